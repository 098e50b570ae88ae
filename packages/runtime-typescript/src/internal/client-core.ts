import { APIError } from '../core/error';
import { SdkError } from './sdk-error';
import {
  BROWSER_ALLOWED,
  CLIENT_NAME,
  DEFAULT_BASE_URL,
  DEFAULT_HEADERS,
  DEFAULT_MAX_RETRIES,
  DEFAULT_TIMEOUT,
  ENV_PREFIX,
  IDEMPOTENCY_HEADER,
  VERSION,
} from '../sdk-info';
import { encodeBody } from './body';
import type { BaseClientOptions, CompatOptions } from './client-options';
import { isRunningInBrowser, platformHeaders } from './detect-platform';
import { buildHeaders, type HeadersLike } from './headers';
import { stringifyQuery } from './query-string';
import type { FinalRequestOptions } from './request-options';
import type { Fetch, FinalizedRequestInit, MergedRequestInit, PromiseOrValue } from './types';
import { readEnv } from './utils/env';
import { chooseLogLevel, type Logger, type LogLevel } from './utils/log';
import { uuid4 } from './utils/uuid';
import { isAbsoluteURL, isStream, validatePositiveInteger } from './utils/values';

let sharedHeaders: Headers | undefined;

const baseHeaders = (): Headers =>
  (sharedHeaders ??= new Headers({
    accept: 'application/json',
    'user-agent': `${CLIENT_NAME}/JS ${VERSION}`,
    ...platformHeaders(),
    ...DEFAULT_HEADERS,
  }));

export const PAGE_SHOWS =
  'A web page shows its credentials; set dangerouslyAllowBrowser to use this client there';

const linesToHeaders = (text: string): string[][] =>
  [...text.matchAll(/^\s*([^:\s][^:\n]*):(.*)/gm)].map(([, ...pair]) => pair.map((part) => part.trim()));

const joinURL = (base: string, path: string): string => {
  if (isAbsoluteURL(path)) return path;
  // Without the slash, "@host" or ".host" would change the origin.
  return base + (base.endsWith('/') ? path.replace(/^\//, '') : path.replace(/^(?=[^/?#])/, '/'));
};

// What Node.js shows of a client: see `toJSON`. As a member with a computed name it would keep the class in every bundle of
// an application that does not use it.
function inspect(this: object): string {
  return `${this.constructor.name} ${JSON.stringify(this)}`;
}

/**
 * The state of a client, its hooks, and how a request is put together. Fields are only declared here and in other
 * classes that set them in their constructor: that is all that has to be in a bundle.
 */
export abstract class ClientCore<Options extends BaseClientOptions = BaseClientOptions> {
  declare baseURL: string;
  declare maxRetries: number;
  /** Milliseconds. */
  declare timeout: number;
  declare logger: Logger;
  declare logLevel: LogLevel | undefined;
  declare fetchOptions: MergedRequestInit | undefined;

  protected declare fetch: Fetch;
  /** @internal What the user asked for, without credentials. */
  declare readonly _options: Options;
  /** @internal Whether it was told that a key has no effect. */
  declare _warned?: boolean;
  /** @internal The client that a resource calls; what a resource asks for has a type. */
  declare readonly _root?: this;

  constructor(options: Options) {
    if (!BROWSER_ALLOWED && !options.dangerouslyAllowBrowser && isRunningInBrowser())
      throw new SdkError(PAGE_SHOWS);
    const { baseURL = readEnv(`${ENV_PREFIX}_BASE_URL`), fetch = globalThis.fetch } = options;
    if (!fetch) throw new SdkError('There is no global fetch; pass one with the fetch option');
    Object.assign(ClientCore.prototype, { [Symbol.for('nodejs.util.inspect.custom')]: inspect });
    const custom = readEnv(`${ENV_PREFIX}_CUSTOM_HEADERS`);
    this._options =
      custom ?
        { ...options, defaultHeaders: buildHeaders([linesToHeaders(custom), options.defaultHeaders]) }
      : options;
    this.baseURL = baseURL?.trim() || DEFAULT_BASE_URL;
    this.timeout = options.timeout ?? DEFAULT_TIMEOUT;
    this.maxRetries = options.maxRetries ?? DEFAULT_MAX_RETRIES;
    this.fetch = fetch;
    this.fetchOptions = options.fetchOptions;
    this.logger = options.logger ?? console;
    this.logLevel = chooseLogLevel(this.logger, options.logLevel, readEnv(`${ENV_PREFIX}_LOG`));
  }

  /** @internal The secrets to keep out of log lines; very short ones would garble the text. */
  _secrets(): string[] {
    return Object.values(this._credentials()).filter(
      (value): value is string => typeof value === 'string' && value.length > 5,
    );
  }

  /** @internal Whether a habit of clients made by Stainless is switched on. */
  _compat(habit: keyof CompatOptions): boolean {
    const { compat } = this._options;
    return compat === true || !!(compat && compat[habit]);
  }

  /** @internal The part of the client that may be shown; credentials are not in it. */
  toJSON(): object {
    const { baseURL, maxRetries, timeout } = this;
    return { baseURL, maxRetries, timeout };
  }

  /** The options that hold credentials, by name. Some are functions that give one. */
  protected _credentials(): Record<string, unknown> {
    return {};
  }

  /** Headers that authenticate a request to the API's own origin. */
  protected authHeaders(_options: FinalRequestOptions): PromiseOrValue<HeadersLike> {
    return undefined;
  }

  /** Query parameters that authenticate a request to the API's own origin. */
  protected authQuery(_options: FinalRequestOptions): object | undefined {
    return undefined;
  }

  protected defaultQuery(): Record<string, string | undefined> | undefined {
    return this._options.defaultQuery;
  }

  protected stringifyQuery(query: object): string {
    return stringifyQuery(query);
  }

  protected makeStatusError(
    status: number,
    error: Object,
    message: string | undefined,
    headers: Headers,
  ): APIError {
    return APIError.generate(status, error, message, headers);
  }

  /** Called before each attempt; may change the options. */
  protected async prepareOptions(_options: FinalRequestOptions): Promise<void> {}

  /** Called before each attempt with what is handed to `fetch`; may change it. */
  protected async prepareRequest(
    _request: RequestInit,
    _context: { url: string; options: FinalRequestOptions },
  ): Promise<void> {}

  private _apiURL(defaultBaseURL?: string | undefined): string {
    return (this.baseURL === DEFAULT_BASE_URL && defaultBaseURL) || this.baseURL;
  }

  private _isForeign(path: string, defaultBaseURL?: string | undefined): boolean {
    if (!isAbsoluteURL(path) || this._compat('crossOrigin')) return false;
    return new URL(path).origin !== new URL(this._apiURL(defaultBaseURL)).origin;
  }

  /**
   * The address of a request: the base URL and the path, with the path's own query, the client's default query
   * and the request's query; later ones win.
   */
  buildURL(
    path: string,
    query: Record<string, unknown> | null | undefined,
    defaultBaseURL?: string | undefined,
  ): string {
    const [base = '', baseQuery] = this._apiURL(defaultBaseURL).split('?', 2);
    const url = new URL(joinURL(base, path));
    const own = this._isForeign(path, defaultBaseURL) ? undefined : this.defaultQuery();
    if (query || own || baseQuery) {
      const merged = { ...own, ...query };
      for (const [name, value] of new URLSearchParams(baseQuery)) {
        if (!url.searchParams.has(name)) url.searchParams.append(name, value);
      }
      for (const name of Object.keys(merged)) if (url.search) url.searchParams.delete(name);
      url.search = [url.search.slice(1), this.stringifyQuery(merged)].filter(Boolean).join('&');
    }
    return url.href;
  }

  /** What will be handed to `fetch` for one attempt. */
  async buildRequest(
    options: FinalRequestOptions,
    { retryCount = 0 }: { retryCount?: number } = {},
  ): Promise<{ req: FinalizedRequestInit; url: string; timeout: number }> {
    const { method, path, query, signal, defaultBaseURL, defaultTimeout } = options;
    const timeout = options.timeout ?? (defaultTimeout && (this._options.timeout ?? defaultTimeout));
    if (timeout !== undefined) validatePositiveInteger('timeout', timeout);
    const foreign = this._isForeign(path, defaultBaseURL);
    const authQuery = foreign ? undefined : this.authQuery(options);
    const url = this.buildURL(
      path,
      authQuery ? { ...authQuery, ...query } : (query as Record<string, unknown> | undefined),
      defaultBaseURL,
    );
    const given = options.headers ? buildHeaders([options.headers]) : undefined;
    const [body, contentType] = encodeBody(options.body, given?.values.get('content-type'));
    // Told here: what fetch throws looks like a failure of the connection. A fetch of the user's own may send it.
    if (body && /^(get|head)$/i.test(method) && this.fetch === globalThis.fetch)
      throw new TypeError(`${method} ${path}: fetch sends no body`);
    const idempotency =
      IDEMPOTENCY_HEADER && !foreign && method !== 'get' ?
        { [IDEMPOTENCY_HEADER]: (options.idempotencyKey ||= `stainless-node-retry-${uuid4()}`) }
      : undefined;
    const { values } = buildHeaders(
      [
        {
          'x-stainless-retry-count': String(retryCount),
          'x-stainless-timeout': timeout ? String(Math.trunc(timeout / 1000)) : undefined,
        },
        ...(foreign ? [] : [idempotency, await this.authHeaders(options), this._options.defaultHeaders]),
        { accept: options.accept, 'content-type': contentType },
        given,
      ],
      baseHeaders(),
    );
    return {
      req: {
        method,
        headers: values,
        ...(signal && { signal }),
        ...(isStream(body) && { duplex: 'half' }),
        ...(body !== undefined && { body }),
        ...this.fetchOptions,
        ...options.fetchOptions,
      },
      url,
      timeout: timeout ?? this.timeout,
    };
  }
}
