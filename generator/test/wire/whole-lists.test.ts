import { expect, test } from 'vitest';
import { eachOnWire, loadPackage } from '../kit/wire.ts';

const document = `openapi: 3.1.0
info: { title: Shed, version: 1.0.0 }
servers: [{ url: https://shed.example }]
paths:
  /tools:
    get: { responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Tools' } } } } } }
  /shelves/{shelf}/tools:
    get:
      parameters: [{ name: shelf, in: path, required: true, schema: { type: string } }, { name: kind, in: query, schema: { type: string } }]
      responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Tools' } } } } }
components:
  schemas:
    Tools: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Tool' } } } }
    Tool: { type: object, properties: { name: { type: string } } }
`;

const config = `
organization: { name: shed }
pagination:
  - name: page
    type: fake_page
    request: {}
    response: { data: { type: array, items: {}, x-stainless-pagination-property: { purpose: items } } }
resources:
  tools: { models: { tool: Tool }, methods: { list: { endpoint: get /tools, paginated: page } } }
  shelves: { methods: { tools: { endpoint: 'get /shelves/{shelf}/tools', paginated: page } } }
`;

const wire = eachOnWire(() => loadPackage(document, config), {
  answer: (response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"data":[{"name":"rake"},{"name":"hoe"}]}'),
});

test('a scheme without parameters gives methods none: what stands first are the options', async () => {
  const names: string[] = [];
  for await (const tool of wire.client.tools.list({ headers: { 'x-row': '7' } })) names.push(tool.name);
  expect(names).toEqual(['rake', 'hoe']);
  expect(wire.server.received.map(({ url, headers }) => [url, headers['x-row']])).toEqual([['/tools', '7']]);
});

test('and no types of parameters, unless the operation has some', () => {
  const text = (path: string): string => wire.sdk.files.get(path) ?? '';
  expect(text('src/resources/tools.ts')).toContain(
    'list(options?: RequestOptions): PagePromise<ToolsPage, Tool>',
  );
  expect(text('src/resources/tools.ts')).not.toContain('Params');
  expect(text('src/core/pagination.ts')).not.toContain('PageParams');
  expect(text('src/client.ts')).not.toContain('PageParams');
  expect(text('src/resources/shelves.ts')).toContain('export interface ShelveToolsParams {');
});

const wrapped = `
organization: { name: shed }
settings: { unwrap_response_fields: [data] }
pagination:
  - name: page
    type: fake_page
    request: {}
    response: { data: { type: array, items: {}, x-stainless-pagination-property: { purpose: items } } }
resources:
  tools: { models: { tool: Tool }, methods: { list: { endpoint: get /tools }, all: { endpoint: get /tools, paginated: false } } }
`;

test('pages come before the field that all responses are wrapped in', async () => {
  const sdk = await loadPackage(document, wrapped);
  const text = sdk.files.get('src/resources/tools.ts') ?? '';
  expect(text).toContain('list(options?: RequestOptions): PagePromise<ToolsPage, Tool>');
  expect(text).toContain('all(options?: RequestOptions): ListPromise<ToolAllResponse, Tool>');
  expect(sdk.findings).not.toContain('Pagination/');
  const client = sdk.newClient({ baseURL: wire.server.url });
  expect(await client.tools.all()).toEqual([{ name: 'rake' }, { name: 'hoe' }]);
  expect(await client.tools.list().then((page: { data: unknown }) => page.data)).toEqual([
    { name: 'rake' },
    { name: 'hoe' },
  ]);
});

test('a field that only pages have is a field of responses', async () => {
  const { findings } = await loadPackage(document, wrapped.replace(/, all: \{[^}]*\}/, ''));
  expect(findings).not.toContain('Config/NotSupported');
});
