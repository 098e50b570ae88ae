import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchDocument, FETCH_LIMITS, type Fetched } from '../../src/load/index.ts';

const seen: IncomingMessage[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

/** Two servers are two origins. */
const servers: readonly Server[] = [0, 1].map(() =>
  createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  }),
);
let [here, there]: readonly string[] = [];

beforeAll(async () => {
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  [here, there] = servers.map((each) => `http://127.0.0.1:${(each.address() as AddressInfo).port}`);
});
afterAll(() => {
  for (const server of servers) server.close();
});
beforeEach(() => {
  seen.splice(0);
  answer = (_, response) => void response.end('openapi: 3.1.0');
});

const limits = { ...FETCH_LIMITS, bytes: 1000 };
const get = (address: string, more: Partial<Parameters<typeof fetchDocument>[1]> = {}): Promise<Fetched> =>
  fetchDocument(address, { headers: [], environment: {}, limits, ...more });
const textOf = (fetched: Fetched): string =>
  fetched.kind === 'bytes' ? new TextDecoder().decode(fetched.bytes) : `failed: ${fetched.reason}`;
const redirect =
  (to: string, status = 302) =>
  (_: unknown, response: ServerResponse): void =>
    void response.writeHead(status, { location: to }).end();

test('the bytes come as they are, whatever the answer says they are, with the headers of the user', async () => {
  answer = (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('{"a":"ö"}');
  expect(textOf(await get(`${here}/x?key=1`, { headers: [['X-Key', 'k']] }))).toBe('{"a":"ö"}');
  expect(seen[0]?.headers).toMatchObject({ 'x-key': 'k', 'user-agent': 'specsmith' });
  expect(seen[0]?.url).toBe('/x?key=1');
});

test('compressed answers are taken apart, and limited by what comes out', async () => {
  const zipped =
    (text: string) =>
    (_: unknown, response: ServerResponse): void =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text));
  answer = zipped('openapi: 3.1.0');
  expect(textOf(await get(`${here}/`))).toBe('openapi: 3.1.0');
  answer = zipped('x'.repeat(1_000_000));
  expect(textOf(await get(`${here}/`))).toBe('failed: it has more than 1000 bytes');
});

describe('redirects', () => {
  test('take headers along on the same host, and nowhere else', async () => {
    answer = ({ url }, response) =>
      url === '/a' ? redirect('/b', 301)(0, response)
      : url === '/b' ? redirect(`${there}/c`, 307)(0, response)
      : void response.end('done');
    expect(textOf(await get(`${here}/a`, { headers: [['Authorization', 's']] }))).toBe('done');
    expect(seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/a', 's'],
      ['/b', 's'],
      ['/c', undefined],
    ]);
  });

  test('end', async () => {
    answer = redirect('/again');
    expect(textOf(await get(`${here}/`))).toBe('failed: more than 5 redirects');
    expect(seen).toHaveLength(6);
  });

  test.each(['http://example.com/x?secret=1', 'file:///etc/passwd', 'ftp://example.com/'])(
    'to %s are not followed',
    async (to) => {
      answer = redirect(to);
      const said = textOf(await get(`${here}/`));
      expect(said).toMatch(/^failed: it leads to \S+, which is not followed$/);
      expect(said).not.toContain('secret');
    },
  );
});

describe('what is not fetched', () => {
  test.each([
    ['http://example.com/openapi.yaml', 'only https is fetched, and http from this machine'],
    ['ftp://example.com/openapi.yaml', 'only https is fetched, and http from this machine'],
    ['https://user:pass@example.com/openapi.yaml', 'it holds a user name or a password'],
    ['https://', 'it is no valid address'],
  ])('%s', async (address, reason) => {
    expect(await get(address)).toMatchObject({ kind: 'failed', reason });
  });

  test('what the server refuses; how credentials are sent is said', async () => {
    answer = (_, response) => void response.writeHead(401).end();
    const fetched = await get(`${here}/x?key=hush`);
    expect(textOf(fetched)).toBe(`failed: ${new URL(here ?? '').host} answered with status 401`);
    expect(fetched).toHaveProperty('hint', expect.stringContaining('--spec-header'));
  });

  test('what takes too long, also in its middle', async () => {
    answer = (_, response) => void response.write('openapi');
    const fetched = await get(`${here}/`, { limits: { ...limits, milliseconds: 50 } });
    expect(textOf(fetched)).toBe('failed: it took longer than 0.05 seconds');
  });

  test('what nobody answers for', async () => {
    expect(textOf(await get('http://127.0.0.1:9/x?key=hush'))).toMatch(/^failed: (?!.*hush)\S/);
  });
});

test('the proxy of the environment is asked, unless NO_PROXY names the host', async () => {
  const tunnels: string[] = [];
  const proxy = createServer((_, response) => void response.end('by proxy'));
  proxy.on('connect', ({ url }, socket) => {
    tunnels.push(url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const HTTPS_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  try {
    await get('https://api.example.com/openapi.yaml', { environment: { HTTPS_PROXY } });
    expect(tunnels).toEqual(['api.example.com:443']);
    const bare = HTTPS_PROXY.replace('http://', '');
    await get('https://other.example.com/openapi.yaml', { environment: { https_proxy: bare } });
    expect(tunnels.splice(1)).toEqual(['other.example.com:443']);
    const environment = { HTTP_PROXY: HTTPS_PROXY, NO_PROXY: '127.0.0.1' };
    expect(textOf(await get(`${here}/`, { environment }))).toBe('openapi: 3.1.0');
    expect(tunnels).toHaveLength(1);
  } finally {
    proxy.close();
  }
});

test.each(['socks5://hush@127.0.0.1:1080', 'http://', 'a b'])('%s is no proxy', async (value) => {
  expect(await get('https://api.example.com/', { environment: { HTTPS_PROXY: value } })).toEqual({
    kind: 'failed',
    reason: 'HTTPS_PROXY names no http or https address of a proxy',
    hint: 'Write the variable as http://host:port, or unset it.',
  });
});
