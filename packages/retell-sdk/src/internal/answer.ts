import { APIResponseValidationError } from '../core/error';
import type { ClientCore } from './client-core';
import { connectionError } from './errors';
import type { FinalRequestOptions } from './request-options';
import { RetellError } from './sdk-error';

/** A response and what is needed to read it. */
export type APIResponseProps = {
  response: Response;
  options: FinalRequestOptions;
  controller: AbortController;
  requestLogID: string;
  retryOfRequestLogID: string | undefined;
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
 * @throws RetellError for anything that cannot be read like a response.
 */
export const asResponse = (answer: Response): Response => {
  const { ok, status, headers, text, json } = answer ?? {};
  if (typeof (text ?? json) !== 'function') {
    throw new RetellError('The fetch function gave no Response: it has neither text() nor json()');
  }
  if (headers && typeof headers.get === 'function' && status !== undefined) return answer;
  return Object.create(answer, {
    ok: { value: ok ?? (!status || status < 300) },
    status: { value: status ?? (ok === false ? 500 : 200) },
    headers: { value: new Headers(headers) },
  }) as Response;
};

/** The text of a body, at most `limit` bytes of it. Longer ones are cut, or refused. */
const readLimited = async (response: Response, limit: number, isCut: boolean): Promise<string> => {
  const reader = response.body?.getReader?.();
  if (!reader) return readWhole(response);
  const decoder = new TextDecoder();
  let text = '';
  for (let left = limit; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
    if (left >= 0) continue;
    void reader.cancel().catch(() => {});
    if (isCut) return text;
    throw new APIResponseValidationError(response, `Response is longer than ${limit} bytes`);
  }
};

/** The text of a body; mocks of a response may only have `json()`. */
const readWhole = async (response: Response): Promise<string> =>
  typeof response.text === 'function' ?
    response.text()
  : (JSON.stringify(await response.json()) as string | undefined) ?? '';

/**
 * Reads the body as text within the time that is left, then lets go of the caller's signal.
 *
 * @param most bytes after which the text is cut off
 * @throws APIConnectionError, APIConnectionTimeoutError, APIUserAbortError; APIResponseValidationError if the
 * body exceeds the client's `maxResponseBytes`.
 */
export const readText = async (
  client: ClientCore,
  props: APIResponseProps,
  most?: number,
): Promise<string> => {
  const { response, controller, options } = props;
  const limit = client._options.maxResponseBytes;
  const timer =
    client._compat('headerTimeout') ? undefined : setTimeout(() => controller.abort(), props.bodyTimeout);
  try {
    if (most !== undefined) return await readLimited(response, Math.min(most, limit ?? most), true);
    return await (limit === undefined ? readWhole(response) : readLimited(response, limit, false));
  } catch (error) {
    throw connectionError(error, options.signal);
  } finally {
    clearTimeout(timer);
    props.release?.();
  }
};

/**
 * The response with a body that the caller's signal can end until it has been read; then the signal is let go of.
 *
 * @param ms longest wait for the next piece of the body
 */
export const guarded = (props: APIResponseProps, ms?: number): Response => {
  const { response, controller, options, release } = props;
  const { body } = response;
  if (!body?.getReader) {
    release?.();
    return response;
  }
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const pull = async (stream: ReadableStreamDefaultController<Uint8Array>) => {
    const timer = ms === undefined ? undefined : setTimeout(() => controller.abort(), ms);
    try {
      reader ??= body.getReader();
      const { done, value } = await reader.read();
      if (!done) return stream.enqueue(value);
      stream.close();
      release?.();
    } catch (error) {
      release?.();
      throw ms === undefined ? error : connectionError(error, options.signal);
    } finally {
      clearTimeout(timer);
    }
  };
  const cancel = (reason: unknown) => {
    release?.();
    return (reader ?? body).cancel(reason);
  };
  // Nothing is read ahead of the caller, who may want the result of the method as well.
  const guard = new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
  const { status, statusText, headers, url, redirected, type } = response;
  return Object.defineProperties(new Response(guard, { status, statusText, headers }), {
    url: { value: url },
    redirected: { value: redirected },
    type: { value: type },
  });
};
