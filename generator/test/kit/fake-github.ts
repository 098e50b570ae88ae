import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A comment as the server keeps it. */
export type FakeComment = { readonly id: number; body: string; readonly user: { readonly type: string } };
/** A pull request as the server keeps it. */
export type FakePull = {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  title: string;
  body: string;
};

/** The part of GitHub that reports need, with its limits: rights of tokens, and lengths. */
export type FakeGitHub = {
  readonly api: string;
  readonly comments: FakeComment[];
  readonly pulls: FakePull[];
  /** `POST /issues/7/comments` of every request, in order. */
  readonly requests: string[];
};

/** Tokens and what they may do. */
export const TOKENS = { writer: 'token-that-writes', reader: 'token-that-reads' } as const;

const MOST_CHARACTERS = 65_536;

/** Starts a server for one test. Its repository is `acme/api`. */
export async function fakeGitHub(): Promise<FakeGitHub> {
  const comments: FakeComment[] = [];
  const pulls: FakePull[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    void settle(request, response, { comments, pulls, requests });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { api: `http://127.0.0.1:${port}`, comments, pulls, requests };
}

async function settle(request: IncomingMessage, response: ServerResponse, store: Store): Promise<void> {
  const { status, content } = await answer(request, store);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}

type Answer = { readonly status: number; readonly content: unknown };
type Store = Pick<FakeGitHub, 'comments' | 'pulls' | 'requests'>;

async function answer(request: IncomingMessage, store: Store): Promise<Answer> {
  const { method = 'GET' } = request;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname.replace('/repos/acme/api', '');
  store.requests.push(`${method} ${path}`);
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  if (token !== TOKENS.writer && token !== TOKENS.reader)
    return { status: 401, content: { message: 'Bad credentials' } };
  if (!url.pathname.startsWith('/repos/acme/api/')) return { status: 404, content: { message: 'Not Found' } };
  if (method !== 'GET' && token !== TOKENS.writer)
    return { status: 403, content: { message: 'Resource not accessible by integration' } };
  const content = JSON.parse((await textOf(request)) || '{}') as Record<string, string>;
  if ((content['body'] ?? '').length > MOST_CHARACTERS)
    return { status: 422, content: { message: 'Body is too long' } };
  return path.startsWith('/pulls') ?
      pullsAnswer(method, path, url.searchParams, content, store.pulls)
    : commentsAnswer(method, path, url.searchParams, content, store.comments);
}

function commentsAnswer(
  method: string,
  path: string,
  query: URLSearchParams,
  content: Record<string, string>,
  comments: FakeComment[],
): Answer {
  const shown = (comment: FakeComment): object => ({
    ...comment,
    html_url: `https://hub.example/c/${comment.id}`,
  });
  if (method === 'GET') {
    const size = Number(query.get('per_page') ?? 30);
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    return { status: 200, content: comments.slice(start, start + size).map(shown) };
  }
  if (method === 'POST') {
    const made = { id: comments.length + 1, body: content['body'] ?? '', user: { type: 'Bot' } };
    comments.push(made);
    return { status: 201, content: shown(made) };
  }
  const found = comments.find(({ id }) => path === `/issues/comments/${id}`);
  if (found === undefined) return { status: 404, content: { message: 'Not Found' } };
  found.body = content['body'] ?? '';
  return { status: 200, content: shown(found) };
}

function pullsAnswer(
  method: string,
  path: string,
  query: URLSearchParams,
  content: Record<string, string>,
  pulls: FakePull[],
): Answer {
  const shown = (pull: FakePull): object => ({
    ...pull,
    html_url: `https://hub.example/pull/${pull.number}`,
  });
  if (method === 'GET') {
    const found = pulls.filter(
      ({ head, base }) => query.get('head') === `acme:${head}` && query.get('base') === base,
    );
    return { status: 200, content: found.map(shown) };
  }
  const { head = '', base = '', title = '', body = '' } = content;
  if (method === 'POST') {
    const made = { number: pulls.length + 1, head, base, title, body };
    pulls.push(made);
    return { status: 201, content: shown(made) };
  }
  const found = pulls.find(({ number }) => path === `/pulls/${number}`);
  if (found === undefined) return { status: 404, content: { message: 'Not Found' } };
  Object.assign(found, { title, body });
  return { status: 200, content: shown(found) };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
