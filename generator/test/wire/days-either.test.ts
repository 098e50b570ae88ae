import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const DAY = '{ type: string, format: date }';
const TIME = '{ type: string, format: date-time }';
const SPAN = `{ type: object, properties: { from: ${DAY}, at: ${TIME} } }`;
const query = (name: string, schema: string, more = ''): string =>
  `        - { name: ${name}, in: query${more}, schema: ${schema} }\n`;

const document = `openapi: 3.1.0
info: { title: Orchard, version: 1.0.0 }
servers: [{ url: https://orchard.example }]
paths:
  /trees/{when}:
    get:
      parameters:
        - { name: when, in: path, required: true, schema: { oneOf: [${DAY}, ${SPAN}] } }
${query('either', `{ oneOf: [${DAY}, ${SPAN}] }`, ', style: deepObject')}\
${query('list', `{ type: array, items: { anyOf: [${SPAN}, ${DAY}] } }`, ', explode: false')}\
${query('both', `{ anyOf: [${DAY}, ${TIME}] }`)}\
${query('pair', `{ type: array, prefixItems: [${DAY}, ${TIME}] }`)}\
${query(
  'forms',
  `{ oneOf: [{ type: object, required: [on, x], properties: { on: ${DAY}, x: { type: string } } }, { type: object, required: [on, y], properties: { on: ${TIME}, y: { type: string } } }] }`,
  ', style: deepObject',
)}\
${query(
  'rest',
  `{ type: object, properties: { at: ${TIME} }, additionalProperties: ${DAY} }`,
  ', style: deepObject',
)}\
      responses: { '204': { description: Done } }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

const at = new Date('2026-03-04T23:00:00Z');
const [day, time] = ['2026-03-04', '2026-03-04T23%3A00%3A00.000Z'];

async function sent(when: unknown, params: object): Promise<string> {
  return (await wire.sent('get /trees/{when}', when, params)).url.slice('/trees/'.length);
}

test.each([
  [{ either: at }, `either=${day}`],
  [{ either: { from: at, at } }, `either%5Bfrom%5D=${day}&either%5Bat%5D=${time}`],
  [{ list: [at, { from: at }] }, `list=${day},%7B%22from%22%3A%22${day}%22%7D`],
])('a day, or an object with days: %j', async (params, text) => {
  expect(await sent('x', params)).toBe(`x?${text}`);
});

test('the same in a path', async () => {
  expect(await sent(at, {})).toBe(day);
  expect(await sent({ from: at }, {})).toBe(`from,${day}`);
});

test.each([
  [{ both: at }, `both=${time}`],
  [{ pair: [at, at] }, `pair=${time}&pair=${time}`],
  [{ forms: { on: at, y: 'z' } }, `forms%5Bon%5D=${time}&forms%5By%5D=z`],
])('where a point in time may stand, a Date is one: %j', async (params, text) => {
  expect(await sent('x', params)).toBe(`x?${text}`);
});

test('a stated member is not what the others are', async () => {
  expect(await sent('x', { rest: { at, planted: at } })).toBe(
    `x?rest%5Bat%5D=${time}&rest%5Bplanted%5D=${day}`,
  );
});
