import { describe, expect, test } from 'vitest';
import { ref, findingsOf, typesOf } from './printed-types.ts';

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
