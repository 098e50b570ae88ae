import type { SdkClient } from '../client-base';
import { SdkError } from './sdk-error';
import { basicAuth } from './credentials';
import { isRunningInBrowser } from './detect-platform';
import type { Grant, OAuthScheme } from './oauth-scheme';
import { readEnv } from './utils/env';

/** How a client shows the token endpoint who it is (RFC 6749 section 2.3.1). */
export type ClientAuth = 'basic' | 'body';

/** What is sent to a token endpoint. */
export type TokenRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The code that a person came back with, and what it was asked for with (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
export type AuthorizationCode = {
  readonly code: string;
  readonly redirectURI: string;
  readonly codeVerifier: string;
};

type Values = Readonly<Record<string, any>>;

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Text as it stands in a form; user names and passwords of clients are encoded before Base64, too. */
const formText = (value: string): string => new URLSearchParams([['', value]]).toString().slice(1);

/** Why secrets must not go to an address; undefined for one that they may go to. */
export const insecure = (url: URL): string | undefined =>
  url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.test(url.hostname)) ?
    undefined
  : 'must be an https URL, so that secrets are not sent in the open';

/** An address that may be relative to that of the API. */
export const parsedURL = (text: string, base: string): URL | undefined => {
  try {
    return new URL(text, base.replace(/\/*([?#].*)?$/s, '/'));
  } catch {
    return undefined;
  }
};

/**
 * The address of a token endpoint, from the option, the environment or the description of the API.
 *
 * @throws SdkError if there is none, or secrets would travel in the open
 */
const endpoint = (scheme: OAuthScheme, described: string, options: Values, baseURL: string): string => {
  const [option, variable = ''] = scheme.tokenURL;
  const text = (options[option] as string | undefined) || readEnv(variable) || described;
  const url = text && parsedURL(text, baseURL);
  const way = `pass ${option}, or set ${variable}`;
  if (!url) throw new SdkError(`Where access tokens come from is not known: ${way}`);
  const problem = insecure(url);
  if (problem) throw new SdkError(`${option} ${problem}`);
  return url.href;
};

/**
 * The request for a token.
 *
 * @param refreshToken Of the token that is to be renewed, if it has one.
 * @param code What a person came back with, if a token is asked for that.
 * @param credentials Of the client.
 * @throws SdkError on a web page, where everybody could read the secret, unless the caller allows it
 */
export const tokenRequest = (
  client: Pick<SdkClient, '_options' | 'baseURL'>,
  {
    scheme,
    grant,
    credentials,
    refreshToken,
    code,
  }: {
    scheme: OAuthScheme;
    grant: Grant;
    credentials: Values;
    refreshToken?: string | undefined;
    code?: AuthorizationCode;
  },
): TokenRequest => {
  const settings: Values = client._options;
  const { options: names } = scheme;
  const given = (name: string | undefined): string => (name && (credentials[name] as string | null)) || '';
  const [id, secret] = [given(names.clientID), given(names.clientSecret)];
  if (secret && isRunningInBrowser() && !settings['dangerouslyAllowBrowser'])
    throw new SdkError(
      `A web page shows its ${names.clientSecret}; set dangerouslyAllowBrowser to use it there, or pass an access token`,
    );
  const inHeader = !!(id && secret) && (settings[names.clientAuth] as ClientAuth | undefined) !== 'body';
  const own = grant.type === 'refresh_token' && !code ? given(names.refreshToken) : undefined;
  const refresh = refreshToken ?? own;
  const scopes = (settings[names.scopes] as readonly string[] | undefined) ?? grant.scopes;
  const fields = {
    ...grant.parameters,
    ...(settings[names.parameters] as Readonly<Record<string, string>> | undefined),
    grant_type:
      code ? 'authorization_code'
      : refresh ? 'refresh_token'
      : grant.type,
    ...(code ? { code: code.code, redirect_uri: code.redirectURI, code_verifier: code.codeVerifier }
    : refresh ? { refresh_token: refresh }
    : scopes.length > 0 && { scope: scopes.join(' ') }),
    ...(!refresh &&
      !code &&
      grant.type === 'password' && { username: given(names.username), password: given(names.password) }),
    ...(id && !inHeader && { client_id: id, ...(secret && { client_secret: secret }) }),
  };
  return {
    url: endpoint(scheme, (refresh && grant.refreshURL) || grant.url, settings, client.baseURL),
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      ...(inHeader && { authorization: basicAuth(formText(id), formText(secret)).Authorization }),
    },
    body: new URLSearchParams(fields as Record<string, string>).toString(),
  };
};
