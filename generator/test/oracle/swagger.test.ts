import converter from 'swagger2openapi';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { fromSwagger } from '../../src/document/index.ts';
import { asArray, isObject, own, type JsonObject, type JsonValue } from '../../src/support/json.ts';

const BODIES = `
consumes: [application/json, application/xml]
produces: [application/json]
parameters:
  tray: { name: tray, in: body, required: true, description: A tray., schema: { $ref: '#/definitions/Tray' } }
responses:
  Lost: { description: Lost., schema: { $ref: '#/definitions/Fault' } }
paths:
  /trays:
    parameters: [{ name: X-Shop, in: header, type: string, required: true }]
    post:
      operationId: bake
      parameters: [{ $ref: '#/parameters/tray' }]
      responses: { '201': { description: Baked., schema: { $ref: '#/definitions/Tray' } }, default: { $ref: '#/responses/Lost' } }
    put:
      consumes: [text/csv]
      parameters: [{ name: rows, in: body, schema: { type: string } }]
      responses: { '204': { description: Kept. } }
  /trays/{id}/photo:
    parameters: [{ name: id, in: path, required: true, type: integer, format: int64, minimum: 1 }]
    post:
      consumes: [multipart/form-data]
      parameters:
        - { name: photo, in: formData, type: file, required: true, description: It. }
        - { name: title, in: formData, type: string, maxLength: 5, default: a }
      responses: { '204': { description: Kept. } }
    patch:
      consumes: [application/x-www-form-urlencoded]
      parameters: [{ name: crisp, in: formData, type: boolean, required: true }, { name: size, in: formData, type: number }]
      responses: { '204': { description: Kept. } }
    get:
      produces: [image/png, image/jpeg]
      responses:
        '200':
          description: It.
          schema: { type: file }
          headers: { X-Size: { type: integer, description: Bytes. }, X-Tags: { type: array, items: { type: string } } }
definitions:
  Fault: { type: object, properties: { why: { type: string, x-nullable: true } } }
  Tray:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind: { type: string }
      within: { $ref: '#/definitions/Tray' }
      notes: { type: object, additionalProperties: { $ref: '#/definitions/Fault' } }
  Flat: { allOf: [{ $ref: '#/definitions/Tray' }, { type: object, properties: { wide: { type: boolean } } }] }
`;

const PARAMETERS = `
produces: [application/json]
parameters:
  page: { name: page, in: query, type: integer, default: 1 }
paths:
  /loaves:
    get:
      tags: [loaves]
      parameters:
        - { $ref: '#/parameters/page' }
        - { name: csv, in: query, type: array, items: { type: string } }
        - { name: stated, in: query, type: array, collectionFormat: csv, items: { type: integer } }
        - { name: multi, in: query, type: array, collectionFormat: multi, items: { type: string, enum: [a, b] } }
        - { name: ssv, in: query, type: array, collectionFormat: ssv, items: { type: string } }
        - { name: pipes, in: query, type: array, collectionFormat: pipes, items: { type: string } }
        - { name: empty, in: query, type: string, allowEmptyValue: true }
        - { name: X-List, in: header, type: array, items: { type: string } }
      responses: { '200': { description: All., schema: { type: array, items: { type: string } } } }
  /loaves/{ids}:
    get:
      parameters: [{ name: ids, in: path, required: true, type: array, items: { type: string } }]
      responses: { '200': { description: Some. } }
`;

const SECURITY = `
security: [{ key: [] }, { login: [], asked: [read] }]
securityDefinitions:
  login: { type: basic, description: Who. }
  key: { type: apiKey, in: query, name: key }
  head: { type: apiKey, in: header, name: X-Key }
  asked: { type: oauth2, flow: accessCode, authorizationUrl: 'https://id.test/a', tokenUrl: 'https://id.test/t', scopes: { read: Read. } }
  machine: { type: oauth2, flow: application, tokenUrl: 'https://id.test/t', scopes: {} }
  page: { type: oauth2, flow: implicit, authorizationUrl: 'https://id.test/a', scopes: {} }
  trust: { type: oauth2, flow: password, tokenUrl: 'https://id.test/t', scopes: { all: All. } }
paths:
  /open: { get: { security: [], responses: { '204': { description: Open. } } } }
  /old: { get: { deprecated: true, schemes: [http], responses: { '204': { description: Old. } } } }
`;

const heads = {
  'a host': 'host: oven.test\nbasePath: /v1\nschemes: [https, http]\n',
  'no host': 'basePath: /v1\n',
  'an IP address': 'host: 10.0.0.1:8080\nschemes: [http]\n',
};

const documents: ReadonlyArray<readonly [string, string]> = [
  ...Object.entries({ bodies: BODIES, parameters: PARAMETERS, security: SECURITY }).map(
    ([name, text]) => [name, heads['a host'] + text] as const,
  ),
  ...Object.entries(heads).map(([name, text]) => [name, `${text}paths: {}\n`] as const),
];

test.each(documents)('%s: a document of Swagger 2.0 says what another converter says', async (name, text) => {
  const source = load(`swagger: '2.0'\ninfo: { title: Oven, version: '1' }\n${text}`) as JsonObject;
  const { openapi } = await converter.convertObj(structuredClone(source), { patch: true, warnOnly: true });
  const ours = comparable(fromSwagger(source, 'a.yaml').value);
  expect(ours).toEqual(comparable(openapi as JsonObject));
  expect(Object.keys(ours)).toContain(name === 'no host' ? 'servers' : 'paths');
});

/** A document in one spelling: references to parameters and bodies followed, defaults written, what only one of both says left out. */
function comparable(document: JsonObject): JsonObject {
  const components = own(document, 'components') ?? {};
  const settle = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map((each) => settle(each as JsonValue));
    if (!isObject(value)) return value;
    const ref = own(value, '$ref');
    const [, kind = '', name = ''] =
      /^#\/components\/(parameters|requestBodies|responses)\/(.*)$/.exec(String(ref)) ?? [];
    if (kind !== '') return settle(own(own(components, kind), name) ?? null);
    const style = own(value, 'in') === 'path' || own(value, 'in') === 'header' ? 'simple' : 'form';
    const isList = own(own(value, 'schema'), 'type') === 'array' && own(value, 'in') !== undefined;
    const written = own(value, 'style') ?? style;
    const explode = own(value, 'explode') ?? written === 'form';
    return Object.fromEntries(
      Object.entries({ ...value, ...(isList && { style: written, explode }) })
        .filter(
          ([key, each]) =>
            key !== 'x-collection-formats' &&
            key !== 'x-nullable' &&
            // The other one reads `schemes` of the root alone.
            !(key === 'servers' && Object.hasOwn(value, 'responses')) &&
            !isEmptyList(each) &&
            !isUsualHeader(key, value),
        )
        .map(([key, each]) => [key, settle(each as JsonValue)] as const),
    );
  };
  const { openapi: _, ...rest } = settle(document) as Record<string, JsonValue>;
  const { schemas = {}, securitySchemes = {} } = (own(rest, 'components') ?? {}) as Record<string, JsonValue>;
  return { ...rest, servers: asArray(own(rest, 'servers')), components: { schemas, securitySchemes } };
}

/** A list of nothing may be left out; that of `security` is looked at by other tests. */
const isEmptyList = (value: JsonValue | undefined): boolean => Array.isArray(value) && value.length === 0;

/** Headers of responses have one style, which one of both writes down. */
const isUsualHeader = (key: string, value: JsonObject): boolean =>
  key === 'style' && value['in'] === undefined && value['style'] === 'simple';
