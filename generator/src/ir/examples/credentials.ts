import { lastOfEachPlace } from '../../config/index.ts';
import type { Api, Method } from '../model/api.ts';
import type { SecurityScheme } from '../model/facts.ts';

/** The schemes that a call is sent with if the client has all credentials: those of the first way to authenticate. */
export function sentSchemes(
  { facts: { client } }: Api,
  method: Pick<Method, 'security'>,
): readonly SecurityScheme[] {
  const security = method.security ?? client.security;
  if (security === 'given') return lastOfEachPlace(client.sendable);
  const first = security.find((schemes) => schemes.length > 0);
  return client.sendable.filter(({ name }) => first?.includes(name) === true);
}

/** The word that stands before a credential in the header `Authorization` (RFC 9110 §11.4); user names apart. */
export function authorizationScheme({
  kind,
  parameter,
  keyword = 'Bearer',
}: SecurityScheme): string | undefined {
  if (kind === 'http') return parameter;
  return kind === 'bearer' || kind === 'oauth2' || kind === 'openIdConnect' ? keyword : undefined;
}

/** The word before a user name and a password, and whether they are sent as they are; undefined if all is as usual (RFC 7617). */
export function pairScheme({
  keyword = 'Basic',
  isPlain,
}: SecurityScheme): { readonly word: string; readonly isPlain: boolean } | undefined {
  return keyword === 'Basic' && isPlain !== true ? undefined : { word: keyword, isPlain: isPlain === true };
}

/** Whether it is known where requests go if nobody says otherwise; else callers have to say it. */
export function hasHost({ facts }: Api): boolean {
  return facts.usualServer !== undefined;
}

/** Environment variable with the base URL. */
export function baseUrlVariable({ facts }: Api): string {
  return `${facts.client.envPrefix}_BASE_URL`;
}

function baseUrlOption(api: Api): Api['options'][number] {
  return { name: 'baseURL', key: 'base_url', type: 'string', nullable: false, readEnv: baseUrlVariable(api) };
}

/**
 * The options that an example passes to a client that is to make a call, or most calls: what cannot be left out, and
 * the credentials of the first way to authenticate.
 */
export function shownOptions(api: Api, method: Pick<Method, 'security'> = {}): Api['options'] {
  const { security } = api.facts.client;
  const sent = new Set(sentSchemes(api, method).map(({ name }) => name));
  const shown = api.options.filter(({ auth, default: preset, isForTokens, nullable, serverVariable }) =>
    auth !== undefined ?
      isForTokens !== true && (security === 'given' || sent.has(auth.scheme))
    : preset === undefined && (!nullable || serverVariable !== undefined),
  );
  return hasHost(api) ? shown : [baseUrlOption(api), ...shown];
}
