import nock from 'nock';
import { isMeant, lostConnection, parsed, patternOf, type Reply } from '../internal/replies';
import { DEFAULT_BASE_URL } from '../sdk-info';
import { replyAll } from '../testing';

const pathOf = (uri: string): string => uri.split(/[?#]/)[0] ?? '';

/** nock takes apart what is JSON. */
const valueOf = (body: unknown): unknown => (typeof body === 'string' ? parsed(body) : body);

/**
 * Interceptors of `nock` (14, which knows `fetch`).
 *
 * @param replies Of several for one request the first is taken; by default every method answers with its value.
 * @param options.baseURL The base URL of the client, where it is not the usual one.
 * @returns The scopes, one for each reply, in order.
 */
export const intercept = (
  replies: readonly Reply[] = replyAll(),
  { baseURL = DEFAULT_BASE_URL }: { baseURL?: string | undefined } = {},
): nock.Scope[] =>
  replies.map(({ route, times, make, failure }) => {
    const { origin } = new URL(route.server ?? baseURL);
    const pattern = patternOf(route, baseURL);
    const scope = nock(origin);
    const found = scope.intercept(
      (uri) => pattern.test(origin + pathOf(uri)),
      route.verb,
      (body: unknown) => isMeant(route, valueOf(body)),
    );
    if (times === Infinity) scope.persist();
    else found.times(times);
    if (failure === 'cut') return found.replyWithError(lostConnection());
    return found.reply(async (uri, sent) => {
      const made = make({ url: origin + uri, body: valueOf(sent) });
      // No answer ever comes; the client stops waiting.
      if (typeof made === 'string') return new Promise(() => {});
      return [made.status, Buffer.from(await made.arrayBuffer()), Object.fromEntries(made.headers)];
    });
  });
