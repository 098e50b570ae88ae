import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import { apiWith, ref, testTypeUses } from '../kit/type-use.ts';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const int = '{ type: integer }';
const text = '{ type: string }';
const flag = '{ type: boolean }';
const beds = `{ type: array, items: ${ref('Bed')} }`;

const object = (members: Readonly<Record<string, string>>): string =>
  `{ type: object, properties: { ${Object.entries(members)
    .map(([name, schema]) => `${JSON.stringify(name)}: ${schema}`)
    .join(', ')} } }`;

type List = {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly result: string;
  readonly verb?: string;
  readonly id?: string;
};

const operation = (name: string, { query = {}, body, result, verb = 'get', id = 'list' }: List): string => {
  const parameters = Object.entries(query).map(
    ([key, schema]) =>
      `{ name: ${JSON.stringify(key)}, in: query, schema: ${schema}${
        schema.includes('type: object') ? ', style: deepObject, explode: true' : ''
      } }`,
  );
  const request =
    body === undefined ? '' : `requestBody: { content: { application/json: { schema: ${body} } } }, `;
  return `/${name}: { ${verb}: { operationId: ${id}_${name}, tags: [${name}], parameters: [${parameters.join(
    ', ',
  )}], ${request}responses: { '200': { description: Ok, content: { application/json: { schema: ${result} } } } } } }`;
};

const document = (
  lists: Readonly<Record<string, List>>,
  bed = 'id: { type: string }, no: { type: integer }',
): string =>
  apiWith(
    Object.entries(lists).map(([name, list]) => operation(name, list)),
    [`Bed: { type: object, required: [id], properties: { ${bed} } }`],
  );

/** Lists that say how they go on: what is asked, the answers in turn, and the requests that have to come. */
const LISTS: Readonly<
  Record<
    string,
    List & { args?: readonly unknown[]; answers: readonly unknown[]; requests: readonly string[] }
  >
> = {
  cursors: {
    query: { cursor: text, limit: int },
    result: object({ data: beds, next_cursor: text }),
    args: [{ limit: 1 }],
    answers: [
      { data: [{ id: 'a' }], next_cursor: 'x y' },
      { data: [{ id: 'b' }], next_cursor: null },
    ],
    requests: ['?limit=1', '?limit=1&cursor=x%20y'],
  },
  sames: {
    query: { pagination_key: text, skip: int },
    result: object({ items: beds, pagination_key: text, has_more: flag }),
    args: [{ skip: 2 }],
    answers: [
      { items: [], pagination_key: 'k', has_more: true },
      { items: [{ id: 'a' }], pagination_key: 'l', has_more: false },
    ],
    requests: ['?skip=2', '?pagination_key=k'],
  },
  tokens: {
    query: { pageToken: text, pageSize: int },
    result: object({ beds, nextPageToken: text }),
    answers: [{ beds: [{ id: 'a' }], nextPageToken: 't' }, { beds: [{ id: 'b' }] }],
    requests: ['', '?pageToken=t'],
  },
  deeps: {
    verb: 'post',
    id: 'search',
    body: object({ page: object({ after: text, size: int }) }),
    result: object({ results: beds, paging: object({ next: object({ after: text }) }) }),
    args: [{ page: { size: 1 } }],
    answers: [{ results: [{ id: 'a' }], paging: { next: { after: 'p' } } }, { results: [{ id: 'b' }] }],
    requests: ['{"page":{"size":1}}', '{"page":{"size":1,"after":"p"}}'],
  },
  objects: {
    query: { page: object({ cursor: text, size: int }) },
    result: object({ data: beds, meta: object({ next_page_cursor: text }) }),
    args: [{ page: { size: 1 } }],
    answers: [{ data: [{ id: 'a' }], meta: { next_page_cursor: 'p' } }, { data: [] }],
    requests: ['?page[size]=1', '?page[size]=1&page[cursor]=p'],
  },
  afters: {
    query: { after: text, limit: int },
    result: object({ data: beds, last_id: text, has_more: flag }),
    answers: [
      { data: [{ id: 'a' }], last_id: 'a', has_more: true },
      { data: [{ id: 'b' }], last_id: 'b', has_more: false },
    ],
    requests: ['', '?after=a'],
  },
  lasts: {
    query: { starting_after: text },
    result: object({ data: beds, has_more: flag }),
    answers: [
      { data: [{ id: 'a' }, { id: 'b' }], has_more: true },
      { data: [{ id: 'c' }], has_more: false },
    ],
    requests: ['', '?starting_after=b'],
  },
  offsets: {
    query: { offset: int, limit: int },
    result: object({ items: beds, total: int }),
    args: [{ offset: 1 }],
    answers: [
      { items: [{ id: 'a' }, { id: 'b' }], total: 4 },
      { items: [{ id: 'c' }], total: 4 },
    ],
    requests: ['?offset=1', '?offset=3'],
  },
  skips: {
    query: { skip: int, take: int },
    result: beds,
    answers: [[{ id: 'a' }], []],
    requests: ['', '?skip=1'],
  },
  pages: {
    query: { page: '{ type: integer, minimum: 1 }', per_page: int },
    result: object({ items: beds, total_pages: int }),
    answers: [
      { items: [{ id: 'a' }], total_pages: 2 },
      { items: [{ id: 'b' }], total_pages: 2 },
    ],
    requests: ['', '?page=2'],
  },
  zeros: {
    query: { page: '{ type: integer, default: 0 }', size: int },
    result: object({ content: beds, totalPages: int }),
    answers: [
      { content: [{ id: 'a' }], totalPages: 2 },
      { content: [{ id: 'b' }], totalPages: 2 },
    ],
    requests: ['', '?page=1'],
  },
  currents: {
    query: { page: int, limit: int },
    result: object({ docs: beds, page: int, hasNextPage: flag }),
    answers: [
      { docs: [{ id: 'a' }], page: 0, hasNextPage: true },
      { docs: [{ id: 'b' }], page: 1, hasNextPage: false },
    ],
    requests: ['', '?page=1'],
  },
  followings: {
    query: { page: int },
    result: object({ items: beds, next_page: '{ type: integer, nullable: true }' }),
    answers: [{ items: [{ id: 'a' }], next_page: 7 }, { items: [{ id: 'b' }] }],
    requests: ['', '?page=7'],
  },
  urls: {
    query: { limit: int },
    result: object({ results: beds, next: '{ type: string, format: uri }' }),
    args: [{ limit: 1 }],
    answers: [{ results: [{ id: 'a' }], next: 'URL/urls?p=2' }, { results: [{ id: 'b' }] }],
    requests: ['?limit=1', '?p=2'],
  },
  wholes: {
    result: beds,
    answers: [[{ id: 'a' }, { id: 'b' }]],
    requests: [''],
  },
  "odd'names": {
    query: { "next'token": text },
    result: object({ 'it*/ems`${1}': beds, "next'token": text }),
    answers: [{ 'it*/ems`${1}': [{ id: 'a' }], "next'token": 'x' }, { 'it*/ems`${1}': [] }],
    requests: ['', '?next%27token=x'],
  },
  unknowns: {
    query: { pagination_key: text },
    result: beds,
    answers: [[{ id: 'a' }, { id: 'b' }]],
    requests: [''],
  },
};

/** Lists of which nobody can say how they go on, and calls that must not be repeated. */
const DOUBTS: Readonly<Record<string, List>> = {
  counts: { query: { page: int, size: int }, result: object({ items: beds }) },
  twos: { query: { page: int, offset: int, limit: int }, result: object({ items: beds }) },
  pairs: { query: { cursor: text }, result: object({ beds, others: beds, next_cursor: text }) },
  both: {
    query: { cursor: text },
    result: object({ items: beds, next_cursor: text, meta: object({ next_cursor: text }) }),
  },
  kinds: { query: { cursor: int }, result: object({ items: beds, next_cursor: text }) },
  makes: {
    verb: 'post',
    id: 'create',
    body: object({ cursor: text }),
    result: object({ items: beds, next_cursor: text }),
  },
  singles: { query: { cursor: text }, result: object({ item: ref('Bed'), next_cursor: text }) },
};

describe.each(['openapi', 'stainless'])('lists by the rules %s', (rules) => {
  let server: Loopback;
  let sdk: LoadedPackage;
  const endpoint = (name: string, { verb = 'get' }: List): string => `${verb} /${name}`;

  beforeAll(async () => {
    server = await startLoopback();
    const settings = 'query_settings: { nested_format: brackets, array_format: brackets }';
    sdk = await loadPackage(document({ ...LISTS, ...DOUBTS }), `rules: ${rules}\n${settings}\n`);
  });
  afterAll(async () => {
    await server.close();
    removePackages();
  });

  test.each(Object.entries(LISTS))('%s', async (name, list) => {
    const answers = list.answers.map((answer) => JSON.stringify(answer).replace('URL', server.url));
    let at = 0;
    server.received.length = 0;
    server.answer = (response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(answers[at++] ?? '{}');
    const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
    const call = sdk.call(client, endpoint(name, list), ...(list.args ?? []));
    expect(await call).toStrictEqual(JSON.parse(answers[0] ?? ''));
    const found: string[] = [];
    for await (const bed of call) found.push(bed.id);
    expect(found).toEqual([...answers.join().matchAll(/"id":"(\w)"/g)].map(([, id]) => id));
    const sent = server.received.map(
      ({ url, body }) => url.slice(url.indexOf(name.slice(-4)) + 4) + body.toString(),
    );
    expect(sent.map((each) => each.replaceAll('%5B', '[').replaceAll('%5D', ']'))).toEqual(list.requests);
  });

  test.each(Object.entries(DOUBTS))('%s do not iterate', (name, list) => {
    const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
    const call = sdk.call(client, endpoint(name, list));
    call.catch(() => {});
    expect(call[Symbol.asyncIterator]).toBeUndefined();
  });
});

const list = (config: string): string => `resources: { beds: { methods: { list: ${config} } } }\n`;
const byVersion = document(
  { beds: { query: { key: text, revision: int }, result: beds } },
  'id: { type: string }, no: { type: integer }',
);

describe('as the config says', () => {
  const findings = async (config: string): Promise<string> => {
    const files = { 'openapi.yaml': byVersion, 'stainless.yml': config };
    const made = await generateSources({ files, spec: 'openapi.yaml', config: 'stainless.yml' }, () => false);
    return made.findings.map(({ severity, code, message }) => `${severity} ${code} ${message}`).join('\n');
  };
  afterAll(removePackages);

  test('an array whose parameter says nothing is one page, which is told', async () => {
    const paged = document({ beds: { query: { pagination_key: text }, result: beds } });
    const told = async (config: string): Promise<readonly string[]> => {
      const files = { 'openapi.yaml': paged, 'stainless.yml': list(config) };
      const made = await generateSources(
        { files, spec: 'openapi.yaml', config: 'stainless.yml' },
        () => false,
      );
      return made.findings.filter(({ code }) => code === 'Pagination/OnePage').map(({ message }) => message);
    };
    expect(await told('get /beds')).toEqual([expect.stringContaining('what follows pagination_key')]);
    expect(await told('{ endpoint: get /beds, iterates: false }')).toEqual([]);
    expect(await told('{ endpoint: get /beds, iterates: { pagination_key: id } }')).toEqual([]);
  });

  test('by fields of the last item', async () => {
    const server = await startLoopback();
    const config = list('{ endpoint: get /beds, iterates: { key: id, revision: no } }');
    const { newClient, findings: found } = await loadPackage(byVersion, config);
    expect(found).not.toContain('Pagination');
    const answers = ['[{"id":"a","no":1}]', '[{"id":"a","no":2}]', '[]'];
    server.answer = (response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(answers.shift());
    const all = await newClient({ baseURL: server.url }).beds.list().toArray();
    expect(all).toEqual([
      { id: 'a', no: 1 },
      { id: 'a', no: 2 },
    ]);
    expect(server.received.map(({ url }) => url)).toEqual([
      '/beds',
      '/beds?key=a&revision=1',
      '/beds?key=a&revision=2',
    ]);
    await server.close();
  });

  test('by a scheme, without a class of pages', async () => {
    const server = await startLoopback();
    const config = `${list(
      '{ endpoint: get /beds, paginated: false, iterates: by_key }',
    )}pagination: { name: by_key, type: cursor_id, request: { key: { type: string } }, response: { id: { type: string, x-stainless-pagination-property: { purpose: cursor_item_id } }, items: { type: array, x-stainless-pagination-property: { purpose: items, is_top_level_array: true } } } }\n`;
    const { newClient, files } = await loadPackage(byVersion, config);
    expect([...files.values()].join()).not.toContain('ByKey<');
    const answers = ['[{"id":"a"}]', '[]'];
    server.answer = (response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(answers.shift());
    expect(await newClient({ baseURL: server.url }).beds.list().toArray()).toEqual([{ id: 'a' }]);
    expect(server.received.map(({ url }) => url)).toEqual(['/beds', '/beds?key=a']);
    await server.close();
  });

  test('not at all', async () => {
    const config = `resources: { wholes: { methods: { list: { endpoint: get /wholes, iterates: false } } } }`;
    const { files } = await loadPackage(document({ wholes: { result: beds } }), config);
    expect([...files.keys()]).not.toContain('src/core/list-promise.ts');
  });

  test.each([
    ['{ kee: id }', 'it has no parameter kee'],
    ['{ key: idd }', 'its items have no field idd'],
    ['{}', 'not all in the query'],
    ['by_kee', 'no pagination scheme named by_kee'],
  ])('%s is told', async (iterates, message) => {
    expect(await findings(list(`{ endpoint: get /beds, iterates: ${iterates} }`))).toMatch(
      new RegExp(`warning Pagination/\\w+ .*${message}`),
    );
  });
});

describe('in types', () => {
  testTypeUses([
    {
      name: 'the promise stays what it was, and iterates',
      document: document({
        beds: { query: { cursor: text }, result: object({ data: beds, next_cursor: text }) },
      }),
      use: `
import Acme, { type APIPromise, type ListPromise } from './index';
import type { BedListResponse } from './resources/beds';
export async function run(client: Acme): Promise<void> {
  const call: APIPromise<BedListResponse> = client.beds.list();
  const list: ListPromise<BedListResponse, NonNullable<BedListResponse['data']>[number]> = client.beds.list();
  const page: BedListResponse = await client.beds.list();
  for await (const bed of client.beds.list()) {
    const id: string = bed.id;
    // @ts-expect-error there is no such field
    console.log(id, bed.name);
  }
  for await (const each of list.pages()) {
    const first: string | undefined = each.data?.[0]?.id;
    console.log(first);
  }
  const ids: string[] = (await client.beds.list().toArray({ limit: 3 })).map(({ id }) => id);
  console.log(call, page, ids);
}`,
    },
    {
      name: 'beside headers that are declared',
      document: apiWith(
        [
          '/beds:',
          `  get: { operationId: listBeds, tags: [beds], responses: { '200': { description: Ok, headers: { X-Total: { schema: ${int} } }, content: { application/json: { schema: ${beds} } } } } }`,
        ],
        ['Bed: { type: object, required: [id], properties: { id: { type: string } } }'],
      ),
      use: `
import Acme from './index';
export async function run(client: Acme): Promise<void> {
  const call = client.beds.list();
  const { headers, data } = await call.withResponse();
  const total: string | undefined = headers['x-total'];
  for await (const { id } of call) console.log(id.length, total, data.length);
}`,
    },
  ]);
});
