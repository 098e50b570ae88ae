import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import { isMeant, parsed, patternOf, readsBody, type Reply } from '../internal/replies';
import { DEFAULT_BASE_URL } from '../sdk-info';
import { replyAll } from '../testing';

const VERBS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'] as const;

/**
 * Handlers of Mock Service Worker (`msw` 2): for `setupServer`, `setupWorker` and their `use`.
 *
 * @param replies Of several for one request the first is taken; by default every method answers with its value.
 * @param options.baseURL The base URL of the client, where it is not the usual one.
 */
export const handlers = (
  replies: readonly Reply[] = replyAll(),
  { baseURL = DEFAULT_BASE_URL }: { baseURL?: string | undefined } = {},
): HttpHandler[] =>
  replies.map(({ route, times, make }) => {
    const verb = VERBS.find((each) => each === route.verb.toLowerCase());
    let left = times;
    return http[verb ?? 'all'](patternOf(route, baseURL), async ({ request }) => {
      // Without a result the next handler is asked.
      if (left < 1 || request.method !== route.verb) return undefined;
      const body = readsBody(route) ? parsed(await request.clone().text()) : undefined;
      if (!isMeant(route, body)) return undefined;
      left -= 1;
      const made = make({ url: request.url, body });
      if (made === 'cut') return HttpResponse.error();
      if (made !== 'timeout') return made;
      await delay('infinite');
      return HttpResponse.error();
    });
  });
