import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent, partsOf } from '../kit/wire.ts';

const DAY = '{ type: string, format: date }';
const RANGE = `{ type: object, properties: { from: ${DAY}, at: { type: string, format: date-time } } }`;

const document = `openapi: 3.1.0
info: { title: Farm, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /beds/{range}/{day}:
    get:
      parameters:
        - { name: range, in: path, required: true, explode: true, schema: ${RANGE} }
        - { name: day, in: path, required: true, style: label, schema: ${DAY} }
        - { name: deep, in: query, style: deepObject, schema: { type: object, properties: { range: ${RANGE}, all: { type: array, items: ${DAY} }, more: { type: object, additionalProperties: ${DAY} }, __proto__: ${DAY} } } }
        - { name: form, in: query, schema: ${RANGE} }
        - { name: commas, in: query, explode: false, schema: { $ref: '#/components/schemas/Tree' } }
        - { name: json, in: query, content: { application/json: { schema: { allOf: [${RANGE}, { type: object, properties: { to: ${DAY} } }] } } } }
        - { name: list, in: query, schema: { type: array, items: ${RANGE} } }
        - { name: X-Range, in: header, schema: ${RANGE} }
        - { name: X-Json, in: header, content: { application/json: { schema: ${RANGE} } } }
        - { name: range, in: cookie, schema: ${RANGE} }
        - { name: raw, in: cookie, style: cookie, schema: ${RANGE} }
      responses: { '204': { description: Done } }
  /whole:
    get:
      parameters:
        - { name: all, in: querystring, content: { application/x-www-form-urlencoded: { schema: ${RANGE} } } }
      responses: { '204': { description: Done } }
  /parts:
    post:
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: { type: object, properties: { day: ${DAY}, all: { type: array, items: ${DAY} }, range: ${RANGE}, plain: ${DAY} } }
            encoding:
              day: { headers: { X-Page: { schema: { type: string } } } }
              all: { headers: { X-Page: { schema: { type: string } } } }
              range: { headers: { X-Page: { schema: { type: string } } } }
      responses: { '204': { description: Done } }
components:
  schemas:
    Tree: { type: object, properties: { planted: ${DAY}, next: { $ref: '#/components/schemas/Tree' } } }
`;

const wire = eachOnWire(() => loadPackage(document.replace('3.1.0', '3.2.0')), { answer: noContent });

const at = new Date('2026-03-04T23:00:00Z');
const range = { from: at, at };
const [DAY_TEXT, TIME] = ['2026-03-04', '2026-03-04T23%3A00%3A00.000Z'];

async function sent(endpoint: string, ...args: readonly unknown[]) {
  const { url, headers } = await wire.sent(endpoint, ...args);
  return { url: url.split('?', 2), headers };
}
const beds = (params: object) =>
  sent('get /beds/{range}/{day}', at, { range, cookie_range: range, ...params });

test.each([
  [
    { deep: { range, all: [at], more: { x: at } } },
    `deep%5Brange%5D%5Bfrom%5D=${DAY_TEXT}&deep%5Brange%5D%5Bat%5D=${TIME}&deep%5Ball%5D%5B%5D=${DAY_TEXT}&deep%5Bmore%5D%5Bx%5D=${DAY_TEXT}`,
  ],
  [{ form: range }, `from=${DAY_TEXT}&at=${TIME}`],
  [{ commas: { planted: at } }, `commas=planted,${DAY_TEXT}`],
  [
    { json: { from: at, at, to: at } },
    `json=%7B%22from%22%3A%22${DAY_TEXT}%22%2C%22at%22%3A%22${TIME}%22%2C%22to%22%3A%22${DAY_TEXT}%22%7D`,
  ],
  [{ list: [range] }, `list%5B0%5D%5Bfrom%5D=${DAY_TEXT}&list%5B0%5D%5Bat%5D=${TIME}`],
  [{ form: { from: '2026-01-01', at: 'now' } }, 'from=2026-01-01&at=now'],
])('in a query: %j', async (params, query) => {
  expect((await beds(params)).url[1]).toBe(query);
});

test('in a path, in headers and in cookies', async () => {
  const { url, headers } = await beds({ 'X-Range': range, 'X-Json': range, raw: range });
  expect(url[0]).toBe(`/beds/from=${DAY_TEXT},at=${TIME}/.${DAY_TEXT}`);
  expect(headers).toMatchObject({
    'x-range': 'from,2026-03-04,at,2026-03-04T23:00:00.000Z',
    'x-json': '{"from":"2026-03-04","at":"2026-03-04T23:00:00.000Z"}',
    cookie: `range=from,${DAY_TEXT},at,${TIME}; from=2026-03-04; at=2026-03-04T23:00:00.000Z`,
  });
});

test('in a whole query', async () => {
  expect((await sent('get /whole', { all: range })).url[1]).toBe(`from=${DAY_TEXT}&at=${TIME}`);
});

test.each([true, false])('in parts, with headers of their own or without: %s', async (isWrapped) => {
  const part = (value: unknown): unknown => (isWrapped ? { value, headers: { 'X-Page': '7' } } : value);
  const body = { day: part(at), all: part([at, at]), range: part(range), plain: at };
  const request = await wire.sent('post /parts', body);
  const texts = partsOf(request)
    .split('--LINE')
    .flatMap((text) => text.split('\n\n')[1]?.trim() ?? []);
  const json = `{"from":"${DAY_TEXT}","at":"2026-03-04T23:00:00.000Z"}`;
  expect(texts).toEqual([DAY_TEXT, DAY_TEXT, DAY_TEXT, json, DAY_TEXT]);
  expect(request.body.toString().match(/x-page: 7/gi) ?? []).toHaveLength(isWrapped ? 4 : 0);
});

test('an invalid date is refused by the name of its parameter', async () => {
  await expect(beds({ form: { from: new Date(NaN) } })).rejects.toThrow(
    '"from" cannot be sent: it is an invalid date',
  );
});
