import { describe } from 'vitest';
import { ref, object, text, check } from './schema-tables.ts';

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
