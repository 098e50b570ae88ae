import { describe, expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const NAME = '__proto__';
const TEXT = '{ type: string }';
const FORM = `{ type: object, properties: { ${NAME}: ${TEXT}, n: ${TEXT} } }`;

const document = `openapi: 3.1.0
info: { title: Prototype, version: 1.0.0 }
servers: [{ url: https://prototype.example }]
paths:
  /shared/{${NAME}}:
    get:
      parameters:
        - { name: ${NAME}, in: path, required: true, schema: ${TEXT} }
        - { name: ${NAME}, in: query, schema: ${TEXT} }
        - { name: n, in: query, schema: ${TEXT} }
      responses: { '204': { description: Done } }
    post:
      parameters: [{ name: ${NAME}, in: path, required: true, schema: ${TEXT} }]
      requestBody: { content: { application/x-www-form-urlencoded: { schema: ${FORM} } } }
      responses: { '204': { description: Done } }
  /header:
    get:
      parameters:
        - { name: ${NAME}, in: header, schema: ${TEXT} }
        - { name: n, in: query, schema: ${TEXT} }
      responses: { '204': { description: Done } }
  /cookie:
    get:
      parameters:
        - { name: ${NAME}, in: cookie, schema: ${TEXT} }
        - { name: n, in: query, schema: ${TEXT} }
      responses: { '204': { description: Done } }
  /both:
    get:
      parameters:
        - { name: ${NAME}, in: query, schema: ${TEXT} }
        - { name: ${NAME}, in: cookie, schema: ${TEXT} }
        - { name: n, in: query, schema: ${TEXT} }
      responses: { '204': { description: Done } }
  /parts:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema: ${FORM}
            encoding: { ${NAME}: { contentType: text/csv } }
      responses: { '204': { description: Done } }
`;

/** Parameters of which one has the name. */
const named = (value: string, others: object = {}): object => ({ ...others, [NAME]: value });

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

async function sent(endpoint: string, ...given: readonly unknown[]) {
  const { url, headers, rawHeaders, body } = await wire.sent(endpoint, ...given);
  return { url, headers, rawHeaders, body: body.toString() };
}

describe('a parameter that has the name of what sets prototypes', () => {
  test.each([
    [`get /shared/{${NAME}}`, named('q', { n: '1' }), `/shared/p?n=1&${NAME}=q`],
    [`get /shared/{${NAME}}`, { n: '1' }, '/shared/p?n=1'],
  ])('in path and query: %s with %j', async (endpoint, params, url) => {
    expect((await sent(endpoint, 'p', params)).url).toBe(url);
  });

  test('in a header, where it is absent', async () => {
    const { url, rawHeaders } = await sent('get /header', { n: '1' });
    expect([url, rawHeaders.includes(NAME)]).toEqual(['/header?n=1', false]);
  });

  test('in a cookie', async () => {
    expect((await sent('get /cookie', named('c'))).headers.cookie).toBe(`${NAME}=c`);
    expect((await sent('get /cookie', { n: '1' })).headers.cookie).toBeUndefined();
  });

  test('in two places at once', async () => {
    const { url, headers } = await sent('get /both', named('q', { [`cookie_${NAME}`]: 'c', n: '1' }));
    expect([url, headers.cookie]).toEqual([`/both?n=1&${NAME}=q`, `${NAME}=c`]);
  });

  test('in a form', async () => {
    expect((await sent(`post /shared/{${NAME}}`, 'p', named('b', { n: '1' }))).body).toBe(`n=1&${NAME}=b`);
  });

  test('in parts, with the content type that it is given', async () => {
    const { body } = await sent('post /parts', named('a,b'));
    expect(body).toMatch(
      /name="__proto__"(?:; filename="[^"]*")?\r\ncontent-type: text\/csv(?:;[^\r]*)?\r\n\r\na,b\r\n/i,
    );
  });
});
