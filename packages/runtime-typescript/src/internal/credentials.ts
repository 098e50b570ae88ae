import { SdkError } from './sdk-error';
import { toBase64 } from './utils/base64';

/**
 * Returns the value of a required option.
 *
 * @throws SdkError naming the option and the environment variable if there is no value.
 */
export const requireOption = <T>(value: T | undefined, option: string, variable?: string): T => {
  if (value === undefined) {
    throw new SdkError(
      `Missing credentials: pass the ${option} option${
        variable ? ` or set the ${variable} environment variable` : ''
      }`,
    );
  }
  return value;
};

/** The Authorization header for a user name and password (RFC 7617). */
export const basicAuth = (username: string, password: string): { Authorization: string } => ({
  Authorization: `Basic ${toBase64(`${username}:${password}`)}`,
});
