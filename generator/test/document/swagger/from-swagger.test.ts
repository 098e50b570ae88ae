import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { fromSwagger } from '../../../src/document/index.ts';
import type { JsonObject } from '../../../src/support/json.ts';
import { runFront } from '../../kit/front.ts';

const text = `
swagger: '2.0'
info: { title: Garden, version: '1' }
host: garden.test
basePath: /v2
schemes: [http, https]
consumes: [application/json]
produces: [application/json, text/csv]
securityDefinitions:
  login: { type: basic }
  key: { type: apiKey, in: header, name: X-Key }
  machine: { type: oauth2, flow: application, tokenUrl: 'https://garden.test/token', scopes: { grow: Grow } }
parameters:
  page: { name: page, in: query, type: integer }
  bed: { name: bed, in: body, required: true, schema: { $ref: '#/definitions/Bed' } }
responses:
  Gone: { description: Gone, schema: { $ref: '#/definitions/Bed' } }
paths:
  /beds:
    get:
      parameters:
        - { $ref: '#/parameters/page' }
        - { name: kinds, in: query, type: array, items: { type: string } }
        - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
        - { name: cols, in: query, type: array, items: { type: string }, collectionFormat: tsv }
        - { name: X-Pipe, in: header, type: array, items: { type: string }, collectionFormat: pipes }
      responses:
        '200': { description: All, schema: { type: array, items: { $ref: '#/definitions/Bed' } } }
        '410': { $ref: '#/responses/Gone' }
    post:
      parameters: [{ name: soil, in: query, type: string }, { $ref: '#/parameters/bed' }]
      responses: { '201': { description: Made } }
  /beds/{id}/photo:
    parameters: [{ name: id, in: path, required: true, type: string }]
    put:
      consumes: [multipart/form-data]
      parameters:
        - { name: photo, in: formData, type: file, required: true }
        - { name: notes, in: formData, type: array, items: { type: string } }
      responses: { '204': { description: Kept } }
    get:
      produces: [image/png]
      responses: { '200': { description: It, schema: { type: file } } }
definitions:
  Bed:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind: { type: string }
      note: { type: string, x-nullable: true }
      next: { $ref: '#/definitions/Missing' }
`;
const { value, origin } = fromSwagger(load(text) as JsonObject, 'openapi.yaml');

const at = (pointer: string): string => origin({ file: 'openapi.yaml', pointer }).pointer;

describe('Swagger 2.0 as OpenAPI 3.0', () => {
  test('names servers, https first, and security schemes', () => {
    expect(value).toMatchObject({
      openapi: '3.0.3',
      servers: [{ url: 'https://garden.test/v2' }, { url: 'http://garden.test/v2' }],
      components: {
        securitySchemes: {
          login: { type: 'http', scheme: 'basic' },
          key: { type: 'apiKey', in: 'header', name: 'X-Key' },
          machine: { flows: { clientCredentials: { tokenUrl: 'https://garden.test/token' } } },
        },
      },
    });
  });

  test('says how lists are written', () => {
    expect(value).toMatchObject({
      paths: {
        '/beds': {
          get: {
            parameters: [
              { $ref: '#/components/parameters/page' },
              { name: 'kinds', style: 'form', explode: false, schema: { type: 'array' } },
              { name: 'tags', style: 'form', explode: true },
              { name: 'cols', style: 'tabDelimited', explode: false },
              { name: 'X-Pipe', style: 'simple', explode: false, 'x-collection-formats': ['pipes'] },
            ],
          },
        },
      },
    });
  });

  test('puts bodies, forms and files where they belong', () => {
    expect(value).toMatchObject({
      paths: {
        '/beds': {
          post: {
            parameters: [{ name: 'soil' }],
            requestBody: {
              required: true,
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Bed' } } },
            },
          },
        },
        '/beds/{id}/photo': {
          put: {
            requestBody: {
              content: {
                'multipart/form-data': {
                  schema: {
                    required: ['photo'],
                    properties: { photo: { type: 'string', format: 'binary' }, notes: { type: 'array' } },
                  },
                  encoding: { notes: { style: 'form', explode: false } },
                },
              },
            },
          },
          get: {
            responses: {
              200: { content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } },
            },
          },
        },
      },
    });
  });

  test('answers with every media type that is produced, shared responses too', () => {
    const content = { 'application/json': {}, 'text/csv': {} };
    expect(value).toMatchObject({
      paths: { '/beds': { get: { responses: { 200: { content }, 410: { content } } } } },
      components: {
        schemas: {
          Bed: { discriminator: { propertyName: 'kind' }, properties: { note: { nullable: true } } },
        },
      },
    });
  });

  test.each([
    ['a definition', '/components/schemas/Bed/properties/kind', '/definitions/Bed/properties/kind'],
    ['a parameter', '/paths/~1beds/get/parameters/1/schema/items', '/paths/~1beds/get/parameters/1/items'],
    ['a body', '/paths/~1beds/post/requestBody/content/application~1json/schema', '/parameters/bed/schema'],
    [
      'a field of a form',
      '/paths/~1beds~1{id}~1photo/put/requestBody/content/multipart~1form-data/schema/properties/notes/items',
      '/paths/~1beds~1{id}~1photo/put/parameters/1/items',
    ],
    [
      'a response',
      '/paths/~1beds/get/responses/200/content/text~1csv/schema/items',
      '/paths/~1beds/get/responses/200/schema/items',
    ],
    ['what stays', '/paths/~1beds/get', '/paths/~1beds/get'],
  ])('%s stands in the original', (_, pointer, original) => {
    expect(at(pointer)).toBe(original);
  });

  test('findings name the place in the file that people wrote', async () => {
    const { input, found } = await runFront({ 'openapi.yaml': text });
    expect(input).toBeDefined();
    expect(found.find(({ code }) => code === 'Document/ReferenceError')?.place?.pointer).toBe(
      '/definitions/Bed/properties/next/$ref',
    );
  });

  test('an operation with two bodies is left out', async () => {
    const two = `
swagger: '2.0'
info: { title: Garden, version: '1' }
host: garden.test
paths:
  /a:
    get: { responses: { '204': { description: Done } } }
    post:
      parameters: [{ name: a, in: body, schema: {} }, { name: b, in: body, schema: {} }]
      responses: { '204': { description: Done } }
`;
    const { input } = await runFront({ 'openapi.yaml': two });
    expect(input?.selection.leftOut.map(({ endpoint }) => endpoint)).toEqual(['post /a']);
    const mixed = two.replace('{ name: b, in: body, schema: {} }', '{ name: b, in: formData, type: string }');
    const { found } = await runFront({ 'openapi.yaml': mixed });
    const reason = found.find(({ code }) => code === 'Endpoint/LeftOut');
    expect(reason?.message).toContain('two bodies: the parameter b (in: formData)');
    expect(reason?.place?.pointer).toBe('/paths/~1a/post/parameters/1/in');
  });

  test.each([
    [['application/json'], '{ type: file }', ['application/octet-stream']],
    [['application/json', 'application/pdf'], '{ type: file }', ['application/pdf']],
    [['application/json', 'application/pdf'], "{ $ref: '#/definitions/Scan' }", ['application/pdf']],
    [['application/json', 'text/csv'], "{ $ref: '#/definitions/Bed' }", ['application/json', 'text/csv']],
  ])('of %j a response of %s has %j', (produces, schema, types) => {
    const document = load(`
swagger: '2.0'
info: { title: Garden, version: '1' }
produces: ${JSON.stringify(produces)}
paths: { /a: { get: { responses: { '200': { description: It, schema: ${schema} } } } } }
definitions: { Scan: { $ref: '#/definitions/Bytes' }, Bytes: { type: file }, Bed: { type: object } }
`) as JsonObject;
    const { paths } = fromSwagger(document, 'a.yaml').value as {
      paths: { '/a': { get: { responses: { '200': { content: object } } } } };
    };
    expect(Object.keys(paths['/a'].get.responses['200'].content)).toEqual(types);
  });
});
