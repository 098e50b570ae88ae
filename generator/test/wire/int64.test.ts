import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import { apiWith, ref, testTypeUses } from '../kit/type-use.ts';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const int64 = '{ type: integer, format: int64 }';
const document = apiWith(
  [
    '/stars/{id}:',
    `  put: { operationId: setStar, tags: [stars], parameters: [{ name: id, in: path, required: true, schema: ${int64} }, { name: near, in: query, schema: { type: array, items: ${int64} } }], requestBody: { required: true, content: { application/json: { schema: ${ref(
      'Star',
    )} } } }, responses: { '200': { description: Ok, content: { application/json: { schema: ${ref(
      'Star',
    )} } } }, '409': { description: Taken, content: { application/json: { schema: { type: object, properties: { holder: ${int64} } } } } } } }`,
    '/newest:',
    `  get: { operationId: getNewest, tags: [newest], responses: { '200': { description: Ok, content: { application/json: { schema: ${int64} } } } } }`,
  ],
  [
    `Star: { type: object, required: [mass, ids], properties: { mass: ${int64}, ids: { type: array, items: ${ref(
      'Id',
    )} }, twin: ${ref('Star')}, size: { type: number }, text: { type: string, format: int64 } } }`,
    'Id: { type: integer, format: uint64 }',
  ],
);
const config = 'rules: openapi\ntypes: { int64: bigint }\n';

describe('integers of 64 bits keep their digits', () => {
  let server: Loopback;
  let sdk: LoadedPackage;
  let client: AnyClient;
  const answer = (status: number, text: string): void => {
    server.answer = (response) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };

  beforeAll(async () => {
    server = await startLoopback();
    sdk = await loadPackage(document, config);
    client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  });
  afterAll(async () => {
    await server.close();
    removePackages();
  });

  test('in paths, queries and bodies, and in what comes back', async () => {
    answer(
      200,
      '{"mass":5,"ids":[18446744073709551615],"twin":{"mass":-9223372036854775808,"ids":[]},"size":0.5}',
    );
    const star = await sdk.call(client, 'put /stars/{id}', 9007199254740993n, {
      near: [9007199254740995n, 3],
      mass: 9007199254740993n,
      ids: [18446744073709551615n, 1],
      twin: { mass: 2, ids: [] },
    });
    const [request] = server.received.slice(-1);
    expect(request?.url).toBe('/stars/9007199254740993?near=9007199254740995&near=3');
    expect(request?.body.toString()).toBe(
      '{"mass":9007199254740993,"ids":[18446744073709551615,1],"twin":{"mass":2,"ids":[]}}',
    );
    expect(star).toEqual({
      mass: 5,
      ids: [18446744073709551615n],
      twin: { mass: -9223372036854775808n, ids: [] },
      size: 0.5,
    });
  });

  test('alone; failures are as exact as numbers', async () => {
    answer(200, '9007199254740993');
    expect(await sdk.call(client, 'get /newest')).toBe(9007199254740993n);
    // What a failure says is shown as JSON, which has no bigints: it is as exact as a number.
    answer(409, '{"holder":9007199254740993}');
    const failure = sdk.call(client, 'put /stars/{id}', 1, { mass: 1, ids: [] });
    await expect(failure).rejects.toMatchObject({ error: { holder: 9007199254740992 } });
  });
});

test('a stream of them can be handed on and read again', async () => {
  const lines = apiWith(
    [
      '/stars:',
      `  get: { tags: [stars], operationId: listen, responses: { '200': { description: Ok, content: { application/x-ndjson: { schema: ${ref(
        'Star',
      )} } } } } }`,
    ],
    [`Star: { type: object, properties: { id: ${int64}, plain: { type: integer } } }`],
  );
  const server = await startLoopback();
  server.answer = (response) =>
    void response
      .writeHead(200, { 'content-type': 'application/x-ndjson' })
      .end('{"id":9007199254740993,"plain":1}\n{"id":2}\n');
  const sdk = await loadPackage(lines, config);
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  const [whole, again] = (await sdk.call(client, 'get /stars')).tee();
  expect(await new Response(whole.toReadableStream()).text()).toBe(
    '{"id":9007199254740993,"plain":1}\n{"id":2}\n',
  );
  const { Stream } = await import(pathToFileURL(`${sdk.folder}/src/core/streaming.js`).href);
  const items: unknown[] = [];
  for await (const item of Stream.fromReadableStream(again.toReadableStream(), new AbortController()))
    items.push(item);
  expect(items).toEqual([{ id: 9007199254740993n, plain: 1 }, { id: 2 }]);
  await server.close();
  removePackages();
});

describe('in types', () => {
  testTypeUses([
    {
      name: 'both forms are taken and have to be expected',
      document,
      config,
      use: `
import Acme from './index';
export async function run(client: Acme): Promise<void> {
  const star = await client.stars.update(1n, { mass: 2, ids: [3n, 4], near: [5n] });
  const mass: number | bigint = star.mass;
  const text: string | undefined = star.text;
  const size: number | undefined = star.size;
  // @ts-expect-error it may be a bigint
  const plain: number = star.mass;
  const newest: number | bigint = await client.newest.retrieve();
  console.log(mass, text, size, plain, newest);
}`,
    },
  ]);
});

test('digits that get lost are told where nobody chose', async () => {
  const findings = async (text?: string): Promise<readonly string[]> => {
    const files = { 'openapi.yaml': document, ...(text !== undefined && { 'stainless.yml': text }) };
    const made = await generateSources(
      { files, spec: 'openapi.yaml', ...(text !== undefined && { config: 'stainless.yml' }) },
      () => false,
    );
    return made.findings.map(({ code, severity }) => `${severity} ${code}`);
  };
  expect(await findings()).toContain('note Schema/Int64AsNumber');
  expect(await findings(config)).not.toContain('note Schema/Int64AsNumber');
  expect(await findings('rules: stainless\ntypes: { int64: bigint }\n')).toContain(
    'warning Config/NotSupported',
  );
});

test('cursors of pages are numbers, and queries of pages can be compared', async () => {
  const list = `{ type: object, properties: { data: { type: array, items: ${ref(
    'Star',
  )} }, next: ${int64} } }`;
  const paged = apiWith(
    [
      '/stars:',
      `  get: { parameters: [{ name: after, in: query, schema: ${int64} }], responses: { '200': { description: Ok, content: { application/json: { schema: ${list} } } } } }`,
    ],
    [`Star: { type: object, properties: { id: ${int64} } }`],
  );
  const pages = `${config}resources: { stars: { models: { star: Star }, methods: { list: { endpoint: get /stars, paginated: true } } } }
pagination:
  - name: after_page
    type: cursor
    request: { after: { type: integer, x-stainless-pagination-property: { purpose: next_cursor_param } } }
    response: { data: { type: array, items: {} }, next: { type: integer, x-stainless-pagination-property: { purpose: next_cursor_field } } }
`;
  const { files } = await generateSources(
    {
      files: { 'openapi.yaml': paged, 'stainless.yml': pages },
      spec: 'openapi.yaml',
      config: 'stainless.yml',
    },
    ({ path }) => path.startsWith('src/'),
  );
  expect(files.get('src/sdk-info.ts')).toContain("{ names: ['id'],");
  expect(files.get('src/resources/stars.ts')).toContain('{ query: withDigits(query), ...options }');
});

test('pages of a search in the body follow each other, whatever their bodies hold', async () => {
  const found = `{ type: object, properties: { data: { type: array, items: ${ref(
    'Star',
  )} }, next: { type: string } } }`;
  const asked = `{ type: object, properties: { mass: ${int64}, after: { type: string } } }`;
  const paged = apiWith(
    [
      '/stars/search:',
      `  post: { requestBody: { content: { application/json: { schema: ${asked} } } }, responses: { '200': { description: Ok, content: { application/json: { schema: ${found} } } } } }`,
    ],
    [`Star: { type: object, properties: { id: ${int64} } }`],
  );
  const pages = `${config}resources: { stars: { models: { star: Star }, methods: { search: { endpoint: post /stars/search, paginated: true } } } }
pagination:
  - name: after_page
    type: cursor
    param_location: body
    request: { after: { type: string, x-stainless-pagination-property: { purpose: next_cursor_param } } }
    response: { data: { type: array, items: {} }, next: { type: string, x-stainless-pagination-property: { purpose: next_cursor_field } } }
`;
  const server = await startLoopback();
  const answers = ['{"data":[{"id":9007199254740993}],"next":"b"}', '{"data":[{"id":2}]}'];
  server.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(answers.shift());
  const sdk = await loadPackage(paged, pages);
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  const ids: unknown[] = [];
  for await (const star of client['stars'].search({ mass: 9007199254740995n })) ids.push(star.id);
  expect(ids).toEqual([9007199254740993n, 2]);
  expect(server.received.map(({ body }) => body.toString())).toEqual([
    '{"mass":9007199254740995}',
    '{"mass":9007199254740995,"after":"b"}',
  ]);
  await server.close();
  removePackages();
});
