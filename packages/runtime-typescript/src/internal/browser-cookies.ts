import type { ClientCore } from './client-core';
import type { FinalRequestOptions } from './request-options';

/** What sending cookies needs of a client. */
export type CookieClient = Pick<ClientCore, 'baseURL' | 'fetchOptions' | 'logger' | 'logLevel' | '_secrets'>;

/** Why a cookie is not sent, and what to do about it. */
export const noCookie = (names: string): string =>
  `a browser does not let a page send the cookie ${names}: set it with the server, and ` +
  "fetchOptions: { credentials: 'include' } to send it";

/** Whether a browser sends the cookies that it has itself with a request (Fetch standard, credentials mode). */
export const sendsOwnCookies = (client: CookieClient, { fetchOptions }: FinalRequestOptions): boolean => {
  const { credentials = 'same-origin' }: RequestInit = { ...client.fetchOptions, ...fetchOptions };
  const { location } = globalThis as { location?: { origin?: string } };
  return (
    credentials === 'include' ||
    (credentials === 'same-origin' && location?.origin === new URL(client.baseURL).origin)
  );
};
