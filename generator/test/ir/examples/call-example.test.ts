import { describe, expect, test } from 'vitest';
import {
  callExample,
  exampleFile,
  type CallExample,
  type ExampleForm,
  type ExampleScope,
} from '../../../src/ir/examples/index.ts';
import type { Method } from '../../../src/ir/model/api.ts';
import type { TypeNode } from '../../../src/ir/model/type-node.ts';
import {
  api,
  array,
  bodyParams,
  boolean,
  example,
  file,
  literals,
  map,
  method,
  model,
  node,
  number,
  object,
  resource,
  string,
  union,
} from './api-fixture.ts';

type Given = { method: Partial<Method>; models?: Record<string, TypeNode>; resource?: string };

function exampleOf(given: Given, form: ExampleForm = 'correct', scope?: ExampleScope): CallExample {
  const one = resource(given.resource ?? 'thing', [method(given.method)]);
  const whole = api([one], given.models);
  const use = { api: whole, resource: one, method: one.methods[0] ?? method({}) };
  return callExample(use, { form, ...(scope === undefined ? {} : { scope }) });
}

function paramsOf(type: TypeNode, form: ExampleForm = 'correct', models?: Record<string, TypeNode>): unknown {
  const params = exampleOf(
    { method: { params: bodyParams({ value: type }) }, ...(models && { models }) },
    form,
  ).params;
  return params?.[0]?.value;
}

const json = (type: TypeNode, rest: object = {}) => ({
  media: 'json' as const,
  contentType: 'application/json',
  required: true,
  type,
  ...rest,
});

describe('values', () => {
  test.each([
    ['its own example', string(example('a')), 'a'],
    ['an example that is false', boolean(example(false)), false],
    ['an enum', literals('b', 'a'), 'b'],
    ['a string', string(), 'value'],
    ['a minimum length', string({ minLength: 3 }), 'xxx'],
    ['a maximum length', string({ maxLength: 3 }), 'val'],
    ['a date', string({ format: 'date' }), '2019-12-27'],
    ['a number', number(), 0],
    ['a minimum', number({ minimum: 4 }), 4],
    ['a boolean', boolean(), true],
    ['an array', array(string()), ['string']],
    ['an object', object({ b: string(), 'a?': string(), id: number() }), { id: 0, b: 'b' }],
    ['a union', union(string({ format: 'date' }), number()), '2019-12-27'],
    ['a map', map(string()), {}],
    ['anything', node({ kind: 'unknown', form: 'any' }), {}],
    ['a file', file(), exampleFile],
    ['a number in quotes', number(example('7')), 7],
    ['a bare identifier', string(example(7)), '7'],
    ['an unknown literal', node({ kind: 'enum', values: ['a'] }, example('z')), 'a'],
    ['a null that is not allowed', string(example(null)), 'value'],
    ['a null that is', string({ nullable: true, ...example(null) }), null],
    ['free-form values', map(string(), 'true', example({ a: 1 })), { a: 1 }],
  ])('%s', (_, type, want) => expect(paramsOf(type)).toEqual(want));

  test('an example picks the variant it fits, drops unknown keys and completes required ones', () => {
    const type = node(
      {
        kind: 'union',
        variants: [
          object({ kind: literals('a') }),
          object({ kind: literals('b'), size: number(), 'note?': string() }),
        ],
      },
      example({ kind: 'b', other: 1, note: 'x', size: 2 }),
    );
    expect(paramsOf(type)).toEqual({ kind: 'b', size: 2 });
  });

  test('a model lends its example; the one beside the reference wins', () => {
    const models = { Name: string(example('own')) };
    expect(paramsOf(model('Name'), 'correct', models)).toBe('own');
    expect(paramsOf(model('Name', example('beside')), 'correct', models)).toBe('beside');
  });

  test('a type that contains itself ends', () => {
    const models = {
      Tree: object({ name: string(), children: array(model('Tree')), 'parent?': model('Tree') }),
    };
    expect(paramsOf(model('Tree'), 'correct', models)).toEqual({ name: 'name', children: [] });
  });

  test('a type that cannot end ends where it would begin again, and a variant that can is preferred', () => {
    const models = { Loop: object({ self: model('Loop') }), Either: union(model('Loop'), string()) };
    expect(paramsOf(model('Loop'), 'correct', models)).toEqual({ self: {} });
    expect(paramsOf(model('Either'), 'correct', models)).toBe('value');
  });

  test('types that multiply are cut off', () => {
    const models: Record<string, TypeNode> = { L0: string() };
    for (let i = 1; i < 40; i++) models[`L${i}`] = object({ a: model(`L${i - 1}`), b: model(`L${i - 1}`) });
    expect(JSON.stringify(paramsOf(model('L39'), 'correct', models)).length).toBeLessThan(100_000);
  });

  test('a key named __proto__ stays a key', () => {
    const value = paramsOf(map(string(), false, example(JSON.parse('{"__proto__": "x"}'))));
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });

  test('the reference form keeps what the published packages show', () => {
    expect(paramsOf(map(string(), 'true', example({ a: 1 })), 'reference')).toEqual({ a: 'bar' });
    expect(paramsOf(number(example('7')), 'reference')).toBe('7');
  });
});

describe('parameters', () => {
  const body = { a: string(), 'b?': string(example('B')), 'nickname?': string(example('N')) };
  const entries = (given: Partial<Method>, form?: ExampleForm, scope?: ExampleScope): unknown =>
    exampleOf({ method: given }, form, scope).params?.map(({ name, value }) => [name, value]);

  test('required ones and the keys of the media example', () => {
    const given = { params: bodyParams(body), body: json(object(body), { example: { b: 'given', c: 1 } }) };
    expect(entries(given)).toEqual([
      ['a', 'a'],
      ['b', 'given'],
    ]);
    expect(entries(given, 'correct', 'required')).toEqual([['a', 'a']]);
    expect(entries(given, 'correct', 'all')).toEqual([
      ['a', 'a'],
      ['b', 'given'],
      ['nickname', 'N'],
    ]);
  });

  test('a required body shows at least one property: one that names the thing, if there is one', () => {
    const { a: _, ...optional } = body;
    const given = { params: bodyParams(optional), body: json(object(optional)) };
    expect(entries(given)).toEqual([['nickname', 'N']]);
    expect(entries(given, 'reference')).toBeUndefined();
  });

  test.each([
    ['a string with an example', { 'a?': number(example(1)), 'b?': string(example('B')) }, 'b'],
    ['a scalar with an example', { 'a?': array(string(), example(['x'])), 'b?': number(example(1)) }, 'b'],
    ['anything with an example', { 'a?': string(), 'b?': array(string(), example(['x'])) }, 'b'],
    ['a name', { 'a?': string(), 'agent_name?': string() }, 'agent_name'],
    ['a string', { 'a?': number(), 'b?': string() }, 'b'],
    ['the first one', { 'a?': number(), 'b?': number() }, 'a'],
    ['nothing deprecated', { 'name?': string({ deprecated: true }), 'b?': number() }, 'b'],
  ])('else %s', (_, members, want) => {
    expect(entries({ params: bodyParams(members), body: json(object(members)) })).toMatchObject([
      [want, expect.anything()],
    ]);
  });

  test('a union body shows the variant of the media example', () => {
    const bodyUnion = union(object({ kind: literals('a') }), object({ kind: literals('b'), size: number() }));
    const params = bodyParams({}, { bodyUnion });
    expect(entries({ params, body: json(bodyUnion) })).toEqual([['kind', 'a']]);
    expect(entries({ params, body: json(bodyUnion, { example: { kind: 'b', size: 3 } }) })).toEqual([
      ['kind', 'b'],
      ['size', 3],
    ]);
  });

  test('a body that is no object is one named member', () => {
    const params = bodyParams({ items: array(string()) }, { bodyMember: 'items' });
    expect(entries({ params, body: json(array(string()), { example: ['x', 'y'] }) })).toEqual([
      ['items', ['x', 'y']],
    ]);
  });

  test('path values are never empty', () => {
    const given = { positional: [{ name: 'thing_id', argName: 'thingID', type: string(example('')) }] };
    expect(exampleOf({ method: given }).pathArgs).toEqual([
      { name: 'thing_id', argName: 'thingID', value: 'thing_id' },
    ]);
  });

  test('files are found at any depth', () => {
    expect(exampleOf({ method: { params: bodyParams({ files: array(file()) }) } }).usesFile).toBe(true);
    expect(
      exampleOf({ method: { params: bodyParams({ files: array(file()) }) } }, 'reference').usesFile,
    ).toBe(false);
    expect(exampleOf({ method: { params: bodyParams({ file: file() }) } }, 'reference').usesFile).toBe(true);
  });
});

describe('result', () => {
  const thing = object({ 'created?': string(), provider: string(), thing_id: string() });
  const returns = (
    type: TypeNode,
    given: Partial<Method> = {},
    form: ExampleForm = 'correct',
    owner = 'thing',
  ) =>
    exampleOf(
      {
        method: { response: { kind: 'json', type }, ...given },
        models: { ThingResponse: thing },
        resource: owner,
      },
      form,
    ).result;

  test.each([
    ['a model', model('ThingResponse'), {}, { variable: 'thingResponse', printed: 'thing_id' }],
    ['an array of models', array(model('ThingResponse')), {}, { variable: 'thingResponses' }],
    [
      'a list',
      object({ has_more: boolean(), items: array(string()) }),
      { key: 'list' },
      { variable: 'things', printed: 'items' },
    ],
    [
      'a standard verb',
      object({ size: number() }),
      { key: 'retrieve' },
      { variable: 'thing', printed: 'size' },
    ],
    ['any other', object({ ok: boolean() }), { key: 'publish' }, { variable: 'response', printed: 'ok' }],
    [
      'a chosen property',
      thing,
      { responseProperty: 'provider' },
      { variable: 'thing', printed: 'provider' },
    ],
    ['no property', thing, { responseProperty: false as const }, { variable: 'thing' }],
  ])('%s', (_, type, given, want) => expect(returns(type, given)).toEqual({ kind: 'value', ...want }));

  test('the reference form takes the first property with the letters id', () => {
    expect(returns(model('ThingResponse'), {}, 'reference')).toMatchObject({ printed: 'provider' });
  });

  test('a name that is taken becomes response', () => {
    expect(returns(object({ ok: boolean() }), {}, 'correct', 'delete')).toMatchObject({
      variable: 'response',
    });
  });

  test('pages, streams, bytes and nothing', () => {
    const paging = {
      scheme: 'cursor',
      typeName: 'ThingsPage',
      module: 'resources/thing',
      declares: true,
      item: model('ThingResponse'),
    };
    expect(returns(thing, { paging })).toEqual({
      kind: 'page',
      variable: 'thingResponse',
      printed: 'thing_id',
    });
    expect(returns(thing, { streaming: { discriminator: null, event: thing } })).toMatchObject({
      kind: 'stream',
    });
    expect(exampleOf({ method: { response: { kind: 'binary', contentType: 'audio/mpeg' } } }).result).toEqual(
      { kind: 'binary', variable: 'thing' },
    );
    expect(exampleOf({ method: {} }).result).toEqual({ kind: 'void' });
  });
});

describe('lists inside lists', () => {
  const nested = (depth: number, item: TypeNode): TypeNode =>
    depth === 0 ? item : array(nested(depth - 1, item));
  const depthOf = (value: unknown): number => (Array.isArray(value) ? 1 + depthOf(value[0]) : 0);

  test('are shown as deep as compilers can compare', () => {
    expect(depthOf(paramsOf(nested(150, string())))).toBeLessThan(60);
    expect(depthOf(paramsOf(nested(20, string())))).toBe(20);
  });

  test('are cut where an example of the document goes deeper', () => {
    const given = JSON.parse('['.repeat(150) + ']'.repeat(150)) as never;
    expect(depthOf(paramsOf({ ...nested(150, string()), ...example(given) }))).toBeLessThan(60);
  });
});
