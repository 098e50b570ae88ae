import { expect, test } from 'vitest';
import { createCollector } from '../../../src/diagnostics/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import { checkSources, listFindings } from '../../kit/generate.ts';

const CONFIG = `
organization: { name: harbour }
resources: { ships: { methods: { send: VERB /ships } } }
`;
const OBJECT = '{ type: object, properties: { file: { type: string, format: binary } } }';
const BYTES = '{ type: string, format: binary }';

/** One method by the rules of the hosted generator, and what is said about it. */
async function built(
  operation: string,
  { verb = 'post', version = '3.0.3' }: { readonly verb?: string; readonly version?: string } = {},
) {
  const collector = createCollector();
  const files = {
    'openapi.yaml': `openapi: ${version}
info: { title: Harbour, version: 1.0.0 }
servers: [{ url: https://harbour.example }]
paths:
  /ships:
    ${verb}:
${operation}
`,
    'stainless.yml': CONFIG.replace('VERB', verb),
  };
  const input = await checkSources({ files, spec: 'openapi.yaml', config: 'stainless.yml' }, collector);
  if (input === undefined) throw new Error(listFindings(collector.list()));
  const api = await buildApi(input, collector.report);
  const method = api.resources[0]?.methods[0];
  return { method, found: listFindings(collector.list().filter(({ severity }) => severity === 'warning')) };
}

const withBody = (type: string, schema: string): string =>
  `      requestBody: { required: true, content: { '${type}': { schema: ${schema} } } }
      responses: { '204': { description: Fine. } }`;

test.each([
  ['application/octet-stream', OBJECT],
  ['application/xml', OBJECT],
  ['application/yaml', OBJECT],
  ['text/csv', OBJECT],
  ['application/x-ndjson', OBJECT],
  ['*/*', '{ type: string }'],
])('a body of %s that is sent as JSON is a warning', async (type, schema) => {
  const { found } = await built(withBody(type, schema));
  expect(found).toContain(`warning Body/SentAsJson`);
  expect(found).toContain(`The document says ${type}, but the body is sent as JSON text.`);
});

const HOLDS_FILE = `{ type: object, properties: { a: { type: object, properties: { scan: ${BYTES} } } } }`;

test.each(['application/json', 'application/x-www-form-urlencoded'])(
  'a file in a body of %s, of which nothing is sent, is a warning',
  async (type) => {
    expect((await built(withBody(type, HOLDS_FILE))).found).toMatch(
      /warning Body\/FilesNotSent .*: The type of scan is a file, of which a body of /,
    );
  },
);

test.each(['{ type: string }', '{ type: integer }', BYTES])(
  'a form of %s has fields that callers name, and that is a warning',
  async (schema) => {
    expect((await built(withBody('multipart/form-data', schema))).found).toContain('warning Body/NotAForm');
    expect((await built(withBody('multipart/form-data', HOLDS_FILE))).found).not.toContain('Body/');
  },
);

const PLAIN = '{ type: object, properties: { a: { type: string } } }';

test.each([
  ['application/json', PLAIN],
  ['application/octet-stream', BYTES],
  ['application/xml', '{ type: string }'],
  ['text/csv', '{ type: string }'],
  ['*/*', PLAIN],
  ['image/png', BYTES],
])('a body of %s that is sent as the document says is not', async (type, schema) => {
  expect((await built(withBody(type, schema))).found).not.toContain('Body/');
});

test('a range that would be the content type is a warning', async () => {
  const { found } = await built(withBody('image/*', BYTES));
  expect(found).toContain('warning Body/RangeSent');
  expect(found).toContain(' /paths/~1ships/post/requestBody/content/image~1*');
});

test('bytes of any type are given as a response', async () => {
  const answer = (schema: string): string =>
    `      responses: { '200': { description: Fine., content: { '*/*': { schema: ${schema} } } } }`;
  expect((await built(answer(BYTES))).method?.response).toEqual({ kind: 'binary', contentType: '*/*' });
  expect((await built(answer(OBJECT))).method?.response.kind).toBe('json');
});

test('a GET that needs a body says so at once', async () => {
  const needed = await built(withBody('application/json', OBJECT), { verb: 'get' });
  expect(needed.method?.fault).toBe('GET /ships needs a body, which fetch cannot send');
  const optional = withBody('application/json', OBJECT).replace('required: true', 'required: false');
  expect((await built(optional, { verb: 'get' })).method?.fault).toBeUndefined();
});

test('servers of an operation are a warning where they change where requests go', async () => {
  const at = (url: string): string =>
    `      servers: [{ url: '${url}' }]\n      responses: { '204': { description: Fine. } }`;
  expect((await built(at('https://other.example'))).found).toContain('warning Server/PerOperation');
  expect((await built(at('https://harbour.example/'))).found).toBe('');
});

test('formats of Swagger 2.0 are found where they stand', async () => {
  const collector = createCollector();
  const files = {
    'swagger.yaml': `swagger: '2.0'
info: { title: Harbour, version: 1.0.0 }
host: harbour.example
paths:
  /ships:
    post:
      consumes: [application/x-www-form-urlencoded]
      parameters:
        - { name: note, in: formData, type: string }
        - { name: tags, in: formData, type: array, items: { type: string }, collectionFormat: pipes }
      responses: { '204': { description: Fine. } }
`,
    'stainless.yml': CONFIG.replace('VERB', 'post'),
  };
  const input = await checkSources({ files, spec: 'swagger.yaml', config: 'stainless.yml' }, collector);
  if (input === undefined) throw new Error(listFindings(collector.list()));
  await buildApi(input, collector.report);
  const stated = collector.list().find(({ code }) => code === 'Body/EncodingStated');
  expect(stated?.place?.pointer).toBe('/paths/~1ships/post/parameters/1/collectionFormat');
});
