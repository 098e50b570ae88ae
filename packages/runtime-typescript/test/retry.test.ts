import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { APIConnectionError, InternalServerError, RateLimitError } from '../src/core/error';
import { backoff } from '../src/internal/retry';
import { retryAfter } from '../src/internal/retry-after';
import { Example } from './fixtures/example-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';
import { json, startServer } from './fixtures/server';

vi.mock('../src/sdk-info', async (original) => ({
  ...(await original<typeof import('../src/sdk-info')>()),
  RETRY_DELAY: [1, 16],
}));

const ORIGIN = 'https://api.example.com';
const VERBS = ['get', 'put', 'delete', 'post', 'patch'] as const;

const failing =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    jsonResponse({ message: 'no' }, status, headers);

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
    class Keyed extends Example {
      protected override idempotencyHeader = 'idempotency-key';
    }
    const keys: unknown[] = [];
    const fetch = async (_: unknown, init?: RequestInit) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      return keys.length < 3 ? failing(500)() : jsonResponse({});
    };
    const client = new Keyed({ apiKey: 'k', fetch });
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

describe('behind a redirect', () => {
  class Keyed extends Example {
    protected override idempotencyHeader = 'idempotency-key';
  }
  const refuse = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' }));
  const ends: ReadonlyArray<readonly [string, () => Response | Promise<Response>]> = [
    ['a closed port', refuse],
    ['503 with Retry-After', failing(503, { 'retry-after': '0' })],
    ['500 with x-should-retry: true', failing(500, { 'x-should-retry': 'true' })],
  ];
  const table = [301, 302, 303, 307, 308].flatMap((status) =>
    ['/target', 'https://other.example/target'].flatMap((to) =>
      ends.map(([name, end]) => ({ status, to, name, end })),
    ),
  );

  /** Sends a request that is answered by a redirect every time; how often it was sent, and how it ended. */
  const send = async (
    Client: typeof Example,
    verb: (typeof VERBS)[number],
    { status, to, end }: (typeof table)[0],
  ) => {
    let requests = 0;
    const fetch = async (url: unknown): Promise<Response> => {
      if (String(url) !== `${ORIGIN}/x`) return end();
      requests++;
      return new Response(null, { status, headers: { location: to } });
    };
    const error = await rejection(new Client({ apiKey: 'k', fetch })[verb]('/x'));
    return { requests, maybeDelivered: error.maybeDelivered !== false };
  };

  it.each(table)('$status to $to, $name: an unsafe request has arrived', async (way) => {
    for (const verb of VERBS) {
      const unsafe = /post|patch/.test(verb);
      const once = { requests: unsafe ? 1 : 3, maybeDelivered: true };
      expect([verb, await send(Example, verb, way)]).toEqual([verb, once]);
      expect([verb, await send(Keyed, verb, way)]).toEqual([verb, { requests: 3, maybeDelivered: true }]);
    }
  });

  it.each([301, 302, 303])('%i to a port that nobody listens on: one POST', async (status) => {
    const gone = await startServer(() => {});
    await gone.close();
    const server = await startServer((_, response) =>
      response.writeHead(status, { location: `${gone.origin}/status` }).end(),
    );
    try {
      const client = new Example({ apiKey: 'k', baseURL: server.origin });
      const error = await rejection(client.calls.create({ to: 'x' }));
      expect(error).toBeInstanceOf(APIConnectionError);
      expect(error.maybeDelivered).toBe(true);
      expect(server.received).toHaveLength(1);
      await rejection(client.calls.create({ to: 'x' }, { retryPolicy: 'stainless' }));
      expect(server.received).toHaveLength(4);
    } finally {
      await server.close();
    }
  });

  it.each([
    ['left to fetch by compat', { compat: { crossOrigin: true } }, true],
    ['left to fetch by the caller', { fetchOptions: { redirect: 'follow' } }, true],
    ['not followed', { fetchOptions: { redirect: 'manual' } }, false],
    ['refused', { fetchOptions: { redirect: 'error' } }, false],
  ] as const)('a failure tells what was sent only if fetch follows none: %s', async (_, options, follows) => {
    const { client, sent } = recordingClient(options, refuse);
    const error = await rejection(client.calls.create({ to: 'x' }));
    expect([sent.length, error.maybeDelivered]).toEqual(follows ? [1, true] : [3, false]);
  });

  it.each([
    [true, 1],
    [false, 3],
  ])('an answer that fetch was led to (%s) is no reason to repeat', async (redirected, requests) => {
    const answer = () =>
      Object.defineProperty(failing(503, { 'retry-after': '0' })(), 'redirected', { value: redirected });
    const { client, sent } = recordingClient({ compat: { crossOrigin: true } }, answer);
    await rejection(client.calls.create({ to: 'x' }));
    expect(sent).toHaveLength(requests);
  });

  it('an earlier attempt that was answered may have been delivered', async () => {
    const { client, sent } = recordingClient({}, failing(503, { 'retry-after': '0' }), refuse);
    const error = await rejection(client.calls.create({ to: 'x' }));
    expect(error.maybeDelivered).toBe(true);
    expect(sent).toHaveLength(3);
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

describe('Retry-After', () => {
  const NOW = Date.UTC(2026, 10, 29, 12);
  const inTenSeconds = new Date(NOW + 10_000).toUTCString();

  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** How often a request is sent, and how long it waits for its second attempt: undefined if there is none. */
  const attempts = async (verb: 'get' | 'post', status: number, headers: Record<string, string>) => {
    const times: number[] = [];
    vi.setSystemTime(NOW);
    const answer = () => {
      times.push(Date.now());
      return failing(status, headers)();
    };
    const { client } = recordingClient({ maxRetryAfter: Infinity }, answer);
    const failure = rejection(client[verb]('/x'));
    await vi.runAllTimersAsync();
    await failure;
    const [first = NaN, second] = times;
    return { requests: times.length, waited: second === undefined ? undefined : second - first };
  };

  it.each([
    ['seconds', { 'retry-after': '15' }, 15_000],
    ['no seconds', { 'retry-after': '0' }, 0],
    ['seconds with zeros', { 'retry-after': '0010' }, 10_000],
    ['blanks around them', { 'retry-after': ' 7 ' }, 7_000],
    ['milliseconds', { 'retry-after-ms': '1500' }, 1_500],
    ['a fraction of a millisecond', { 'retry-after-ms': '1500.0' }, 1_500],
    ['milliseconds before seconds', { 'retry-after-ms': '150', 'retry-after': '3' }, 150],
    ['seconds if milliseconds cannot be read', { 'retry-after-ms': '1;2', 'retry-after': '3' }, 3_000],
    ['a date', { 'retry-after': inTenSeconds }, 10_000],
    ['a date as in RFC 850', { 'retry-after': 'Sunday, 29-Nov-26 12:00:10 GMT' }, 10_000],
    ['a date as of asctime', { 'retry-after': 'Sun Nov 29 12:00:10 2026' }, 10_000],
    ['a date as of asctime, one digit', { 'retry-after': 'Tue Dec  1 12:00:00 2026' }, 172_800_000],
    ['a leap second', { 'retry-after': 'Sun, 29 Nov 2026 12:00:60 GMT' }, 60_000],
    ['a past date', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 0],
    ['a past date as in RFC 850', { 'retry-after': 'Sunday, 06-Nov-94 08:49:37 GMT' }, 0],
    ['the start of time', { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
  ])('waits: %s', async (_, headers, waited) => {
    expect(await attempts('get', 503, headers as {})).toEqual({ requests: 3, waited });
    expect(await attempts('post', 503, headers as {})).toEqual({ requests: 3, waited });
  });

  it.each([
    ...['soon 5', '1;2', 'soon', '', '-1', '+5', '1.5', '5s', '1e3', '0x10', '1e999', 'NaN', 'Infinity'],
    ...['5, 5', '2026-11-29T12:00:10Z', 'Nov 29 2026', '29 Nov 2026 12:00:10 GMT', 'tomorrow 12:00'],
    ...['Sun, 29 Nov 2026 12:00:10', 'Sun, 29 Nov 2026 12:00:10 UTC', 'Sun, 29 Nov 2026 12:00:10 +0100'],
    ...['sun, 29 nov 2026 12:00:10 gmt', 'Sun, 29 Nov 26 12:00:10 GMT', 'Sun, 29 Nov 2026 24:00:00 GMT'],
    ...['Mon, 31 Feb 2027 12:00:00 GMT', 'Sun, 00 Nov 2026 12:00:00 GMT', 'Sun, 29 Nov 2026 12:60:00 GMT'],
    ...['Sun, 29-Nov-26 12:00:10 GMT', 'Sun Nov 29 12:00:10 2026 GMT', `${inTenSeconds}, ${inTenSeconds}`],
  ])('counts as absent: %j', async (text) => {
    const headers = { 'retry-after': text };
    expect(await attempts('post', 503, headers)).toEqual({ requests: 1, waited: undefined });
    // One millisecond is the usual wait here.
    expect(await attempts('post', 429, headers)).toEqual({ requests: 3, waited: 1 });
    for (const status of [429, 503]) {
      expect(await attempts('get', status, headers)).toEqual({ requests: 3, waited: 1 });
    }
  });

  it.each(['', 'soon', '1;2', '-1', '1e3', '.5', '1.', '5, 5', 'NaN', inTenSeconds])(
    'counts as absent, in milliseconds: %j',
    async (text) => {
      expect(await attempts('post', 503, { 'retry-after-ms': text })).toEqual({
        requests: 1,
        waited: undefined,
      });
    },
  );

  it('two digits of a year mean at most 50 years ahead', () => {
    const wait = (date: string) => retryAfter(new Headers({ 'retry-after': date }));
    expect(wait('Friday, 27-Nov-76 12:00:00 GMT')).toBe(Date.UTC(2076, 10, 27, 12) - NOW);
    expect(wait('Sunday, 27-Nov-77 12:00:00 GMT')).toBe(0);
  });

  it.each([
    [{ 'retry-after': '99999' }, 99999000],
    [{ 'retry-after': '9'.repeat(400) }, Infinity],
    [{ 'retry-after-ms': '60001' }, 60001],
  ])('fails at once if asked for too long: %j', async (headers, wait) => {
    const { client, sent } = recordingClient({}, failing(429, headers as {}));
    const error = await rejection(client.calls.retrieve('a'));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.retryAfter).toBe(wait);
    expect(sent).toHaveLength(1);
  });

  it('takes the longest wait from the options', async () => {
    const short = recordingClient({ maxRetryAfter: 10 }, failing(429, { 'retry-after-ms': '11' }));
    await rejection(short.client.calls.retrieve('a'));
    expect(short.sent).toHaveLength(1);
    const answers = [failing(429, { 'retry-after': '7200' }), () => jsonResponse({ call_id: 'a' })];
    const long = recordingClient({ compat: { anyRetryAfter: true } }, ...answers);
    const call = long.client.calls.retrieve('a').then((result) => result);
    await vi.advanceTimersByTimeAsync(7199000);
    expect(long.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1001);
    expect(await call).toEqual({ call_id: 'a' });
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
