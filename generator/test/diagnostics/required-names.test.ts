import { expect, test } from 'vitest';
import { apiWith } from '../kit/type-use.ts';
import { generateSources } from '../kit/generate.ts';

const base = 'Base: { type: object, properties: { id: { type: string } } }';
const id = '#/components/schemas/Base';

/** The names of which a document says that nothing declares them, and what it cannot say in types. */
async function notesOf(schemas: readonly string[], config?: string): Promise<readonly string[]> {
  const { findings } = await generateSources(
    {
      files: {
        'openapi.yaml': apiWith(
          ['/x:', "  get: { responses: { '200': { description: Ok } } }"],
          [base, ...schemas],
        ),
        ...(config !== undefined && { 'stainless.yml': config }),
      },
      spec: 'openapi.yaml',
      ...(config !== undefined && { config: 'stainless.yml' }),
    },
    () => false,
  );
  return findings.flatMap(({ code, message }) =>
    /RequiredUnknown|Document\/NotSupported/.test(code) ? [message] : [],
  );
}

const undeclared = (name: string): string => `The required property ${name} is not declared.`;

test.each<[string, readonly string[]]>([
  [
    'another part of the allOf',
    [
      `A: { allOf: [{ $ref: '${id}' }, { type: object, required: [id, b], properties: { b: { type: string } } }] }`,
    ],
  ],
  [
    'the schema that has the allOf',
    ['A: { type: object, properties: { a: {} }, allOf: [{ properties: { b: {} }, required: [a] }] }'],
  ],
  [
    'the schema that has the variants',
    ['A: { type: object, properties: { a: {} }, oneOf: [{ properties: { b: {} }, required: [a, b] }] }'],
  ],
  [
    'the base of the schema that has the variants',
    [`A: { allOf: [{ $ref: '${id}' }, { anyOf: [{ properties: { b: {} }, required: [id] }] }] }`],
  ],
  [
    'a schema that has this one as a part, by its name',
    [
      'Part: { type: object, properties: { b: {} }, required: [id] }',
      `A: { allOf: [{ $ref: '${id}' }, { $ref: '#/components/schemas/Part' }] }`,
    ],
  ],
  [
    'a pattern',
    ["A: { type: object, required: [x-a], properties: { b: {} }, patternProperties: { '^x-': {} } }"],
  ],
  [
    'the type of all other members',
    ['A: { type: object, required: [a], properties: { b: {} }, additionalProperties: { type: string } }'],
  ],
  [
    'the branch of a condition',
    [
      'A: { type: object, required: [a], properties: { b: {} }, dependentSchemas: { b: { properties: { a: {} } } } }',
    ],
  ],
])('a name that is declared by %s is no unknown one', async (_, schemas) => {
  expect((await notesOf(schemas)).filter((text) => /is not declared/.test(text))).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['nothing', ['A: { type: object, required: [nmae], properties: { name: {} } }']],
  [
    'another variant alone',
    [
      'A: { oneOf: [{ type: object, required: [nmae], properties: { a: {} } }, { type: object, properties: { nmae: {} } }] }',
    ],
  ],
  [
    'no part of the allOf',
    [`A: { allOf: [{ $ref: '${id}' }, { type: object, required: [nmae], properties: { b: {} } }] }`],
  ],
  [
    'what is closed',
    ['A: { type: object, required: [nmae], properties: { b: {} }, additionalProperties: false }'],
  ],
])('a name that is declared by %s is one', async (_, schemas) => {
  expect(await notesOf(schemas)).toContain(undeclared('nmae'));
});

test('what excludes everything is a type by the standard alone', async () => {
  const schemas = ['A: { type: object, properties: { gone: { not: {} } } }'];
  const lost = expect.stringContaining('not') as string;
  expect(await notesOf(schemas)).toEqual([]);
  expect(await notesOf(schemas, 'rules: stainless\norganization: { name: acme }\n')).toEqual([lost]);
  expect(await notesOf(['A: { type: object, properties: { odd: { not: { type: string } } } }'])).toEqual([
    lost,
  ]);
});

test('a pattern that takes too long to try says nothing against a name', async () => {
  const name = `${'a'.repeat(60)}!`;
  const schema = `A: { type: object, required: ['${name}'], properties: { b: {} }, patternProperties: { '^(a+)+$': {} } }`;
  expect(await notesOf([schema])).not.toContain(undeclared(name));
});
