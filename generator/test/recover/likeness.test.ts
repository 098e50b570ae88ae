import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { agreementOf, alikeComponents, canStandFor } from '../../src/recover/likeness.ts';
import { membersOf } from '../../src/recover/read-types.ts';
import { documentOf } from '../document/open.ts';

const document = documentOf({
  'openapi.yaml': `openapi: 3.1.0
info: { title: T, version: '1' }
paths: {}
components:
  schemas:
    Cat: { type: object, properties: { name: { type: string } } }
    Dog: { type: object, properties: { name: { type: string } } }
    Cats: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Cat' } }, more: { type: boolean } } }
    Dogs: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Dog' } }, more: { type: boolean } } }
    Born: { type: object, properties: { at: { type: string }, kind: { const: born } } }
    Died: { type: object, properties: { at: { type: string }, kind: { const: died } } }
    Colour: { type: string, enum: [red, green, blue] }
`,
});
const schemas = document.get('components')?.get('schemas');
const schema = (name: string) => {
  const found = schemas?.get(name);
  if (found === undefined) throw new TypeError(name);
  return found;
};

function typeOf(text: string): ts.TypeNode {
  const file = ts.createSourceFile('t.ts', `type T = ${text};`, ts.ScriptTarget.Latest, true);
  return (file.statements[0] as ts.TypeAliasDeclaration).type;
}
const members = (text: string) => membersOf((typeOf(text) as ts.TypeLiteralNode).members);
const known = (type: ts.TypeNode) => (/Hound/.test(type.getText()) ? '/components/schemas/Dog' : undefined);

describe('a component that a type looks like', () => {
  const find = alikeComponents(document);
  const alike = (text: string) => find({ members: members(text), componentOf: known })?.at.pointer;

  test.each([
    ["{ at: string; kind: 'died' }", 'Died', 'by a value'],
    ['{ data: Array<Hound>; more: boolean }', 'Dogs', 'by what it refers to'],
  ])('%s is %s %s', (text, name) => {
    expect(alike(text)).toBe(`/components/schemas/${name}`);
  });

  test.each([
    ['{ name: Hound }', 'one member'],
    ['{ data: Array<Lion>; more: boolean }', 'two of them'],
    ["{ at: string; kind: 'slept' }", 'another value'],
    ['{ at: string }', 'other members'],
  ])('%s is none: %s', (text) => {
    expect(alike(text)).toBeUndefined();
  });
});

test.each([
  ['{ name: string }', true],
  ['{ name: string; age: number }', true],
  ['{ name: string; age: number; size: number }', false],
  ['{}', true],
])('%s can stand for a cat: %s', (text, can) => {
  expect(canStandFor(members(text), schema('Cat'))).toBe(can);
});

test('a schema without members says nothing about those of a type', () => {
  expect(canStandFor(members('{ a: string }'), schema('Colour'))).toBe(true);
});

test.each([
  ["'red' | 'green' | 'blue'", 1],
  ["'red'", 1 / 3],
  ["'red' | 'black'", 1 / 4],
  ['string', 1],
])('%s agrees with the colours by %d', (text, share) => {
  expect(agreementOf(typeOf(text), schema('Colour'))).toBeCloseTo(share);
});
