import { expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import { apiWith, ref } from '../kit/type-use.ts';
import { loadPackage, removePackages, startLoopback } from '../kit/wire.ts';

const int64 = '{ type: integer, format: int64 }';
const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;
const ok = (schema: string): string => `'200': { description: Ok, ${json(schema)} }`;
const config = 'rules: openapi\ntypes: { int64: string }\n';

const BIG = '9007199254740993';
const BIGGEST = '18446744073709551615';

test('cursors of pages keep their digits, and counts stay numbers', async () => {
  const list = `{ type: object, properties: { data: { type: array, items: ${ref(
    'Star',
  )} }, next: ${int64}, total: ${int64} } }`;
  const paged = apiWith(
    [
      '/stars:',
      `  get: { parameters: [{ name: after, in: query, schema: ${int64} }], responses: { ${ok(list)} } }`,
      '/moons:',
      `  get: { parameters: [{ name: page, in: query, schema: ${int64} }], responses: { ${ok(list)} } }`,
    ],
    [`Star: { type: object, properties: { id: ${int64} } }`],
  );
  const purpose = (name: string): string => `x-stainless-pagination-property: { purpose: ${name} }`;
  const pages = `${config}resources:
  stars: { models: { star: Star }, methods: { list: { endpoint: get /stars, paginated: after_page } } }
  moons: { methods: { list: { endpoint: get /moons, paginated: by_number } } }
pagination:
  - name: after_page
    type: cursor
    request: { after: { type: integer, ${purpose('next_cursor_param')} } }
    response: { data: { type: array, items: {} }, next: { type: integer, ${purpose('next_cursor_field')} } }
  - name: by_number
    type: page_number
    request: { page: { type: integer, ${purpose('page_number_param')} } }
    response: { data: { type: array, items: {} }, total: { type: integer, ${purpose(
      'total_page_count_field',
    )} } }
`;
  const server = await startLoopback();
  const sdk = await loadPackage(paged, pages);
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  const answers = [`{"data":[{"id":${BIG}}],"next":${BIGGEST}}`, '{"data":[{"id":2}]}'];
  server.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(answers.shift());
  const ids: unknown[] = [];
  for await (const star of client['stars'].list({ after: '1' })) ids.push(star.id);
  expect(ids).toEqual([BIG, '2']);
  answers.push('{"data":[{"id":1}],"total":2}', '{"data":[{"id":2}],"total":2}');
  for await (const moon of client['moons'].list()) ids.push(moon.id);
  expect(ids).toEqual([BIG, '2', '1', '2']);
  expect(server.received.map(({ url }) => url)).toEqual([
    '/stars?after=1',
    `/stars?after=${BIGGEST}`,
    '/moons',
    '/moons?page=2',
  ]);
  expect(sdk.files.get('src/core/pagination.ts')).toMatch(
    /declare next\?: string;[^]*declare total\?: number;/,
  );
  await server.close();
  removePackages();
});

test('lists that go on by themselves count with texts', async () => {
  const list = `{ type: object, required: [items], properties: { items: { type: array, items: { type: object, properties: { id: ${int64} } } }, total_pages: ${int64} } }`;
  const paged = apiWith(
    [
      '/moons:',
      `  get: { tags: [moons], operationId: listMoons, parameters: [{ name: page, in: query, schema: { type: integer, format: int64, minimum: 1 } }, { name: per_page, in: query, schema: { type: integer } }], responses: { ${ok(
        list,
      )} } }`,
    ],
    [`Star: { type: object, properties: { id: ${int64} } }`],
  );
  const server = await startLoopback();
  const sdk = await loadPackage(paged, config);
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  const answers = [1, 2, 3].map((id) => `{"items":[{"id":${id}}],"total_pages":3}`);
  server.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(answers.shift());
  const ids: unknown[] = [];
  for await (const moon of sdk.call(client, 'get /moons')) ids.push(moon.id);
  expect(ids).toEqual(['1', '2', '3']);
  expect(server.received.map(({ url }) => url)).toEqual(['/moons', '/moons?page=2', '/moons?page=3']);
  await server.close();
  removePackages();
});

test('events of webhooks are read with all digits, checked or not', async () => {
  const hooks = `${apiWith(
    ['/stars:', `  get: { tags: [stars], operationId: listStars, responses: { ${ok(ref('Star'))} } }`],
    [`Star: { type: object, required: [id], properties: { id: ${int64} } }`],
  )}
webhooks:
  born: { post: { requestBody: { required: true, ${json(ref('Star'))} } } }
`;
  const methods = `${config}client_settings: { opts: { webhook_key: { type: string, nullable: true, read_env: ACME_KEY } } }
resources:
  stars: { models: { star: Star }, methods: { list: get /stars } }
  webhooks: { methods: { unwrap: { type: webhook_unwrap, webhook_key_opt: webhook_key }, unsafe_unwrap: { type: webhook_unwrap } } }
`;
  const { files } = await generateSources(
    {
      files: { 'openapi.yaml': hooks, 'stainless.yml': methods },
      spec: 'openapi.yaml',
      config: 'stainless.yml',
    },
    ({ path }) => path.startsWith('src/'),
  );
  const webhooks = files.get('src/resources/webhooks.ts');
  expect(webhooks).toMatch(
    /verifiedEvent\(body, headers, [^]*?\);\s+return eventOf\(textOf\(body\), StarIntegers\);/,
  );
  expect(webhooks).not.toContain('JSON.parse');
  const only = methods.replace(/unwrap: \{ type: webhook_unwrap, webhook_key_opt: webhook_key \}, /, '');
  const { newClient } = await loadPackage(hooks, only);
  const client = newClient({ baseURL: 'http://127.0.0.1:1' });
  expect(client.webhooks.unsafeUnwrap(`{"id":${BIG}}`)).toEqual({ id: BIG });
  removePackages();
});
