import { guarded, readText, type APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import { isEmpty, readData } from './read-data';
import { log } from './utils/log';

/** Turns a successful response into the result of the method. */
export async function defaultParseResponse<T>(client: ClientCore, props: APIResponseProps): Promise<T> {
  const { response, options, requestLogID, startTime } = props;
  let body: unknown = response;
  if (isEmpty(props)) {
    props.release?.();
    body = null;
  } else if (options.__binaryResponse && !options.stream) {
    if (!client._compat('headerTimeout')) body = guarded(props, options.timeout ?? client.timeout);
  } else if (!options.stream) {
    body = readData(client, props, await readText(client, props));
  }
  const { url, status } = response;
  const durationMs = Date.now() - startTime;
  log(client, 'debug', `[${requestLogID}] response parsed`, { url, status, body, durationMs });
  return body as T;
}
