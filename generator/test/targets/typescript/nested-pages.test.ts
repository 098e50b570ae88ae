import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { eachOnWire, loadPackage } from '../../kit/wire.ts';

const document = `
openapi: 3.0.3
info: { title: Bakery, version: '1' }
servers: [{ url: https://bakery.example.com }]
paths:
  /loaves:
    get:
      parameters: [{ name: after, in: query, schema: { type: string } }]
      responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { list: { type: object, properties: { loaves: { type: array, items: { $ref: '#/components/schemas/Loaf' } } } }, turn: { type: object, properties: { marks: { type: object, properties: { next: { type: string, nullable: true } } } } } } } } } } }
  /shelves:
    get:
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { content: { type: array, items: { $ref: '#/components/schemas/Loaf' } }, page: { type: object, properties: { number: { type: integer }, totalPages: { type: integer } } } } } } } } }
components:
  schemas:
    Loaf: { type: object, required: [id], properties: { id: { type: string } } }
`;

const purpose = (name: string): string => `x-stainless-pagination-property: { purpose: ${name} }`;

const config = `
organization: { name: bakery }
pagination:
  - name: after_page
    type: cursor
    request: { after: { type: string, ${purpose('next_cursor_param')} } }
    response:
      list: { type: object, properties: { loaves: { type: array, items: {}, ${purpose('items')} } } }
      turn: { type: object, properties: { marks: { type: object, properties: { next: { type: string, ${purpose(
        'next_cursor_field',
      )} } } } } }
  - name: numbered_page
    type: page_number
    request: { page: { type: integer, ${purpose('page_number_param')} } }
    response:
      content: { type: array, items: {}, ${purpose('items')} }
      page: { type: object, properties: { number: { type: integer, ${purpose(
        'current_page_number_field',
      )} }, totalPages: { type: integer, ${purpose('total_page_count_field')} } } }
resources:
  loaves: { models: { loaf: Loaf }, methods: { list: { endpoint: get /loaves, paginated: after_page } } }
  shelves: { methods: { list: { endpoint: get /shelves, paginated: numbered_page } } }
`;

const wire = eachOnWire(() => loadPackage(document, config));

async function visited(
  endpoint: string,
  pages: readonly object[],
): Promise<readonly [readonly string[], readonly string[]]> {
  const left = [...pages];
  const before = wire.server.received.length;
  wire.server.answer = (response: ServerResponse) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(left.shift() ?? { content: [], list: { loaves: [] } }));
  const ids: string[] = [];
  for await (const { id } of wire.sdk.call(wire.client, endpoint) as AsyncIterable<{ id: string }>)
    ids.push(id);
  return [ids, wire.server.received.slice(before).map(({ url }) => url)];
}

test('a cursor and items that lie inside of other fields are found', async () => {
  const page = (id: string, next: string | null): object => ({
    list: { loaves: [{ id }] },
    turn: { marks: { next } },
  });
  expect(await visited('get /loaves', [page('a', '1'), page('b', '2'), page('c', null)])).toEqual([
    ['a', 'b', 'c'],
    ['/loaves', '/loaves?after=1', '/loaves?after=2'],
  ]);
});

test('a page number and its total may lie inside as well', async () => {
  const page = (id: string, number: number): object => ({
    content: [{ id }],
    page: { number, totalPages: 3 },
  });
  expect(await visited('get /shelves', [page('a', 1), page('b', 2), page('c', 3)])).toEqual([
    ['a', 'b', 'c'],
    ['/shelves', '/shelves?page=2', '/shelves?page=3'],
  ]);
});

test('the page class declares what lies inside', () => {
  const text = wire.sdk.files.get('src/core/pagination.ts') ?? '';
  expect(text).toContain('declare list: { loaves: Array<Item> };');
  expect(text).toContain("next: 'turn.marks.next'");
});

test('a scheme without any field that leads on is a warning', async () => {
  const { findings } = await loadPackage(
    document,
    config.replace(/turn: \{ type: object.*\n/, 'turn: { type: object }\n'),
  );
  expect(findings).toContain('warning Pagination/NoNextPage /pagination/0');
});
