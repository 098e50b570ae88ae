import { stringifyQuery } from './query-string';
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

/**
 * The body for `fetch` and the content type it needs, if any: what `fetch` understands passes through, iterators
 * become streams, everything else is JSON unless the request's own content type is
 * `application/x-www-form-urlencoded`.
 */
export const encodeBody = (
  body: unknown,
  givenType: string | null | undefined,
): [body?: Body, contentType?: string] => {
  if (!body) return [];
  if (typeof body === 'object') {
    if (isNative(body)) return [body as Body];
    if (isAsyncIterable(body) || (Symbol.iterator in body && 'next' in body)) {
      return [streamFrom(body as AsyncIterable<unknown>)];
    }
    if (givenType === 'application/x-www-form-urlencoded') return [stringifyQuery(body)];
  } else if (typeof body === 'string' && givenType) return [body];
  return [JSON.stringify(body), 'application/json'];
};
