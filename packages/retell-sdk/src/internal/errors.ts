import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError, RetellError } from '../core/error';

type Failure = { name?: unknown; code?: unknown; syscall?: unknown; message?: unknown; cause?: unknown };

const NOT_SENT =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT|ConnectionRefused|connection refused|dns error/i;

// The last one is what Expo's fetch throws when its signal is aborted.
const TIMED_OUT = /timed? ?out|AbortError|FetchRequestCanceled/i;

const chain = (error: unknown): Failure[] => {
  const found: Failure[] = [];
  for (let e = error as Failure | undefined; e && found.length < 5; e = e.cause as Failure | undefined) {
    found.push(e);
  }
  return found;
};

/**
 * Turns what `fetch` or a body reader threw into an error of this package. Errors of this package stay as they
 * are.
 */
export const connectionError = (error: unknown, signal: AbortSignal | null | undefined): RetellError => {
  if (error instanceof RetellError) return error;
  if (signal?.aborted) return new APIUserAbortError();
  const causes = chain(error);
  const text = causes.map((e) => `${e.code} ${e.name} ${e.message}`).join();
  const maybeDelivered = !NOT_SENT.test(text) && !causes.some((e) => e.syscall === 'connect');
  if (TIMED_OUT.test(text)) return new APIConnectionTimeoutError({ maybeDelivered });
  const cause = error instanceof Error ? error : new Error(String(error));
  return new APIConnectionError({ cause, maybeDelivered });
};
