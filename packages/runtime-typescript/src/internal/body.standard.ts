import { writeJSON } from './json';
import { isAsyncIterable, isBytes, isStream, kindOf } from './utils/values';

type Body = NonNullable<RequestInit['body']>;

const isNative = (body: object): boolean =>
  isBytes(body) || isStream(body) || /^(Blob|File|FormData|URLSearchParams)$/.test(kindOf(body));

const streamFrom = (source: AsyncIterable<unknown> | Iterator<unknown>): ReadableStream => {
  const iterator = isAsyncIterable(source) ? source[Symbol.asyncIterator]() : source;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
};

const JSON_TYPE = /^(?:application|text)\/(?:[^;]+\+)?json\s*(?:;|$)/i;

/**
 * The body for `fetch` and the content type it needs, if any: what `fetch` understands passes through, iterators become
 * streams, and everything else is written as JSON, if the request's own content type does not say otherwise.
 *
 * @throws TypeError for an object where the content type is not JSON: nobody could read what it would become.
 */
export const encodeBody = (
  body: unknown,
  givenType: string | null | undefined,
): [body?: Body, contentType?: string] => {
  if (body === undefined || body === null) return [];
  if (typeof body === 'object') {
    if (isNative(body)) return [body as Body];
    if (isAsyncIterable(body) || (Symbol.iterator in body && 'next' in body)) {
      return [streamFrom(body as AsyncIterable<unknown>)];
    }
    if (givenType && !JSON_TYPE.test(givenType)) {
      throw new TypeError(`A body of type ${givenType} must be text, bytes, a Blob or a stream`);
    }
  } else if (givenType && (typeof body === 'string' || !JSON_TYPE.test(givenType))) return [String(body)];
  return [writeJSON(body), 'application/json'];
};
