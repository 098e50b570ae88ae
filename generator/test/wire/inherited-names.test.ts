import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const NAMES = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];
const each = (schema: string): string => `{ ${NAMES.map((name) => `${name}: ${schema}`).join(', ')} }`;
const texts = '{ type: array, items: { type: string } }';
const spans = `{ type: object, properties: ${each(
  '{ oneOf: [{ type: string, format: date }, { type: array, items: { type: object, properties: { day: { type: string, format: date } } } }] }',
)} }`;
const done = "responses: { '204': { description: done } }";

/** A form whose fields have the names of what every object has. */
const form = (path: string, media: string, schema: string, encoding: string): string =>
  `  /${path}: { post: { ${done}, requestBody: { content: { ${media}: { schema: { type: object, properties: ${each(
    schema,
  )} }, encoding: ${each(encoding)} } } } } }`;

const URLENCODED = 'application/x-www-form-urlencoded';
const document = `openapi: 3.1.0
info: { title: Inherited, version: 1.0.0 }
servers: [{ url: https://inherited.example }]
paths:
${form('styled', URLENCODED, texts, '{ style: pipeDelimited, explode: false }')}
${form('json', URLENCODED, '{ type: object }', '{ contentType: application/json }')}
${form('parts', 'multipart/form-data', texts, '{ style: form, explode: false }')}
${form(
  'typed',
  'multipart/form-data',
  '{ type: string }',
  '{ contentType: text/csv, headers: { X-Kind: { schema: { const: a } } } }',
)}
  /headers: { get: { ${done}, parameters: [${NAMES.map(
    (name) => `{ name: ${name}, in: header, content: { application/json: { schema: ${texts} } } }`,
  ).join(', ')}] } }
  /queries: { get: { ${done}, parameters: [{ name: q, in: query, style: deepObject, schema: ${spans} }, { name: constructor, in: query, explode: false, schema: ${texts} }] } }
  /days: { post: { ${done}, requestBody: { content: { ${URLENCODED}: { schema: ${spans} } } } } }
  /wide:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Wide' } } } }
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Wide' } } } } }
components:
  schemas:
    Wide: { type: object, properties: ${each('{ type: integer, format: int64 }')} }
`;
const config = `rules: openapi
types: { int64: string }
resources:
  forms:
    methods:
      styled: post /styled
      json: post /json
      parts: post /parts
      typed: post /typed
      headers: get /headers
      queries: get /queries
      days: post /days
      wide: post /wide
`;

// What does not compile strictly is not loaded.
const wire = eachOnWire(() => loadPackage(document, config), { answer: noContent });

const sent = async (endpoint: string, given: unknown) => wire.sent(endpoint, given);

/** The same value under each of the names. */
const named = (value: unknown): object => Object.fromEntries(NAMES.map((name) => [name, value]));

test('fields of forms have their styles', async () => {
  const { body } = await sent('post /styled', named(['a', 'b']));
  expect(body.toString()).toBe(NAMES.map((name) => `${name}=a%7Cb`).join('&'));
});

test('fields of forms are JSON', async () => {
  const { body } = await sent('post /json', named({ a: 1 }));
  expect(body.toString()).toBe(NAMES.map((name) => `${name}=%7B%22a%22%3A1%7D`).join('&'));
});

test.each([
  ['/parts', ['a', 'b'], /name="constructor"\r\n(?:content-type: [^\r]*\r\n)?\r\na,b\r\n/i],
  ['/typed', 'a', /content-type: text\/csv/i],
])('parts of %s have theirs', async (path, value, expected) => {
  const { body } = await sent(`post ${path}`, named(value));
  expect(body.toString()).toMatch(expected);
});

test('headers and queries have theirs', async () => {
  const { headers } = await sent('get /headers', named(['a']));
  expect(headers['constructor']).toBe('["a"]');
  const { url } = await sent('get /queries', { constructor: ['a', 'b'] });
  expect(url).toBe('/queries?constructor=a,b');
});

test('days are written as days, in lists as well', async () => {
  const at = new Date('2024-02-29T10:00:00Z');
  const one = await sent('post /days', named(at));
  expect(one.body.toString()).toBe(NAMES.map((name) => `${name}=2024-02-29`).join('&'));
  const many = await sent('get /queries', { q: { constructor: at } });
  expect(decodeURIComponent(many.url)).toBe('/queries?q[constructor]=2024-02-29');
});

test('integers of 64 bits are written as their digits', async () => {
  const { body } = await sent('post /wide', named('9007199254740993'));
  expect(body.toString()).toBe(`{${NAMES.map((name) => `"${name}":9007199254740993`).join(',')}}`);
});
