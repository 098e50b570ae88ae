import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import { apiWith, testTypeUses } from '../kit/type-use.ts';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';
import { int, text, beds, object, type List, document, LISTS, DOUBTS } from './lists-documents.ts';

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

  test('a page in an object of which nobody knows what follows it is told', async () => {
    const paged = document({
      beds: { query: { cursor: text }, result: object({ beds }) },
    });
    const told = async (config: string): Promise<string> => {
      const files = { 'openapi.yaml': paged, 'stainless.yml': list(config) };
      const made = await generateSources(
        { files, spec: 'openapi.yaml', config: 'stainless.yml' },
        () => false,
      );
      return made.findings.map(({ code, message }) => `${code} ${message}`).join('\n');
    };
    expect(await told('get /beds')).toMatch(/Pagination\/NextUnclear .*what follows cursor/);
    expect(await told('{ endpoint: get /beds, iterates: false }')).not.toContain('Pagination');
    expect(await told('{ endpoint: get /beds, iterates: { cursor: id } }')).not.toContain('Pagination');
  });

  test('a credential in the query selects no page', async () => {
    const result = object({ beds });
    const made = await generateSources({
      files: { 'openapi.yaml': document({ beds: { query: { access_token: text }, result } }) },
      spec: 'openapi.yaml',
    });
    expect(made.findings.map(({ code }) => code)).not.toContain('Pagination/NextUnclear');
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
