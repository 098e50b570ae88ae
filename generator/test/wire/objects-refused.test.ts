import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const LINE = '{ type: string }';

const document = `openapi: 3.1.0
info: { title: Ferry, version: 1.0.0 }
servers: [{ url: https://ferry.example }]
paths:
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

let server: Loopback;
let sdk: LoadedPackage;
beforeAll(async () => {
  server = await startLoopback();
  server.answer = (response) => void response.writeHead(204).end();
  sdk = await loadPackage(document);
});
afterAll(async () => {
  await server.close();
  removePackages();
});

async function sent(pier: unknown, params: object) {
  server.received.length = 0;
  await sdk.call(sdk.newClient({ baseURL: server.url, maxRetries: 0 }), 'get /piers/{pier}', pier, params);
  return server.received[0];
}

test.each(['plain', 'kept', 'keptList', 'day', 'X-Line', 'crumb'])(
  'an object is refused for %s, which is declared to hold none',
  async (name) => {
    await expect(sent('a', { [name]: { x: 'y' } })).rejects.toThrow(`The parameter "${name}" cannot be sent`);
    expect(server.received).toEqual([]);
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
