import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPackage, removePackages, type AnyClient, type LoadedPackage } from '../../../kit/wire.ts';

/** Schemas whose values take some finding, and what else decides a fixture. */
const SCHEMAS: Readonly<Record<string, string>> = {
  pattern: '{ type: string, pattern: "^(?:AB|CD)-[0-9]{3,}(?:x?)$" }',
  long_pattern: '{ type: string, pattern: "^[a-f]+$", minLength: 12, maxLength: 14 }',
  part_of_text: '{ type: string, pattern: "[0-9]" }',
  letters: '{ type: string, pattern: "^\\\\p{Lu}\\\\p{Ll}*$" }',
  above: '{ type: number, exclusiveMinimum: 3 }',
  between: '{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }',
  steps: '{ type: integer, minimum: 10, multipleOf: 7 }',
  small_steps: '{ type: number, exclusiveMinimum: 0.25, multipleOf: 0.25 }',
  below: '{ type: integer, exclusiveMaximum: -4 }',
  several: '{ type: array, minItems: 3, uniqueItems: true, items: { type: string } }',
  kinds: '{ type: array, minItems: 2, uniqueItems: true, items: { enum: [red, green, blue] } }',
  none: '{ type: array, maxItems: 0, items: { type: string } }',
  formats:
    '{ type: object, required: [a, b, c, d, e, f, g], properties: { a: { type: string, format: date-time }, b: { type: string, format: time }, c: { type: string, format: duration }, d: { type: string, format: uuid }, e: { type: string, format: ipv6 }, f: { type: string, format: uri }, g: { type: string, format: email } } }',
  one_of_two:
    '{ oneOf: [{ type: object, required: [a], properties: { a: { type: string }, b: { type: string } } }, { type: object, required: [b], properties: { a: { type: string }, b: { type: string } } }] }',
  told_apart:
    '{ oneOf: [{ type: object, required: [kind], properties: { kind: { const: cat } } }, { type: object, required: [kind, legs], properties: { kind: { const: crow }, legs: { const: 2 } } }] }',
  without_base: "{ allOf: [{ $ref: '#/components/schemas/Bed' }, { not: { required: [note] } }] }",
  with_base: "{ $ref: '#/components/schemas/Bed' }",
  itself: "{ $ref: '#/components/schemas/Tree' }",
  nothing_more: '{ type: [string, "null"], maxLength: 3 }',
};

const answer = (schema: string): string =>
  `{ content: { application/json: { schema: ${schema} } }, description: Ok }`;

const paths = Object.entries(SCHEMAS)
  .map(
    ([name, schema]) =>
      `  /${name}: { get: { operationId: get_${name}, responses: { '200': ${answer(schema)} } } }`,
  )
  .join('\n');

const document = `
openapi: 3.1.0
info: { title: Garden, version: 1.0.0 }
servers: [{ url: https://garden.example/v1 }]
paths:
${paths}
  /shown:
    get:
      operationId: get_shown
      responses:
        '203':
          description: Ok
          content:
            application/json:
              schema: { type: object, required: [id], properties: { id: { type: string }, note: { type: string } } }
              examples: { usual: { value: { note: "*/ \${x} \`", id: a } } }
  /beds:
    get:
      operationId: list_beds
      parameters: [{ name: skip, in: query, schema: { type: integer } }, { name: take, in: query, schema: { type: integer } }]
      responses:
        '200': ${answer("{ type: array, items: { $ref: '#/components/schemas/Bed' } }")}
  /words:
    get:
      operationId: list_words
      responses: { '200': { description: Ok, content: { text/event-stream: { schema: { type: object, required: [word], properties: { word: { type: string } } } } } } }
  /picture:
    get:
      operationId: get_picture
      responses: { '200': { description: Ok, content: { image/png: { schema: { type: string, format: binary } } } } }
components:
  schemas:
    Bed: { type: object, required: [id], properties: { id: { type: string }, note: { type: string, examples: [sunny] } } }
    Tree: { type: object, required: [branches], properties: { branches: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
`;

const config = (rules: string): string => `rules: ${rules}\ntargets: { typescript: { testing: true } }\n`;

afterAll(removePackages);

const require = createRequire(import.meta.url);
const testing = ({ folder }: LoadedPackage): AnyClient =>
  require(join(folder, 'src/testing.js')) as AnyClient;

/** Every answer of a package, by its verb and path. */
function answersIn(tree: AnyClient): ReadonlyMap<string, AnyClient> {
  const leaves = Object.values(tree).flatMap((each: AnyClient) =>
    typeof each === 'function' ? [each] : [...answersIn(each).values()],
  );
  return new Map(leaves.map((each) => [`${each.route.verb.toLowerCase()} ${each.route.path}`, each]));
}

describe.each(['openapi', 'stainless'])('fixtures by the rules %s', async (rules) => {
  const sdk = await loadPackage(document, config(rules));
  const { answers, mockFetch, reply } = testing(sdk);
  const all = answersIn(answers);
  const client = sdk.newClient({ fetch: mockFetch(), maxRetries: 0 });
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema(parse(document) as object, 'document');

  test.each(Object.keys(SCHEMAS))(
    '%s: what is made fits the document, and comes out of a call',
    async (name) => {
      const check = ajv.getSchema(
        `document#/paths/~1${name}/get/responses/200/content/application~1json/schema`,
      );
      const value: unknown = all.get(`get /${name}`)?.();
      check?.(value);
      expect({ value, errors: check?.errors }).toMatchObject({ errors: null });
      expect(await sdk.call(client, `get /${name}`)).toEqual(value);
    },
  );

  test('what the document shows is what comes, and texts of it stay texts', async () => {
    const shown = { note: '*/ ${x} `', id: 'a' };
    expect(all.get('get /shown')?.()).toEqual(shown);
    expect(all.get('get /shown')?.route.status).toBe(203);
    expect(await sdk.call(client, 'get /shown')).toEqual(shown);
    expect(all.get('get /with_base')?.()).toEqual({ id: 'id', note: 'sunny' });
    expect(all.get('get /without_base')?.()).toEqual({ id: 'id' });
  });

  test('of a union the one that is asked for', () => {
    const apart = all.get('get /told_apart');
    expect(apart?.()).toEqual({ kind: 'cat' });
    expect(apart?.({ kind: 'crow' })).toEqual({ kind: 'crow', legs: 2 });
  });

  test('lists whose pages do not say that they are the last one end all the same', async () => {
    const found: unknown[] = [];
    for await (const bed of sdk.call(client, 'get /beds')) found.push(bed);
    expect(found).toEqual([{ id: 'id', note: 'sunny' }]);
  });

  test('streams and bytes', async () => {
    const words: unknown[] = [];
    for await (const word of await sdk.call(client, 'get /words')) words.push(word);
    expect(words).toEqual([{ word: 'word' }]);
    const response = await sdk.call(client, 'get /picture');
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'image/png',
      'Example data',
    ]);
    const other = mockFetch([reply(all.get('get /words'), [{ word: 'a' }, { word: 'b' }])]);
    const stream = await sdk.call(sdk.newClient({ fetch: other }), 'get /words');
    words.length = 0;
    for await (const word of stream) words.push(word);
    expect(words).toEqual([{ word: 'a' }, { word: 'b' }]);
  });
});

const wide = `
openapi: 3.1.0
info: { title: Ledger, version: 1.0.0 }
servers: [{ url: https://ledger.example }]
paths:
  /accounts:
    get:
      operationId: list_accounts
      responses: { '200': ${answer(
        '{ type: array, items: { type: object, required: [id], properties: { id: { type: integer, format: int64, examples: [9007199254740993] } } } }',
      )} }
`;

test('integers of 64 bits are sent as numbers, and known as texts', async () => {
  const sdk = await loadPackage(
    wide,
    'rules: openapi\ntypes: { int64: string }\ntargets: { typescript: { testing: true } }\n',
  );
  const { answers, mockFetch, reply } = testing(sdk);
  const accounts = [...answersIn(answers).values()][0];
  expect(accounts()).toEqual([{ id: expect.stringMatching(/^\d+$/) }]);
  const fetch = mockFetch([reply(accounts, [{ id: '9007199254740995' }])]);
  const response = await fetch('https://ledger.example/accounts');
  expect(await response.text()).toBe('[{"id":9007199254740995}]');
  expect(await sdk.call(sdk.newClient({ fetch }), 'get /accounts')).toEqual([{ id: '9007199254740995' }]);
});

test('without the setting there is no entry, and nothing of it', async () => {
  const { files } = await loadPackage(wide, 'rules: openapi\n');
  expect([...files.keys()].filter((path) => /testing|fixture|replies|mock/.test(path))).toEqual([]);
  expect(JSON.parse(files.get('package.json') ?? '{}')).not.toHaveProperty('peerDependencies');
});
