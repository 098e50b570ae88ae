import { APIResponseValidationError } from '../core/error';
import { guarded, readText, type APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import { debug } from './utils/log';
import { safeJSON } from './utils/values';

const parseBody = async (client: ClientCore, props: APIResponseProps): Promise<unknown> => {
  const { response, options } = props;
  if (response.status === 204) {
    props.release?.();
    return null;
  }
  if (options.stream) return response;
  if (options.__binaryResponse) {
    return client._compat('headerTimeout') ? response : guarded(props, options.timeout ?? client.timeout);
  }
  const type = response.headers.get('content-type');
  const text = await readText(client, props);
  const isJSON = /^[^;]*(\/|\+)json/i.test(type ?? '');
  // Nobody has said what a path that is written by hand answers.
  const isUntyped = !isJSON && !client._root;
  if (!isJSON && (!props.expectsJSON || client._compat('textResults') || (isUntyped && type))) return text;
  if (!text) return undefined;
  const data = isJSON || !type ? safeJSON(text) : undefined;
  if (data === undefined) {
    if (isUntyped) return text;
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
