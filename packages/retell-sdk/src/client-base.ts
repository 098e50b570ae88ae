import { APIPromise } from './core/api-promise';
import { APIConnectionError, APIUserAbortError } from './core/error';
import type { AbstractPage, PageClass, PagePromise } from './core/pagination';
import { ClientCore } from './internal/client-core';
import type { BaseClientOptions, CompatOptions } from './internal/client-options';
import { canReadRedirects } from './internal/detect-platform';
import { connectionError, isUnsent } from './internal/errors';
import { failureOf } from './internal/failure';
import type { HeadersLike } from './internal/headers';
import type { APIResponseProps } from './internal/answer';
import { followRedirects, leaveRedirects, wasRedirected } from './internal/redirect';
import type { FinalRequestOptions, RequestOptions } from './internal/request-options';
import { backoff, isRepeatable, isRetryableResponse } from './internal/retry';
import { retryAfter } from './internal/retry-after';
import type { HTTPMethod, PromiseOrValue } from './internal/types';
import { isLogged, log } from './internal/utils/log';
import { onAbort, sleep } from './internal/utils/sleep';
import { isStream } from './internal/utils/values';
import { DEFAULT_TIMEOUT, IDEMPOTENCY_HEADER } from './sdk-info';

export type { BaseClientOptions, CompatOptions };

/** Headers with credentials, now or later. */
export type AuthHeaders = PromiseOrValue<HeadersLike>;

const MAX_RETRY_AFTER = 60000;

const finalOptions = async (
  method: HTTPMethod,
  path: string,
  options: PromiseOrValue<RequestOptions> | undefined,
): Promise<FinalRequestOptions> => ({ method, path, ...(await options) });

/** Lets the caller's signal end a request. */
const linkSignal = (signal: AbortSignal | null | undefined, controller: AbortController) =>
  onAbort(signal, () => controller.abort());

const throwIfAborted = (signal: AbortSignal | null | undefined): void => {
  if (signal?.aborted) throw new APIUserAbortError();
};

/** Everything a client does except what is special to one API. */
export abstract class BaseRetell<
  Options extends BaseClientOptions = BaseClientOptions,
> extends ClientCore<Options> {
  /** A new client with the options of this one and the given changes. */
  withOptions(options: Partial<Options>): this {
    const { baseURL, maxRetries, timeout, logger, logLevel, fetch, fetchOptions } = this;
    const Client = this.constructor as new (options: object) => this;
    return new Client({
      ...this._options,
      ...this._credentials(),
      ...{ baseURL, maxRetries, logger, logLevel, fetch, fetchOptions },
      // A timeout that nobody set must not look like one that the user set: methods have their own defaults.
      timeout: timeout === DEFAULT_TIMEOUT ? this._options.timeout : timeout,
      ...options,
    });
  }

  get<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.request(finalOptions('get', path, options));
  }

  post<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.request(finalOptions('post', path, options));
  }

  patch<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.request(finalOptions('patch', path, options));
  }

  put<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.request(finalOptions('put', path, options));
  }

  delete<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.request(finalOptions('delete', path, options));
  }

  /** Requests a list whose pages can be iterated. */
  getAPIList<Item, Page extends AbstractPage<Item>>(
    path: string,
    Page: PageClass<Item, Page>,
    options?: PromiseOrValue<RequestOptions>,
  ): PagePromise<Page, Item> {
    return Page.request(this, finalOptions('get', path, options));
  }

  /** Sends a request and parses its answer. */
  request<Rsp>(
    options: PromiseOrValue<FinalRequestOptions>,
    remainingRetries: number | null = null,
  ): APIPromise<Rsp> {
    return new APIPromise<Rsp>(this, this._send(options, remainingRetries));
  }

  /** @internal */
  _send(options: PromiseOrValue<FinalRequestOptions>, retries: number | null): Promise<APIResponseProps> {
    return (this._root ?? this)._makeRequest(options, retries);
  }

  /** @internal Sends a request, again if need be, until its headers are here. */
  async _makeRequest(
    input: PromiseOrValue<FinalRequestOptions>,
    remainingRetries: number | null,
  ): Promise<APIResponseProps> {
    const options = { ...(await input) };
    const { signal } = options;
    const settings = this._options;
    const maxRetries = options.maxRetries ?? this.maxRetries;
    const deadline = Date.now() + (options.totalTimeout ?? settings.totalTimeout ?? Infinity);
    if (options.idempotencyKey && !IDEMPOTENCY_HEADER && !this._warned) {
      this._warned = true;
      log(this, 'warn', 'idempotencyKey has no effect: this API has no header for it');
    }
    let retryOf = '';
    let maybeDelivered = false;
    for (let left = remainingRetries ?? maxRetries; ; left--) {
      await this.prepareOptions(options);
      const { req, url, timeout: ms } = await this.buildRequest(options, { retryCount: maxRetries - left });
      const timeout = Math.max(Math.min(ms, deadline - Date.now()), 1);
      await this.prepareRequest(req, { url, options });
      throwIfAborted(signal);

      const id = isLogged(this, 'info') ? `log_${Math.random().toString(16).slice(2, 8)}` : '';
      const startTime = Date.now();
      const controller = new AbortController();
      const release = linkSignal(signal, controller);
      const { method, headers: sent } = req;
      req.signal = null;
      log(this, 'debug', `[${id}] sending request`, { retryOf, url, options, headers: sent });
      let unsent = false;
      const outcome = await this.fetchWithTimeout(url, req, timeout, controller).catch((error: unknown) => {
        unsent = isUnsent(error) && !wasRedirected(controller.signal);
        return connectionError(error, signal, maybeDelivered || !unsent);
      });
      maybeDelivered ||= !unsent;
      const elapsed = Date.now() - startTime;
      const repeatable = isRepeatable(options, settings.retryPolicy);
      const isError = outcome instanceof Error;
      const asked = isError || outcome.ok ? undefined : retryAfter(outcome.headers);
      const wait = asked ?? backoff(maxRetries - left);
      const again =
        left > 0 &&
        !isStream(req.body) &&
        Date.now() + wait < deadline &&
        (isError ?
          outcome instanceof APIConnectionError && (repeatable || unsent)
          // What the target of a redirect says does not undo what the first answer has seen.
        : (repeatable || !wasRedirected(controller.signal)) &&
          isRetryableResponse(outcome, repeatable) &&
          ((asked ?? 0) <= (settings.maxRetryAfter ?? MAX_RETRY_AFTER) || this._compat('anyRetryAfter')));
      const result =
        isError ?
          `failed (${outcome.message})`
        : `${outcome.ok ? 'succeeded' : 'failed'} with status ${outcome.status}`;
      log(
        this,
        'info',
        `[${id}${retryOf && `, retryOf: ${retryOf}`}] ${method} ${url} ${result}${
          again ? ', will retry' : ''
        } in ${elapsed}ms`,
      );
      if (!isError) {
        const { ok, status, headers, body } = outcome;
        log(this, 'debug', `[${id}] response ${ok ? 'start' : 'error'}`, { url, status, headers });
        const props: APIResponseProps = {
          ...{ response: outcome, options, controller, requestLogID: id, startTime, release },
          bodyTimeout: Math.max(timeout - elapsed, 1),
          expectsJSON: sent.get('accept') === 'application/json',
        };
        if (ok) return props;
        if (!again) throw await failureOf(this, props);
        void body?.cancel?.().catch(() => {});
      }
      release?.();
      if (!again) throw outcome;
      await sleep(wait, signal);
      throwIfAborted(signal);
      retryOf ||= id;
    }
  }

  /**
   * Calls `fetch` and waits at most `ms` milliseconds for the headers. Redirects never take credentials or a body
   * to another origin.
   */
  async fetchWithTimeout(
    url: string | URL | Request,
    init: RequestInit | undefined,
    ms: number,
    controller: AbortController,
  ): Promise<Response> {
    const { fetch } = this;
    const release = linkSignal(init?.signal, controller);
    const timer = setTimeout(() => controller.abort(), ms);
    const request = { ...init, method: (init?.method ?? 'get').toUpperCase(), signal: controller.signal };
    try {
      if (typeof url !== 'string' || request.redirect || this._compat('crossOrigin') || !canReadRedirects()) {
        return await leaveRedirects(fetch, url, request);
      }
      request.redirect = 'manual';
      return await followRedirects(fetch, url, request);
    } finally {
      clearTimeout(timer);
      release?.();
    }
  }
}
