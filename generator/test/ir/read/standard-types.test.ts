import { describe, expect, test } from 'vitest';
import { buildSources } from '../../kit/generate.ts';
import { documentWith } from '../../kit/front.ts';
import { showType } from '../../kit/show-type.ts';

const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;

/** The types that component schemas get when the document is the law; all of them are returned by one method. */
async function typesOf(schemas: string, version = '3.1.0'): Promise<Readonly<Record<string, string>>> {
  const names = [...schemas.matchAll(/^(\w+):/gm)].map(([, name = '']) => name);
  const members = names.map((name) => `m${name}: ${ref(name)}`).join(', ');
  const paths = `/all:\n  get: { responses: { '200': { description: Ok, content: { application/json: { schema: { type: object, properties: { ${members} } } } } } } }`;
  const document = documentWith(paths, `components:\n  schemas:\n${schemas.replace(/^/gm, '    ')}`).replace(
    '3.1.0',
    version,
  );
  const api = await buildSources({ files: { 'openapi.yaml': document }, spec: 'openapi.yaml' });
  return Object.fromEntries(
    [...api.models.values()].map((model) => [
      model.name,
      showType(model.type)
        .replaceAll(/@(?:\w+\.)*/g, '@')
        .replaceAll(/& \w+\./g, '& '),
    ]),
  );
}

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
    ['nothing', '{ allOf: [{ type: string }, { type: number }] }', ''],
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
      Machine: '(@Crane or @Digger or @Tower)',
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
