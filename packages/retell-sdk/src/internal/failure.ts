import type { APIError } from '../core/error';
import { MAX_ERROR_BYTES, readText, unreadText, type APIResponseProps, type ErrorMaker } from './answer';
import type { ClientCore } from './client-core';
import { safeJSON } from './utils/values';

/** The error for an answer that is a failure; its body is JSON, whatever the server calls it. */
export const failureOf = async (client: ClientCore, props: APIResponseProps): Promise<APIError> => {
  const { status, headers } = props.response;
  const text = await readText(client, props, MAX_ERROR_BYTES).catch(unreadText);
  const body = safeJSON(text);
  return (client as unknown as ErrorMaker).makeStatusError(status, body, body ? undefined : text, headers);
};
