import { APIResponseValidationError, APIUserAbortError, type APIError } from '../core/error';
import type { ClientCore } from './client-core';
import { connectionError } from './errors';
import type { FinalRequestOptions } from './request-options';
import { SdkError } from './sdk-error';

/** A response and what is needed to read it. */
export type APIResponseProps = {
  response: Response;
  options: FinalRequestOptions;
  controller: AbortController;
  requestLogID: string;
  /** Time of sending, milliseconds since 1970. */
  startTime: number;
  /** Milliseconds left for the body. */
  bodyTimeout: number;
  /** True if the request asked for JSON and nothing else. */
  expectsJSON: boolean;
  /** Stops listening to the caller's signal. */
  release: (() => void) | undefined;
};

/**
 * What `fetch` gave, with what mocks of a response leave out: status, headers.
 *
 * @throws SdkError for anything that cannot be read like a response.
 */
export const asResponse = (answer: Response): Response => {
  const { ok, status, headers, text, json } = answer ?? {};
  if (typeof (text ?? json) !== 'function') throw new SdkError('What fetch gave is no Response');
  if (typeof headers?.get === 'function' && status !== undefined) return answer;
  return Object.create(answer, {
    ok: { value: ok ?? (!status || status < 300) },
    status: { value: status ?? (ok === false ? 500 : 200) },
    headers: { value: new Headers(headers) },
  }) as Response;
};

/** The text of a body, at most `limit` bytes of it. Longer ones are cut, or refused. */
const readLimited = async (response: Response, limit: number, isCut: boolean): Promise<string> => {
  // Mocks of a response may only have `json()`.
  const reader = limit < Infinity ? response.body?.getReader?.() : undefined;
  if (!reader) return response.text ? response.text() : JSON.stringify(await response.json()) ?? '';
  const decoder = new TextDecoder();
  let text = '';
  for (let left = limit; left >= 0; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
  }
  void reader.cancel().catch(() => {});
  if (isCut) return text;
  throw new APIResponseValidationError(response, `Response is longer than ${limit} bytes`);
};

/**
 * Reads the body as text within the time that is left, then lets go of the caller's signal.
 *
 * @param most bytes after which the text is cut off
 * @throws APIConnectionError, APIConnectionTimeoutError, APIUserAbortError; APIResponseValidationError if the
 * body exceeds the client's `maxResponseBytes`.
 */
export const readText = async (
  client: ClientCore,
  { response, controller, options, bodyTimeout, release }: APIResponseProps,
  most?: number,
): Promise<string> => {
  const { maxResponseBytes = Infinity } = client._options;
  const timer =
    client._compat('headerTimeout') ? undefined : setTimeout(() => controller.abort(), bodyTimeout);
  try {
    return await readLimited(response, Math.min(most ?? Infinity, maxResponseBytes), most !== undefined);
  } catch (error) {
    throw connectionError(error, options.signal);
  } finally {
    clearTimeout(timer);
    release?.();
  }
};

/** A client, as those that make its errors know it. */
export type ErrorMaker = {
  makeStatusError(status: number, error: unknown, message: string | undefined, headers: Headers): APIError;
};

/** What is read of the body of an error. */
export const MAX_ERROR_BYTES = 2 ** 20;

/** What is told of a failure that cannot be read: why. @throws APIUserAbortError, since the caller ended the call. */
export const unreadText = (error: Error): string => {
  if (error instanceof APIUserAbortError) throw error;
  return error.message;
};

/**
 * The response with a body that the caller's signal can end until it has been read; then the signal is let go of.
 *
 * @param ms longest wait for the next piece of the body
 */
export const guarded = (
  { response, controller, options, release }: APIResponseProps,
  ms?: number,
): Response => {
  const { body } = response;
  if (!body?.getReader) {
    release?.();
    return response;
  }
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const guard = new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        const timer = ms === undefined ? undefined : setTimeout(() => controller.abort(), ms);
        try {
          const { done, value } = await (reader ??= body.getReader()).read();
          if (!done) return stream.enqueue(value);
          stream.close();
        } catch (error) {
          stream.error(ms === undefined ? error : connectionError(error, options.signal));
        } finally {
          clearTimeout(timer);
        }
        release?.();
      },
      cancel(reason) {
        release?.();
        return (reader ?? body).cancel(reason);
      },
    },
    // Nothing is read ahead of the caller, who may want the result of the method as well.
    { highWaterMark: 0 },
  );
  const copy = new Response(guard, response);
  for (const name of ['url', 'redirected', 'type'] as const) {
    Object.defineProperty(copy, name, { value: response[name] });
  }
  return copy;
};
