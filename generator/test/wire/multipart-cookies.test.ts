import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent, partsOf } from '../kit/wire.ts';

const body = (type: string, schema: string): string =>
  `requestBody: { required: true, content: { ${type}: { schema: ${schema} } } }`;
const FIELDS = '{ type: object, properties: { a: { type: string } } }';
const PARTS = '{ type: array, items: { type: string } }';
const cookie = (more = ''): string =>
  `parameters: [{ name: sid, in: cookie, required: true, schema: { type: string } }${more}]`;
const done = "responses: { '204': { description: Done } }";

const document = `openapi: 3.1.0
info: { title: Bakery, version: 1.0.0 }
servers: [{ url: https://bakery.example }]
paths:
  /forms:
    post: { ${cookie(', { name: X-Row, in: header, schema: { type: string } }')}, ${body(
      'multipart/form-data',
      FIELDS,
    )}, ${done} }
    put: { ${cookie()}, ${body('multipart/related', FIELDS)}, ${done} }
  /parts:
    post: { ${cookie()}, ${body('multipart/mixed', PARTS)}, ${done} }
    put: { ${cookie()}, ${body('multipart/related', PARTS)}, ${done} }
  /either:
    post:
      ${cookie()}
      requestBody: { required: true, content: { application/json: { schema: ${FIELDS} }, multipart/form-data: { schema: ${FIELDS} } } }
      ${done}
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

const FIELD = '--LINE\nContent-Disposition: form-data; name="a"\n\nx\n--LINE--\n';
const PART = '--LINE\nContent-Type: text/plain\n\np\n--LINE--\n';

test.each([
  ['post /forms', { a: 'x', 'X-Row': '7' }, undefined, 'multipart/form-data', FIELD],
  ['put /forms', { a: 'x' }, undefined, 'multipart/related; type="text/plain"', FIELD],
  ['post /parts', { parts: [{ body: 'p' }] }, undefined, 'multipart/mixed', PART],
  ['put /parts', { parts: [{ body: 'p' }] }, undefined, 'multipart/related; type="text/plain"', PART],
  ['post /either', { a: 'x' }, 'multipart/form-data', 'multipart/form-data', FIELD],
])('%s sends its cookie beside its parts', async (endpoint, params, contentType, type, text) => {
  const options = { headers: { cookie: 'own=1', 'x-own': '2' }, ...(contentType && { contentType }) };
  const request = await wire.sent(endpoint, { sid: 'a b', ...params }, options);
  const { headers } = request;
  expect(headers['cookie']).toBe('own=1; sid=a%20b');
  expect(headers['x-own']).toBe('2');
  expect(headers['x-row']).toBe('X-Row' in params ? '7' : undefined);
  expect(headers['content-type']?.replace(/; boundary=.*/, '')).toBe(type);
  expect(partsOf(request)).toBe(text);
});
