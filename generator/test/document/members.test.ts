import { describe, expect, test } from 'vitest';
import { membersOf } from '../../src/document/index.ts';
import { documentOf } from './open.ts';

function members(name: string, schemas: string, options?: { readonly anyOf: boolean }): readonly string[] {
  const document = documentOf({
    'openapi.yaml': `openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n${schemas}`,
  });
  const found = membersOf(document.get('components')?.get('schemas')?.get(name), options);
  return [...found].map(([key, schema]) => `${key}: ${String(schema.value['type'])}`);
}

const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;

describe('the members of a schema', () => {
  test('include those of its parts; what it says itself wins', () => {
    const schemas = `
    Base: { properties: { id: { type: integer }, name: { type: string } } }
    Cow: { allOf: [${ref(
      'Base',
    )}, { properties: { bell: { type: boolean } } }], properties: { id: { type: string } } }
`;
    expect(members('Cow', schemas)).toEqual(['id: string', 'name: string', 'bell: boolean']);
  });

  test('include those of alternatives on demand', () => {
    const schemas = `
    Cow: { anyOf: [{ properties: { horn: { type: string } } }], properties: { id: { type: string } } }
`;
    expect(members('Cow', schemas)).toEqual(['id: string']);
    expect(members('Cow', schemas, { anyOf: true })).toEqual(['horn: string', 'id: string']);
  });

  test('end where a part leads back to the whole', () => {
    const schemas = `
    A: { allOf: [${ref('B')}], properties: { a: { type: string } } }
    B: { allOf: [${ref('A')}, ${ref('B')}], properties: { b: { type: string } } }
`;
    expect(members('A', schemas)).toEqual(['b: string', 'a: string']);
  });

  test('of a part that stands in two others are those that the others make of it', () => {
    const schemas = `
    Base: { properties: { id: { type: integer } } }
    Left: { allOf: [${ref('Base')}], properties: { id: { type: string } } }
    Right: { allOf: [${ref('Base')}], properties: { right: { type: string } } }
    Both: { allOf: [${ref('Left')}, ${ref('Right')}] }
`;
    expect(members('Both', schemas)).toEqual(['id: string', 'right: string']);
  });

  test('are all found, however many parts stand in each other', () => {
    const deep = Array.from(
      { length: 3000 },
      (_, i) => `    S${i}: { allOf: [${ref(`S${i + 1}`)}, ${ref(`S${i + 1}`)}] }`,
    );
    const schemas = `${deep.join('\n')}\n    S3000: { properties: { end: { type: string } } }\n`;
    expect(members('S0', schemas)).toEqual(['end: string']);
  });

  test('are none where a reference leads nowhere', () => {
    expect(members('A', `\n    A: ${ref('Nobody')}\n`)).toEqual([]);
  });
});
