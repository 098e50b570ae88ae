import { RetellError } from '../sdk-error';

/** Percent-encodes everything that RFC 3986 section 3.3 does not allow in a path segment. */
const encodeURIPath = (text: string): string => text.replace(/[^\w\-.~!$&'()*+,;=:@]+/g, encodeURIComponent);

const isDotSegment = (segment: string): boolean => /^(\.|%2e){1,2}$/i.test(segment);

const isText = (value: unknown): boolean => {
  const toText = (value as object | null | undefined)?.toString;
  return toText !== undefined && toText !== Object.prototype.toString;
};

/**
 * Template tag for request paths: encodes each value so that it stays one path segment.
 *
 * @throws RetellError for empty values, values without a text form, and values that make a `.` or `..` segment.
 */
export const path = (literals: readonly string[], ...values: readonly unknown[]): string => {
  let problem = '';
  const result = literals.reduce((text, literal, i) => {
    const value = values[i - 1];
    const encode = /[?#]/.test(text) ? encodeURIComponent : encodeURIPath;
    const part = isText(value) ? encode(String(value)) : '';
    if (!part) problem = `: ${value === '' ? 'an empty text' : typeof value} is not a valid path parameter`;
    return text + part + literal;
  });
  if (problem || result.split(/[?#]/, 1)[0]?.split('/').some(isDotSegment)) {
    throw new RetellError(`Path parameters result in an invalid path "${result}"${problem}`);
  }
  return result;
};
