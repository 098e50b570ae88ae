import { expect, test } from 'vitest';
import { compileErrors } from '../../kit/compile.ts';
import { generateSources, listFindings } from '../../kit/generate.ts';

const spec = `
openapi: 3.1.0
info: { title: Garden, version: 1.0.0 }
paths:
  /beds/{bed_id}:
    parameters: [{ name: bed_id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getBed
      parameters: [{ name: full, in: query, schema: { type: boolean } }]
      responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Bed' } } } } }
    delete: { responses: { '204': { description: Gone. } } }
components:
  schemas:
    Base: { type: object, required: [state], properties: { state: { enum: [dug, ready, dry] } } }
    Bed:
      allOf:
        - { $ref: '#/components/schemas/Base' }
        - type: object
          properties: { soil: { type: object, properties: { 'wet-ness': { type: integer } } }, name: { type: string } }
`;

const generate = async (waiters: string) => {
  const config = `
organization: { name: garden }
environments: { production: https://api.garden.example }
resources:
  beds:
    models: { bed: Bed }
    methods: { retrieve: 'get /beds/{bed_id}', delete: 'delete /beds/{bed_id}' }
    waiters: ${waiters}
`;
  const files = { 'openapi.yaml': spec, 'stainless.yml': config };
  const { files: texts, findings } = await generateSources({
    files,
    spec: 'openapi.yaml',
    config: 'stainless.yml',
  });
  return { texts, text: texts.get('src/resources/beds.ts') ?? '', findings: listFindings(findings) };
};

test('a waiter is a method that calls another one until its result has a state', async () => {
  const { text, texts, findings } = await generate(
    `{ wait_until_ready: { method: retrieve, path: state, done: [ready], failed: [dry], interval: PT2S, timeout: PT1M } }`,
  );
  expect(findings).toBe('');
  expect(text).toContain(`  waitUntilReady(
    bedID: string,
    query: BedRetrieveParams | null | undefined = {},
    options?: WaitOptions<Bed>,
  ): Promise<Bed> {
    return (this._client as SlimGarden)._waitFor(
      (request) => this.retrieve(bedID, query, request),
      {
        path: 'state',
        state: (latest) => latest.state,
        done: ['ready'],
        failed: ['dry'],
        interval: 2_000,
        timeout: 60_000,
      },
      options,
    );
  }`);
  expect(text).toContain(
    '@throws WaitError if it becomes `dry`.\n   * @throws WaitTimeoutError after 1 minute,',
  );
  expect(texts.get('src/index.ts')).toContain(
    "export { type WaitOptions, WaitError, WaitTimeoutError } from './core/waiting';",
  );
  expect(texts.get('api.md')).toContain('waitUntilReady</a>(bedID, { ...params }, { ...options }) -> Bed');
  expect(texts.get('README.md')).toContain('## Waiting');
  expect(compileErrors(new Map([...texts].filter(([path]) => path.startsWith('src/'))))).toEqual([]);
});

test('states may lie deeper, and need no text', async () => {
  const { text, texts, findings } = await generate(
    `{ dry_out: { method: retrieve, path: soil.wet-ness, done: [0, 1] } }`,
  );
  expect(findings).toBe('');
  expect(text).toContain("state: (latest) => latest.soil?.['wet-ness'],");
  expect(text).toContain('done: [0, 1],');
  expect(text).toContain('failed: [],');
  expect(compileErrors(new Map([...texts].filter(([path]) => path.startsWith('src/'))))).toEqual([]);
});

test('an API without waiters has nothing that waits', async () => {
  const { texts } = await generate('{}');
  expect([...texts.keys()].filter((path) => path.includes('waiting'))).toEqual([]);
  expect([...texts.values()].filter((text) => text.includes('waitFor'))).toEqual([]);
});

test.each([
  ['a method that is not there', '{ method: retreive, path: state, done: [ready] }', 'Method/UnknownName'],
  ['a method without a value', '{ method: delete, path: state, done: [ready] }', 'Method/UnknownName'],
  ['a field that is not there', '{ method: retrieve, path: status, done: [ready] }', 'Method/UnknownName'],
  ['a field inside of a text', '{ method: retrieve, path: state.now, done: [ready] }', 'Method/UnknownName'],
  ['a state that never comes', '{ method: retrieve, path: state, done: [redy] }', 'Config/InvalidValue'],
  [
    'a failure that never comes',
    '{ method: retrieve, path: state, done: [ready], failed: [wet] }',
    'Config/InvalidValue',
  ],
  ['no state', '{ method: retrieve, path: state, done: [] }', 'Config/InvalidValue'],
  ['no field', '{ method: retrieve, path: a..b, done: [ready] }', 'Config/InvalidValue'],
  ['no pause', '{ method: retrieve, path: state, done: [ready], interval: 1 }', 'Config/InvalidValue'],
  ['no method', '{ path: state, done: [ready] }', 'Config/MissingKey'],
])('a waiter with %s is told', async (_, waiter, code) => {
  expect((await generate(`{ wait: ${waiter} }`)).findings).toContain(code);
});
