import { APIResponseValidationError } from '../core/error';
import type { APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import { safeJSON } from './utils/values';

/** Whether a response has no body to look at. */
export const isEmpty = ({ response }: APIResponseProps): boolean => response.status === 204;

/**
 * What the text of a body says.
 *
 * @throws APIResponseValidationError for text in the place of JSON.
 */
export const readData = (client: ClientCore, props: APIResponseProps, text: string): unknown => {
  const { response } = props;
  const type = response.headers.get('content-type');
  const isJSON = /^[^;]*(\/|\+)json/i.test(type ?? '');
  // Nobody has said what a path that is written by hand answers.
  const isUntyped = !isJSON && !client._root;
  if (!isJSON && (!props.expectsJSON || client._compat('textResults') || (isUntyped && type))) return text;
  if (!text) return undefined;
  const data = isJSON || !type ? safeJSON(text) : undefined;
  if (data !== undefined) return data;
  if (isUntyped) return text;
  const problem =
    isJSON ? 'Response is not valid JSON' : `Expected JSON, got ${type ?? 'an unknown content type'}`;
  throw new APIResponseValidationError(response, problem, text);
};
