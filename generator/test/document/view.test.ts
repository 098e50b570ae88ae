import { describe, expect, test } from 'vitest';
import { admitsNull, allParameters, operationsOf, resolve, type Schema } from '../../src/document/index.ts';
import { documentOf } from './open.ts';

const text = `
openapi: 3.1.0
paths:
  x-notes: {}
  /pots/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { $ref: '#/components/parameters/page' }
      - { in: query }
    get: { parameters: [{ name: page, in: query, description: own }] }
    trace: {}
  /lids: { $ref: 'parts.yaml#/lids' }
components:
  parameters: { page: { name: page, in: query } }
  schemas:
    Pot:
      type: object
      required: [lid, 7, handle]
      properties: { lid: { $ref: '#/components/schemas/Lid' }, 'a/b': true }
      additionalProperties: false
      minProperties: 2
      x-glaze: blue
      vendorWord: kept
    Lid: { type: [string, 'null'], description: 5, enum: [~, flat] }
`;
const document = documentOf({
  'openapi.yaml': text,
  'parts.yaml': 'lids: { put: { operationId: putLid } }\n',
});

function schema(name: string): Schema {
  const found = document.get('components')?.get('schemas')?.get(name);
  if (found === undefined) throw new Error(`no schema ${name}`);
  return found;
}

describe('a view', () => {
  test('gives fields in the form that the table says', () => {
    const pot = schema('Pot');
    expect([...(pot.get('properties')?.keys() ?? [])]).toEqual(['lid', 'a/b']);
    expect(pot.get('required')).toEqual(['lid', 'handle']);
    expect(pot.get('additionalProperties')?.written).toBe(false);
    expect(pot.get('items')).toBeUndefined();
    expect(schema('Lid').get('description')).toBeUndefined();
  });

  test('loses nothing', () => {
    expect(schema('Pot').value).toMatchObject({ 'x-glaze': 'blue', vendorWord: 'kept', minProperties: 2 });
    expect(schema('Lid').value['description']).toBe(5);
  });

  test('knows where it is, escapes included', () => {
    const inner = schema('Pot').get('properties')?.get('a/b');
    expect(inner?.at).toEqual({ file: 'openapi.yaml', pointer: '/components/schemas/Pot/properties/a~1b' });
    expect(inner?.place('not', 0).pointer).toBe('/components/schemas/Pot/properties/a~1b/not/0');
    expect(inner?.written).toBe(true);
  });

  test('is the same object on every way to it', () => {
    const lid = schema('Pot').get('properties')?.get('lid');
    expect(lid?.next()).toBe(schema('Lid'));
    expect(document.elsewhere('schema', schema('Lid').at)).toBe(schema('Lid'));
    expect(schema('Pot').get('properties')).toBe(schema('Pot').get('properties'));
  });

  test('without some fields stays at its place and leaves the whole as it is', () => {
    const part = schema('Pot').without('properties', 'required');
    expect([part.has('properties'), part.get('required'), part.has('minProperties')]).toEqual([
      false,
      undefined,
      true,
    ]);
    expect(part.at).toEqual(schema('Pot').at);
    expect(schema('Pot').has('properties')).toBe(true);
  });

  test('sees null however it is written', () => {
    expect([admitsNull(schema('Lid')), admitsNull(schema('Pot'))]).toEqual([true, false]);
  });
});

describe('operations', () => {
  test('are found behind references, also in another file; extensions are no paths', () => {
    expect(operationsOf(document).map(({ verb, path, at }) => [verb, path, at.file, at.pointer])).toEqual([
      ['get', '/pots/{id}', 'openapi.yaml', '/paths/~1pots~1{id}/get'],
      ['put', '/lids', 'parts.yaml', '/lids/put'],
    ]);
  });

  test('have the parameters of their path, replaced by their own', () => {
    const [get] = operationsOf(document);
    const found = get === undefined ? [] : allParameters(get);
    expect(found.map(({ in: place, name, listedAt }) => [place, name, listedAt.pointer])).toEqual([
      ['path', 'id', '/paths/~1pots~1{id}/parameters/0'],
      ['query', 'page', '/paths/~1pots~1{id}/get/parameters/0'],
    ]);
  });
});

describe('OpenAPI 3.2', () => {
  const newer = documentOf({
    'openapi.yaml': `
openapi: 3.2.0
$self: https://acme.test/api.yaml
servers: [{ url: https://acme.test, name: live }]
tags: [{ name: lids, parent: pots, kind: nav }]
paths:
  /pots:
    query: { parameters: [{ name: q, in: querystring, content: { application/json: {} } }] }
    additionalOperations: { COPY: {}, TRACE: {}, 'BAD METHOD': {} }
    get:
      responses: { '200': { content: { application/jsonl: { $ref: '#/components/mediaTypes/lines' } } } }
    post: { requestBody: { $ref: 'https://acme.test/api.yaml#/components/requestBodies/lid' } }
components:
  requestBodies: { lid: { content: { text/plain: {} } } }
  mediaTypes: { lines: { itemSchema: { type: string }, prefixEncoding: [{}], itemEncoding: {} } }
`,
  });
  const [get, post, query, ...others] = operationsOf(newer);

  test('has the verb query and others under additionalOperations, but for what fetch cannot send', () => {
    expect(get?.verb).toBe('get');
    expect(query?.verb).toBe('query');
    expect(others.map(({ verb, at }) => [verb, at.pointer])).toEqual([
      ['copy', '/paths/~1pots/additionalOperations/COPY'],
    ]);
    expect(query && allParameters(query)[0]).toMatchObject({ name: 'q', in: 'querystring' });
  });

  test('may write a media type as a reference, which is read through', () => {
    const media = get?.view.get('responses')?.get('*')?.get('200')?.get('content')?.get('application/jsonl');
    expect(media?.get('itemSchema')?.at.pointer).toBe('/components/mediaTypes/lines/itemSchema');
  });

  test('gives the document an address, under which it refers to itself', () => {
    expect([
      ...(resolve(post?.view.get('requestBody'))
        ?.get('content')
        ?.keys() ?? []),
    ]).toEqual(['text/plain']);
  });

  test('names servers and nests tags', () => {
    expect(newer.get('servers')?.[0]?.get('name')).toBe('live');
    expect(newer.get('tags')?.[0]?.get('parent')).toBe('pots');
  });
});
