import type { APIError } from '../core/error';
import { MAX_ERROR_BYTES, readText, unreadText, type APIResponseProps, type ErrorMaker } from './answer';
import type { ClientCore } from './client-core';
import { essenceOf, isJSON, isText } from './media-types';
import { safeJSON } from './utils/values';

/**
 * The error for an answer that is a failure. Its media type says what its body is, as that of a result does: the value
 * of a JSON text, or the text. Messages show the value as JSON, so that its integers are numbers, however wide they are.
 */
export const failureOf = async (
  client: ClientCore,
  props: APIResponseProps,
  read: (text: string) => unknown = safeJSON,
): Promise<APIError> => {
  const { status, headers } = props.response;
  const text = await readText(client, props, MAX_ERROR_BYTES).catch(unreadText);
  const type = essenceOf(headers.get('content-type'));
  const body = !type || isJSON(type) ? read(text) : undefined;
  const make = client as unknown as ErrorMaker;
  const error = make.makeStatusError(status, body, body ? undefined : text, headers);
  if (body === undefined && text && (!type || isText(type))) Object.assign(error, { error: text });
  return error;
};
