import type { SdkClient } from '../client-base';
import { APIUserAbortError } from '../core/error';
import { OAUTH_SCHEMES } from '../sdk-info';
import { AccessTokens } from './access-tokens';
import type { BaseClientOptions } from './client-options';
import type { Grant, OAuthScheme } from './oauth-scheme';
import { wasRedirected } from './redirect';
import type { FinalRequestOptions } from './request-options';
import { SecuredClient } from './secured-client';
import type { SecurityScheme } from './security-scheme';
import { tokenRequest } from './token-request';
import { isStream } from './utils/values';

/** The token of a request and how to get another one. */
type Bearer = { readonly token: string; readonly next: () => Promise<string> };

/** By the options of a request, then by its headers. */
const bearers = new WeakMap<object, Bearer>();

/** Stops waiting, but not what others wait for. */
const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> =>
  signal ?
    new Promise((resolve, reject) => {
      const abort = () => reject(new APIUserAbortError());
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort, { once: true });
      void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    })
  : promise;

/**
 * A client that gets the access tokens of OAuth 2.0 itself (RFC 6749), unless the caller gives one. A token is fetched
 * when a call needs it, shared by all calls, renewed before it ends, and once more if the API does not take it.
 */
export abstract class OAuthClient<
  Options extends BaseClientOptions = BaseClientOptions,
> extends SecuredClient<Options> {
  protected declare _tokens: AccessTokens;

  constructor(options: Options) {
    super(options);
    this._tokens = new AccessTokens(this, () => this.fetch);
  }

  /** A new client with the options of this one and the given changes. */
  override withOptions(options: Partial<Options>): this {
    const copy = super.withOptions(options);
    copy._tokens = new AccessTokens(copy, () => copy.fetch, this._tokens);
    return copy;
  }

  override _secrets(): string[] {
    return [...super._secrets(), ...this._tokens.secrets().filter((token) => token.length > 5)];
  }

  protected override _waysToHold(scheme: SecurityScheme): ReadonlyArray<SecurityScheme['options']> {
    const { grants = [] } = OAUTH_SCHEMES.find(({ id }) => id === scheme.id) ?? {};
    return [...super._waysToHold(scheme), ...grants.map(({ needs }) => needs)];
  }

  protected override async _credential(
    scheme: SecurityScheme,
    request: FinalRequestOptions,
  ): Promise<string> {
    const oauth = OAUTH_SCHEMES.find(({ id }) => id === scheme.id);
    const grant = oauth?.grants.find(({ needs }) => this._has(needs));
    if (!oauth || !grant || this._has(scheme.options)) return super._credential(scheme, request);
    const next = (refused?: string) => this._token(oauth, grant, refused);
    const token = await unlessAborted(next(), request.signal);
    bearers.set(request, { token, next: () => next(token) });
    return `Bearer ${token}`;
  }

  override async buildRequest(
    options: FinalRequestOptions,
    context: { retryCount?: number } = {},
  ): ReturnType<SdkClient['buildRequest']> {
    const request = await super.buildRequest(options, context);
    const bearer = bearers.get(options);
    const { headers } = request.req;
    // What the caller's own headers hold is not ours to renew.
    if (bearer && headers.get('authorization') === `Bearer ${bearer.token}`) bearers.set(headers, bearer);
    return request;
  }

  override async fetchWithTimeout(
    url: string | URL | Request,
    init: RequestInit | undefined,
    ms: number,
    controller: AbortController,
  ): Promise<Response> {
    const response = await super.fetchWithTimeout(url, init, ms, controller);
    const bearer = init?.headers && bearers.get(init.headers);
    if (response.status !== 401 || !bearer || wasRedirected(controller.signal)) return response;
    // A stream is sent once; it is the next call that has another token.
    if (isStream(init?.body)) {
      this._tokens.drop(bearer.token);
      return response;
    }
    const token = await unlessAborted(bearer.next(), controller.signal).catch((error: unknown) => {
      void response.body?.cancel().catch(() => {});
      throw error;
    });
    if (token === bearer.token) return response;
    await response.body?.cancel();
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return super.fetchWithTimeout(url, { ...init, headers }, ms, controller);
  }

  private _token(scheme: OAuthScheme, grant: Grant, refused?: string): Promise<string> {
    const given = { scheme, grant, credentials: this._credentials() };
    return this._tokens.get(
      {
        first: tokenRequest(this._tokens.client, given),
        refresh: (refreshToken) => tokenRequest(this._tokens.client, { ...given, refreshToken }),
      },
      refused,
    );
  }
}
