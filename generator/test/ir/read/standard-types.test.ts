import { describe, expect, test } from 'vitest';
import { ref, typesOf } from './printed-types.ts';

describe('null', () => {
  test.each<[string, string, string]>([
    ['type null', "{ type: 'null' }", 'null'],
    ['an enum of null', '{ enum: [null] }', 'null'],
    ['a constant', '{ const: null }', 'null'],
    ['a list of types', "{ type: ['null'] }", 'null'],
    ['a string that can only be null', '{ type: string, enum: [null] }', 'null'],
    ['beside literals', '{ enum: [x, null] }', "'x' | null"],
    ['as a variant', "{ oneOf: [{ type: string }, { type: 'null' }] }", 'string | null'],
    ['nothing but null among variants', "{ oneOf: [{ type: 'null' }, { enum: [null] }] }", 'null'],
  ])('%s', async (_, schema, type) => {
    expect((await typesOf(`A: ${schema}`)).A).toBe(type);
  });

  test('as a component that is a variant', async () => {
    const types = await typesOf(
      `K: { type: string, enum: [x, y] }\nN: { enum: [null] }\nA: { oneOf: [${ref('K')}, ${ref('N')}] }`,
    );
    expect(types).toMatchObject({ N: 'null', A: '@K | null' });
  });
});

test.each<[string, string, string]>([
  [
    'objects and lists among literals',
    '{ enum: [{ a: 1 }, x, [1], { b: 2 }, 2, null] }',
    "('x' | 2 or { [*]: unknown } or [unknown]) | null",
  ],
  ['nothing but objects', '{ enum: [{ a: 1 }] }', '{ [*]: unknown }'],
  ['a constant object', '{ const: { a: 1 } }', '{ [*]: unknown }'],
  ['members that are only demanded', '{ type: object, required: [a] }', '{ a: unknown }'],
  [
    'beside members of any name',
    '{ type: object, required: [a], additionalProperties: { type: string } }',
    '{ a: string, [*]: string }',
  ],
])('%s', async (_, schema, type) => {
  expect((await typesOf(`A: ${schema}`)).A).toBe(type);
});

test('what one part demands of a member that the other declares', async () => {
  const types = await typesOf(
    `B: { type: object, properties: { tag: { type: object, properties: { a: { type: string }, b: { type: string } } } } }\nA: { allOf: [${ref(
      'B',
    )}, { properties: { tag: { required: [a] } } }] }`,
  );
  expect(types.A).toBe('{ tag?: { a: string, b?: string } }');
});

describe('lists with places', () => {
  test.each<[string, string, string]>([
    [
      'all of them demanded',
      '{ prefixItems: [{ type: number }, { type: string }], minItems: 2, items: false }',
      '[number, string]',
    ],
    [
      'the last may be left out',
      '{ prefixItems: [{ type: number }, { type: string }], minItems: 1 }',
      '[number, string?]',
    ],
    [
      'more may follow',
      '{ prefixItems: [{ type: number }], minItems: 1, items: { type: string } }',
      '[number, ...string]',
    ],
    ['null in a place', "{ prefixItems: [{ type: [number, 'null'] }], minItems: 1 }", '[number | null]'],
  ])('%s', async (_, schema, type) => {
    expect((await typesOf(`A: { type: array, ${schema.slice(1)}`)).A).toBe(type);
  });
});

describe('further members', () => {
  test.each<[string, string, string]>([
    [
      'of a type',
      '{ properties: { a: { type: number } }, additionalProperties: { type: string } }',
      '{ a?: number, [*]: string }',
    ],
    ['of any type', '{ properties: { a: { type: number } }, additionalProperties: true }', '{ a?: number }'],
    ['none', '{ properties: { a: { type: number } }, additionalProperties: false }', '{ a?: number }'],
    [
      'by pattern',
      "{ properties: { a: { type: number } }, patternProperties: { '^x': { type: boolean } } }",
      '{ a?: number, [*]: boolean }',
    ],
    [
      'by pattern alone',
      "{ type: object, patternProperties: { '^x': { type: boolean } } }",
      '{ [*]: boolean }',
    ],
    [
      'unevaluated ones',
      '{ properties: { a: { type: number } }, unevaluatedProperties: { type: string } }',
      '{ a?: number, [*]: string }',
    ],
    [
      'names that are listed',
      '{ type: object, propertyNames: { enum: [a, b] }, additionalProperties: { type: number } }',
      '{ a?: number, b?: number }',
    ],
  ])('%s', async (_, schema, type) => {
    expect((await typesOf(`A: ${schema}`)).A).toBe(type);
  });
});

describe('schemas that are true or false, wherever they stand', () => {
  test.each<[string, string, string]>([
    ['a member', '{ properties: { a: true, b: false } }', '{ a?: unknown }'],
    ['items', '{ type: array, items: true }', '[unknown]'],
    ['no items', '{ type: array, items: false }', '[never]'],
    [
      'a place of a list',
      '{ type: array, prefixItems: [true, { type: string }], minItems: 2, items: false }',
      '[unknown, string]',
    ],
    ['a variant that cannot be', '{ oneOf: [false, { type: string }] }', 'string'],
    ['a variant that can be anything', '{ anyOf: [true, { type: string }] }', '(unknown or string)'],
    ['a part that says nothing', '{ allOf: [true, { type: string }] }', 'string'],
    ['a part that forbids all', '{ allOf: [false, { type: string }] }', 'never'],
    [
      'further members',
      '{ properties: { a: { type: string } }, additionalProperties: false }',
      '{ a?: string }',
    ],
    ['names that match', "{ patternProperties: { '^x': true } }", '{ [*]: unknown }'],
    ['not anything', '{ not: {} }', 'never'],
    ['not anything, in short', '{ not: true }', 'never'],
    ['not nothing', '{ type: string, not: false }', 'string'],
  ])('%s', async (_, schema, type) => {
    expect((await typesOf(`A: ${schema}`)).A).toBe(type);
  });
});

test('members that no part of an allOf evaluates have the type that is stated beside it', async () => {
  const types = await typesOf(
    'A: { type: object, unevaluatedProperties: { type: integer }, allOf: [{ properties: { z: { type: string } } }] }\nB: { allOf: [{ properties: { z: { type: string } } }], unevaluatedProperties: false }',
  );
  expect(types).toMatchObject({ A: '{ z?: string, [*]: number }', B: '{ z?: string }' });
});

test('what cannot be is never, as a part and as a member that is demanded', async () => {
  const types = await typesOf(
    'Cat: { type: object, properties: { name: { type: string } } }\nA: { allOf: [{ $ref: "#/components/schemas/Cat" }, { not: {} }] }\nB: { type: object, required: [a], properties: { a: false, b: false, c: { type: string } } }',
  );
  expect(types).toMatchObject({ A: 'never', B: '{ a: never, c?: string }' });
});

describe('literals', () => {
  test('of numbers may be written as texts', async () => {
    const types = await typesOf("A: { type: integer, enum: ['1', 2] }\nB: { type: string, enum: ['1'] }");
    expect(types).toMatchObject({ A: '1 | 2', B: "'1'" });
  });
});

describe('what stands beside a reference', () => {
  const base = 'B: { type: object, properties: { a: { type: string } } }';
  test.each<[string, string, string]>([
    [
      'further members',
      `{ $ref: '#/components/schemas/B', properties: { b: { type: number } } }`,
      '{ b?: number } & B',
    ],
    ['a member again', `{ $ref: '#/components/schemas/B', properties: { a: { enum: [x] } } }`, "{ a?: 'x' }"],
    ['its type by itself', `{ $ref: '#/components/schemas/B', type: object }`, '@B'],
    ['a demand', `{ $ref: '#/components/schemas/B', required: [a] }`, '{ a: string } & B'],
    ['literals', `{ $ref: '#/components/schemas/S', enum: [x] }`, "'x'"],
  ])('%s', async (_, schema, type) => {
    const schemas = `${base}\nS: { type: string }\nA: { type: object, properties: { m: ${schema} } }`;
    for (const version of ['3.1.0', '3.0.3'])
      expect((await typesOf(schemas, version)).A, version).toBe(`{ m?: ${type} }`);
  });
});

describe('schemas with a name of their own', () => {
  test('are what references to the name mean', async () => {
    const types = await typesOf(
      [
        'Tree: { $dynamicAnchor: node, type: object, properties: { size: { type: number }, below: { type: array, items: { $dynamicRef: "#node" } } } }',
        'Pot: { $id: https://acme.test/pot, $defs: { soil: { $anchor: soil, type: string } }, properties: { soil: { $ref: "#soil" }, again: { $ref: "#/$defs/soil" } } }',
        'Shelf: { properties: { pot: { $ref: https://acme.test/pot } } }',
      ].join('\n'),
    );
    expect(types).toMatchObject({
      Tree: '{ size?: number, below?: [@Tree] }',
      Pot: '{ soil?: string, again?: string }',
      Shelf: '{ pot?: @Pot }',
    });
  });
});
