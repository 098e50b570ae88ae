import type { APIPromise } from './api-promise';
import { APIResponseValidationError } from './error';
import { Stream, streaming, type EventFormat } from './streaming';
import { withTexts, type Integers } from '../internal/integer-texts';
import { readJSON } from '../internal/read-json';

/** The stream of a request with other values. */
export const mapped = <Item>(
  request: APIPromise<Stream<unknown>>,
  change: (value: any, response: Response) => unknown,
): APIPromise<Stream<Item>> =>
  request._thenUnwrap(
    (stream, { response }) =>
      // What ends this one ends the other, and with it the request.
      new Stream<Item>(async function* () {
        for await (const value of stream) yield change(value, response) as Item;
      }, stream.controller),
  );

/** As `streaming`, with integers of 64 bits as texts. */
export const exactStreaming = <Item>(
  request: APIPromise<unknown>,
  integers: Integers,
  format: EventFormat = {},
): APIPromise<Stream<Item>> => {
  const { data = 'json', whole } = format;
  const read = (text: string, response: Response): unknown => {
    const value = data === 'text' ? text : readJSON(text);
    if (value === undefined && data === 'json') {
      throw new APIResponseValidationError(response, 'Event is not valid JSON', text);
    }
    return value === undefined ? text : value;
  };
  return mapped(streaming<any>(request, { ...format, data: 'text' }), (event, response) =>
    withTexts(whole ? { ...event, data: read(event.data, response) } : read(event, response), integers),
  );
};
