import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError } from '../core/error';
import { SdkError } from './sdk-error';

type Failure = { name?: unknown; code?: unknown; syscall?: unknown; message?: unknown; cause?: unknown };

const NOT_SENT = /conn(ection ?)?refused|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT|dns error|syscall=connect,/i;

// The last one is what Expo's fetch throws when its signal is aborted.
const TIMED_OUT = /timed? ?out|AbortError|FetchRequestCanceled/i;

/** What an error and its causes say about themselves. */
const describe = (error: Failure | undefined, depth = 0): string => {
  if (!error || depth > 4) return '';
  const { code, name, message, syscall, cause } = error;
  return `${code} ${name} ${message} syscall=${syscall},${describe(cause as Failure | undefined, depth + 1)}`;
};

/** True if what `fetch` threw says that nothing was sent. */
export const isUnsent = (error: unknown): boolean =>
  error instanceof APIConnectionError ?
    !error.maybeDelivered
  : NOT_SENT.test(describe(error as Failure | undefined));

/**
 * Turns what `fetch` or a body reader threw into an error of this package. Errors of this package stay as they
 * are.
 */
export const connectionError = (
  error: unknown,
  signal: AbortSignal | null | undefined,
  maybeDelivered = true,
): SdkError => {
  if (error instanceof SdkError) return error;
  if (signal?.aborted) return new APIUserAbortError();
  if (TIMED_OUT.test(describe(error as Failure | undefined)))
    return new APIConnectionTimeoutError({ maybeDelivered });
  const cause = error instanceof Error ? error : new Error(String(error));
  return new APIConnectionError({ cause, maybeDelivered });
};
