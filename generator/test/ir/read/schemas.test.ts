import { describe, expect, test } from 'vitest';
import { buildSources } from '../../kit/generate.ts';
import { showType } from '../../kit/show-type.ts';

/** Components every row may refer to; `soil` and `choice` are models. */
const COMPONENTS = {
  Soil: { type: 'object', properties: { acid: { type: 'boolean' } } },
  Choice: { oneOf: [{ $ref: '#/components/schemas/Soil' }, { type: 'string' }] },
  Pot: { type: 'object', properties: { size: { type: 'number' }, name: { type: 'string' } } },
  PotOnly: { allOf: [{ $ref: '#/components/schemas/Pot' }, { required: ['size'] }] },
  Loop: {
    oneOf: [{ $ref: '#/components/schemas/Back' }, { type: 'object', properties: { a: { type: 'string' } } }],
  },
  Back: { oneOf: [{ $ref: '#/components/schemas/Loop' }, { type: 'number' }] },
  Pots: { oneOf: [{ $ref: '#/components/schemas/PotOnly' }, { type: 'string' }] },
  NullPot: { type: ['object', 'null'], properties: { size: { type: 'number' } } },
};
const ref = (name: keyof typeof COMPONENTS) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, required?: readonly string[]) => ({
  type: 'object',
  properties,
  ...(required && { required }),
});
const text = { type: 'string' };

/** The type of a schema, seen through a member of a model. */
async function read(schema: unknown, openapi = '3.1.0'): Promise<string> {
  const Subject = object({ it: schema });
  const document = {
    openapi,
    info: { title: 'Garden', version: '1' },
    paths: {},
    components: { schemas: { ...COMPONENTS, Subject } },
  };
  const config = {
    organization: { name: 'garden' },
    targets: { typescript: { package_name: 'garden' } },
    environments: { production: 'https://api.garden.example' },
    resources: { beds: { models: { subject: 'Subject', soil: 'Soil', choice: 'Choice' } } },
  };
  const files = { 'openapi.json': JSON.stringify(document), 'stainless.json': JSON.stringify(config) };
  const api = await buildSources({ files, spec: 'openapi.json', config: 'stainless.json' });
  const subject = api.models.get('beds.subject')?.type;
  const member = subject?.kind === 'object' ? subject.members[0] : undefined;
  return member === undefined ? 'nothing' : showType(member.type);
}

type Table = ReadonlyArray<readonly [name: string, schema: unknown, want: string]>;

const check = (table: Table, openapi?: string): void => {
  test.each(table)('%s', async (_, schema, want) => {
    expect(await read(schema, openapi)).toBe(want);
  });
};

describe('kinds', () => {
  check([
    ['text', text, 'string'],
    ['file', { type: 'string', format: 'binary' }, 'file'],
    ['integer', { type: 'integer' }, 'number'],
    ['flag', { type: 'boolean' }, 'boolean'],
    ['list', { type: 'array', items: text }, '[string]'],
    ['list without a type', { items: text }, '[string]'],
    ['list of anything', { type: 'array' }, '[unknown]'],
    ['members without a type', { properties: { a: text } }, '{ a?: string }'],
    ['nothing', {}, 'unknown'],
    ['bare object', { type: 'object' }, 'unknown'],
    ['closed object', { type: 'object', additionalProperties: false }, 'unknown'],
    ['free map', { type: 'object', additionalProperties: true }, '{ [*]: unknown }'],
    ['empty map', { type: 'object', additionalProperties: {} }, '{ [*]: unknown }'],
    ['typed map', { type: 'object', additionalProperties: text }, '{ [*]: string }'],
    [
      'members and a map',
      { ...object({ a: text }, ['a']), additionalProperties: text },
      '{ a: string, [*]: string }',
    ],
    ['enum, once each', { type: 'string', enum: ['b', 'a', 'b'] }, "'b' | 'a'"],
    ['const', { const: 3 }, '3'],
    ['two types', { type: ['string', 'integer'] }, '(string or number)'],
    [
      'two types with members',
      { type: ['string', 'object'], properties: { a: text } },
      '(string or { a?: string })',
    ],
    ['declared unknown', { 'x-stainless-any': true, type: 'string' }, 'unknown'],
    ['declared empty', { type: 'object', 'x-stainless-empty-object': true }, '{}'],
    [
      'limits change nothing',
      { type: 'string', pattern: '^a', default: 'a', readOnly: true, not: { const: 'b' } },
      'string',
    ],
    ['hidden members', object({ a: text, b: { ...text, 'x-stainless-skip': true } }), '{ a?: string }'],
  ]);
});

describe('references (R10, R24)', () => {
  check([
    ['model', ref('Soil'), '@beds.soil'],
    ['model in a list', { type: 'array', items: ref('Soil') }, '[@beds.soil]'],
    ['model as only part', { allOf: [ref('Soil')] }, '@beds.soil'],
    ['component', ref('Pot'), '{ size?: number, name?: string }'],
    ['nullable component', ref('NullPot'), '{ size?: number } | null'],
  ]);
  describe('OpenAPI 3.0', () => {
    check(
      [
        ['nullable beside a reference', { ...ref('Soil'), nullable: true }, '@beds.soil | null'],
        ['nullable list', { type: 'array', items: text, nullable: true }, '[string] | null'],
        ['nullable unknown', { nullable: true }, 'unknown | null'],
        [
          'required beside a reference',
          { ...ref('Pot'), required: ['size'] },
          '{ size: number, name?: string }',
        ],
      ],
      '3.0.3',
    );
  });
});

describe('unions', () => {
  check([
    ['null vanishes', { oneOf: [text, { type: 'null' }] }, 'string | null'],
    ['enum of null vanishes', { anyOf: [text, { enum: [null] }] }, 'string | null'],
    [
      'null of a variant',
      { oneOf: [{ type: ['string', 'null'] }, { type: 'number' }] },
      '(string or number) | null',
    ],
    [
      'nested unions flatten',
      { oneOf: [text, { anyOf: [{ type: 'number' }, { type: 'boolean' }] }] },
      '(string or number or boolean)',
    ],
    ['a union model stays whole', { oneOf: [ref('Choice'), { type: 'number' }] }, '(@beds.choice or number)'],
    ['one variant is that variant', { oneOf: [ref('Soil')] }, '@beds.soil'],
    [
      'a variant that only demands (R27)',
      { oneOf: [ref('PotOnly'), text] },
      '({ size: number, name?: string } or string)',
    ],
    [
      'the same, of a model',
      { oneOf: [{ allOf: [ref('Soil'), { required: ['acid'] }] }, text] },
      '({ acid: boolean } & beds.soil or string)',
    ],
    [
      'the same, held by a list (R27)',
      { type: 'array', items: { oneOf: [ref('PotOnly'), text] } },
      '[({ size?: number, name?: string } or string)]',
    ],
    [
      'a union of its own with such a variant, in a list and by itself',
      object({ one: ref('Pots'), many: { type: 'array', items: ref('Pots') } }),
      '{ one?: ({ size: number, name?: string } or string), many?: [({ size?: number, name?: string } or string)] }',
    ],
    [
      'an object beside a union that is a variant (R30)',
      {
        anyOf: [
          text,
          { allOf: [{ oneOf: [object({ a: text }), object({ c: text })] }, object({ b: text }, ['b'])] },
        ],
      },
      '(string or { a?: string, b: string } or { c?: string, b: string })',
    ],
    ['the same in a member', ref('PotOnly'), '{ size: number, name?: string }'],
    [
      'an object beside it (R30)',
      { oneOf: [object({ a: text }), text], ...object({ a: { type: 'number' }, b: text }, ['b']) },
      '({ a?: string, b: string } or string)',
    ],
    [
      'what a list holds, the variants demand alone (R30)',
      {
        type: 'array',
        items: { oneOf: [object({ a: text }), text], ...object({ a: text, b: text }, ['a', 'b']) },
      },
      '[({ a?: string, b?: string } or string)]',
    ],
    [
      'demands beside it',
      { anyOf: [object({ a: text }), ref('Soil'), text], required: ['a', 'acid'] },
      '({ a: string } or { acid: boolean } & beds.soil or string)',
    ],
    [
      'demands beside a reference to one',
      { allOf: [ref('Choice')], required: ['acid'] },
      '({ acid: boolean } & beds.soil or string)',
    ],
    [
      'demands beside it and an object, of members of its variants',
      { oneOf: [object({ a: text, b: text }), text], ...object({ b: text }, ['a', 'b']) },
      '({ a: string, b: string } or string)',
    ],
  ]);
});

test('demands beside unions that are variants of each other end', async () => {
  expect(await read({ oneOf: [ref('Loop'), text], required: ['a'] })).toContain('{ a: string }');
});

describe('allOf', () => {
  check([
    [
      'two objects',
      { allOf: [object({ a: text }), object({ b: text }, ['b'])] },
      '{ a?: string, b: string }',
    ],
    ['a part that only demands', { allOf: [object({ a: text }), { required: ['a'] }] }, '{ a: string }'],
    [
      'members beside it',
      { allOf: [object({ a: text })], ...object({ b: text }, ['a']) },
      '{ a: string, b?: string }',
    ],
    ['a model and more (R29)', { allOf: [ref('Soil'), object({ a: text })] }, '{ a?: string } & beds.soil'],
    ['a model and nothing', { allOf: [ref('Soil'), object({})] }, '{} & beds.soil'],
    [
      'union and object',
      { allOf: [{ oneOf: [object({ a: text }), text] }, object({ b: text }, ['b'])] },
      '({ a?: string, b: string } or string)',
    ],
    [
      'object and union',
      { allOf: [object({ b: text }, ['b']), { oneOf: [object({ a: text }), text] }] },
      '({ a?: string, b: string } or string)',
    ],
    [
      'the same in a map',
      {
        type: 'object',
        additionalProperties: {
          allOf: [object({ b: text }, ['b']), { oneOf: [object({ a: text }), text] }],
        },
      },
      '{ [*]: ({ a?: string, b?: string } or string) }',
    ],
    [
      'union and demands, in a part and beside the parts',
      {
        allOf: [{ oneOf: [object({ a: text, c: text }), ref('Soil')] }, { required: ['a'] }],
        required: ['acid', 'c'],
      },
      '({ a: string, c: string } or { acid: boolean } & beds.soil)',
    ],
    [
      'a part that demands what a union has',
      { allOf: [{ oneOf: [object({ a: text }), ref('Soil')] }, object({ b: text }, ['a', 'b'])] },
      '({ a: string, b: string } or { acid?: boolean, b: string })',
    ],
    [
      'a part that demands what a model has',
      { allOf: [ref('Soil'), object({ b: text }, ['acid', 'b'])] },
      '{ b: string, acid: boolean } & beds.soil',
    ],
  ]);
});

describe('the same member twice (R31)', () => {
  const twice = (a: unknown, b: unknown) => ({ allOf: [object({ m: a }), object({ m: b })] });
  check([
    [
      'objects merge',
      twice(object({ a: text }), object({ b: text }, ['b'])),
      '{ m?: { a?: string, b: string } }',
    ],
    [
      'a union gets one more variant',
      twice({ oneOf: [object({ a: text }), text] }, object({ b: text })),
      '{ m?: ({ a?: string, b?: string } or string or { b?: string }) }',
    ],
    [
      'what the variant demands, all do',
      twice({ oneOf: [object({ a: text }), object({ b: text }), ref('Soil')] }, object({ b: text }, ['b'])),
      '{ m?: ({ a?: string, b: string } or { b: string } or { acid?: boolean, b: string } or { b: string }) }',
    ],
    [
      'but for those that it excludes',
      twice(
        { oneOf: [object({ kind: { enum: ['a'] } }), object({ kind: { enum: ['b'] } })] },
        object({ kind: { enum: ['a'] }, b: text }, ['kind', 'b']),
      ),
      "{ m?: ({ kind: 'a', b: string } or { kind?: 'b', b?: string } or { kind: 'a', b: string }) }",
    ],
    [
      'where neither has to have the literal, none is excluded',
      twice(
        { oneOf: [object({ kind: { enum: ['b'] } }), text] },
        object({ kind: { enum: ['a'] }, b: text }, ['b']),
      ),
      "{ m?: ({ kind?: 'b', b: string } or string or { kind?: 'a', b: string }) }",
    ],
    [
      'in a list, too, a member keeps what it demands',
      {
        type: 'array',
        items: twice({ oneOf: [object({ a: text }), text] }, object({ b: text }, ['b'])),
      },
      '[{ m?: ({ a?: string, b: string } or string or { b: string }) }]',
    ],
    [
      'lists merge their items',
      twice({ type: 'array', items: object({ a: text }) }, { type: 'array', items: object({ b: text }) }),
      '{ m?: [{ a?: string, b?: string }] }',
    ],
    [
      'demands of a member that the other one declares',
      twice(object({ a: text, b: text }), { required: ['a'] }),
      '{ m?: { a: string, b?: string } }',
    ],
    [
      'the other way round, of a model',
      twice({ type: 'object', required: ['acid'] }, ref('Soil')),
      '{ m?: { acid: boolean } }',
    ],
    ['an enum narrows', twice(text, { enum: ['x'] }), "{ m?: 'x' }"],
    ['an enum is not narrowed', twice({ enum: ['x', 'y'] }, { enum: ['x'] }), "{ m?: 'x' | 'y' }"],
    ['something beats nothing', twice({}, text), '{ m?: string }'],
    ['otherwise the first', twice(text, { type: 'number' }), '{ m?: string }'],
    ['nullable if one is', twice(text, { type: ['string', 'null'] }), '{ m?: string | null }'],
    ['required if one is', { allOf: [object({ m: text }, ['m']), object({ m: text })] }, '{ m: string }'],
    [
      'items without a type count (R32)',
      twice({ type: 'array', items: text }, { items: { enum: ['x'] } }),
      "{ m?: ['x'] }",
    ],
  ]);
});
