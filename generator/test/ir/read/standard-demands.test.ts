import { describe, expect, test } from 'vitest';
import { buildSources } from '../../kit/generate.ts';
import { documentWith } from '../../kit/front.ts';
import { ref, findingsOf, typesOf } from './printed-types.ts';

describe('required', () => {
  const base = 'Base: { type: object, properties: { name: { type: string }, size: { type: number } } }';
  test.each<[string, string, string]>([
    ['beside one reference', `{ allOf: [${ref('Base')}], required: [name] }`, '{ name: string } & Base'],
    ['in a part of its own', `{ allOf: [${ref('Base')}, { required: [name] }] }`, '{ name: string } & Base'],
    [
      'in a part without members',
      `{ allOf: [${ref('Base')}, { type: object, required: [name] }] }`,
      '{ name: string } & Base',
    ],
    [
      'beside members',
      `{ allOf: [${ref('Base')}], properties: { more: { type: string } }, required: [name] }`,
      '{ more?: string, name: string } & Base',
    ],
    ['beside a union of one', `{ anyOf: [${ref('Base')}], required: [name] }`, '{ name: string } & Base'],
    [
      'of an inline part',
      '{ allOf: [{ type: object, properties: { a: { type: string } } }], required: [a] }',
      '{ a: string }',
    ],
    [
      'of a name that nothing declares',
      '{ type: object, properties: { a: { type: string } }, required: [b] }',
      '{ a?: string, b: unknown }',
    ],
    [
      'in parts beside a union',
      '{ allOf: [{ oneOf: [{ type: object, required: [x], properties: { x: { type: string } } }, { type: object, properties: { y: { type: string } } }] }, { type: object, required: [n], properties: { n: { type: number } } }] }',
      '({ x: string, n: number } or { y?: string, n: number })',
    ],
    [
      'as alternatives',
      '{ type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }',
      '({ a: string, b?: string } or { a?: string, b: string })',
    ],
  ])('%s', async (_, schema, type) => {
    expect((await typesOf(`${base}\nA: ${schema}`)).A).toBe(type);
  });
});

describe('allOf is what all parts allow', () => {
  test.each<[string, string, string]>([
    ['literals of both', '{ allOf: [{ enum: [a, b] }, { enum: [b, c] }] }', "'b'"],
    ['nothing', '{ allOf: [{ type: string }, { type: number }] }', 'never'],
    ['literals of a kind', '{ allOf: [{ enum: [a, 1] }, { type: string }] }', "'a'"],
    ['null only if all allow it', "{ allOf: [{ type: [string, 'null'] }, { type: string }] }", 'string'],
    [
      'members stated twice',
      '{ allOf: [{ type: object, properties: { k: { enum: [x, y] } } }, { type: object, required: [k], properties: { k: { enum: [y] } } }] }',
      "{ k: 'y' }",
    ],
    [
      'items',
      '{ allOf: [{ type: array, items: { enum: [x, y] } }, { type: array, items: { enum: [y] } }] }',
      "['y']",
    ],
    [
      'a variant that cannot be',
      '{ allOf: [{ oneOf: [{ type: string }, { type: number }] }, { type: number }] }',
      'number',
    ],
  ])('%s', async (_, schema, type) => {
    expect((await typesOf(`A: ${schema}`)).A).toBe(type);
  });
});

describe('discriminators', () => {
  const part = (name: string, more = ''): string =>
    `${name}: { type: object, required: [kind], properties: { kind: { type: string }, ${name.toLowerCase()}: { type: number } }${more} }`;

  test('the mapping of a union', async () => {
    const union = `U: { oneOf: [${ref('Cow')}, ${ref(
      'Hen',
    )}], discriminator: { propertyName: kind, mapping: { bull: '#/components/schemas/Cow', cow: Cow, hen: '#/components/schemas/Hen' } } }`;
    expect(await typesOf(`${part('Cow')}\n${part('Hen')}\n${union}`)).toMatchObject({
      Cow: "{ kind: 'bull' | 'cow', cow?: number }",
      Hen: "{ kind: 'hen', hen?: number }",
      U: '(@Cow or @Hen)',
    });
  });

  test('no mapping: the names of the components', async () => {
    const union = `U: { oneOf: [${ref('Cow')}, ${ref('Hen')}], discriminator: { propertyName: kind } }`;
    expect(await typesOf(`${part('Cow')}\n${part('Hen')}\n${union}`)).toMatchObject({
      Cow: "{ kind: 'Cow', cow?: number }",
      Hen: "{ kind: 'Hen', hen?: number }",
    });
  });

  test('what a variant states itself, and numbers', async () => {
    const one = 'One: { type: object, properties: { v: { type: integer }, a: { type: string } } }';
    const two = 'Two: { type: object, properties: { v: { type: integer, enum: [2] } } }';
    const union = `U: { oneOf: [${ref('One')}, ${ref(
      'Two',
    )}], discriminator: { propertyName: v, mapping: { '1': One, '2': Two } } }`;
    expect(await typesOf(`${one}\n${two}\n${union}`)).toMatchObject({
      One: '{ v: 1, a?: string }',
      Two: '{ v: 2 }',
    });
  });

  test('inheritance: the base is its children, each with the values of all that is below it', async () => {
    const types = await typesOf(
      [
        'Machine: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { crane: Crane, digger: Digger, tower: Tower } } }',
        `Crane: { allOf: [${ref('Machine')}, { type: object, properties: { reach: { type: number } } }] }`,
        `Digger: { allOf: [${ref('Machine')}, { type: object, properties: { bucket: { type: number } } }] }`,
        `Tower: { allOf: [${ref('Crane')}, { type: object, properties: { height: { type: number } } }] }`,
      ].join('\n'),
    );
    expect(types).toMatchObject({
      Machine: "({ kind: 'crane' } & Crane or @Digger or @Tower)",
      Crane: "{ kind: 'crane' | 'tower', reach?: number }",
      Digger: "{ kind: 'digger', bucket?: number }",
      Tower: "{ height?: number, kind: 'tower' } & Crane",
    });
  });

  test('children that nothing else refers to are there', async () => {
    const document = documentWith(
      `/machine:\n  get: { responses: { '200': { description: Ok, content: { application/json: { schema: ${ref(
        'Machine',
      )} } } } } }`,
      `components:\n  schemas:\n    Machine: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }\n    Crane: { allOf: [${ref(
        'Machine',
      )}, { type: object, properties: { reach: { type: number } } }] }`,
    );
    const api = await buildSources({ files: { 'openapi.yaml': document }, spec: 'openapi.yaml' });
    expect([...api.models.values()].map(({ name }) => name).sort()).toEqual(['Crane', 'Machine']);
  });
});

describe('conditions', () => {
  test.each<[string, string, string]>([
    [
      'members of both branches are optional',
      '{ type: object, required: [a], properties: { a: { type: string } }, if: { properties: { a: { const: x } } }, then: { required: [b], properties: { b: { type: number } } }, else: { properties: { a: { const: y }, c: { type: boolean } } } }',
      '{ a: string, b?: number, c?: boolean }',
    ],
    [
      'types of one member are united',
      '{ properties: { a: { type: string } }, if: {}, then: { properties: { b: { type: number } } }, else: { properties: { b: { type: string } } } }',
      '{ a?: string, b?: (number or string) }',
    ],
    [
      'else may go on with a condition',
      '{ properties: { a: { type: string } }, if: {}, then: { properties: { b: { type: number } } }, else: { if: {}, then: { properties: { c: { type: number } } } } }',
      '{ a?: string, b?: number, c?: number }',
    ],
    [
      'in a part of allOf',
      '{ type: object, properties: { a: { type: string } }, allOf: [{ if: {}, then: { properties: { b: { type: number } } } }] }',
      '{ a?: string, b?: number }',
    ],
    [
      'of a member that is there',
      '{ properties: { a: { type: string } }, dependentSchemas: { a: { required: [b], properties: { b: { type: number } } } } }',
      '{ a?: string, b?: number }',
    ],
    [
      'without then and else, or without if, nothing follows',
      '{ properties: { a: { type: string } }, then: { properties: { b: {} } } }',
      '{ a?: string }',
    ],
    [
      'of an object about which nothing else is known',
      '{ type: object, if: {}, then: { properties: { b: { type: number } } } }',
      '{ b?: number }',
    ],
  ])('%s', async (_, schema, type) => {
    expect((await typesOf(`A: ${schema}`)).A).toBe(type);
  });

  test('of a named part extend it', async () => {
    const types = await typesOf(
      `B: { type: object, properties: { b: { type: string } } }\nA: { allOf: [${ref(
        'B',
      )}, { if: {}, then: { properties: { a: { type: number } } } }] }`,
    );
    expect(types.A).toBe('{ a?: number } & B');
  });
});

describe('types that no value is of are told', () => {
  test.each<[string, string, readonly string[]]>([
    ['parts of other kinds', '{ allOf: [{ type: string }, { type: number }] }', ['all parts']],
    ['literals that no two parts share', '{ allOf: [{ enum: [a] }, { enum: [b] }] }', ['all parts']],
    [
      'a member',
      '{ allOf: [{ properties: { x: { type: string } } }, { properties: { x: { type: number } } }] }',
      ['what all parts say of x'],
    ],
    [
      'every variant',
      '{ properties: { x: { enum: [a] } }, required: [x], oneOf: [{ properties: { x: { enum: [b] } } }] }',
      ['any variant of oneOf and what stands beside it'],
    ],
    [
      'the items of a member',
      '{ allOf: [{ properties: { x: { type: array, items: { type: array } } } }, { properties: { x: { type: array, items: { properties: { y: {} } } } } }] }',
      ['what all parts say of the items of x'],
    ],
    [
      'the items of a list',
      '{ allOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }] }',
      ['what all parts say of the items'],
    ],
    [
      'the values of a map, and of an index',
      '{ allOf: [{ additionalProperties: { type: string } }, { properties: { z: { allOf: [{ additionalProperties: { type: string } }, { type: object, additionalProperties: { type: integer } }] } }, additionalProperties: { type: integer } }] }',
      ['what all parts say of the values', 'what all parts say of the values'],
    ],
    [
      'a member of a member',
      '{ allOf: [{ properties: { x: { properties: { y: { type: string } } } } }, { properties: { x: { properties: { y: { type: number } } } } }] }',
      ['what all parts say of y of x'],
    ],
    [
      'a list in a variant',
      '{ properties: { w: {}, x: { type: array, items: { type: string } } }, oneOf: [{ properties: { x: { items: { type: integer }, type: array } } }, { properties: { y: {} } }] }',
      ['what a variant of oneOf and what stands beside it say of the items of x'],
    ],
    [
      'not of lists of nothing',
      '{ allOf: [{ type: array, items: false }, { type: array, items: { type: string } }] }',
      [],
    ],
    [
      'not of a variant that cannot be',
      '{ allOf: [{ properties: { x: { oneOf: [{ type: string }, { type: number }] } } }, { properties: { x: { type: string } } }] }',
      [],
    ],
    ['not where one says so itself', '{ allOf: [false, { type: string }] }', []],
    ['not where null is left', "{ allOf: [{ type: [string, 'null'] }, { type: [number, 'null'] }] }", []],
    ['not where parts agree', '{ allOf: [{ type: string }, { enum: [a] }] }', []],
  ])('%s', async (_, schema, whats) => {
    const { findings } = await findingsOf(`A: ${schema}`);
    const told = findings.filter(({ code }) => code === 'Schema/NeverHolds');
    expect(told.map(({ message }) => message)).toEqual(
      whats.map((what) => `No value satisfies ${what}; its type is never.`),
    );
    for (const { place } of told) expect(place?.pointer).toMatch(/^\/components\/schemas\/A/);
  });

  test('numbers that are written as texts are told, too, once', async () => {
    const { findings } = await findingsOf("A: { properties: { x: { type: integer, enum: ['1', 2] } } }");
    const told = findings.filter(({ code }) => code === 'Schema/NumbersAsTexts');
    expect(told.map(({ place }) => place?.pointer)).toEqual(['/components/schemas/A/properties/x/enum']);
  });
});
