import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { APIConnectionError, InternalServerError } from '../src/core/error';
import { backoff } from '../src/internal/retry';
import { Example } from './fixtures/example-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';
import { json, startServer } from './fixtures/server';
import { ORIGIN, VERBS, failing } from './fixtures/failing-answers';

const api = vi.hoisted(() => ({ idempotencyHeader: '' }));

vi.mock('../src/sdk-info', async (original) => ({
  ...(await original<typeof import('../src/sdk-info')>()),
  RETRY_DELAY: [1, 16],
  get IDEMPOTENCY_HEADER() {
    return api.idempotencyHeader;
  },
}));

afterEach(() => void (api.idempotencyHeader = ''));

describe('status × verb × policy', () => {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => nock.cleanAll());
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });

  const statuses = [400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504];
  const retryable = new Set([408, 409, 429, 500, 502, 503, 504]);
  for (const policy of ['safe', 'stainless'] as const) {
    it.each(statuses)(`${policy}: %i`, async (status) => {
      for (const verb of VERBS) {
        let requests = 0;
        nock(ORIGIN)
          .persist()
          .intercept('/x', verb.toUpperCase())
          .reply(() => [(requests++, status), { message: 'no' }]);
        const client = new Example({ apiKey: 'k', retryPolicy: policy });
        const error = await rejection(client[verb]('/x'));
        expect(error.status).toBe(status);
        // Who is told that there are too many requests has not been served.
        const repeatable = policy === 'stainless' || status === 429 || !/post|patch/.test(verb);
        expect([verb, requests]).toEqual([verb, retryable.has(status) && repeatable ? 3 : 1]);
        nock.cleanAll();
      }
    });
  }
});

describe('an unsafe request', () => {
  it.each([
    ['429 with Retry-After', 429, { 'retry-after': '0' }, 2],
    ['503 with Retry-After', 503, { 'retry-after': '0' }, 2],
    ['503 with retry-after-ms', 503, { 'retry-after-ms': '1' }, 2],
    ['500 with Retry-After', 500, { 'retry-after': '0' }, 1],
    ['500 with x-should-retry: true', 500, { 'x-should-retry': 'true' }, 2],
    ['409', 409, {}, 1],
  ])('is repeated only if it was not carried out: %s', async (_, status, headers, requests) => {
    const { client, sent } = recordingClient({}, failing(status, headers as {}), () => jsonResponse({}));
    await client.calls.create({ to: 'x' }).catch(() => {});
    expect(sent).toHaveLength(requests);
  });

  it('is repeated if the operation only reads', async () => {
    const { client, sent } = recordingClient({}, failing(500), () => jsonResponse({ count: 1 }));
    await client.calls.count();
    expect(sent).toHaveLength(2);
  });

  it('is repeated if the request or the client asks for it', async () => {
    const one = recordingClient({}, failing(500), () => jsonResponse({}));
    await one.client.calls.create({ to: 'x' }, { retryPolicy: 'stainless' });
    expect(one.sent).toHaveLength(2);
    const two = recordingClient({ retryPolicy: 'stainless' }, failing(500));
    await rejection(two.client.calls.create({ to: 'x' }, { retryPolicy: 'safe' }));
    expect(two.sent).toHaveLength(1);
    const three = recordingClient({}, failing(500), () => jsonResponse({}));
    await three.client.calls.create({ to: 'x' }, { retryClass: 'idempotent' });
    expect(three.sent).toHaveLength(2);
  });

  it('is repeated with the same key if the API knows idempotency keys', async () => {
    api.idempotencyHeader = 'idempotency-key';
    const keys: unknown[] = [];
    const fetch = async (_: unknown, init?: RequestInit) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      return keys.length < 3 ? failing(500)() : jsonResponse({});
    };
    const client = new Example({ apiKey: 'k', fetch });
    const options = {};
    await client.post('/x', options);
    expect(keys[0]).toMatch(/^stainless-node-retry-[\da-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
    expect(options).toEqual({});
    keys.length = 2;
    await client.post('/x', { idempotencyKey: 'mine' });
    expect(keys[2]).toBe('mine');
    await client.get('/x');
    expect(keys[3]).toBe(null);
  });
});

describe('connection failures', () => {
  it('a safe request is sent again after a cut connection, an unsafe one is not', async () => {
    const server = await startServer((request) => request.socket.destroy());
    try {
      const client = new Example({ apiKey: 'k', baseURL: server.origin });
      const reading = await rejection(client.calls.retrieve('a'));
      expect(reading).toBeInstanceOf(APIConnectionError);
      expect(server.received).toHaveLength(3);
      const writing = await rejection(client.calls.create({ to: 'x' }));
      expect(writing).toBeInstanceOf(APIConnectionError);
      expect(writing.maybeDelivered).toBe(true);
      expect(writing.message).toBe('Connection error.');
      expect(writing.cause).toBeInstanceOf(Error);
      expect(server.received).toHaveLength(4);
      await rejection(client.calls.create({ to: 'x' }, { retryPolicy: 'stainless', maxRetries: 1 }));
      expect(server.received).toHaveLength(6);
    } finally {
      await server.close();
    }
  });

  it('an unsafe request that was never sent is sent again', async () => {
    const server = await startServer(() => {});
    await server.close();
    let attempts = 0;
    const fetch: typeof globalThis.fetch = (input, init) => (attempts++, globalThis.fetch(input, init));
    const client = new Example({ apiKey: 'k', baseURL: server.origin, fetch, maxRetries: 1 });
    const error = await rejection(client.calls.create({ to: 'x' }));
    expect(error.maybeDelivered).toBe(false);
    expect(attempts).toBe(2);
  });

  it('knows the failures of other platforms', async () => {
    const failure = (message: string, extra = {}) => Object.assign(new TypeError(message), extra);
    for (const [error, maybeDelivered] of [
      [failure('fetch failed', { cause: { code: 'ENOTFOUND' } }), false],
      [failure('fetch failed', { cause: { code: 'ETIMEDOUT', syscall: 'connect' } }), false],
      [failure('fetch failed', { cause: { code: 'UND_ERR_CONNECT_TIMEOUT' } }), false],
      [failure('Unable to connect', { code: 'ConnectionRefused' }), false],
      [failure('error sending request: tcp connect error: Connection refused (os error 111)'), false],
      [failure('fetch failed', { cause: { code: 'ECONNRESET', syscall: 'read' } }), true],
      [failure('Failed to fetch'), true],
    ] as const) {
      const { client } = recordingClient({ maxRetries: 0 }, () => Promise.reject(error));
      expect((await rejection(client.calls.create({ to: 'x' }))).maybeDelivered).toBe(maybeDelivered);
    }
  });
});

describe('x-should-retry', () => {
  it.each([
    ['true on 400', 400, { 'x-should-retry': 'true' }, 2],
    ['false on 500', 500, { 'x-should-retry': 'false' }, 1],
    ['nonsense on 500', 500, { 'x-should-retry': 'maybe' }, 2],
  ])('%s', async (_, status, headers, requests) => {
    const { client, sent } = recordingClient({}, failing(status, headers as {}), () => jsonResponse({}));
    await client.calls.retrieve('a').catch(() => {});
    expect(sent).toHaveLength(requests);
  });
});

describe('maxRetries', () => {
  it.each([
    [{}, {}, 3],
    [{ maxRetries: 0 }, {}, 1],
    [{ maxRetries: 5 }, { maxRetries: 1 }, 2],
    [{ maxRetries: 0 }, { maxRetries: 4 }, 5],
  ])('client %j, request %j', async (clientOptions, options, requests) => {
    const { client, sent } = recordingClient(clientOptions, failing(500));
    expect(await rejection(client.calls.retrieve('a', options))).toBeInstanceOf(InternalServerError);
    expect(sent).toHaveLength(requests);
  });

  it('sends the number of the attempt', async () => {
    const { client, sent } = recordingClient({}, failing(500));
    await rejection(client.calls.retrieve('a'));
    expect(sent.map(({ headers }) => headers.get('x-stainless-retry-count'))).toEqual(['0', '1', '2']);
  });

  it('calls the hooks before each attempt', async () => {
    const calls: string[] = [];
    class Hooked extends Example {
      protected override async prepareOptions() {
        calls.push('options');
      }
      protected override async prepareRequest(request: RequestInit, { url }: { url: string }) {
        calls.push(`request ${url}`);
        (request.headers as Headers).set('x-hook', '1');
      }
    }
    const seen: unknown[] = [];
    const fetch = async (_: unknown, init?: RequestInit) => {
      seen.push(new Headers(init?.headers).get('x-hook'));
      return failing(500)();
    };
    await rejection(new Hooked({ apiKey: 'k', fetch, maxRetries: 1 }).get('/x'));
    expect(calls).toEqual(['options', `request ${ORIGIN}/x`, 'options', `request ${ORIGIN}/x`]);
    expect(seen).toEqual(['1', '1']);
  });
});

describe('a body that can be read only once', () => {
  it.each([
    ['a stream', () => new Blob(['abc']).stream()],
    [
      'an async generator',
      async function* () {
        yield 'abc';
      },
    ],
  ])('is not sent again: %s', async (_, make) => {
    const server = await startServer((__, response) => json(response, {}, 500));
    try {
      const client = new Example({ apiKey: 'k', baseURL: server.origin });
      const error = await rejection(client.put('/x', { body: make() }));
      expect(error).toBeInstanceOf(InternalServerError);
      expect(server.received.map(({ body }) => body)).toEqual(['abc']);
    } finally {
      await server.close();
    }
  });

  it('form data is sent again', async () => {
    const { client, sent } = recordingClient({}, failing(429, { 'retry-after': '0' }), () =>
      jsonResponse({}),
    );
    await client.files.upload({ name: 'n' });
    expect(sent).toHaveLength(2);
  });
});

describe('back-off', () => {
  it('doubles up to the limit, up to a quarter less', () => {
    const random = vi.spyOn(Math, 'random');
    random.mockReturnValue(0);
    expect([0, 1, 2, 3, 4, 5, 50].map(backoff)).toEqual([1, 2, 4, 8, 16, 16, 16]);
    random.mockReturnValue(1);
    expect([0, 1, 2, 3, 4, 5, 50].map(backoff)).toEqual([0.75, 1.5, 3, 6, 12, 12, 12]);
    random.mockRestore();
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    try {
      const { client } = recordingClient({}, failing(500), () => jsonResponse({}));
      const call = client.calls.retrieve('a').then(String);
      await vi.runAllTimersAsync();
      await call;
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
