import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import nock from 'nock';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { APIPromise } from '../src/core/api-promise';
import { APIUserAbortError, SdkError } from '../src/core/error';
import { listing, type ListPromise, type ListScheme } from '../src/core/list-promise';
import type { RequestOptions } from '../src/internal/request-options';
import { Example } from './fixtures/example-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';

type Page = { items: number[]; key?: string };

const listOf = (scheme: ListScheme, bodies: unknown[], options: RequestOptions = {}) => {
  const { client, sent } = recordingClient({}, ...bodies.map((body) => () => jsonResponse(body)));
  const list = (): ListPromise<Page, number> => listing(client.get('/list', options), scheme);
  return { list, urls: () => sent.map(({ url, body }) => decodeURIComponent(url.slice(23)) + (body ?? '')) };
};

const items = (page: any) => page.items ?? [];

const CURSOR: ListScheme = {
  items,
  next: ({ key }, { query }) => [key, { query: { ...query, key } }],
};

const IN_BODY: ListScheme = {
  items,
  next: ({ key, more }, { body }) => [more !== false && key, { body: { ...body, skip: undefined, key } }],
};

describe('the promise of a list', () => {
  it('resolves to the answer as it came', async () => {
    const body = { items: [1], key: 'x', next: null };
    const { list, urls } = listOf(CURSOR, [body]);
    const result = await list();
    expect(result).toStrictEqual(body);
    expect(structuredClone(result)).toStrictEqual(body);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(urls()).toHaveLength(1);
    const whole = listOf({}, [[1, 2]]).list();
    expect(await whole).toStrictEqual([1, 2]);
    expect(Array.isArray(await whole)).toBe(true);
  });

  it('has the types of the promise it stands for', () => {
    const { list } = listOf(CURSOR, []);
    expectTypeOf(list).returns.toExtend<APIPromise<Page>>();
    expectTypeOf(list).returns.resolves.toEqualTypeOf<Page>();
    expectTypeOf(list).returns.toExtend<AsyncIterable<number>>();
    expectTypeOf(list().pages).returns.toEqualTypeOf<AsyncGenerator<Page>>();
    expectTypeOf(list().toArray).returns.resolves.toEqualTypeOf<number[]>();
  });

  it.each<[string, ListScheme, unknown[], RequestOptions, unknown[], string[]]>([
    [
      'a cursor in the query',
      CURSOR,
      [{ items: [1, 2], key: 'x' }, { items: [3] }],
      { query: { limit: 2 } },
      [1, 2, 3],
      ['/list?limit=2', '/list?limit=2&key=x'],
    ],
    [
      'a cursor in the body, in place of an offset',
      IN_BODY,
      [
        { items: [1], key: 'x', more: true },
        { items: [2], key: 'y', more: false },
      ],
      { method: 'post', body: { skip: 5, filter: { a: 1 } } },
      [1, 2],
      ['/list{"skip":5,"filter":{"a":1}}', '/list{"filter":{"a":1},"key":"x"}'],
    ],
    [
      'a URL',
      { items, next: (page) => [page.key, { path: page.key, query: undefined }] },
      [
        { items: [1], key: 'https://api.example.com/list?p=2' },
        { items: [2], key: null },
      ],
      { query: { limit: 1 } },
      [1, 2],
      ['/list?limit=1', '/list?p=2'],
    ],
    ['nothing, of a list that is null', {}, [null], {}, [], ['/list']],
    [
      'a cursor, of a page that is null',
      CURSOR,
      [{ items: [1], key: 'x' }, null],
      {},
      [1],
      ['/list', '/list?key=x'],
    ],
    ['nothing: one page', {}, [[1, 2]], {}, [1, 2], ['/list']],
    ['a cursor without items', CURSOR, [{ key: 'x' }, { items: [1] }], {}, [1], ['/list', '/list?key=x']],
  ])('iterates by %s', async (_, scheme, bodies, options, expected, requests) => {
    const { list, urls } = listOf(scheme, bodies, options);
    const found: unknown[] = [];
    for await (const item of list()) found.push(item);
    expect(found).toEqual(expected);
    expect(urls()).toEqual(requests);
  });

  it('gives pages, and no more items than were asked for', async () => {
    const bodies = [
      { items: [1, 2], key: 'x' },
      { items: [3, 4], key: 'y' },
    ];
    const { list, urls } = listOf(CURSOR, bodies);
    const pages: Page[] = [];
    for await (const page of list().pages()) if (pages.push(page) === 2) break;
    expect(pages).toStrictEqual(bodies);
    expect(urls()).toEqual(['/list', '/list?key=x']);
    const again = listOf(CURSOR, bodies);
    expect(await again.list().toArray({ limit: 2 })).toEqual([1, 2]);
    expect(await again.list().toArray({ limit: 0 })).toEqual([]);
    expect(again.urls()).toEqual(['/list', '/list']);
  });

  it('reads the first page once, however often it is asked for', async () => {
    const { list, urls } = listOf(CURSOR, [{ items: [1] }]);
    const promise = list();
    expect([await promise.toArray(), await promise.toArray(), (await promise).items]).toEqual([
      [1],
      [1],
      [1],
    ]);
    expect(urls()).toHaveLength(1);
  });

  it('stops with an error when the server repeats a page', async () => {
    const { list, urls } = listOf(CURSOR, [
      { items: [1], key: 'x' },
      { items: [2], key: 'y' },
      { items: [3], key: 'x' },
    ]);
    const found: number[] = [];
    const read = async () => {
      for await (const item of list()) found.push(item);
    };
    const error = await rejection(read());
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toMatch(/repeats a page/);
    expect(found).toEqual([1, 2, 3]);
    expect(urls()).toHaveLength(3);
  });

  it('ends with the signal of the caller, and with the failure of a page', async () => {
    const controller = new AbortController();
    const { list, urls } = listOf(CURSOR, [{ items: [1], key: 'x' }], { signal: controller.signal });
    const read = async () => {
      for await (const _ of list()) controller.abort();
    };
    expect(await rejection(read())).toBeInstanceOf(APIUserAbortError);
    expect(urls()).toHaveLength(1);
    const { client } = recordingClient(
      { maxRetries: 0 },
      () => jsonResponse({ items: [1], key: 'x' }),
      () => jsonResponse({ message: 'gone' }, 404),
    );
    const failing = listing<Page, number>(client.get('/list'), CURSOR);
    expect((await rejection(failing.toArray())).status).toBe(404);
    expect((await failing).items).toEqual([1]);
  });

  it('keeps what a method makes of its answers', async () => {
    const { client } = recordingClient({}, () => jsonResponse({ data: [1, 2] }));
    const call = client.get<{ data: number[] }>('/list')._thenUnwrap(({ data }) => data);
    expect(await listing<number[], number>(call).toArray()).toEqual([1, 2]);
  });
});

describe('lists against servers', () => {
  it('nock: sends the request again with the cursor', async () => {
    nock('https://lists.example')
      .post('/v3/list', { limit: 1 })
      .reply(200, { items: [1], key: 'k', more: true })
      .post('/v3/list', { limit: 1, key: 'k' })
      .reply(200, { items: [2], key: 'l', more: false });
    const client = new Example({ apiKey: 'k', baseURL: 'https://lists.example' });
    const call = client.post<Page>('/v3/list', { body: { limit: 1 } });
    expect(await listing<Page, number>(call, IN_BODY).toArray()).toEqual([1, 2]);
    expect(nock.isDone()).toBe(true);
  });

  it('loopback: three pages over one connection after the other, and nothing is left open', async () => {
    const server = createServer((request, response) => {
      const key = Number(new URL(request.url ?? '', 'http://x').searchParams.get('key') ?? 0);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ items: [key], ...(key < 2 && { key: key + 1 }) }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const client = new Example({ apiKey: 'k', baseURL: `http://127.0.0.1:${port}` });
    const list = listing<Page, number>(client.get('/list'), CURSOR);
    expect(await list.toArray()).toEqual([0, 1, 2]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
