import { APIResponseValidationError } from '../core/error';
import type { ClientCore } from './client-core';
import { connectionError } from './errors';
import type { FinalRequestOptions } from './request-options';
import { debug } from './utils/log';
import { safeJSON } from './utils/values';

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

const readLimited = async (response: Response, limit: number): Promise<string> => {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => {});
      throw new APIResponseValidationError(response, `Response is longer than ${limit} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
};

/**
 * Reads the whole body as text within the time that is left, then lets go of the caller's signal.
 *
 * @throws APIConnectionError, APIConnectionTimeoutError, APIUserAbortError; APIResponseValidationError if the
 * body exceeds the client's `maxResponseBytes`.
 */
export const readText = async (client: ClientCore, props: APIResponseProps): Promise<string> => {
  const { response, controller, options } = props;
  const limit = client._options.maxResponseBytes;
  const timer =
    client._compat('headerTimeout') ? undefined : setTimeout(() => controller.abort(), props.bodyTimeout);
  try {
    return await (limit === undefined ? response.text() : readLimited(response, limit));
  } catch (error) {
    throw connectionError(error, options.signal);
  } finally {
    clearTimeout(timer);
    props.release?.();
  }
};

const parseBody = async (client: ClientCore, props: APIResponseProps): Promise<unknown> => {
  const { response, options } = props;
  if (response.status === 204) {
    props.release?.();
    return null;
  }
  if (options.__binaryResponse || options.stream) return response;
  const type = response.headers.get('content-type');
  const text = await readText(client, props);
  const isJSON = /^[^;]*(\/|\+)json/i.test(type ?? '');
  const strict = props.expectsJSON && !client._compat('textResults');
  if (!isJSON && !strict) return text;
  if (!text) return undefined;
  const data = isJSON || !type ? safeJSON(text) : undefined;
  if (data === undefined) {
    const problem =
      isJSON ? 'Response is not valid JSON' : `Expected JSON, got ${type ?? 'an unknown content type'}`;
    throw new APIResponseValidationError(response, problem, text);
  }
  return data;
};

/** Turns a successful response into the result of the method. */
export async function defaultParseResponse<T>(client: ClientCore, props: APIResponseProps): Promise<T> {
  const body = await parseBody(client, props);
  const { url, status } = props.response;
  const durationMs = Date.now() - props.startTime;
  debug(client, props.requestLogID, 'response parsed', { url, status, body, durationMs });
  return body as T;
}
