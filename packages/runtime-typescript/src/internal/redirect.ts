import { APIError } from '../core/error';
import { asResponse } from './answer';
import type { Fetch } from './types';
import { isStream } from './utils/values';

const redirected = new WeakSet<AbortSignal>();

/** True if an answer to the request with this signal led on to another request, as far as anybody can tell. */
export const wasRedirected = (signal: AbortSignal): boolean => redirected.has(signal);

/**
 * Sends a request whose redirects `fetch` follows by itself. When that fails, nothing tells which of its requests it
 * was, so it counts as redirected.
 */
export const leaveRedirects = async (
  fetch: Fetch,
  url: string | URL | Request,
  init: RequestInit & { signal: AbortSignal },
): Promise<Response> => {
  if (!init.redirect || init.redirect === 'follow') redirected.add(init.signal);
  const response = asResponse(await fetch(url, init));
  if (!response.redirected) redirected.delete(init.signal);
  return response;
};

const SHAREABLE = ['accept', 'accept-language', 'user-agent', 'range'];

/**
 * Sends a request and follows its redirects. On the way to another origin a request without a body loses every
 * header but a few harmless ones; a request with a body is not sent there.
 *
 * @throws APIError for a redirect that is not followed.
 */
export const followRedirects = async (
  fetch: Fetch,
  url: string,
  init: RequestInit & { signal: AbortSignal },
): Promise<Response> => {
  for (let hops = 0; ; hops++) {
    const response = asResponse(await fetch(url, init));
    const { status, headers } = response;
    const location = status > 300 && status < 309 && headers.get('location');
    if (!location || hops === 20) return response;
    redirected.add(init.signal);
    const target = new URL(location, url);
    const next = { ...init, headers: new Headers(init.headers) };
    if (status === 303 ? init.method !== 'HEAD' : status < 303 && init.method === 'POST') {
      next.method = 'GET';
      delete next.body;
      next.headers.delete('content-type');
    }
    const isForeign = target.origin !== new URL(url).origin;
    const isSpent = isStream(next.body);
    if (isSpent || (isForeign && (next.body || !/^https?:$/.test(target.protocol)))) {
      const reason = isSpent ? ': the body is a stream' : '';
      throw APIError.generate(
        status,
        undefined,
        `Redirect to ${target.origin} not followed${reason}`,
        headers,
      );
    }
    if (isForeign) {
      for (const name of [...next.headers.keys()]) if (!SHAREABLE.includes(name)) next.headers.delete(name);
    }
    await response.body?.cancel?.();
    url = target.href;
    init = next;
  }
};
