import type { APIPromise } from './api-promise';
import { APIResponseValidationError } from './error';
import { lines, Stream, streamed } from './streaming';
import { readJSON } from '../internal/read-json';

async function* values<Item>(response: Response, separator: string, idle?: number): AsyncGenerator<Item> {
  let pending = '';
  const parse = (text: string): Item => {
    const value = readJSON(text);
    if (value === undefined) throw new APIResponseValidationError(response, 'Record is not valid JSON', text);
    return value as Item;
  };
  for await (const { text, rest } of lines(response, idle)) {
    pending += rest ? text : `${text}\n`;
    const records = pending.split(separator);
    pending = rest ? '' : records.pop() ?? '';
    for (const record of records) if (record.trim()) yield parse(record);
  }
}

const unfit = /^text\/html\s*(?:;|$)/i;

/** Turns a request made with `stream: true` into one that resolves with the JSON texts of its lines. */
export const lineStreaming = <Item>(request: APIPromise<unknown>): APIPromise<Stream<Item>> =>
  streamed(request, unfit, ({ response, controller, release }, idle) =>
    Stream.from(() => values<Item>(response, '\n', idle), controller, release),
  );

/** The same where a record separator stands before each text (RFC 7464). */
export const sequenceStreaming = <Item>(request: APIPromise<unknown>): APIPromise<Stream<Item>> =>
  streamed(request, unfit, ({ response, controller, release }, idle) =>
    Stream.from(() => values<Item>(response, '\x1e', idle), controller, release),
  );
