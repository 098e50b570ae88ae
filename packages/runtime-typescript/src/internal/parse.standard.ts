import { APIResponseValidationError } from '../core/error';
import type { ClientCore } from './client-core';
import { connectionError } from './errors';
import { buildHeaders } from './headers';
import type { FinalRequestOptions } from './request-options';
import { readJSON } from './read-json';
import { debug } from './utils/log';

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

const JSON_TYPE = /[/+]json$/;

const isText = (type: string): boolean =>
  /^text\/|[/+](?:xml|yaml)$/.test(type) && !JSON_TYPE.test(type) && !type.endsWith('*');

/** The media types that the request asked for, in lower case and without parameters. */
const accepted = ({ headers }: FinalRequestOptions): string[] =>
  (buildHeaders([headers]).values.get('accept') ?? 'application/json')
    .split(',')
    .map((type) => type.split(';', 1)[0]?.trim().toLowerCase() ?? '');

const matches = (range: string, type: string): boolean =>
  range === type || range === '*/*' || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));

/** Whether text of a type is a result. What has no type may be anything but JSON that was asked for. */
const isWanted = (type: string, wanted: readonly string[]): boolean =>
  type ?
    wanted.some((range) => matches(range, type) || (isText(range) && isText(type)))
  : !wanted.every((range) => JSON_TYPE.test(range));

/** The response with a body of which every piece has to come in time. */
const guarded = (
  client: ClientCore,
  { response, controller, options, release }: APIResponseProps,
): Response => {
  const reader = client._compat('headerTimeout') ? undefined : response.body?.getReader();
  if (!reader) return response;
  const ms = options.timeout ?? client.timeout;
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const timer = setTimeout(() => controller.abort(), ms);
      try {
        const { done, value } = await reader.read();
        if (!done) return stream.enqueue(value);
        stream.close();
        release?.();
      } catch (error) {
        release?.();
        throw connectionError(error, options.signal);
      } finally {
        clearTimeout(timer);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const { status, statusText, headers, url } = response;
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
};

const parseBody = async (client: ClientCore, props: APIResponseProps): Promise<unknown> => {
  const { response, options } = props;
  const { status, headers } = response;
  const isEmpty = [204, 205, 304].includes(status) || headers.get('content-length') === '0';
  if (options.method === 'head' || (isEmpty && !options.stream)) {
    props.release?.();
    return null;
  }
  if (options.stream) return response;
  if (options.__binaryResponse) return guarded(client, props);
  const text = await readText(client, props);
  if (!text) return null;
  const given = headers.get('content-type');
  const type = given?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const wanted = accepted(options);
  const isJSON = JSON_TYPE.test(type);
  if (isJSON ? wanted.every(isText) : isWanted(type, wanted)) return text;
  if (!isJSON && client._compat('textResults')) return text;
  const data = isJSON || !given ? readJSON(text) : undefined;
  if (data !== undefined) return data;
  // White space is all that some servers send where nothing is declared.
  if (isJSON && !text.trim() && wanted.includes('*/*')) return null;
  const problem =
    isJSON ?
      'Response is not valid JSON'
    : `Expected ${wanted.join(' or ')}, got ${given ?? 'an unknown content type'}`;
  throw new APIResponseValidationError(response, problem, text);
};

/** Turns a successful response into the result of the method. */
export async function defaultParseResponse<T>(client: ClientCore, props: APIResponseProps): Promise<T> {
  const body = await parseBody(client, props);
  const { url, status } = props.response;
  const durationMs = Date.now() - props.startTime;
  debug(client, props.requestLogID, 'response parsed', { url, status, body, durationMs });
  return body as T;
}
