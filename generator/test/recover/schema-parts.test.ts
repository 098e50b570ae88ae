import { expect, test } from 'vitest';
import type { Schema } from '../../src/document/index.ts';
import { flatVariants, isNoPlainSchema, onlyValueOf } from '../../src/recover/schema-parts.ts';
import { documentOf } from '../document/open.ts';

function schema(text: string, more = ''): Schema {
  const document = documentOf({
    'openapi.yaml': `openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Asked: ${text}\n${more}`,
  });
  const found = document.get('components')?.get('schemas')?.get('Asked');
  if (found === undefined) throw new Error('the document has no such schema');
  return found;
}

test.each([
  ['{ const: barked }', 'barked'],
  ['{ enum: [slept] }', 'slept'],
  ['{ enum: [barked, slept] }', undefined],
  ['{ const: 1 }', undefined],
])('the only text of %s is %s', (text, only) => {
  expect(onlyValueOf(schema(text))).toBe(only);
});

test.each([
  ['{ type: string }', false],
  ['{ type: object }', true],
  ['{ type: array, items: {} }', true],
  ['{ const: barked }', false],
])('%s is more than a plain value: %s', (text, isMore) => {
  expect(isNoPlainSchema(schema(text))).toBe(isMore);
});

test('variants of variants stand in their place, null and unions of themselves in none', () => {
  const more = `
    Inner: { anyOf: [{ const: b }, { $ref: '#/components/schemas/Asked' }, { const: c }] }
`;
  const found = schema(
    "{ oneOf: [{ const: a }, { type: 'null' }, { $ref: '#/components/schemas/Inner' }] }",
    more,
  );
  expect(flatVariants(found).map(onlyValueOf)).toEqual(['a', 'b', 'c']);
});
