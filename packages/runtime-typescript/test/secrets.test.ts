import { format, inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { APIError, APIResponseValidationError } from '../src/core/error';
import { KeyExample } from './fixtures/api-key-client';
import { Example } from './fixtures/example-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';
import { json, startServer } from './fixtures/server';

const SECRET = 'secret-key-1';

describe('the credentials are not shown', () => {
  const { client } = recordingClient({ defaultHeaders: { 'X-Other': 'secret-key-2' } });
  const shown = {
    inspect: () => inspect(client, { depth: 9 }),
    'inspect a resource': () => inspect(client.calls, { depth: 9, showHidden: true }),
    format: () => format('%o %O %s', client, client, client),
    'JSON of the client': () => JSON.stringify({ client }),
    'JSON of a resource': () => JSON.stringify(client.calls),
  };
  it.each(Object.entries(shown))('by %s', (_, show) => {
    expect(show()).not.toMatch(/secret-key/);
  });

  it('but what identifies the client is', () => {
    expect(inspect(client)).toBe(
      'Example {"baseURL":"https://api.example.com","maxRetries":2,"timeout":60000}',
    );
  });

  it.each([400, 401, 500])('by errors (%i)', async (status) => {
    const { client: failing } = recordingClient({ maxRetries: 0 }, () =>
      jsonResponse({ message: 'no' }, status),
    );
    const error = await rejection(failing.calls.retrieve('a'));
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET);
    expect(JSON.stringify(error)).not.toContain(SECRET);
  });

  it('by connection errors', async () => {
    const broken = new Example({ apiKey: SECRET, baseURL: 'http://127.0.0.1:9', maxRetries: 0 });
    const error = await rejection(broken.calls.create({ to: 'x' }));
    expect(inspect(error, { depth: 9 })).not.toContain(SECRET);
  });

  it('by promises and pages', async () => {
    const { client: paging } = recordingClient({}, () => jsonResponse({ items: [1], next_cursor: 'n' }));
    const promise = paging.calls.list();
    expect(inspect(promise, { depth: 9 })).not.toContain(SECRET);
    const page = await promise;
    expect(inspect(page, { depth: 9 })).not.toContain(SECRET);
    expect(JSON.stringify(page)).toBe('{"items":[1],"next_cursor":"n"}');
  });
});

describe('redirects', () => {
  const setup = async (status: number, toOther = true, body?: string) => {
    const other = await startServer((_, response) => json(response, { call_id: 'other' }));
    const home = await startServer((request, response) => {
      const target = toOther ? other.origin : '';
      if (request.url === '/target') return json(response, { call_id: 'home' });
      response.writeHead(status, { location: `${target}/target` }).end(body);
    });
    const done = () => Promise.all([other.close(), home.close()]);
    return { other, home, done };
  };
  const headers = { 'X-Api-Key': 'secret-key-2', Cookie: 'a=secret-key-3' };

  it.each([301, 302, 303, 307, 308])(
    '%i to another origin: GET goes on without credentials',
    async (status) => {
      const { home, other, done } = await setup(status);
      try {
        const client = new Example({ apiKey: SECRET, baseURL: home.origin, defaultHeaders: headers });
        expect(await client.calls.retrieve('a')).toEqual({ call_id: 'other' });
        expect(other.received).toHaveLength(1);
        expect(JSON.stringify(other.received)).not.toMatch(/secret-key/);
        expect(other.received[0]?.headers.accept).toBe('application/json');
      } finally {
        await done();
      }
    },
  );

  it.each([307, 308])('%i to another origin: a body is not sent there', async (status) => {
    const { home, other, done } = await setup(status);
    try {
      const client = new Example({ apiKey: SECRET, baseURL: home.origin });
      const error = await rejection(client.put('/x', { body: { a: 1 } }));
      expect(error).toBeInstanceOf(APIError);
      expect(error.status).toBe(status);
      expect(error.message).toBe(`${status} Redirect to ${other.origin} not followed`);
      expect([home.received.length, other.received.length]).toEqual([1, 0]);
    } finally {
      await done();
    }
  });

  it.each([
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', '{"to":"x"}'],
  ])('%i on the same origin: POST becomes %s and keeps its credentials', async (status, method, body) => {
    const { home, done } = await setup(status, false);
    try {
      const client = new Example({ apiKey: SECRET, baseURL: home.origin });
      expect(await client.calls.create({ to: 'x' })).toEqual({ call_id: 'home' });
      expect(home.received[1]).toMatchObject({ method, body });
      expect(home.received[1]?.headers.authorization).toBe(`Bearer ${SECRET}`);
      expect(home.received[1]?.headers['content-type']).toBe(body ? 'application/json' : undefined);
    } finally {
      await done();
    }
  });

  it.each(['data:application/json,{}', 'file:///etc/passwd'])('to %s is not followed', async (location) => {
    const server = await startServer((_, response) => response.writeHead(302, { location }).end());
    try {
      const error = await rejection(
        new Example({ apiKey: SECRET, baseURL: server.origin }).calls.retrieve('a'),
      );
      expect(error.status).toBe(302);
    } finally {
      await server.close();
    }
  });

  it('are not followed for ever, and a stream is not sent twice', async () => {
    const server = await startServer((_, response) => response.writeHead(307, { location: '/again' }).end());
    try {
      const client = new Example({ apiKey: SECRET, baseURL: server.origin });
      expect((await rejection(client.calls.retrieve('a'))).status).toBe(307);
      expect(server.received).toHaveLength(21);
      const error = await rejection(client.put('/x', { body: new Blob(['x']).stream() }));
      expect(error.message).toMatch(/stream/);
      expect(server.received).toHaveLength(22);
    } finally {
      await server.close();
    }
  });

  it('are left to fetch if the caller or compat says so', async () => {
    const { client, sent } = recordingClient({ compat: { crossOrigin: true } });
    await client.calls.retrieve('a');
    const other = recordingClient({ fetchOptions: { redirect: 'error' } });
    await other.client.calls.retrieve('a');
    const usual = recordingClient();
    await usual.client.calls.retrieve('a');
    expect([sent[0], other.sent[0], usual.sent[0]].map((one) => one?.init.redirect)).toEqual([
      undefined,
      'error',
      'manual',
    ]);
  });
});

describe('an absolute URL', () => {
  const options = { defaultHeaders: { 'X-Tenant': 't' }, defaultQuery: { token: 'q' } };

  it('of another origin gets no credentials and no defaults', async () => {
    const { client, sent } = recordingClient(options);
    await client.get('https://other.example/x', { headers: { 'X-Own': '1' } });
    expect(sent[0]?.url).toBe('https://other.example/x');
    const headers = [...(sent[0]?.headers.keys() ?? [])];
    expect(headers).toContain('x-own');
    expect(headers).not.toContain('authorization');
    expect(headers).not.toContain('x-tenant');
    const seen: string[] = [];
    const fetch = async (url: unknown) => (seen.push(String(url)), jsonResponse({}));
    await new KeyExample({ headerKey: 'h', queryKey: 'q', fetch }).get('https://other.example/x');
    expect(seen).toEqual(['https://other.example/x']);
  });

  it('of the same origin, or with compat, gets them', async () => {
    const same = recordingClient(options);
    await same.client.get('https://api.example.com/x');
    expect(same.sent[0]?.headers.get('authorization')).toBe(`Bearer ${SECRET}`);
    expect(same.sent[0]?.url).toBe('https://api.example.com/x?token=q');
    const compat = recordingClient({ ...options, compat: { crossOrigin: true } });
    await compat.client.get('https://other.example/x');
    expect(compat.sent[0]?.headers.get('authorization')).toBe(`Bearer ${SECRET}`);
  });
});

describe('maxResponseBytes', () => {
  const withBody = (make: () => Response, maxResponseBytes?: number) =>
    recordingClient({ maxResponseBytes }, make).client.calls.retrieve('a');
  const large = () => jsonResponse({ text: 'é'.repeat(1000) });

  it('limits what is read', async () => {
    const error = await rejection(withBody(large, 1000));
    expect(error).toBeInstanceOf(APIResponseValidationError);
    expect(error.message).toBe('200 Response is longer than 1000 bytes');
    expect(await withBody(large, 2011)).toEqual({ text: 'é'.repeat(1000) });
    expect(await withBody(large)).toEqual({ text: 'é'.repeat(1000) });
    expect(
      await withBody(() => new Response(null, { headers: { 'content-type': 'application/json' } }), 10),
    ).toBe(undefined);
  });

  it('counts decompressed bytes', async () => {
    const server = await startServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000))),
    );
    try {
      const client = new Example({ apiKey: 'k', baseURL: server.origin, maxResponseBytes: 100_000 });
      const before = process.memoryUsage().rss;
      expect(await rejection(client.calls.retrieve('a'))).toBeInstanceOf(APIResponseValidationError);
      expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
    } finally {
      await server.close();
    }
  });
});
