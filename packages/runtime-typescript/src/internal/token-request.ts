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

type Values = Readonly<Record<string, any>>;

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Text as it stands in a form; user names and passwords of clients are encoded before Base64, too. */
const formText = (value: string): string => new URLSearchParams([['', value]]).toString().slice(1);

const parsedURL = (text: string, base: string): URL | undefined => {
  try {
    return new URL(text, base);
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
  const url = text && parsedURL(text, baseURL.replace(/\/*([?#].*)?$/s, '/'));
  if (!url)
    throw new SdkError(`Where access tokens come from is not known: pass ${option}, or set ${variable}`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.test(url.hostname)))
    throw new SdkError(`${option} must be an https URL, so that secrets are not sent in the open`);
  return url.href;
};

/**
 * The request for a token.
 *
 * @param refreshToken Of the token that is to be renewed, if it has one.
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
  }: { scheme: OAuthScheme; grant: Grant; credentials: Values; refreshToken?: string | undefined },
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
  const refresh = refreshToken ?? (grant.type === 'refresh_token' ? given(names.refreshToken) : undefined);
  const scopes = (settings[names.scopes] as readonly string[] | undefined) ?? grant.scopes;
  const fields = {
    ...grant.parameters,
    ...(settings[names.parameters] as Readonly<Record<string, string>> | undefined),
    grant_type: refresh ? 'refresh_token' : grant.type,
    ...(refresh ? { refresh_token: refresh } : scopes.length > 0 && { scope: scopes.join(' ') }),
    ...(!refresh &&
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
