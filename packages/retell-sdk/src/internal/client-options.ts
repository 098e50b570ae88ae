import type { HeadersLike } from './headers';
import type { RetryPolicy } from './retry';
import type { Fetch, MergedRequestInit } from './types';
import type { Logger, LogLevel } from './utils/log';

/**
 * Each flag brings back one habit of SDKs made by Stainless that this client does not have. Whatever relies on
 * one can switch it on by itself; `retryPolicy: 'stainless'` does the same for retries.
 */
export interface CompatOptions {
  /** The timeout ends when the headers arrive; a body that stalls is waited for. */
  headerTimeout?: boolean | undefined;

  /** `Retry-After` is obeyed whatever its length, even hours. */
  anyRetryAfter?: boolean | undefined;

  /** A successful answer that is not declared as JSON is returned as text instead of throwing. */
  textResults?: boolean | undefined;

  /** Credentials go to absolute URLs of any origin, and redirects are left to `fetch`. */
  crossOrigin?: boolean | undefined;
}

/** Options that every client has. */
export interface BaseClientOptions {
  /**
   * Override the default base URL of the API.
   *
   * Defaults to the environment variable `<PREFIX>_BASE_URL`.
   */
  baseURL?: string | null | undefined;

  /**
   * How long one attempt may take until its body has arrived. Attempts are repeated (see `maxRetries`), so a call
   * may take longer than this.
   *
   * @unit milliseconds
   */
  timeout?: number | undefined;

  /**
   * How long a call may take with all its attempts and the waits between them. A wait that would end later is not
   * begun: the call fails with the error of its last attempt.
   *
   * @unit milliseconds
   * @default unlimited
   */
  totalTimeout?: number | undefined;

  /** Options for every `fetch`; those of a request win. */
  fetchOptions?: MergedRequestInit | undefined;

  /** Used instead of the global `fetch`. */
  fetch?: Fetch | undefined;

  /**
   * How often a request is sent again after a temporary failure.
   *
   * @default 2
   */
  maxRetries?: number | undefined;

  /** Headers of every request; a request can remove one with `null`. */
  defaultHeaders?: HeadersLike | undefined;

  /** Query parameters of every request; a request can remove one with `undefined`. */
  defaultQuery?: Record<string, string | undefined> | undefined;

  /**
   * How much is logged.
   *
   * Defaults to the environment variable `<PREFIX>_LOG`, else `'warn'`.
   */
  logLevel?: LogLevel | undefined;

  /**
   * Where log lines go.
   *
   * @default globalThis.console
   */
  logger?: Logger | undefined;

  /**
   * Which failed requests are sent again.
   *
   * @default 'safe'
   */
  retryPolicy?: RetryPolicy | undefined;

  /**
   * Longest wait that a server may ask for with `Retry-After`; if it asks for more, the call fails at once with
   * the server's error, whose `retryAfter` has the value.
   *
   * @unit milliseconds
   * @default 60000
   */
  maxRetryAfter?: number | undefined;

  /**
   * Longest response body that is read (after decompression); a longer one throws.
   *
   * @unit bytes
   * @default unlimited
   */
  maxResponseBytes?: number | undefined;

  /** Habits of SDKs made by Stainless; `true` for all of them except retries. */
  compat?: boolean | CompatOptions | undefined;

  /** Needed to use the client on a web page if the API forbids that, because a page shows its credentials. */
  dangerouslyAllowBrowser?: boolean | undefined;
}
