import { encodeText, jsonValue, plainValue, urlencodedText } from './parameter-styles';
import { written } from './styled-query';

/** Writes a value that is a whole query. */
type QueryText = (name: string, value: unknown) => string;

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** The one parameter of a request that is its whole query. */
export const wholeQuery = (name: string, value: unknown, style: QueryText): Record<string, unknown> =>
  isThere(value) ? written(style(name, value)) : {};

/** As a form: members by name, lists repeated, what is nested as JSON. */
export const formQuery: QueryText = urlencodedText;

/** As JSON, percent-encoded. */
export const jsonQuery: QueryText = (name, value) => encodeText(jsonValue(name, value));

/** As it is given: the caller has encoded it. */
export const textQuery: QueryText = (name, value) => plainValue(name, value) ?? jsonValue(name, value);
