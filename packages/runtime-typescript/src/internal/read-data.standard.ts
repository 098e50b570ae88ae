import { APIResponseValidationError } from '../core/error';
import type { APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import type { Expecting } from './expected-types';
import { buildHeaders } from './headers';
import { essenceOf, isJSON, isText, matches } from './media-types';
import type { FinalRequestOptions } from './request-options';
import { readJSON } from './read-json';

/** The media types of results: those that the request asked for, or those that are meant by a range of them. */
const wantedTypes = ({ accept, headers, expects }: FinalRequestOptions & Expecting): readonly string[] => {
  const wanted = buildHeaders([{ accept }, headers]).values.get('accept') ?? 'application/json';
  return wanted.includes('/*') && expects ? expects : wanted.split(',').map(essenceOf);
};

/** Whether text of a type is a result. What has no type may be anything but JSON that was asked for. */
const isWanted = (type: string, wanted: readonly string[]): boolean =>
  type ?
    wanted.some((range) => matches(range, type) || (isText(range) && isText(type)))
  : !wanted.every(isJSON);

/** Whether a response has no body to look at; that of a stream may have no length. */
export const isEmpty = ({ response: { status, headers }, options }: APIResponseProps): boolean =>
  options.method === 'head' ||
  (!options.stream && ([204, 205, 304].includes(status) || headers.get('content-length') === '0'));

/**
 * What the text of a body says, by its media type and those that were asked for.
 *
 * @throws APIResponseValidationError for what was not asked for.
 */
export const readData = (client: ClientCore, props: APIResponseProps, text: string): unknown => {
  const { response, options } = props;
  if (!text) return null;
  const given = response.headers.get('content-type');
  const type = essenceOf(given);
  const wanted = wantedTypes(options);
  const holdsJSON = isJSON(type);
  if (holdsJSON ? wanted.every(isText) : isWanted(type, wanted)) return text;
  // Nobody has said what a path that is written by hand answers.
  const isUntyped = !holdsJSON && !client._root;
  if (!holdsJSON && (client._compat('textResults') || (isUntyped && given))) return text;
  const data = holdsJSON || !given ? readJSON(text) : undefined;
  if (data !== undefined) return data;
  if (isUntyped) return text;
  // White space is all that some servers send where nothing is declared.
  if (holdsJSON && !text.trim() && wanted.includes('*/*')) return null;
  const problem =
    holdsJSON ?
      'Response is not valid JSON'
    : `Expected ${wanted.join(' or ')}, got ${given ?? 'an unknown content type'}`;
  throw new APIResponseValidationError(response, problem, text);
};
