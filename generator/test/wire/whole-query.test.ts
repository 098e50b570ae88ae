import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const LIST = '{ type: array, items: { type: string } }';
const AREA = '{ type: object, properties: { r: { type: integer }, g: { type: integer } } }';
const FORM = 'application/x-www-form-urlencoded';

const document = `openapi: 3.2.0
info: { title: Mill, version: 1.0.0 }
servers: [{ url: https://mill.example }]
paths:
  /sacks:
    get:
      parameters:
        - name: filter
          in: querystring
          content:
            ${FORM}:
              schema: { type: object, properties: { text: { type: string }, usual: ${LIST}, joined: ${LIST}, bars: ${LIST}, area: ${AREA}, deep: ${AREA}, json: ${LIST}, open: { type: string } } }
              encoding:
                joined: { explode: false }
                bars: { style: pipeDelimited }
                deep: { style: deepObject }
                json: { contentType: application/json }
                open: { allowReserved: true }
                gone: { explode: false }
      responses: { '204': { description: Done } }
  /stones:
    get:
      parameters:
        - { name: form, in: query, content: { ${FORM}: { schema: ${AREA} } } }
        - { name: X-Form, in: header, content: { ${FORM}: { schema: ${AREA} } } }
        - { name: raw, in: cookie, style: cookie, schema: { type: string } }
      responses: { '204': { description: Done } }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

test.each([
  [
    { text: 'a b~é', usual: ['c', 'd'], area: { r: 1 } },
    'text=a+b%7E%C3%A9&usual=c&usual=d&area=%7B%22r%22%3A1%7D',
  ],
  [{ joined: ['a', 'b c'], bars: ['d', 'e'] }, 'joined=a,b%20c&bars=d%7Ce'],
  [{ deep: { r: 1, g: 2 }, json: ['a', 'b'] }, 'deep%5Br%5D=1&deep%5Bg%5D=2&json=%22a%22&json=%22b%22'],
  [{ open: 'a/b?c&d' }, 'open=a/b?c%26d'],
])('a whole query is a form with the encoding of its members: %j', async (filter, query) => {
  expect((await wire.sent('get /sacks', { filter })).url).toBe(`/sacks?${query}`);
});

test('nothing is written for nothing, and an encoding of nothing is named', async () => {
  expect((await wire.sent('get /sacks', {})).url).toBe('/sacks');
  expect(wire.sdk.findings).toMatch(/^warning Body\/EncodingUnused \S+\/encoding\/gone: /);
});

test('a parameter whose content is a form is a text that the caller has written', async () => {
  const { url, headers } = await wire.sent('get /stones', { form: 'r=1&g=2', 'X-Form': 'r=3' });
  expect([url, headers['x-form']]).toEqual(['/stones?form=r%3D1%26g%3D2', 'r=3']);
  expect([...wire.sdk.files.values()].some((text) => /\n  form\?: string;/.test(text))).toBe(true);
});

test.each([
  ['form', '\ud800', 'it holds half of a character'],
  ['raw', '\u20ac', 'it holds characters that no header may have'],
])('text that cannot be sent is refused by the name of its parameter: %s', async (name, value, why) => {
  await expect(wire.sent('get /stones', { [name]: value })).rejects.toThrow(
    `The parameter "${name}" cannot be sent: ${why}`,
  );
  expect(wire.server.received).toEqual([]);
});
