import { bodyOf, type Answer, type Overrides, type Route } from './fixtures';

/**
 * What goes wrong: no answer comes (`timeout`), there are too many requests (`rate-limit`: 429 with `Retry-After`), the
 * connection is lost (`cut`), JSON ends in the middle (`malformed`), or any other status of an error.
 */
export type Failure = 'timeout' | 'rate-limit' | 'cut' | 'malformed' | number;

/** A request that is answered: its address, and its body where that is JSON. */
export interface Asked {
  readonly url: string;
  readonly body: unknown;
}

/** How the requests of one method are answered. */
export interface Reply {
  readonly route: Route;
  /** How many requests are answered like this; then it is as if it were not there. */
  readonly times: number;
  /** What goes wrong, if something does. */
  readonly failure?: Failure;
  /** A new response, or the reason why there is none. */
  readonly make: (asked: Asked) => Response | 'timeout' | 'cut';
}

export interface ReplyOptions {
  /** How many requests are answered like this; by default all. */
  times?: number | undefined;
}

export interface FailureOptions extends ReplyOptions {
  /** The value of `Retry-After` in seconds, for `rate-limit` by default 1. */
  retryAfter?: number | undefined;
  /** What the answer holds. */
  body?: unknown;
}

const JSON_TYPE = 'application/json';

type Fields = Readonly<Record<string, unknown>>;

const at = (source: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Fields | null | undefined)?.[name], source);

/** Whether a page behind the first one is asked for. */
const isLater = ({ page: [option, ...path] = ['query'], first: least = 0 }: Route, { url, body }: Asked) => {
  if (!path.length) return false;
  // What lies inside of another parameter is written in one of several ways.
  const [first, ...inner] = path;
  const names = [path.join('.'), `${first}${inner.map((name) => `[${name}]`).join('')}`];
  const query = new URL(url).searchParams;
  const asked = option === 'body' ? [at(body, path)] : names.map((name) => query.get(name));
  // Cursors are no numbers.
  return asked.some((value) => value !== undefined && !(Number(value) <= least));
};

/** A page without its items. */
const without = (value: unknown, [name, ...deeper]: readonly string[] = []): unknown =>
  name === undefined ? [] : { ...(value as Fields), [name]: without(at(value, [name]), deeper) };

/** Answers the requests of a method with its value, and what stands in place of parts of it. */
export const reply = <T>(
  answer: Answer<T>,
  overrides?: Overrides<T>,
  { times = Infinity }: ReplyOptions = {},
): Reply => ({
  route: answer.route,
  times,
  make: (asked) => {
    const { route } = answer;
    const value = answer(overrides);
    const body = bodyOf(route, isLater(route, asked) ? without(value, route.items) : value);
    const { status = body === null ? 204 : 200, type = JSON_TYPE } = route;
    if (body === null) return new Response(null, { status });
    const headers = { 'content-type': typeof body === 'string' ? type : body.type };
    return new Response(body, { status, headers });
  },
});

/** Lets the requests of a method fail. */
export const fail = (
  { route }: Pick<Answer<unknown>, 'route'>,
  failure: Failure,
  { times = Infinity, retryAfter, body = { message: 'A failure made for a test' } }: FailureOptions = {},
): Reply => ({
  route,
  times,
  failure,
  make: () => {
    if (failure === 'timeout' || failure === 'cut') return failure;
    const headers = new Headers({ 'content-type': JSON_TYPE });
    if (failure === 'malformed') return new Response('{"unfinished": ', { status: 200, headers });
    const isLimit = failure === 'rate-limit';
    const seconds = retryAfter ?? (isLimit ? 1 : undefined);
    if (seconds !== undefined) headers.set('retry-after', String(seconds));
    return new Response(JSON.stringify(body), { status: isLimit ? 429 : failure, headers });
  },
});

/** Replies to everything in a tree of answers; those with fewer parameters in their paths come first. */
export const repliesTo = (tree: object): Reply[] => {
  const found = Object.values(tree).flatMap((each): Reply[] => {
    if (typeof each !== 'function') return repliesTo(each);
    const { streamed } = each as { streamed?: Answer<unknown> };
    return [...(streamed ? [reply(streamed)] : []), reply(each as Answer<unknown>)];
  });
  // A brace is behind all that paths have in its place.
  return found.sort(({ route: a }, { route: b }) =>
    a.path < b.path ? -1
    : a.path > b.path ? 1
    : 0,
  );
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What the addresses of a method look like, without their query. */
export const patternOf = ({ path, server }: Route, baseURL: string): RegExp => {
  const base = (server ?? baseURL).replace(/[?#].*|\/$/g, '');
  const [bare = ''] = path.split(/[?#]/);
  const parts = bare.split(/\{[^{}]*\}/).map(escaped);
  return new RegExp(`^${base ? escaped(base) : 'https?://[^/]+'}${parts.join('[^/]*')}$`);
};

/** Whether an answer depends on the body of the request. */
export const readsBody = ({ flag, page: [option] = ['query'] }: Route): boolean =>
  flag !== undefined || option === 'body';

/** Whether a reply is for requests with such a body. */
export const isMeant = ({ flag }: Route, body: unknown): boolean =>
  flag === undefined || (body as Record<string, unknown> | null | undefined)?.[flag] === true;

/** The value of JSON, or undefined for what is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The error of a connection that was lost. */
export const lostConnection = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
