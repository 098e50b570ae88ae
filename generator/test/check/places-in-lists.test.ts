import { expect, test } from 'vitest';
import { createCollector } from '../../src/diagnostics/index.ts';
import { checkSources } from '../kit/generate.ts';
import { buildApi } from '../../src/pipeline/build-api.ts';
import { documentWith, runFront } from '../kit/front.ts';

/** Where findings of a code stand: what is left out of a list before it does not move them. */
async function placesOf(code: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { found } = await runFront(files);
  return found.filter((each) => each.code === code).map(({ place }) => place?.pointer ?? '');
}

const DOCUMENT = documentWith(
  "/a/{id}: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '204': { description: d } } } }",
);

const configured = (method: string, more = ''): Readonly<Record<string, string>> => ({
  'openapi.yaml': DOCUMENT,
  'stainless.yml': `organization: { name: acme }\n${more}resources: { a: { methods: { list: { endpoint: 'get /a/{id}'${method} } } } }\n`,
});

test('of a list of types that are read as fewer', async () => {
  const spec = documentWith(
    "/a: { get: { responses: { '200': { description: d, content: { application/json: { schema: { type: [int, integer, null] } } } } } } }",
  );
  const [place] = await placesOf('Schema/NullUnquoted', { 'openapi.yaml': spec });
  expect(place).toMatch(/\/schema\/type\/2$/);
});

test('of positional parameters', async () => {
  const at = '/resources/a/methods/list/positional_params';
  expect(
    await placesOf('Method/UnknownParameter', configured(', positional_params: [null, id, gone]')),
  ).toEqual([`${at}/2`]);
  expect(await placesOf('Config/NotSupported', configured(', positional_params: [null, id, id]'))).toEqual([
    `${at}/2`,
  ]);
});

test('of names that are exported, and of fields that are unwrapped', async () => {
  const targets = (exports: string): string =>
    `targets: { typescript: { options: { custom_exports: ${exports} } } }\n`;
  const twice = targets('[null, { from: lib/a, values: [null, b, b] }]');
  expect(await placesOf('Config/NotSupported', configured('', twice))).toEqual([
    '/targets/typescript/options/custom_exports/1/values/2',
  ]);
  const collector = createCollector();
  const files = configured('', 'settings: { unwrap_response_fields: [null, data] }\n');
  const input = await checkSources({ files, spec: 'openapi.yaml', config: 'stainless.yml' }, collector);
  if (input !== undefined) await buildApi(input, collector.report);
  const found = collector.list().filter(({ code }) => code === 'Config/NotSupported');
  expect(found.map(({ place }) => place?.pointer)).toEqual(['/settings/unwrap_response_fields/1']);
});

test('of parameters of Swagger 2.0 behind one that is its body', async () => {
  const spec = `swagger: '2.0'
info: { title: A, version: '1' }
host: a.example
paths:
  /a: { post: { parameters: [{ name: b, in: body, schema: { type: string } }, 5], responses: { '204': { description: d } } } }
`;
  const { found } = await runFront({ 'openapi.yaml': spec });
  const fault = found.find(({ place }) => place?.pointer.includes('/parameters'));
  expect(fault?.place?.pointer).toBe('/paths/~1a/post/parameters/1');
});
