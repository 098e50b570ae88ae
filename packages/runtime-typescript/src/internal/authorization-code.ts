import { OAUTH_SCHEMES } from '../sdk-info';
import type { BaseClientOptions } from './client-options';
import type { Grant, OAuthScheme } from './oauth-scheme';
import { OAuthClient } from './oauth-client';
import { SdkError } from './sdk-error';
import { insecure, parsedURL, tokenRequest, type AuthorizationCode } from './token-request';

/** How a person is asked to allow access. */
export interface AuthorizationParams {
  /** Where the person is sent back to, as it was registered for the client ID. */
  readonly redirectURI: string;

  /** What access is asked for; by default what the operations of the API need. */
  readonly scopes?: readonly string[] | undefined;

  /** Comes back unchanged; random by default. */
  readonly state?: string | undefined;

  /** Further parameters of the address, such as `prompt`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;

  /** Security scheme in the description of the API, if there are several with this flow. */
  readonly scheme?: string | undefined;
}

/** Where to send a person, and what to keep until that person comes back. */
export interface Authorization {
  /** The page that asks the person. */
  readonly url: string;

  /** Has to be the `state` that the person comes back with; anything else was not asked for by this application. */
  readonly state: string;

  /** Proves that the code belongs to who asked for it. A secret of this one authorization. */
  readonly codeVerifier: string;
}

/** What a person came back with. */
export interface CodeParams extends AuthorizationCode {
  /** Security scheme in the description of the API, if there are several with this flow. */
  readonly scheme?: string | undefined;
}

/** The tokens of a person. */
export interface AuthorizedTokens {
  /** For the option that takes an access token. */
  readonly accessToken: string;

  /** Gets further access tokens, as an option of a client; undefined if the server gives none. */
  readonly refreshToken: string | undefined;

  /** When the access token ends; undefined if the server does not say. */
  readonly expiresAt: Date | undefined;

  /** What was allowed, which may be less than was asked for; undefined if the server does not say. */
  readonly scopes: readonly string[] | undefined;

  /** All that the server answered, such as `id_token`. */
  readonly answer: Readonly<Record<string, unknown>>;
}

/** What is used of Web Crypto, whose types not every program has. */
type WebCrypto = {
  getRandomValues(bytes: Uint8Array): Uint8Array;
  readonly subtle: { digest(algorithm: string, bytes: Uint8Array): Promise<ArrayBuffer> };
};

/** @throws SdkError where there is none, such as on a page under http */
const webCrypto = (): WebCrypto => {
  const { crypto } = globalThis as unknown as { readonly crypto?: Partial<WebCrypto> };
  if (crypto?.subtle) return crypto as WebCrypto;
  throw new SdkError('PKCE needs Web Crypto, which a page only has under https or on localhost');
};

/** Base64url without padding (RFC 4648 section 5). */
const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (char) =>
    char === '+' ? '-'
    : char === '/' ? '_'
    : '',
  );

/** 256 random bits, 43 characters. */
const randomText = (): string => base64url(webCrypto().getRandomValues(new Uint8Array(32)));

/** The challenge of a verifier, method S256 (RFC 7636 section 4.2). */
const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await webCrypto().subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

/** A client that asks a person to allow access, by an authorization code with PKCE (RFC 6749 section 4.1, RFC 7636). */
export abstract class AuthorizationCodeClient<
  Options extends BaseClientOptions = BaseClientOptions,
> extends OAuthClient<Options> {
  /**
   * Where to send a person who is to allow access. Keep `state` and `codeVerifier` of the result in the session of that
   * person, and hand what the person comes back with to {@link exchangeCode}.
   *
   * @throws SdkError without a client ID, or if the API names no page that can be used
   */
  async authorizationURL({
    redirectURI,
    scopes,
    state = randomText(),
    parameters,
    scheme: id,
  }: AuthorizationParams): Promise<Authorization> {
    const { scheme, grant } = this._codeFlow(id);
    const { authorizationURL: described = '' } = grant;
    const url = parsedURL(described, this.baseURL);
    const problem = url ? insecure(url) : 'cannot be used';
    if (!url || problem) {
      throw new SdkError(`The authorization URL ${JSON.stringify(described)} ${problem}`);
    }
    const settings = this._options as Readonly<Record<string, unknown>>;
    const asked =
      scopes ?? (settings[scheme.options.scopes] as readonly string[] | undefined) ?? grant.scopes;
    const codeVerifier = randomText();
    const fields = {
      ...parameters,
      response_type: 'code',
      client_id: this._clientID(scheme),
      redirect_uri: redirectURI,
      ...(asked.length > 0 && { scope: asked.join(' ') }),
      state,
      code_challenge: await challengeOf(codeVerifier),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
    url.hash = '';
    return { url: url.href, state, codeVerifier };
  }

  /**
   * The tokens for the code that a person came back with. This client stays as it is, since others may use it for other
   * people: `withOptions` makes one for that person.
   *
   * @throws SdkError if the server gives no token
   */
  async exchangeCode({ scheme: id, ...code }: CodeParams): Promise<AuthorizedTokens> {
    const { scheme, grant } = this._codeFlow(id);
    this._clientID(scheme);
    const request = tokenRequest(this, { scheme, grant, credentials: this._credentials(), code });
    const { token, refreshToken, endsAt, fields } = await this._tokens.once(request);
    const { scope } = fields;
    return {
      accessToken: token,
      refreshToken,
      expiresAt: endsAt === undefined ? undefined : new Date(endsAt),
      scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : undefined,
      answer: fields,
    };
  }

  private _codeFlow(id: string | undefined): { readonly scheme: OAuthScheme; readonly grant: Grant } {
    const flows = OAUTH_SCHEMES.flatMap((scheme) =>
      scheme.grants.flatMap((grant) => (grant.authorizationURL === undefined ? [] : [{ scheme, grant }])),
    );
    const found = id === undefined ? flows : flows.filter(({ scheme }) => scheme.id === id);
    const [flow] = found;
    if (flow && found.length === 1) return flow;
    const names = flows.map(({ scheme }) => JSON.stringify(scheme.id)).join(' or ');
    const way = `pass scheme, which can be ${names}`;
    throw new SdkError(`Which security scheme is meant is not clear: ${way}`);
  }

  /** @throws SdkError if nobody gave one */
  private _clientID({ options, grants }: OAuthScheme): string {
    const { clientID = '' } = options;
    const value = (this._credentials() as Readonly<Record<string, unknown>>)[clientID];
    if (typeof value === 'string' && value) return value;
    const [, variable] = grants.flatMap(({ needs }) => needs).find(([name]) => name === clientID) ?? [];
    const option = variable ? `${clientID} (${variable})` : clientID;
    throw new SdkError(`A person is asked for a client: pass ${option}`);
  }
}
