import { IDEMPOTENCY_HEADER, RETRY_DELAY } from '../sdk-info';
import { retryAfter } from './retry-after';

/**
 * Which failed requests are sent again.
 *
 * - `safe`: a request that must not happen twice is repeated only if it certainly was not carried out: nothing
 *   was sent, or the server says so (429, 503 with `Retry-After`, `x-should-retry: true`).
 * - `stainless`: any request is repeated after connection errors, timeouts and the statuses 408, 409, 429 and
 *   5xx, as SDKs made by that generator do.
 */
export type RetryPolicy = 'safe' | 'stainless';

/** `safe` operations only read, `idempotent` ones may happen twice, `unsafe` ones must not. */
export type RetryClass = 'safe' | 'idempotent' | 'unsafe';

/** What is known of a request that may be sent again. */
type Repetition = {
  readonly method: string;
  readonly retryClass?: RetryClass | undefined;
  readonly retryPolicy?: RetryPolicy | undefined;
  readonly idempotencyKey?: string | undefined;
};

/** True if sending the request twice does no harm under the policy of the request, or that of the client. */
export const isRepeatable = (
  { method, retryClass, retryPolicy, idempotencyKey }: Repetition,
  usualPolicy: RetryPolicy | undefined,
): boolean =>
  (retryPolicy ?? usualPolicy) === 'stainless' ||
  !!(IDEMPOTENCY_HEADER && idempotencyKey) ||
  (retryClass ? retryClass !== 'unsafe' : !/^(post|patch)$/i.test(method));

/** True if the answer is a failure that asks for, or allows, another attempt. */
export const isRetryableResponse = ({ ok, status, headers }: Response, repeatable: boolean): boolean => {
  const hint = headers.get('x-should-retry') ?? '';
  if (ok || /^(true|false)$/.test(hint)) return !ok && hint === 'true';
  // Too many requests: this one was not carried out.
  if (status === 429) return true;
  return repeatable ?
      status === 408 || status === 409 || status >= 500
    : status === 503 && retryAfter(headers) !== undefined;
};

/** Milliseconds to wait before the next attempt if the server names none: doubling, up to a quarter less at random. */
export const backoff = (retriesDone: number): number =>
  Math.min(RETRY_DELAY[0] * 2 ** retriesDone, RETRY_DELAY[1]) * (1 - Math.random() * 0.25);
