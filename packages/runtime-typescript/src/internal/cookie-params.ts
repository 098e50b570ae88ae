import { SdkError } from './sdk-error';
import { noCookie, sendsOwnCookies, type CookieClient } from './browser-cookies';
import { isRunningInBrowser } from './detect-platform';
import { buildHeaders, type HeadersLike, type NullableHeaders } from './headers';
import { flatCommas } from './flat-styles';
import type { QueryStyle } from './parameter-styles';
import type { FinalRequestOptions } from './request-options';
import { isLogged } from './utils/log';

type CookieOptions = {
  /** Styles of the cookies that are not written as usual. */
  readonly styles?: Readonly<Record<string, QueryStyle>>;
  /** Names of the cookies that a request cannot do without. */
  readonly required?: readonly string[];
};

/** The cookies of a request, and their names for messages. */
type Cookies = { readonly text: string; readonly names: string; readonly needed: string };
type HeadersWithCookies = NullableHeaders & { readonly cookies?: Cookies };

/**
 * Headers with the cookie parameters of a request: `theme=dark%20mode`, lists `ids=a,b`. {@link addCookies} sends them.
 *
 * @throws TypeError with the name of the parameter for a value without a text form.
 */
export const withCookies = (
  headers: HeadersLike,
  cookies: Readonly<Record<string, unknown>>,
  { styles = {}, required = [] }: CookieOptions = {},
): NullableHeaders => {
  const styleOf = (name: string): QueryStyle => (Object.hasOwn(styles, name) && styles[name]) || flatCommas;
  const pairs = Object.entries(cookies)
    .map(([name, value]) => [name, styleOf(name)(name, value)] as const)
    .filter(([, pair]) => pair);
  const names = pairs.map(([name]) => name);
  return {
    ...buildHeaders([headers]),
    cookies: {
      text: pairs.map(([, pair]) => pair).join('; '),
      names: names.join(', '),
      needed: names.filter((name) => required.includes(name)).join(', '),
    },
  } as HeadersWithCookies;
};

/**
 * Puts the cookies of a request behind those that its Cookie header has already. Browsers let no page set that header:
 * they send the cookies that they have themselves.
 *
 * @throws SdkError in a browser, if the request cannot do without one of them and the browser sends none.
 */
export const addCookies = (
  client: CookieClient,
  { headers }: { headers: Headers },
  options: FinalRequestOptions,
): void => {
  const { text, names = '', needed } = (options.headers as HeadersWithCookies | undefined)?.cookies ?? {};
  if (!text) return;
  if (!isRunningInBrowser()) {
    headers.set('cookie', [headers.get('cookie'), text].filter(Boolean).join('; '));
    return;
  }
  if (needed && !sendsOwnCookies(client, options)) {
    throw new SdkError(`The request cannot be sent: ${noCookie(needed)}`);
  }
  if (isLogged(client, 'warn')) {
    client.logger.warn(`The cookie ${names} is not sent: ${noCookie(names)}`);
  }
};
