import type { SdkClient } from '../client-base';
import { SdkError } from './sdk-error';
import { BROWSER_ALLOWED, SECURITY, SECURITY_SCHEMES } from '../sdk-info';
import { noCookie, sendsOwnCookies } from './browser-cookies';
import { PAGE_SHOWS } from './client-core';
import type { BaseClientOptions } from './client-options';
import { basicAuth } from './credentials';
import { isRunningInBrowser } from './detect-platform';
import { buildHeaders, type HeadersLike } from './headers';
import type { FinalRequestOptions } from './request-options';
import { RoutedClient } from './routed-client';
import { cookieValue, securityOf } from './security';
import type { SecurityRequirement, SecurityScheme } from './security-scheme';

/** Cookies to add to requests whose other headers are not known yet. */
const cookies = new WeakMap<FinalRequestOptions, string>();

const schemesOf = (ids: readonly string[]): SecurityScheme[] =>
  SECURITY_SCHEMES.filter(({ id }) => ids.includes(id));

const joined = (cookie: string | null, more: string): string => (cookie ? `${cookie}; ${more}` : more);

/** `username (LOCKS_USERNAME) and password (LOCKS_PASSWORD)` */
const describe = (options: SecurityScheme['options']): string =>
  options.map(([option, variable]) => (variable ? `${option} (${variable})` : option)).join(' and ');

const placeOf = ({ in: place, name }: SecurityScheme): string =>
  `${place} ${place === 'header' ? name.toLowerCase() : name}`;

/** A request has one credential in each place. */
const lastOfEachPlace = (schemes: readonly SecurityScheme[]): readonly SecurityScheme[] => [
  ...new Map(schemes.map((scheme) => [placeOf(scheme), scheme])).values(),
];

/** Whether the scheme is a cookie that nobody but the browser can send. */
const isBrowsers = ({ in: place }: SecurityScheme): boolean => place === 'cookie' && isRunningInBrowser();

/**
 * A client that sends the credentials a request asks for, and no others. Of the ways to authenticate it takes the first
 * one for which it has everything; what the caller's own headers, cookies and query hold counts, and wins.
 */
export abstract class SecuredClient<
  Options extends BaseClientOptions = BaseClientOptions,
> extends RoutedClient<Options> {
  // A credential may be a function, which is of no concern to the base class.
  protected override _credentials(): Record<string, any> {
    return {};
  }

  /** @throws SdkError on a web page, which shows credentials to everybody; a client without any has nothing to hide */
  protected _hideCredentials(): void {
    const isAllowed = BROWSER_ALLOWED === true || this._options.dangerouslyAllowBrowser;
    if (!isAllowed && isRunningInBrowser() && Object.values(this._credentials()).some(Boolean))
      throw new SdkError(PAGE_SHOWS);
  }

  protected override async authHeaders(options: FinalRequestOptions): Promise<HeadersLike> {
    const headers: string[][] = [];
    let cookie: string | undefined;
    for (const scheme of this._schemes(options)) {
      const { in: place, name } = scheme;
      // No token is fetched for a header that the caller sends, or leaves out.
      if (place === 'header' && !this._isSent(scheme, options)) {
        headers.push([name, await this._credential(scheme, options)]);
      }
      if (place === 'cookie') {
        cookie = joined(cookie ?? null, `${name}=${cookieValue(await this._credential(scheme, options))}`);
      }
    }
    if (cookie) cookies.set(options, cookie);
    return headers;
  }

  protected override authQuery(options: FinalRequestOptions): object | undefined {
    const sent = this._schemes(options).filter((scheme) => scheme.in === 'query');
    const values = this._credentials();
    return Object.fromEntries(sent.map(({ name, options: [first] }) => [name, first && values[first[0]]]));
  }

  override async buildRequest(
    options: FinalRequestOptions,
    context: { retryCount?: number } = {},
  ): ReturnType<SdkClient['buildRequest']> {
    // A credential may have been set since the client was made.
    this._hideCredentials();
    const request = await super.buildRequest(options, context);
    const { headers } = request.req;
    const cookie = cookies.get(options);
    if (cookie) headers.set('cookie', joined(headers.get('cookie'), cookie));
    return request;
  }

  /** The schemes that authenticate a request. @throws SdkError if it needs a credential that nobody gave */
  private _schemes(options: FinalRequestOptions): readonly SecurityScheme[] {
    const ways: SecurityRequirement | 'given' = securityOf(options) ?? SECURITY;
    const isMine = (scheme: SecurityScheme): boolean => this._isHeld(scheme) && !isBrowsers(scheme);
    if (ways === 'given') return lastOfEachPlace(SECURITY_SCHEMES.filter(isMine));
    const asked = ways.filter((ids) => ids.length > 0);
    const way = asked.find((ids) =>
      schemesOf(ids).every((scheme) =>
        isBrowsers(scheme) ?
          sendsOwnCookies(this, options)
        : this._isHeld(scheme) || this._isSent(scheme, options),
      ),
    );
    if (way) return schemesOf(way).filter(isMine);
    if (asked.length < ways.length || asked.length === 0) return [];
    const unsendable = schemesOf(asked.flat())
      .filter(isBrowsers)
      .map(({ name }) => name);
    throw new SdkError(
      `${options.method.toUpperCase()} ${options.path} needs credentials: pass ${asked
        .flatMap((ids) => this._optionsOf(ids))
        .map(describe)
        .join(', or ')}${unsendable.length ? `; ${noCookie(unsendable.join(', '))}` : ''}`,
    );
  }

  /** Lists of options, any of which makes up the credential of a scheme. */
  protected _waysToHold({ options }: SecurityScheme): ReadonlyArray<SecurityScheme['options']> {
    return [options];
  }

  /** Whether the client has a value for all of the options; passwords may be empty. */
  protected _has(options: SecurityScheme['options']): boolean {
    const values = this._credentials();
    return options.every(([name], i) => (i > 0 ? typeof values[name] === 'string' : !!values[name]));
  }

  /** The lists of options, any of which will do where the schemes go together. */
  private _optionsOf(ids: readonly string[]): ReadonlyArray<SecurityScheme['options']> {
    return schemesOf(ids).reduce<ReadonlyArray<SecurityScheme['options']>>(
      (lists, scheme) =>
        lists.flatMap((list) => this._waysToHold(scheme).map((options) => [...list, ...options])),
      [[]],
    );
  }

  private _isHeld(scheme: SecurityScheme): boolean {
    return this._waysToHold(scheme).some((options) => this._has(options));
  }

  /** Whether the caller's own part of the request holds what the scheme would send, or leaves it out on purpose. */
  private _isSent({ in: place, name }: SecurityScheme, { headers, query }: FinalRequestOptions): boolean {
    if (place === 'query') return Object.hasOwn({ ...this.defaultQuery(), ...query }, name);
    const { values, nulls } = buildHeaders([this._options.defaultHeaders, headers]);
    if (place === 'header') return values.has(name) || nulls.has(name.toLowerCase());
    const pairs = values.get('cookie')?.split(/; */) ?? [];
    return nulls.has('cookie') || pairs.some((pair) => pair.startsWith(`${name}=`));
  }

  /** What is sent for a scheme that the client holds. */
  protected async _credential(
    { auth, options, isPlain }: SecurityScheme,
    _request: FinalRequestOptions,
  ): Promise<string> {
    const values = this._credentials();
    const [value, password] = options.map(([name]) => values[name]);
    if (options.length === 2)
      return basicAuth(value, password, auth, isPlain ? String : undefined).Authorization;
    const text = String(typeof value === 'function' ? await value() : value);
    return auth ? `${auth} ${text}` : text;
  }
}
