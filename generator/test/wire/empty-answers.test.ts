import { expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import { eachOnWire, loadPackage } from '../kit/wire.ts';

const content = "content: { application/json: { schema: { $ref: '#/components/schemas/Part' } } }";
const document = `openapi: 3.0.3
info: { title: Depot, version: '1' }
servers: [{ url: 'https://depot.example' }]
paths:
  /parts:
    put: { operationId: put, responses: { '200': { description: ok, ${content} }, '204': { description: none, ${content} } } }
    delete: { operationId: drop, responses: { '204': { description: none, ${content} } } }
    post: { operationId: reset, responses: { '205': { description: none, content: { application/json: {} } } } }
    get:
      operationId: get
      parameters: [{ name: If-None-Match, in: header, schema: { type: string } }]
      responses: { '200': { description: ok, ${content} }, '304': { description: same, ${content} } }
    head: { operationId: peek, responses: { '200': { description: ok, ${content} }, '404': { description: no, ${content} } } }
components:
  schemas:
    Part: { type: object, required: [no], properties: { no: { type: string } } }
`;

const wire = eachOnWire(() => loadPackage(document));

test.each([
  ['put', 204],
  ['delete', 204],
  ['post', 205],
  ['get', 304],
])('%s gives null where %d comes', async (verb, status) => {
  wire.server.answer = (response) => void response.writeHead(status).end();
  expect(await wire.sdk.call(wire.client, `${verb} /parts`)).toBeNull();
});

test('the types say so, whatever content is declared', () => {
  const text = wire.sdk.files.get('src/resources/parts.ts') ?? '';
  expect(text).toMatch(/ drop\(options\?: RequestOptions\): APIPromise<void>/);
  expect(text).toMatch(/ reset\(options\?: RequestOptions\): APIPromise<void>/);
  expect(text).toContain('{ status: 200; data: Part } | { status: 304; data: null }');
  expect(text).toContain('{ status: 204; data: null }');
  expect(text).not.toMatch(/Errors/);
});

test('content that cannot come is told, once of HEAD', () => {
  const found = wire.sdk.findings.split('\n').filter((line) => line.includes('Response/NoBody'));
  expect(found.map((line) => /paths\/~1parts\/(\S+?):? /.exec(line)?.[1])).toEqual([
    'delete/responses/204/content',
    'get/responses/304/content',
    'head/responses',
    'put/responses/204/content',
  ]);
});

test('published packages keep their types, which is told', async () => {
  const config = 'rules: stainless\nresources: { parts: { methods: { drop: delete /parts } } }\n';
  const files = { 'openapi.yaml': document, 'stainless.yml': config };
  const made = await generateSources({ files, spec: 'openapi.yaml', config: 'stainless.yml' });
  expect(made.files.get('src/resources/parts.ts')).toMatch(/drop\(.*APIPromise<\w+>/);
  expect(made.findings.filter(({ code }) => code === 'Response/NoBody')).toHaveLength(1);
});
