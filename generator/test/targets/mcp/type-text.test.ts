import { describe, expect, test } from 'vitest';
import type { TypeNode } from '../../../src/ir/index.ts';
import { typePrinter } from '../../../src/targets/mcp/type-text.ts';
import {
  api,
  array,
  boolean,
  file,
  literals,
  map,
  model,
  node,
  number,
  object,
  string,
  union,
} from '../../ir/examples/api-fixture.ts';

const models = {
  PhoneCall: object({ id: string(), 'cost?': object({ total: number() }) }),
  CallStatus: literals('ended', 'ongoing'),
};
const text = (type: TypeNode, depth: number, form: 'reference' | 'correct' = 'reference'): string =>
  typePrinter(api([], models), form).text(type, depth);
const many = literals(...Array.from({ length: 12 }, (_, i) => `literal-${i}`));
const names = (type: TypeNode): string | undefined =>
  type.kind === 'object' && type.title !== undefined ? type.title : undefined;
const named = typePrinter(api([], models), 'correct', names);

test('further texts of an enum are told to people who write code', () => {
  const open = { ...literals('ended', 'ongoing'), open: true } as TypeNode;
  expect(text(open, 1, 'correct')).toBe("'ended' | 'ongoing' | (string & {})");
  expect(text(open, 1)).toBe("'ended' | 'ongoing'");
});

describe('in the form of published servers', () => {
  test('objects are written out to the depth', () => {
    const type = object({ 'b?': string(), a: object({ c: boolean() }) });
    expect(text(type, 2)).toBe('{ a: { c: boolean; }; b?: string; }');
    expect(text(type, 1)).toBe('{ a: object; b?: string; }');
    expect(text(type, 0)).toBe('object');
  });

  test('an object without members keeps its two blanks', () => {
    expect(text(object({}), 1)).toBe('{  }');
  });

  test('members are sorted: required, then optional; `id`, then by name', () => {
    expect(
      text(object({ 'id?': string(), 'B?': string(), 'a?': string(), z: string(), id: string() }), 1),
    ).toMatch(/^\{ id: string; z: string;/);
  });

  test('a named type costs a level and is a name below the last one', () => {
    expect(text(model('PhoneCall'), 2)).toBe('{ id: string; cost?: object; }');
    expect(text(model('PhoneCall'), 1)).toBe('object');
    expect(text(array(model('PhoneCall')), 0)).toBe('phone_call[]');
    expect(text(model('CallStatus'), 0)).toBe('call_status');
  });

  test('the returned type itself costs none', () => {
    expect(typePrinter(api([], models), 'reference').root(model('PhoneCall'), 1)).toBe(
      '{ id: string; cost?: object; }',
    );
  });

  test('lists of literals give way to their type beyond 100 characters', () => {
    expect(text(literals('a', "it's", 1, true), 0)).toBe("'a' | 'it\\'s' | 1 | true");
    expect(text(many, 0)).toBe('string');
  });

  test('literals of neighbours in a union are joined', () => {
    expect(text(union(literals('a', 'b'), literals('b', 'c'), string()), 0)).toBe("'a' | 'b' | 'c' | string");
  });

  test('null, maps, files and brackets are not shown', () => {
    expect(text(node({ kind: 'string' }, { nullable: true }), 0)).toBe('string');
    expect(text(map(string()), 4)).toBe('object');
    expect(text(array(file()), 4)).toBe('string[]');
    expect(text(array(union(string(), number())), 0)).toBe('string | number[]');
  });
});

describe('in the correct form', () => {
  test('null, maps, files and brackets are shown', () => {
    expect(text(node({ kind: 'string' }, { nullable: true }), 0, 'correct')).toBe('string | null');
    expect(text(map(number()), 4, 'correct')).toBe('Record<string, number>');
    expect(text(map(string(), 'true'), 4, 'correct')).toBe('Record<string, unknown>');
    expect(text(array(file()), 4, 'correct')).toBe('file[]');
    expect(text(array(union(string(), number())), 0, 'correct')).toBe('(string | number)[]');
    expect(text(array(node({ kind: 'string' }, { nullable: true })), 0, 'correct')).toBe('(string | null)[]');
  });

  test('a bar inside a literal or an object asks for no brackets', () => {
    expect(text(array(literals('a | b')), 0, 'correct')).toBe("'a | b'[]");
    expect(text(array(object({ a: union(string(), number()) })), 2, 'correct')).toBe(
      '{ a: string | number; }[]',
    );
  });

  test('types below the last level are named', () => {
    const long = object(
      { first_member: string(), second_member: string(), third_member: string() },
      { title: 'LongType' },
    );
    expect(named.text(array(long), 0)).toBe('LongType[]');
    expect(named.text(object({ a: long }), 1)).toBe('{ a: LongType; }');
    expect(named.text(model('PhoneCall'), 0)).toBe('PhoneCall');
  });

  test('short objects are written out all the same', () => {
    expect(named.text(object({ a: string() }, { title: 'Short' }), 0)).toBe('{ a: string; }');
  });

  test('names that are no identifiers are quoted', () => {
    expect(text(object({ 'x-y': string() }), 1, 'correct')).toBe("{ 'x-y': string; }");
  });
});
