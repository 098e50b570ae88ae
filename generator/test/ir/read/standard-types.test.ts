import { describe, expect, test } from 'vitest';
import { buildSources, generateSources, type Generated } from '../../kit/generate.ts';
import { documentWith } from '../../kit/front.ts';
import { showType } from '../../kit/show-type.ts';

const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;

/** A document whose component schemas are all returned by one method. */
function documentOf(schemas: string, version = '3.1.0'): string {
  const names = [...schemas.matchAll(/^(\w+):/gm)].map(([, name = '']) => name);
  const members = names.map((name) => `m${name}: ${ref(name)}`).join(', ');
  const paths = `/all:\n  get: { responses: { '200': { description: Ok, content: { application/json: { schema: { type: object, properties: { ${members} } } } } } } }`;
  return documentWith(paths, `components:\n  schemas:\n${schemas.replace(/^/gm, '    ')}`).replace(
    '3.1.0',
    version,
  );
}

const findingsOf = (schemas: string): Promise<Generated> =>
  generateSources({ files: { 'openapi.yaml': documentOf(schemas) }, spec: 'openapi.yaml' }, () => false);

/** The types that component schemas get when the document is the law. */
async function typesOf(schemas: string, version = '3.1.0'): Promise<Readonly<Record<string, string>>> {
  const document = documentOf(schemas, version);
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
    const types = await typesOf(`${base}\nS: { type: string }\nA: { properties: { m: ${schema} } }`);
    expect(types.A).toBe(`{ m?: ${type} }`);
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

describe('what the outermost $dynamicAnchor of a name means', () => {
  const page =
    'Page: { $id: page, type: object, required: [items], properties: { items: { type: array, items: { $dynamicRef: "#item" } }, next: { type: string } }, $defs: { item: { $dynamicAnchor: item } } }';
  const things =
    'Cat: { type: object, properties: { purrs: { type: boolean } } }\nDog: { type: object, properties: { barks: { type: boolean } } }';
  const pageOf = (name: string, id = `$id: ${name}-page, `): string =>
    `${name}Page: { ${id}$ref: page, $defs: { item: { $dynamicAnchor: item, $ref: "openapi.yaml#/components/schemas/${name}" } } }`;

  test('two lists of one generic one, by themselves and inside of others', async () => {
    const types = await typesOf(
      [
        page,
        pageOf('Cat'),
        pageOf('Dog'),
        'Both: { type: object, properties: { cats: { $ref: "#/components/schemas/CatPage" }, dogs: { $ref: "#/components/schemas/DogPage" }, any: { $ref: "#/components/schemas/Page" } } }',
        things,
      ].join('\n'),
    );
    expect(types).toMatchObject({
      Page: '{ items: [unknown], next?: string }',
      CatPage: '{ items: [@Cat], next?: string }',
      DogPage: '{ items: [@Dog], next?: string }',
      Both: '{ cats?: @CatPage, dogs?: @DogPage, any?: @Page }',
    });
  });

  test('through other schemas, as a part of an allOf, demanded, and in place', async () => {
    const types = await typesOf(
      [
        'List: { type: object, properties: { data: { $dynamicRef: "#item" } }, $defs: { item: { $dynamicAnchor: item, type: string } } }',
        'Answer: { type: object, properties: { list: { $ref: "#/components/schemas/List" }, plain: { $ref: "#/components/schemas/Cat" } } }',
        'Cats: { $ref: "#/components/schemas/Answer", $defs: { item: { $dynamicAnchor: item, $ref: "#/components/schemas/Cat" } } }',
        'More: { allOf: [{ $ref: "#/components/schemas/List" }, { type: object, properties: { total: { type: integer } } }], required: [data], $defs: { of: { $dynamicAnchor: item, $ref: "#/components/schemas/Dog" } } }',
        'Here: { type: object, properties: { dogs: { $ref: "#/components/schemas/List", $defs: { item: { $dynamicAnchor: item, type: integer } } }, texts: { $ref: "#/components/schemas/List" } } }',
        things,
      ].join('\n'),
    );
    expect(types).toMatchObject({
      List: '{ data?: string }',
      Answer: '{ list?: @List, plain?: @Cat }',
      Cats: '{ list?: { data?: @Cat }, plain?: @Cat }',
      More: '{ data: @Dog, total?: number }',
      Here: '{ dogs?: { data?: number }, texts?: @List }',
    });
  });

  test('a tree that extends itself', async () => {
    const types = await typesOf(
      [
        'Tree: { $id: tree, $dynamicAnchor: node, type: object, properties: { below: { type: array, items: { $dynamicRef: "#node" } } } }',
        'Strict: { $id: strict, $dynamicAnchor: node, allOf: [{ $ref: tree }, { type: object, properties: { height: { type: number } } }] }',
      ].join('\n'),
    );
    expect(types).toMatchObject({
      Tree: '{ below?: [@Tree] }',
      Strict: '{ below?: [@Strict], height?: number }',
    });
  });

  test('a generic schema that contains itself has the name that stands for it, and is told where there is none', async () => {
    const generic =
      'Node: { type: object, properties: { value: { $dynamicRef: "#item" }, below: { type: array, items: { $ref: "#/components/schemas/Node" } } }, $defs: { item: { $dynamicAnchor: item } } }';
    const types = await typesOf(
      [
        generic,
        'CatNode: { $ref: "#/components/schemas/Node", $defs: { item: { $dynamicAnchor: item, $ref: "#/components/schemas/Cat" } } }',
        things,
      ].join('\n'),
    );
    expect(types).toMatchObject({
      Node: '{ value?: unknown, below?: [@Node] }',
      CatNode: '{ value?: @Cat, below?: [@CatNode] }',
    });
    const { findings } = await findingsOf(
      `${generic}\nHolder: { type: object, properties: { it: { $ref: "#/components/schemas/Node", $defs: { item: { $dynamicAnchor: item, type: string } } } } }`,
    );
    expect(findings.map(({ code }) => code)).toContain('Schema/EndlessInstance');
  });
});

describe('a schema that is a variant of itself says nothing by that', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['on its own', `A: { oneOf: [${ref('A')}, { type: string }] }`, { A: 'string' }],
    [
      'through another',
      `A: { oneOf: [${ref('B')}, { type: string }] }\nB: { anyOf: [${ref('A')}, { type: number }] }`,
      { A: '(number or string)', B: '(string or number)' },
    ],
    [
      'through two, one of which may be null',
      `A: { oneOf: [${ref('B')}, { type: string }] }\nB: { oneOf: [${ref(
        'C',
      )}, { type: 'null' }] }\nC: { oneOf: [${ref('A')}, { type: boolean }] }`,
      {
        A: '(boolean or string) | null',
        B: '(string or boolean) | null',
        C: '(string or boolean) | null',
      },
    ],
    ['and of nothing else', `A: { oneOf: [${ref('A')}] }`, { A: 'unknown' }],
  ])('%s', async (_, schemas, types) => {
    expect(await typesOf(schemas)).toMatchObject(types);
  });
});
