import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const LINE = '{ type: string }';
const LIST = `{ type: array, items: ${LINE} }`;

const document = `openapi: 3.2.0
info: { title: Ferry, version: 1.0.0 }
servers: [{ url: https://ferry.example }]
paths:
  /lists/{plain}/{dotted}/{keyed}:
    get:
      parameters:
        - { name: plain, in: path, required: true, schema: ${LIST} }
        - { name: dotted, in: path, required: true, style: label, explode: true, schema: ${LIST} }
        - { name: keyed, in: path, required: true, style: matrix, schema: ${LIST} }
        - { name: commas, in: query, explode: false, schema: ${LIST} }
        - { name: spaces, in: query, style: spaceDelimited, explode: false, schema: ${LIST} }
        - { name: bars, in: query, style: pipeDelimited, explode: false, schema: ${LIST} }
        - { name: kept, in: query, explode: false, allowReserved: true, schema: ${LIST} }
        - { name: deep, in: query, style: deepObject, schema: ${LIST} }
        - { name: days, in: query, explode: false, schema: { type: array, items: { type: string, format: date } } }
        - { name: raw, in: cookie, style: cookie, schema: ${LINE} }
        - { name: rawList, in: cookie, style: cookie, schema: ${LIST} }
        - { name: rawCommas, in: cookie, style: cookie, explode: false, schema: ${LIST} }
      responses: { '204': { description: Done } }
  /piers/{pier}:
    get:
      parameters:
        - { name: pier, in: path, required: true, schema: ${LINE} }
        - { name: plain, in: query, schema: ${LINE} }
        - { name: kept, in: query, allowReserved: true, schema: ${LINE} }
        - { name: keptList, in: query, allowReserved: true, schema: { type: array, items: ${LINE} } }
        - { name: day, in: query, schema: { type: string, format: date } }
        - { name: open, in: query, allowReserved: true, schema: { type: object, additionalProperties: ${LINE} } }
        - { name: X-Line, in: header, schema: ${LINE} }
        - { name: crumb, in: cookie, schema: ${LINE} }
        - { name: constructor, in: cookie, schema: ${LINE} }
        - { name: jar, in: cookie, schema: { type: object, additionalProperties: ${LINE} } }
      responses: { '204': { description: Done } }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

async function sent(pier: unknown, params: object) {
  return wire.sent('get /piers/{pier}', pier, params);
}

test.each(['plain', 'kept', 'keptList', 'day', 'X-Line', 'crumb'])(
  'an object is refused for %s, which is declared to hold none',
  async (name) => {
    await expect(sent('a', { [name]: { x: 'y' } })).rejects.toThrow(`The parameter "${name}" cannot be sent`);
    expect(wire.server.received).toEqual([]);
  },
);

test('an object in a path is refused with the place that it has there', async () => {
  await expect(sent({ x: 'y' }, {})).rejects.toThrow('The parameter "/piers/{}" cannot be sent');
});

test('what is declared goes out: plain values, lists, and the objects of parameters that have them', async () => {
  const params = { kept: 'a/b', keptList: ['c:d', 'e'], open: { x: '/' }, crumb: 'f g', jar: { h: 'i' } };
  expect(await sent('a', { ...params, constructor: 'j' })).toMatchObject({
    url: '/piers/a?kept=a/b&keptList=c:d&keptList=e&x=/',
    headers: { cookie: 'constructor=j; crumb=f%20g; jar=h,i' },
  });
});

const PATH = { plain: ['a', 'b'], dotted: ['c', 'd'], keyed: ['e', 'f'] };

async function sentLists(given: object) {
  const { keyed, ...params } = { ...PATH, ...given };
  return wire.sent('get /lists/{plain}/{dotted}/{keyed}', keyed, params);
}

const NAMES = ['commas', 'spaces', 'bars', 'kept', 'deep', 'days', 'raw', 'rawList', 'rawCommas'];
test.each([...NAMES, ...Object.keys(PATH)])(
  'an object is refused for %s, which is declared to be a list or text',
  async (name) => {
    for (const value of [{ x: 'y' }, new Set(['x']), [{ x: 'y' }]])
      await expect(sentLists({ [name]: value })).rejects.toThrow(
        `The parameter "${name}" cannot be sent: it is or holds an object`,
      );
    expect(wire.server.received).toEqual([]);
  },
);

test('lists go out in their styles', async () => {
  const lists = Object.fromEntries(NAMES.map((name) => [name, ['x', 'y']]));
  expect(await sentLists({ ...lists, raw: 'z' })).toMatchObject({
    url: '/lists/a,b/.c.d/;keyed=e,f?commas=x,y&spaces=x%20y&bars=x%7Cy&kept=x,y&deep%5B%5D=x&deep%5B%5D=y&days=x,y',
    headers: { cookie: 'raw=z; rawCommas=x,y; rawList=x; rawList=y' },
  });
});
