import { describe, expect, test } from 'vitest';
import { ref, object, text, read, check } from './schema-tables.ts';

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
