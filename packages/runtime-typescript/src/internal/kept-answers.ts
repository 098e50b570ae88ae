import type { SdkClient } from '../client-base';
import type { FinalRequestOptions, RequestOptions } from './request-options';
import type { FinalizedRequestInit } from './types';

/** What a client hands over to send a request. */
export type FetchArguments = Parameters<SdkClient['fetchWithTimeout']>;

type Keeping = { readonly keepsRedirect?: boolean };

/** Request options of a method whose result is a redirect: the response itself, which is not followed. */
export const keptRedirect: RequestOptions & Keeping = { __binaryResponse: true, keepsRedirect: true };

const kept = new WeakSet<object>();

/** Keeps `fetch` from following the redirect of a request, if its options say so. */
export const keepRedirect = ({ req }: { req: FinalizedRequestInit }, options: FinalRequestOptions): void => {
  if (!(options as Keeping).keepsRedirect) return;
  req.redirect = 'manual';
  kept.add(req);
};

/**
 * The response, as a success also if it says that nothing has changed (RFC 9110 section 15.4.5), or if it is a redirect
 * that is kept. A browser shows nothing of such a redirect.
 */
export const asAnswer = (response: Response, init: RequestInit | undefined): Response => {
  const { status, type } = response;
  const isRedirect = (status > 299 && status < 400) || type === 'opaqueredirect';
  const isAnswer = status === 304 || (isRedirect && init !== undefined && kept.has(init));
  return isAnswer ? Object.defineProperty(response, 'ok', { value: true }) : response;
};
