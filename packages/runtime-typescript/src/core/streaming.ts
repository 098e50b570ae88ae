import type { APIPromise } from './api-promise';
import { APIError, APIResponseValidationError, SdkError } from './error';
import { connectionError } from '../internal/errors';
import { safeJSON } from '../internal/utils/values';

/** One server-sent event (WHATWG HTML, section 9.2). */
export interface ServerSentEvent {
  event: string | null;
  data: string;
}

async function* lines(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      rest += decoder.decode(value, { stream: !done });
      // A CR at the end may be the first half of a CR LF.
      const parts = rest.split(done ? /\r\n|\r|\n/ : /\r\n|\n|\r(?!$)/);
      rest = parts.pop() ?? '';
      yield* parts;
      if (done) return;
    }
  } finally {
    void reader?.cancel().catch(() => {});
  }
}

/** The events of a response; an event that the end of the response cuts off is dropped. */
export async function* serverSentEvents(response: Response): AsyncGenerator<ServerSentEvent> {
  let event: string | null = null;
  let data: string[] = [];
  for await (const line of lines(response)) {
    const [field, value = ''] = line.split(/: ?(.*)/s, 2);
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (!line) {
      if (data.length) yield { event, data: data.join('\n') };
      event = null;
      data = [];
    }
  }
}

/** The values a server sends one after the other. Leaving the loop early ends the request. */
export class Stream<Item> implements AsyncIterable<Item> {
  /** Ends the request. */
  readonly controller: AbortController;
  private source: () => AsyncIterator<Item>;
  private used = false;

  constructor(source: () => AsyncIterator<Item>, controller: AbortController) {
    this.source = source;
    this.controller = controller;
  }

  /** The JSON values of an event stream up to `[DONE]`; `release` is called when it ends. */
  static fromSSEResponse<Item>(
    response: Response,
    controller: AbortController,
    release?: (() => void) | undefined,
  ): Stream<Item> {
    return new Stream(async function* () {
      let finished = false;
      try {
        for await (const { event, data } of serverSentEvents(response)) {
          if (data.startsWith('[DONE]')) break;
          const value = safeJSON(data);
          if (event === 'error') {
            throw new APIError(undefined, value as Object, data, response.headers);
          }
          if (value === undefined) {
            throw new APIResponseValidationError(response, 'Event is not valid JSON', data);
          }
          yield value as Item;
        }
        finished = true;
      } catch (error) {
        if (!controller.signal.aborted) throw connectionError(error, undefined);
      } finally {
        if (!finished) controller.abort();
        release?.();
      }
    }, controller);
  }

  /**
   * @throws SdkError the second time, because the values are not kept.
   */
  [Symbol.asyncIterator](): AsyncIterator<Item> {
    if (this.used) throw new SdkError('A stream can be read only once');
    this.used = true;
    return this.source();
  }
}

/** Turns a request made with `stream: true` into one that resolves with its values. */
export const streaming = <Item>(request: APIPromise<unknown>): APIPromise<Stream<Item>> =>
  request._thenUnwrap((_, { response, controller, release }) =>
    Stream.fromSSEResponse<Item>(response, controller, release),
  );
