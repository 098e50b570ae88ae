import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
  type Received,
} from '../kit/wire.ts';

const text = readFileSync(fileURLToPath(new URL('parameters.yaml', import.meta.url)), 'utf8');

let server: Loopback;
let harbour: LoadedPackage;
let client: AnyClient;

beforeAll(async () => {
  server = await startLoopback();
  harbour = await loadPackage(text);
  client = harbour.newClient({ baseURL: server.url, maxRetries: 0 });
}, 300_000);
afterAll(async () => {
  removePackages();
  await server.close();
});
beforeEach(() => void server.received.splice(0));

const call = (path: string, ...args: readonly unknown[]): AnyClient =>
  harbour.call(client, `get ${path}`, ...args);

async function sent(answer: Promise<unknown>): Promise<Received> {
  await answer;
  const [request] = server.received;
  if (request === undefined) throw new Error('nothing was sent');
  return request;
}

const area = { r: 1, g: 'b c' };

describe('a query parameter', () => {
  test.each([
    ['form, an object: the name is not sent', { area }, 'r=1&g=b%20c'],
    ['form, a list', { flags: ['b', 'c d'] }, 'flags=b&flags=c%20d'],
    ['form without explode, a list', { joined: ['b', 'c d', ','] }, 'joined=b,c%20d,%2C'],
    ['form without explode, an object', { box: area }, 'box=r,1,g,b%20c'],
    [
      'form without explode, lists in a list',
      { joined: [['a'], { b: 1 }] },
      'joined=%5B%22a%22%5D,%7B%22b%22%3A1%7D',
    ],
    ['spaceDelimited', { blanks: ['b', 'c d'] }, 'blanks=b%20c%20d'],
    ['pipeDelimited', { bars: ['b', 'c|d'] }, 'bars=b%7Cc%7Cd'],
    ['pipeDelimited, exploded', { barsExploded: ['b', 'c'] }, 'barsExploded=b&barsExploded=c'],
    ['pipeDelimited, an object', { barBox: area }, 'barBox=r%7C1%7Cg%7Cb%20c'],
    ['deepObject', { deep: { r: 1, g: 'b' } }, 'deep%5Br%5D=1&deep%5Bg%5D=b'],
    ['deepObject in deepObject', { deep: { a: { b: 1 } } }, 'deep%5Ba%5D%5Bb%5D=1'],
    ['deepObject, a list in it', { deep: { a: [1, 2] } }, 'deep%5Ba%5D%5B%5D=1&deep%5Ba%5D%5B%5D=2'],
    [
      'deepObject, objects in a list',
      { deep: { a: [{ b: 1 }, { b: 2 }] } },
      'deep%5Ba%5D%5B0%5D%5Bb%5D=1&deep%5Ba%5D%5B1%5D%5Bb%5D=2',
    ],
    ['deepObject, a bare list', { deepList: [1, 2] }, 'deepList%5B%5D=1&deepList%5B%5D=2'],
    ['a name that ends in brackets', { 'ids[]': [1, 2] }, 'ids%5B%5D=1&ids%5B%5D=2'],
    [
      'nested in form',
      { page: { size: 2, sort: ['a', 'b'], owner: { id: 1 } } },
      'owner%5Bid%5D=1&size=2&sort=a&sort=b',
    ],
    ['JSON', { filter: { r: 1 } }, 'filter=%7B%22r%22%3A1%7D'],
    ['another media type is text', { xml: '<a b="c"/>' }, 'xml=%3Ca%20b%3D%22c%22%2F%3E'],
    [
      'allowReserved',
      { open: '/a/b?c:@!$()*,;=#[]&+ %41%' },
      'open=/a/b?c:@!$()*,;=%23%5B%5D%26%2B%20%41%25',
    ],
    ['allowReserved, a list', { openList: ['/a', '?b'] }, 'openList=/a,?b'],
    [
      'unreserved characters alone stay',
      { text: "aZ09-._~ !'()*/ü" },
      'text=aZ09-._~%20%21%27%28%29%2A%2F%C3%BC',
    ],
    ['an empty text', { text: '' }, 'text='],
    ['an empty value', { empty: '' }, 'empty='],
    ['a bigint', { depth: 2n ** 64n }, 'depth=18446744073709551616'],
    ['a day', { day: new Date('2026-03-04T23:00:00Z') }, 'day=2026-03-04'],
    ['days', { days: [new Date('2026-03-04T23:00:00Z'), '2026-01-01'] }, 'days=2026-03-04,2026-01-01'],
    ['a point in time', { at: new Date('2026-03-04T23:00:00Z') }, 'at=2026-03-04T23%3A00%3A00.000Z'],
    [
      'what is absent',
      { text: undefined, depth: null, flags: [], area: {}, joined: [null], box: { r: null } },
      '',
    ],
    ['what is absent in a list', { flags: ['a', null, undefined, 'b'] }, 'flags=a&flags=b'],
  ])('%s', async (_, params, expected) => {
    const query = ['mode=full', expected].filter(Boolean).join('&');
    const { url } = await sent(call('/query', params));
    // The order of members is no one's business but the platform's.
    expect(url.slice('/query?'.length).split('&').sort()).toEqual(query.split('&').sort());
  });

  test('with one value only is sent, and may be given', async () => {
    expect((await sent(call('/query'))).url).toBe('/query?mode=full');
    server.received.splice(0);
    expect((await sent(call('/query', { mode: 'other' }))).url).toBe('/query?mode=other');
  });

  test.each([
    ['NaN', { depth: Number.NaN }, /"depth"/],
    ['an infinity', { depth: Number.POSITIVE_INFINITY }, /"depth"/],
    ['NaN in a list', { joined: [Number.NaN] }, /"joined"/],
    ['NaN in JSON', { filter: { r: Number.NaN } }, /"filter"/],
    ['a function', { text: () => 1 }, /"text"/],
    ['an object that is no plain value', { text: { a: 1 } }, /"text"/],
    ['an object in a list of plain values', { flags: ['a', { b: 1 }] }, /"flags"/],
  ])('is refused: %s', async (_, params, name) => {
    const failed: unknown = await Promise.resolve()
      .then(() => call('/query', params))
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(TypeError);
    expect(String(failed)).toMatch(name);
    expect(server.received).toEqual([]);
  });
});

describe('a path parameter', () => {
  const list = ['b', 'c d'];
  test.each([
    ['/simple/{k}', 'b', '/simple/b'],
    ['/simple/{k}', list, '/simple/b,c%20d'],
    ['/simple/{k}', area, '/simple/r,1,g,b%20c'],
    ['/simple-exploded/{k}', list, '/simple-exploded/b,c%20d'],
    ['/simple-exploded/{k}', area, '/simple-exploded/r=1,g=b%20c'],
    ['/label/{k}', 'b', '/label/.b'],
    ['/label/{k}', list, '/label/.b,c%20d'],
    ['/label/{k}', area, '/label/.r,1,g,b%20c'],
    ['/label-exploded/{k}', 'b', '/label-exploded/.b'],
    ['/label-exploded/{k}', list, '/label-exploded/.b.c%20d'],
    ['/label-exploded/{k}', area, '/label-exploded/.r=1.g=b%20c'],
    ['/matrix/{k}', 'b', '/matrix/;k=b'],
    ['/matrix/{k}', list, '/matrix/;k=b,c%20d'],
    ['/matrix/{k}', area, '/matrix/;k=r,1,g,b%20c'],
    ['/matrix-exploded/{k}', 'b', '/matrix-exploded/;k=b'],
    ['/matrix-exploded/{k}', list, '/matrix-exploded/;k=b;k=c%20d'],
    ['/matrix-exploded/{k}', area, '/matrix-exploded/;r=1;g=b%20c'],
    ['/inline/{spot}', { x: 1, y: 2 }, '/inline/x,1,y,2'],
    ['/json/{spot}', { x: 1 }, '/json/%7B%22x%22%3A1%7D'],
    ['/berths/{berth}', 7, '/berths/7'],
    ['/berths/{berth}', 2n ** 64n, '/berths/18446744073709551616'],
    ['/days/{day}', new Date('2026-03-04T23:00:00Z'), '/days/2026-03-04'],
    ['/undeclared/{one}', "a/b@!'", '/undeclared/a%2Fb%40%21%27'],
    ['/fixed/{version}/{id}', 'x', '/fixed/v2/x'],
  ])('%s of %o', async (path, value, expected) => {
    expect((await sent(call(path, value))).url).toBe(expected);
  });

  test('stands beside fixed text', async () => {
    expect((await sent(call('/files/{name}.{ext}', 'gz', { name: 'a.tar' }))).url).toBe('/files/a.tar.gz');
  });

  test.each(['', '.', '..', undefined, null, [], {}])('is refused before anything is sent: %o', (value) => {
    for (const path of ['/simple/{k}', '/label/{k}', '/matrix-exploded/{k}', '/undeclared/{one}'])
      expect(() => call(path, value)).toThrow(/./);
    expect(server.received).toEqual([]);
  });

  test('NaN is a TypeError that names it', () => {
    expect(() => call('/berths/{berth}', Number.NaN)).toThrow(TypeError);
    expect(() => call('/berths/{berth}', Number.NaN)).toThrow(/"berth"/);
    expect(() => call('/berths/{berth}', { a: 1 })).toThrow(TypeError);
    expect(() => call('/undeclared/{one}', { a: 1 })).toThrow(TypeError);
  });
});

describe('a header parameter', () => {
  test.each([
    [{ 'X-List': ['b', 'c d'] }, { 'x-list': 'b,c d' }],
    [{ 'X-Box': area }, { 'x-box': 'r,1,g,b c' }],
    [{ 'X-Box-Exploded': area }, { 'x-box-exploded': 'r=1,g=b c' }],
    [{ 'X-Json': { q: 'zü☃' } }, { 'x-json': '{"q":"z\\u00fc\\u2603"}' }],
    [{ 'x-text': 'a b' }, { 'x-text': 'a b' }],
    [{ 'X-Count': 5 }, { 'x-count': '5' }],
  ])('%o', async (params, expected) => {
    expect((await sent(call('/marks', params))).headers).toMatchObject(expected);
  });

  test('that is absent is not sent', async () => {
    const { headers } = await sent(call('/marks', { 'X-List': [], 'X-Count': null }));
    expect(Object.keys(headers).filter((name) => /^x-(?!stainless)/.test(name))).toEqual([]);
  });

  test.each([{ a: 1 }, [{ a: 1 }]])('is refused with its name where it may be no object: %o', (value) => {
    expect(() => call('/marks', { 'X-Count': value })).toThrow(TypeError);
    expect(() => call('/marks', { 'X-Count': value })).toThrow(/"X-Count"/);
    expect(server.received).toEqual([]);
  });

  test.each(['a\nb', 'a\rb', 'a\0b', '☃'])('is refused with its name: %j', (value) => {
    expect(() => call('/marks', { 'x-text': value })).toThrow(TypeError);
    expect(() => call('/marks', { 'x-text': value })).toThrow(/"x-text"/);
  });
});

describe('a cookie parameter', () => {
  test.each([
    [{ session: 'S', theme: 'dark mode' }, 'session=S; theme=dark%20mode'],
    [{ session: 'S', recent: [1, 2] }, 'recent=1,2; session=S'],
    [{ session: 'S', prefs: { a: 1 } }, 'prefs=%7B%22a%22%3A1%7D; session=S'],
  ])('%o', async (params, expected) => {
    const { cookie = '' } = (await sent(call('/cookies', params))).headers;
    expect(cookie.split('; ').sort()).toEqual(expected.split('; '));
  });

  test('goes behind the cookies of the caller', async () => {
    const { headers } = await sent(call('/cookies', { session: 'S' }, { headers: { Cookie: 'own=1' } }));
    expect(headers['cookie']).toBe('own=1; session=S');
  });
});

describe('a parameter that is the whole query', () => {
  test.each([
    ['/whole', { a: 'x y', b: 1, c: ['p', 'q'] }, '/whole?a=x+y&b=1&c=p&c=q'],
    ['/whole', undefined, '/whole'],
    ['/whole-json', { a: 1 }, '/whole-json?%7B%22a%22%3A1%7D'],
  ])('%s of %o', async (path, all, expected) => {
    expect((await sent(call(path, { all }))).url).toBe(expected);
  });
});

describe('a cookie in style cookie', () => {
  test('is not encoded, and a list is one cookie per item', async () => {
    const { headers } = await sent(call('/raw-cookies', { n: ['a b', 'c'] }));
    expect(headers['cookie']).toBe('n=a b; n=c');
  });

  test('is refused with what would end it', () => {
    expect(() => call('/raw-cookies', { n: ['a;b'] })).toThrow(/"n"/);
  });
});

describe('names', () => {
  test('one name in path, query, header and cookie goes out as it is everywhere', async () => {
    const request = await sent(call('/names/{id}', 'P', { id: 'Q', header_id: 'H', cookie_id: 'C' }));
    expect(request).toMatchObject({ url: '/names/P?id=Q', headers: { id: 'H', cookie: 'id=C' } });
  });

  test('a query that shares names with the path is mapped back where it is the rest of the params', async () => {
    const made = call('/names/{id}/{sub}', 'S', { id: 'P', query_id: 'Q', sub: 'QS', other: 'o' });
    const { url } = await sent(made);
    expect(url).toBe('/names/P/S?id=Q&sub=QS&other=o');
  });
});

test('faults of the document are named', () => {
  expect(harbour.findings).toMatchInlineSnapshot(`
    "warning Parameter/HeaderTwice /paths/~1marks/get/parameters/5: The header parameter x-text differs from another one by case only: they are one argument.
    warning Document/HeaderReserved /paths/~1marks/get/parameters/7/name: The header parameter Accept is ignored.
    warning Document/PathParameterUnused /paths/~1names~1{id}/get/parameters/1/name: The path parameter sub does not occur in /names/{id} and is ignored.
    warning Document/PathParameterMissing /paths/~1undeclared~1{one}/get: The path parameter one is not declared; it is taken as a string.
    warning Document/PathParameterUnused /paths/~1undeclared~1{one}/get/parameters/0/name: The path parameter two does not occur in /undeclared/{one} and is ignored."
  `);
});
