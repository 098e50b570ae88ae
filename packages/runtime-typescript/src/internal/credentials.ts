import { SdkError } from './sdk-error';
import { toBase64 } from './utils/base64';

/**
 * Returns the value of a required option.
 *
 * @param others the other options, among which it may be under a similar name
 * @throws SdkError naming the option and the environment variable if there is no value.
 */
export const requireOption = <T>(
  value: T | undefined,
  option: string,
  variable?: string,
  others: object = {},
): T => {
  if (value !== undefined) return value;
  const plain = (name: string) => name.replace(/[^a-z\d]/gi, '').toLowerCase();
  const similar = Object.keys(others).find((name) => plain(name) === plain(option));
  throw new SdkError(
    `Missing credentials: pass the ${option} option${similar ? ` (not ${similar})` : ''}${
      variable ? ` or set the ${variable} environment variable` : ''
    }`,
  );
};

/** The Authorization header for a user name and password (RFC 7617); some APIs want another word, or no encoding. */
export const basicAuth = (
  username: string,
  password: string,
  scheme = 'Basic',
  encode: (pair: string) => string = toBase64,
): { Authorization: string } => ({
  Authorization: `${scheme} ${encode(`${username}:${password}`)}`,
});
