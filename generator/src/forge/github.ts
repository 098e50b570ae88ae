import { asArray, asString, own, type JsonValue } from '../support/json.ts';

/** Sends one request. Rejects when no answer came; never follows a redirect. */
export type Send = (request: {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}) => Promise<{ readonly status: number; readonly text: string }>;

/** Where requests go, and with which rights. */
export type GitHubPlace = {
  /** Address of the API, such as `https://api.github.com`. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
};

/** What came of a wish. */
export type ForgeOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string; readonly number: number }
  | { readonly kind: 'refused'; readonly reason: string; readonly permission?: string };

/** A branch that is to be merged into another one. */
export type PullRequestWish = {
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
};

/** The GitHub REST API, as far as reports and pull requests need it. */
export type GitHub = {
  /**
   * Writes a comment below a pull request, or changes the one that begins with the same line.
   *
   * @param body Begins with the marker line.
   */
  readonly comment: (pullRequest: number, body: string) => Promise<ForgeOutcome>;
  /** Opens a pull request, or changes title and text of the open one from the same branch. */
  readonly pullRequest: (wish: PullRequestWish) => Promise<ForgeOutcome>;
};

/** Comments that are looked through; beyond this a new one is written. */
const MOST_PAGES = 30;
const PER_PAGE = 100;

class Refusal extends Error {
  readonly permission: string | undefined;
  constructor(reason: string, permission?: string) {
    super(reason);
    this.permission = permission;
  }
}

/** Makes a client that sends the token to the API and nowhere else. */
export function gitHub(place: GitHubPlace, send: Send): GitHub {
  const root = `${place.api.replace(/\/+$/, '')}/repos/${place.repository}`;
  const call = async (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    permission: string,
    content?: object,
  ): Promise<JsonValue> => {
    const { status, text } = await send({
      method,
      url: `${root}${path}`,
      headers: headersFor(place.token, content !== undefined),
      body: content === undefined ? undefined : JSON.stringify(content),
    });
    const answer = parsed(text);
    if (status >= 200 && status < 300) return answer;
    // Without the right to see a repository, it is not there.
    const isRight = status === 401 || status === 403 || status === 404;
    throw new Refusal(`status ${status}${messageOf(answer)}`, isRight ? permission : undefined);
  };
  return {
    comment: (pullRequest, body) => settled(() => writeComment(call, pullRequest, body)),
    pullRequest: (wish) => settled(() => openOrChange(call, place.repository, wish)),
  };
}

type Call = (
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  permission: string,
  content?: object,
) => Promise<JsonValue>;

async function writeComment(call: Call, pullRequest: number, body: string): Promise<ForgeOutcome> {
  const right = 'pull-requests: write';
  const earlier = await commentLike(call, pullRequest, firstLine(body));
  if (earlier?.body === body) return { kind: 'unchanged', ...earlier.shown };
  const made =
    earlier === undefined ?
      await call('POST', `/issues/${pullRequest}/comments`, right, { body })
    : await call('PATCH', `/issues/comments/${earlier.shown.number}`, right, { body });
  return { kind: earlier === undefined ? 'created' : 'updated', ...shownOf(made, 'id') };
}

type Earlier = { readonly body: string; readonly shown: ReturnType<typeof shownOf> };

/** The comment of an earlier run. People may quote its first line; a comment of theirs is not ours to change. */
async function commentLike(call: Call, pullRequest: number, marker: string): Promise<Earlier | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = `/issues/${pullRequest}/comments?per_page=${PER_PAGE}&page=${page}`;
    const list = await call('GET', path, 'pull-requests: read');
    const comments = asArray(list);
    for (const each of comments) {
      const body = textAt(each, 'body');
      if (firstLine(body) === marker && textAt(own(each, 'user'), 'type') === 'Bot')
        return { body, shown: shownOf(each, 'id') };
    }
    if (comments.length < PER_PAGE) return undefined;
  }
  return undefined;
}

async function openOrChange(
  call: Call,
  repository: string,
  { head, base, title, body }: PullRequestWish,
): Promise<ForgeOutcome> {
  const right = 'pull-requests: write';
  const owner = repository.split('/')[0] ?? '';
  const query = new URLSearchParams({ state: 'open', head: `${owner}:${head}`, base });
  const list = await call('GET', `/pulls?${query}`, 'pull-requests: read');
  const [open] = asArray(list);
  if (open === undefined) {
    const made = await call('POST', '/pulls', right, { head, base, title, body });
    return { kind: 'created', ...shownOf(made, 'number') };
  }
  const shown = shownOf(open, 'number');
  if (textAt(open, 'title') === title && textAt(open, 'body') === body)
    return { kind: 'unchanged', ...shown };
  await call('PATCH', `/pulls/${shown.number}`, right, { title, body });
  return { kind: 'updated', ...shown };
}

async function settled(wish: () => Promise<ForgeOutcome>): Promise<ForgeOutcome> {
  try {
    return await wish();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message: reason, permission } = error;
    return { kind: 'refused', reason, ...(permission !== undefined && { permission }) };
  }
}

function headersFor(token: string, hasBody: boolean): Record<string, string> {
  return {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'specsmith',
    'x-github-api-version': '2022-11-28',
    ...(hasBody && { 'content-type': 'application/json' }),
  };
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}

function messageOf(answer: JsonValue): string {
  const message = textAt(answer, 'message');
  return message === '' ? '' : `, ${message.slice(0, 200)}`;
}

function shownOf(answer: JsonValue, id: 'id' | 'number'): { readonly url: string; readonly number: number } {
  const number = own(answer, id);
  if (typeof number !== 'number') throw new Refusal('an answer of another form than the API describes');
  return { url: textAt(answer, 'html_url'), number };
}

const textAt = (value: JsonValue | undefined, name: string): string => asString(own(value, name)) ?? '';

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';
