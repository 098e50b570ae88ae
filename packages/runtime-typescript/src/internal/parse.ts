import { guarded, readText, type APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import { isEmpty, readData } from './read-data';
import { log } from './utils/log';

const parseBody = async (client: ClientCore, props: APIResponseProps): Promise<unknown> => {
  const { response, options } = props;
  if (isEmpty(props)) {
    props.release?.();
    return null;
  }
  if (options.stream) return response;
  if (options.__binaryResponse) {
    return client._compat('headerTimeout') ? response : guarded(props, options.timeout ?? client.timeout);
  }
  return readData(client, props, await readText(client, props));
};

/** Turns a successful response into the result of the method. */
export async function defaultParseResponse<T>(client: ClientCore, props: APIResponseProps): Promise<T> {
  const body = await parseBody(client, props);
  const { response, requestLogID, startTime } = props;
  const { url, status } = response;
  log(client, 'debug', `[${requestLogID}] response parsed`, {
    url,
    status,
    body,
    durationMs: Date.now() - startTime,
  });
  return body as T;
}
