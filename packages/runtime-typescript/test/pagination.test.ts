import { describe, expect, expectTypeOf, it } from 'vitest';
import { SdkError } from '../src/core/error';
import { AbstractPage, PagePromise, type PageScheme } from '../src/core/pagination';
import type { RequestOptions } from '../src/internal/request-options';
import { BodyCursorPage, CursorPage, type CallResponse } from './fixtures/example-resources';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';

const pagesOf = (scheme: PageScheme) =>
  class extends AbstractPage<any> {
    protected scheme() {
      return scheme;
    }
  };

const collect = async (scheme: PageScheme, bodies: unknown[], options: RequestOptions = {}) => {
  const { client, sent } = recordingClient({}, ...bodies.map((body) => () => jsonResponse(body)));
  const items: unknown[] = [];
  for await (const item of client.getAPIList('/list', pagesOf(scheme), options)) items.push(item);
  return [items, sent.map(({ url, body }) => url.slice(23) + (body ?? ''))];
};

describe('a list', () => {
  it.each<[string, PageScheme, unknown[], RequestOptions, unknown[], string[]]>([
    [
      'cursor',
      { type: 'cursor', items: 'data.list', param: 'after', next: 'page.next' },
      [
        { data: { list: [1, 2] }, page: { next: 'n' } },
        { data: { list: [3] }, page: { next: null } },
      ],
      { query: { limit: 2 } },
      [1, 2, 3],
      ['/list?limit=2', '/list?limit=2&after=n'],
    ],
    [
      'cursor with a flag',
      { type: 'cursor', items: 'items', param: 'c', next: 'c', more: 'has_more' },
      [
        { items: [1], c: 'x', has_more: true },
        { items: [2], c: 'y', has_more: false },
      ],
      {},
      [1, 2],
      ['/list', '/list?c=x'],
    ],
    [
      'cursor in the body',
      { type: 'cursor', items: 'items', param: 'key', location: 'body', next: 'key' },
      [{ items: [1], key: 'x' }, { items: [2] }],
      { method: 'post', body: { limit: 1 } },
      [1, 2],
      ['/list{"limit":1}', '/list{"limit":1,"key":"x"}'],
    ],
    [
      'id of the last item',
      { type: 'cursor_id', param: 'after' },
      [[{ id: 'a' }, { id: 'b' }], [{ id: 'c' }], []],
      {},
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      ['/list', '/list?after=b', '/list?after=c'],
    ],
    [
      'nothing that asks for another page',
      { type: 'cursor', items: 'items' },
      [{ items: [1], id: 'a' }],
      {},
      [1],
      ['/list'],
    ],
    [
      'URL',
      { type: 'cursor_url', items: 'items', next: 'next' },
      [
        { items: [1], next: 'https://api.example.com/list?page=2' },
        { items: [2], next: null },
      ],
      { query: { limit: 1 } },
      [1, 2],
      ['/list?limit=1', '/list?page=2'],
    ],
    [
      'offset with a total',
      { type: 'offset', items: 'items', param: 'offset', total: 'total' },
      [
        { items: [1, 2], total: 3 },
        { items: [3], total: 3 },
      ],
      {},
      [1, 2, 3],
      ['/list', '/list?offset=2'],
    ],
    [
      'offset without a total, from the middle',
      { type: 'offset', items: 'items', param: 'offset' },
      [{ items: [1, 2] }, { items: [] }],
      { query: { offset: 10 } },
      [1, 2],
      ['/list?offset=10', '/list?offset=12'],
    ],
    [
      'page number with a total',
      { type: 'page_number', items: 'items', param: 'page', total: 'pages', current: 'page' },
      [
        { items: [1], pages: 2, page: 1 },
        { items: [2], pages: 2, page: 2 },
      ],
      {},
      [1, 2],
      ['/list', '/list?page=2'],
    ],
    [
      'page number without a total',
      { type: 'page_number', items: 'items', param: 'page' },
      [{ items: [1] }, { items: [2] }, { items: [] }],
      {},
      [1, 2],
      ['/list', '/list?page=2', '/list?page=3'],
    ],
    [
      'empty page in the middle',
      { type: 'cursor', items: 'items', param: 'c', next: 'c', continueOnEmpty: true },
      [{ items: [], c: 'x' }, { items: [1] }],
      {},
      [1],
      ['/list', '/list?c=x'],
    ],
    ['nothing', { type: 'cursor', items: 'items', param: 'c', next: 'c' }, [{}], {}, [], ['/list']],
  ])('by %s', async (_, scheme, bodies, options, items, urls) => {
    expect(await collect(scheme, bodies, options)).toEqual([items, urls]);
  });

  it.each<[string, PageScheme, unknown[], unknown[]]>([
    [
      'a cursor',
      { type: 'cursor', items: 'items', param: 'c', next: 'c' },
      [
        { items: [1], c: 'x' },
        { items: [2], c: 'x' },
      ],
      [1, 2],
    ],
    [
      'an earlier cursor',
      { type: 'cursor', items: 'items', param: 'c', next: 'c' },
      [
        { items: [1], c: 'x' },
        { items: [2], c: 'y' },
        { items: [3], c: 'x' },
        { items: [4], c: 'y' },
      ],
      [1, 2, 3],
    ],
    [
      'a URL',
      { type: 'cursor_url', items: 'items', next: 'next' },
      [{ items: [1], next: 'https://api.example.com/list?p=1' }],
      [1, 1],
    ],
  ])('stops with an error if the server repeats %s', async (_, scheme, bodies, expected) => {
    const { client } = recordingClient({}, ...bodies.map((body) => () => jsonResponse(body)));
    const items: unknown[] = [];
    const read = async () => {
      for await (const item of client.getAPIList('/list', pagesOf(scheme))) items.push(item);
    };
    expect(String(await rejection(read()))).toMatch(/repeats a page/);
    expect(items).toEqual(expected);
  });

  it('gives its pages and all of its items', async () => {
    const scheme: PageScheme = { type: 'cursor', items: 'items', paramPath: ['page', 'c'], next: 'c' };
    const bodies = [{ items: [1, 2], c: 'x' }, { items: [3] }, { items: [1, 2], c: 'x' }, { items: [3] }];
    const { client, sent } = recordingClient({}, ...bodies.map((body) => () => jsonResponse(body)));
    const pages: unknown[] = [];
    for await (const page of client.getAPIList('/list', pagesOf(scheme)).pages()) {
      pages.push(page.getPaginatedItems());
    }
    expect(pages).toEqual([[1, 2], [3]]);
    expect(decodeURIComponent(sent[1]?.url ?? '')).toMatch(/list\?page\[c\]=x$/);
    expect(await client.getAPIList('/list', pagesOf(scheme)).toArray()).toEqual([1, 2, 3]);
  });
});

describe('a page', () => {
  const first = () => jsonResponse({ items: [{ call_id: 'a' }], next_cursor: 'n', total: 5 });
  const last = () => jsonResponse({ items: [{ call_id: 'b' }] });

  it('has the fields of the response and leads to the next one', async () => {
    const { client } = recordingClient({}, first, last);
    const promise = client.calls.list();
    expect(promise).toBeInstanceOf(PagePromise);
    expectTypeOf(promise).resolves.toEqualTypeOf<CursorPage<CallResponse>>();
    const page = await promise;
    expect(page).toBeInstanceOf(CursorPage);
    expect({ ...page }).toEqual({ items: [{ call_id: 'a' }], next_cursor: 'n', total: 5 });
    expect(page.hasNextPage()).toBe(true);
    const next = await page.getNextPage();
    expect(next).toBeInstanceOf(CursorPage);
    expect(next.items).toEqual([{ call_id: 'b' }]);
    expect(next.hasNextPage()).toBe(false);
    expect(await rejection(next.getNextPage())).toBeInstanceOf(SdkError);
  });

  it('iterPages, withResponse and asResponse', async () => {
    const { client } = recordingClient({}, first, last, first);
    const sizes: number[] = [];
    for await (const page of (await client.calls.list()).iterPages()) sizes.push(page.items.length);
    expect(sizes).toEqual([1, 1]);
    const { data, response } = await client.calls.list().withResponse();
    expect([data.items.length, response.status]).toEqual([1, 200]);
    expect((await client.calls.list().asResponse()).bodyUsed).toBe(false);
  });

  it('can be left early', async () => {
    const { client, sent } = recordingClient({}, first);
    for await (const call of client.calls.list()) {
      expectTypeOf(call).toEqualTypeOf<CallResponse>();
      break;
    }
    expect(sent).toHaveLength(1);
  });

  it('requested by POST is repeated like a read', async () => {
    const { client, sent } = recordingClient(
      {},
      () => jsonResponse({}, 500, { 'retry-after-ms': '1' }),
      () => jsonResponse({ items: [1], pagination_key: 'p', has_more: true }),
      last,
    );
    const page = await client.calls.query({ limit: 1 });
    expect(page).toBeInstanceOf(BodyCursorPage);
    await page.getNextPage();
    expect(sent.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"limit":1}'],
      ['POST', '{"limit":1}'],
      ['POST', '{"limit":1,"pagination_key":"p"}'],
    ]);
  });

  it('fields with dangerous names change nothing', async () => {
    const body = '{"items":[],"__proto__":{"polluted":1},"constructor":1,"getNextPage":2,"client":3}';
    const { client } = recordingClient(
      {},
      () => new Response(body, { headers: { 'content-type': 'application/json' } }),
    );
    const page = await client.calls.list();
    expect(page).toBeInstanceOf(CursorPage);
    expect(typeof page.getNextPage).toBe('function');
    expect((page as any).polluted ?? ({} as any).polluted).toBe(undefined);
  });
});
