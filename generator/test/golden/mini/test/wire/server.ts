import nock from 'nock';
import Seedshelf from '../../src/index';

/** What a request looked like. */
export type Sent = {
  readonly path: string;
  /** Sorted by name. */
  readonly query: ReadonlyArray<readonly [string, string]>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** The client under test. */
export const client = new Seedshelf({
  apiKey: 'My API Key',
  baseURL: 'https://api.example.com',
  maxRetries: 0,
  logLevel: 'off',
});

/** A file to upload. */
export const file = new File(['Example data'], 'example.txt');

const watched = ['accept', 'authorization', 'content-type', 'keeper-note'];

/**
 * Answers the next request of the verb with a status and a body. The function that comes back tells what was sent; it
 * fails if nothing was.
 */
export function answer(
  verb: string,
  status: number,
  body?: unknown,
  type = 'application/json',
): () => Promise<Sent> {
  const requests: Array<{ uri: string; headers: Record<string, unknown>; content: unknown }> = [];
  const text = typeof body === 'string' && type !== 'application/json' ? body : encode(body, type);
  const scope = nock('https://api.example.com')
    .intercept(() => true, verb)
    .reply(function (uri, content) {
      requests.push({ uri, headers: this.req.headers, content });
      return body === undefined ? [status] : [status, text, { 'content-type': type }];
    });
  return async () => {
    scope.done();
    const [request] = requests;
    if (request === undefined) throw new Error('nothing was sent');
    const url = new URL(request.uri, 'https://api.example.com');
    url.searchParams.sort();
    const headers = watchedHeaders(request.headers);
    const content = await decode(request.content, String(request.headers['content-type'] ?? ''));
    const sent = { path: url.pathname, query: [...url.searchParams], headers };
    return content === undefined ? sent : { ...sent, body: content };
  };
}

/** JSON, alone or as the only event of a stream. */
function encode(body: unknown, type: string): string {
  const text = JSON.stringify(body) ?? '';
  return type === 'text/event-stream' ? 'data: ' + text + '\n\n' : text;
}

/** The headers that matter, without parameters such as the boundary of form data. */
function watchedHeaders(headers: Record<string, unknown>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of watched) {
    const value = headers[name];
    if (value === undefined) continue;
    const [text = ''] = String(value).split(name === 'content-type' ? ';' : '\n');
    found[name] = text;
  }
  return found;
}

/** A body as data: parsed JSON, the parts of a form by name, or text. */
async function decode(content: unknown, type: string): Promise<unknown> {
  if (typeof content !== 'string') return content;
  // nock has parsed `application/json` already.
  if (content === '') return undefined;
  if (type.startsWith('application/json')) return content;
  if (type.includes('+json')) return JSON.parse(content);
  if (type.startsWith('application/x-www-form-urlencoded')) return [...new URLSearchParams(content)];
  if (!type.startsWith('multipart/')) return content;
  const form = await new Response(content, { headers: { 'content-type': type } }).formData();
  const parts: Array<[string, string]> = [];
  form.forEach((value, name) => parts.push([name, typeof value === 'string' ? value : value.name]));
  return parts;
}
