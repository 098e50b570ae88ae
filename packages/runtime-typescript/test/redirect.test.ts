import { afterEach, describe, expect, it, vi } from 'vitest';
import { APIConnectionError } from '../src/core/error';
import { Example } from './fixtures/example-client';
import { recordingClient, rejection } from './fixtures/recording';
import { startServer } from './fixtures/server';
import { ORIGIN, VERBS, failing } from './fixtures/failing-answers';

const api = vi.hoisted(() => ({ idempotencyHeader: '' }));

vi.mock('../src/sdk-info', async (original) => ({
  ...(await original<typeof import('../src/sdk-info')>()),
  RETRY_DELAY: [1, 16],
  get IDEMPOTENCY_HEADER() {
    return api.idempotencyHeader;
  },
}));

describe('behind a redirect', () => {
  afterEach(() => void (api.idempotencyHeader = ''));

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
  const send = async (verb: (typeof VERBS)[number], { status, to, end }: (typeof table)[0]) => {
    let requests = 0;
    const fetch = async (url: unknown): Promise<Response> => {
      if (String(url) !== `${ORIGIN}/x`) return end();
      requests++;
      return new Response(null, { status, headers: { location: to } });
    };
    const error = await rejection(new Example({ apiKey: 'k', fetch })[verb]('/x'));
    return { requests, maybeDelivered: error.maybeDelivered !== false };
  };

  it.each(table)('$status to $to, $name: an unsafe request has arrived', async (way) => {
    for (const verb of VERBS) {
      const unsafe = /post|patch/.test(verb);
      const once = { requests: unsafe ? 1 : 3, maybeDelivered: true };
      api.idempotencyHeader = '';
      expect([verb, await send(verb, way)]).toEqual([verb, once]);
      api.idempotencyHeader = 'idempotency-key';
      expect([verb, await send(verb, way)]).toEqual([verb, { requests: 3, maybeDelivered: true }]);
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
