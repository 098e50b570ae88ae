import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { APIPromise } from '../src/core/api-promise';
import { NotFoundError, SdkError } from '../src/core/error';
import { APIResource } from '../src/core/resource';
import { Example, type ClientOptions } from './fixtures/example-client';
import type { CallResponse } from './fixtures/example-resources';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';
import { settle } from './fixtures/waiting';

afterEach(() => vi.unstubAllEnvs());

describe('options', () => {
  it('have defaults', () => {
    const client = new Example({ apiKey: 'k' });
    expect(client).toMatchObject({
      apiKey: 'k',
      baseURL: 'https://api.example.com',
      timeout: 60000,
      maxRetries: 2,
      logLevel: 'warn',
      logger: console,
    });
    expect(Example.DEFAULT_TIMEOUT).toBe(60000);
  });

  it('come from the environment', () => {
    vi.stubEnv('EXAMPLE_API_KEY', ' from env ');
    vi.stubEnv('EXAMPLE_BASE_URL', 'https://env.example/api');
    expect(new Example()).toMatchObject({ apiKey: 'from env', baseURL: 'https://env.example/api' });
    expect(new Example({ apiKey: 'k', baseURL: 'https://o.example' }).baseURL).toBe('https://o.example');
    expect(new Example({ baseURL: null }).baseURL).toBe('https://api.example.com');
    expect(new Example({ baseURL: '' }).baseURL).toBe('https://api.example.com');
    vi.stubEnv('EXAMPLE_BASE_URL', '  ');
    expect(new Example().baseURL).toBe('https://api.example.com');
  });

  it('must have credentials', () => {
    vi.stubEnv('EXAMPLE_API_KEY', '');
    expect(() => new Example()).toThrow(SdkError);
    expect(() => new Example({})).toThrow(/apiKey option or set the EXAMPLE_API_KEY environment variable/);
    expect(new Example({ apiKey: '' }).apiKey).toBe('');
  });

  it('need a fetch', () => {
    vi.stubGlobal('fetch', undefined);
    try {
      expect(() => new Example({ apiKey: 'k' })).toThrow(SdkError);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('fetch is called without this', async () => {
    let self: unknown = 'unset';
    const client = new Example({
      apiKey: 'k',
      async fetch() {
        self = this;
        return jsonResponse({});
      },
    });
    await client.get('/x');
    expect(self).toBe(undefined);
  });

  it('fetchOptions of client and request are merged', async () => {
    const { client, sent } = recordingClient({ fetchOptions: { cache: 'no-store', keepalive: true } });
    await client.get('/x', { fetchOptions: { cache: 'reload' } });
    expect(sent[0]?.init).toMatchObject({ cache: 'reload', keepalive: true, method: 'GET' });
  });
});

describe('withOptions', () => {
  it('keeps what is not changed', async () => {
    class Sub extends Example {
      extra: number | undefined;
      constructor(options: ClientOptions & { extra?: number } = {}) {
        super(options);
        this.extra = options.extra;
      }
    }
    const { sent, client: recorder } = recordingClient();
    const fetch = (recorder as unknown as { fetch: typeof globalThis.fetch }).fetch;
    const client = new Sub({ apiKey: 'key-one', fetch, extra: 5, defaultHeaders: { 'X-A': '1' } });
    client.baseURL = 'https://later.example';
    client.apiKey = 'key-two';
    const derived = client.withOptions({ maxRetries: 7, defaultQuery: { a: 'b' } });
    expectTypeOf(derived).toEqualTypeOf<Sub>();
    expect(derived).toBeInstanceOf(Sub);
    expect(derived).toMatchObject({
      maxRetries: 7,
      apiKey: 'key-two',
      baseURL: 'https://later.example',
      extra: 5,
    });
    await derived.calls.retrieve('c');
    expect(sent[0]?.url).toBe('https://later.example/calls/c?a=b');
    expect(sent[0]?.headers.get('x-a')).toBe('1');
    expect(client.maxRetries).toBe(2);
  });
});

describe('resources', () => {
  it('are made when used, once, and can be replaced', () => {
    const client = new Example({ apiKey: 'k' });
    expect(Object.keys(client)).not.toContain('calls');
    expect(client.calls).toBe(client.calls);
    expect(client.calls).toBeInstanceOf(APIResource);
    expect(new Example({ apiKey: 'k' }).calls).not.toBe(client.calls);
    const mine = {} as typeof client.files;
    client.files = mine;
    expect(client.files).toBe(mine);
    expect('files' in client && 'calls' in client).toBe(true);
    expect((Example.prototype as Example).calls).toBe(undefined);
  });
});

describe('the shapes of methods', () => {
  it('send what they should', async () => {
    const { client, sent } = recordingClient({}, () => jsonResponse({ data: ['t'], items: [] }));
    await client.calls.limits();
    await client.calls.retrieve('a/b');
    await client.calls.create({ to: 'x' });
    await client.calls.search({ text: 'é' });
    await client.calls.search(null);
    await client.calls.update('a', { version: 0, note: 'n', 'X-Tenant': 't' });
    await client.calls.delete('a');
    expect(await client.calls.tags('a')).toEqual(['t']);
    await client.calls.list({ limit: 1 });
    await client.calls.query({ limit: 1 });
    expect(sent.map(({ method, url, body }) => `${method} ${url.slice(23)} ${body ?? ''}`.trim())).toEqual([
      'GET /limits',
      'GET /calls/a%2Fb',
      'POST /calls {"to":"x"}',
      'GET /calls/search?text=%C3%A9',
      'GET /calls/search',
      'PATCH /calls/a?version=0 {"note":"n"}',
      'DELETE /calls/a',
      'GET /calls/a/tags',
      'GET /calls?limit=1',
      'POST /calls/query {"limit":1}',
    ]);
  });

  it('raw requests', async () => {
    const { client, sent } = recordingClient();
    for (const verb of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      await client[verb]('/raw', Promise.resolve({ query: { a: 1 }, body: verb === 'get' ? undefined : {} }));
    }
    await client.request({ method: 'put', path: '/raw' });
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PUT']);
    expect(sent[1]?.url).toBe('https://api.example.com/raw?a=1');
  });

  it('options that reject reject the call', async () => {
    const { client, sent } = recordingClient();
    expect((await rejection(client.get('/x', Promise.reject(new Error('mine'))))).message).toBe('mine');
    expect(sent).toHaveLength(0);
  });

  it('fetchWithTimeout can be used by itself', async () => {
    const { client, sent } = recordingClient();
    const response = await client.fetchWithTimeout(
      'https://api.example.com/x',
      undefined,
      1000,
      new AbortController(),
    );
    expect([response.status, sent[0]?.method]).toEqual([200, 'GET']);
    const { req, url, timeout } = await client.buildRequest({ method: 'post', path: '/x', body: {} });
    expect([req.method, url, timeout, req.body]).toEqual(['post', 'https://api.example.com/x', 60000, '{}']);
    expect(req.headers.get('x-stainless-retry-count')).toBe('0');
  });
});

describe('APIPromise', () => {
  const call = (...answers: Array<() => Response>) =>
    recordingClient({}, ...answers).client.calls.retrieve('a');

  it('is a promise', async () => {
    const promise = call(() => jsonResponse({ call_id: 'a' }));
    expectTypeOf(promise).resolves.toEqualTypeOf<CallResponse>();
    expect(promise).toBeInstanceOf(Promise);
    expect(promise).toBeInstanceOf(APIPromise);
    expect(Object.prototype.toString.call(promise)).toBe('[object Promise]');
    const [a, b] = await Promise.all([promise, promise]);
    expect(a).toBe(b);
    const order: string[] = [];
    await promise.finally(() => order.push('finally')).then(() => order.push('then'));
    expect(order).toEqual(['finally', 'then']);
  });

  it('sends at once and reads when asked', async () => {
    const { client, sent } = recordingClient({}, () => jsonResponse({ call_id: 'a' }));
    const promise = client.calls.retrieve('a');
    await settle();
    expect(sent).toHaveLength(1);
    const response = await promise.asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await response.json()).toEqual({ call_id: 'a' });
  });

  it('withResponse', async () => {
    const result = await call(() => jsonResponse({ call_id: 'a' }, 201)).withResponse();
    expect(Object.keys(result)).toEqual(['data', 'response']);
    expect([result.data, result.response.status]).toEqual([{ call_id: 'a' }, 201]);
  });

  it('rejects in every form', async () => {
    const fail = () => jsonResponse({}, 404);
    for (const get of [
      (promise: APIPromise<unknown>) => promise,
      (promise: APIPromise<unknown>) => promise.asResponse(),
      (promise: APIPromise<unknown>) => promise.withResponse(),
      (promise: APIPromise<unknown>) => promise._thenUnwrap(() => 1),
      (promise: APIPromise<unknown>) => promise.finally(() => {}),
    ]) {
      expect(await rejection(get(call(fail)))).toBeInstanceOf(NotFoundError);
    }
    expect(await call(fail).catch(() => 'caught')).toBe('caught');
  });

  it('_thenUnwrap keeps the response', async () => {
    const { client } = recordingClient({}, () => jsonResponse({ data: ['t'] }));
    const { data, response } = await client.calls.tags('a').withResponse();
    expect([data, response.status]).toEqual([['t'], 200]);
  });
});

describe('a body that fetch cannot send', () => {
  it.each(['get', 'head'] as const)('is refused before a %s request with it', async (method) => {
    const options = { method, path: '/x', body: { a: 1 } };
    const client = new Example({ apiKey: 'k', maxRetries: 0 });
    expect(await rejection(client.request(options))).toEqual(
      new TypeError(`${method} /x: fetch sends no body`),
    );
  });

  it('is left to a fetch that can send it', async () => {
    const { client, sent } = recordingClient({});
    await client.get('/x', { body: { a: 1 } });
    expect(sent[0]?.body).toBe('{"a":1}');
  });
});
