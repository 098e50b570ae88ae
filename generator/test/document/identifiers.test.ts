import { describe, expect, test } from 'vitest';
import { follow, resolve, type Schema } from '../../src/document/index.ts';
import { documentOf } from './open.ts';

const document = documentOf({
  'openapi.yaml': `
openapi: 3.1.0
components:
  schemas:
    Plain: { $anchor: plain, type: string }
    ByAnchor: { $ref: '#plain' }
    Bed:
      $id: https://acme.test/schemas/bed
      type: object
      $defs:
        soil: { $anchor: soil, type: number }
        Deep: { type: boolean }
      properties:
        bySelf: { $ref: '#' }
        byPointer: { $ref: '#/$defs/Deep' }
        byAnchor: { $ref: '#soil' }
        fromRoot: { $ref: '#/components/schemas/Plain' }
        sibling: { $ref: plot }
        dynamic: { $dynamicRef: '#node' }
    Plot: { $id: https://acme.test/schemas/plot, type: integer, $defs: { soil: { $anchor: soil, type: string } } }
    Node: { $dynamicAnchor: node, type: array }
    ById: { $ref: https://acme.test/schemas/bed }
    ByIdAndAnchor: { $ref: 'https://acme.test/schemas/plot#soil' }
    ByIdAndPointer: { $ref: 'https://acme.test/schemas/bed#/$defs/soil' }
    OtherFile: { $ref: 'other.yaml#leaf' }
    Unknown: { $ref: '#nobody' }
    Elsewhere: { $ref: https://acme.test/schemas/nobody }
    Ambiguous: { $ref: '#soil' }
    Data: { example: { $anchor: data }, type: string }
    ToData: { $ref: '#data' }
    Property: { properties: { $id: { type: string }, $anchor: { type: string } } }
`,
  'other.yaml': `Leaf: { $anchor: leaf, type: 'null' }\n`,
});

const schema = (name: string): Schema => {
  const found = document.get('components')?.get('schemas')?.get(name);
  if (found === undefined) throw new Error(`no schema ${name}`);
  return found;
};
const property = (name: string): Schema | undefined => schema('Bed').get('properties')?.get(name);
const pointerOf = (view: Schema | undefined): string | undefined => resolve(view)?.at.pointer;

describe('a reference', () => {
  test.each<[string, string]>([
    ['ByAnchor', '/components/schemas/Plain'],
    ['ById', '/components/schemas/Bed'],
    ['ByIdAndAnchor', '/components/schemas/Plot/$defs/soil'],
    ['ByIdAndPointer', '/components/schemas/Bed/$defs/soil'],
    ['OtherFile', '/Leaf'],
  ])('%s leads to %s', (name, pointer) => {
    expect(pointerOf(schema(name))).toBe(pointer);
  });

  test.each<[string, string]>([
    ['bySelf', '/components/schemas/Bed'],
    ['byPointer', '/components/schemas/Bed/$defs/Deep'],
    ['byAnchor', '/components/schemas/Bed/$defs/soil'],
    ['fromRoot', '/components/schemas/Plain'],
    ['sibling', '/components/schemas/Plot'],
    ['dynamic', '/components/schemas/Node'],
  ])('%s in a schema with an address leads to %s', (name, pointer) => {
    expect(pointerOf(property(name))).toBe(pointer);
  });

  test.each(['Unknown', 'Ambiguous', 'ToData', 'Elsewhere'])('%s leads nowhere', (name) => {
    expect(follow(schema(name)).kind).toBe('dangling');
  });
});
