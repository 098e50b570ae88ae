import { SdkError } from '../sdk-error';

/** Percent-encodes everything that RFC 3986 section 3.3 does not allow in a path segment. */
const encodeURIPath = (text: string): string => text.replace(/[^\w!$&-.:;=@~]+/g, encodeURIComponent);

const HAS_DOT_SEGMENT = /^([^?#]*\/)?(\.|%2e){1,2}([/?#]|$)/i;

/**
 * Template tag for request paths: encodes each value so that it stays one path segment.
 *
 * @throws SdkError for empty values, values without a text form, half a character, and values that make a `.` or `..` segment.
 */
export const path = (literals: readonly string[], ...values: readonly unknown[]): string => {
  let problem = '';
  const result = literals.reduce((text, literal, i) => {
    const value = values[i - 1];
    const toText = (value as object | null | undefined)?.toString ?? Object.prototype.toString;
    const encode = /[?#]/.test(text) ? encodeURIComponent : encodeURIPath;
    const given = toText === Object.prototype.toString ? '' : String(value);
    const part = /\p{Surrogate}/u.test(given) ? '' : encode(given);
    // What is given and has no form in a URL is half of a character.
    if (!part)
      problem = `: a parameter is ${
        value === '' ? 'an empty text'
        : given ? `half of a character, ${JSON.stringify(given)}`
        : typeof value
      }`;
    return text + part + literal;
  });
  if (problem || HAS_DOT_SEGMENT.test(result)) throw new SdkError(`Invalid path "${result}"${problem}`);
  return result;
};
