import { APIResponseValidationError } from '../core/error';
import type { APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import { buildHeaders } from './headers';
import type { FinalRequestOptions } from './request-options';
import { readJSON } from './read-json';

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
  const type = given?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const wanted = accepted(options);
  const isJSON = JSON_TYPE.test(type);
  if (isJSON ? wanted.every(isText) : isWanted(type, wanted)) return text;
  // Nobody has said what a path that is written by hand answers.
  const isUntyped = !isJSON && !client._root;
  if (!isJSON && (client._compat('textResults') || (isUntyped && given))) return text;
  const data = isJSON || !given ? readJSON(text) : undefined;
  if (data !== undefined) return data;
  if (isUntyped) return text;
  // White space is all that some servers send where nothing is declared.
  if (isJSON && !text.trim() && wanted.includes('*/*')) return null;
  const problem =
    isJSON ?
      'Response is not valid JSON'
    : `Expected ${wanted.join(' or ')}, got ${given ?? 'an unknown content type'}`;
  throw new APIResponseValidationError(response, problem, text);
};
