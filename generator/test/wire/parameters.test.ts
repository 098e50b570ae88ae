import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compileErrors } from '../kit/compile.ts';
import { generateSources, listFindings, type Generated } from '../kit/generate.ts';
import { loadClient, startRecorder, type LiveClient, type Recorder, type Sent } from '../kit/live.ts';

const text = readFileSync(fileURLToPath(new URL('parameters.yaml', import.meta.url)), 'utf8');
// Names of methods are not what this is about.
const config = `
rules: openapi
resources:
  ships:
    methods:
      query: get /query
      headers: get /headers
      cookies: get /cookies
      names: get /names/{id}
      deep_names: get /names/{id}/{sub}
  paths:
    methods:
      simple: get /simple/{k}
      simple_exploded: get /simple-exploded/{k}
      label: get /label/{k}
      label_exploded: get /label-exploded/{k}
      matrix: get /matrix/{k}
      matrix_exploded: get /matrix-exploded/{k}
      inline: get /inline/{spot}
      json: get /json/{spot}
      number: get /number/{berth}
      file: get /files/{name}.{ext}
      day: get /days/{day}
      undeclared: get /undeclared/{one}
      fixed: get /fixed/{version}/{id}
`;
const sources = {
  files: { 'openapi.yaml': text, 'stainless.yml': config },
  spec: 'openapi.yaml',
  config: 'stainless.yml',
};

let recorder: Recorder;
let client: LiveClient;

beforeAll(async () => {
  recorder = await startRecorder();
  const Client = await loadClient(sources);
  client = new Client({ baseURL: recorder.url, maxRetries: 0 });
});
afterAll(() => recorder.close());
beforeEach(() => void recorder.sent.splice(0));

async function sent(call: Promise<unknown>): Promise<Sent> {
  await call;
  const [request] = recorder.sent;
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
    const { target } = await sent(client.ships.query(params));
    // The order of members is no one's business but the platform's.
    expect(target.slice('/query?'.length).split('&').sort()).toEqual(query.split('&').sort());
  });

  test('with one value only is sent, and may be given', async () => {
    expect((await sent(client.ships.query())).target).toBe('/query?mode=full');
    recorder.sent.splice(0);
    expect((await sent(client.ships.query({ mode: 'other' }))).target).toBe('/query?mode=other');
  });

  test.each([
    ['NaN', { depth: Number.NaN }, /"depth"/],
    ['an infinity', { depth: Number.POSITIVE_INFINITY }, /"depth"/],
    ['NaN in a list', { joined: [Number.NaN] }, /"joined"/],
    ['NaN in JSON', { filter: { r: Number.NaN } }, /"filter"/],
    ['a function', { text: () => 1 }, /"text"/],
  ])('is refused: %s', async (_, params, name) => {
    const failed: unknown = await Promise.resolve()
      .then(() => client.ships.query(params))
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(TypeError);
    expect(String(failed)).toMatch(name);
    expect(recorder.sent).toEqual([]);
  });
});

describe('a path parameter', () => {
  const list = ['b', 'c d'];
  test.each([
    ['simple', 'b', '/simple/b'],
    ['simple', list, '/simple/b,c%20d'],
    ['simple', area, '/simple/r,1,g,b%20c'],
    ['simpleExploded', list, '/simple-exploded/b,c%20d'],
    ['simpleExploded', area, '/simple-exploded/r=1,g=b%20c'],
    ['label', 'b', '/label/.b'],
    ['label', list, '/label/.b,c%20d'],
    ['label', area, '/label/.r,1,g,b%20c'],
    ['labelExploded', 'b', '/label-exploded/.b'],
    ['labelExploded', list, '/label-exploded/.b.c%20d'],
    ['labelExploded', area, '/label-exploded/.r=1.g=b%20c'],
    ['matrix', 'b', '/matrix/;k=b'],
    ['matrix', list, '/matrix/;k=b,c%20d'],
    ['matrix', area, '/matrix/;k=r,1,g,b%20c'],
    ['matrixExploded', 'b', '/matrix-exploded/;k=b'],
    ['matrixExploded', list, '/matrix-exploded/;k=b;k=c%20d'],
    ['matrixExploded', area, '/matrix-exploded/;r=1;g=b%20c'],
    ['inline', { x: 1, y: 2 }, '/inline/x,1,y,2'],
    ['json', { x: 1 }, '/json/%7B%22x%22%3A1%7D'],
    ['number', 7, '/number/7'],
    ['number', 2n ** 64n, '/number/18446744073709551616'],
    ['day', new Date('2026-03-04T23:00:00Z'), '/days/2026-03-04'],
    ['undeclared', "a/b@!'", '/undeclared/a%2Fb%40%21%27'],
    ['fixed', 'x', '/fixed/v2/x'],
  ])('%s of %o', async (method, value, expected) => {
    expect((await sent(client.paths[method](value))).target).toBe(expected);
  });

  test('stands beside fixed text', async () => {
    expect((await sent(client.paths.file('gz', { name: 'a.tar' }))).target).toBe('/files/a.tar.gz');
  });

  test.each(['', '.', '..', undefined, null, [], {}])('is refused before anything is sent: %o', (value) => {
    for (const method of ['simple', 'label', 'matrixExploded', 'undeclared'])
      expect(() => client.paths[method](value)).toThrow(/./);
    expect(recorder.sent).toEqual([]);
  });

  test('NaN is a TypeError that names it', () => {
    expect(() => client.paths.number(Number.NaN)).toThrow(TypeError);
    expect(() => client.paths.number(Number.NaN)).toThrow(/"berth"/);
    expect(() => client.paths.number({ a: 1 })).toThrow(TypeError);
    expect(() => client.paths.undeclared({ a: 1 })).toThrow(TypeError);
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
    expect((await sent(client.ships.headers(params))).headers).toMatchObject(expected);
  });

  test('that is absent is not sent', async () => {
    const { headers } = await sent(client.ships.headers({ 'X-List': [], 'X-Count': null }));
    expect(Object.keys(headers).filter((name) => /^x-(?!stainless)/.test(name))).toEqual([]);
  });

  test.each(['a\nb', 'a\rb', 'a\0b', '☃'])('is refused with its name: %j', (value) => {
    expect(() => client.ships.headers({ 'x-text': value })).toThrow(TypeError);
    expect(() => client.ships.headers({ 'x-text': value })).toThrow(/"x-text"/);
  });
});

describe('a cookie parameter', () => {
  test.each([
    [{ session: 'S', theme: 'dark mode' }, 'session=S; theme=dark%20mode'],
    [{ session: 'S', recent: [1, 2] }, 'recent=1,2; session=S'],
    [{ session: 'S', prefs: { a: 1 } }, 'prefs=%7B%22a%22%3A1%7D; session=S'],
  ])('%o', async (params, expected) => {
    const { cookie = '' } = (await sent(client.ships.cookies(params))).headers;
    expect(cookie.split('; ').sort()).toEqual(expected.split('; '));
  });

  test('goes behind the cookies of the caller', async () => {
    const { headers } = await sent(client.ships.cookies({ session: 'S' }, { headers: { Cookie: 'own=1' } }));
    expect(headers['cookie']).toBe('own=1; session=S');
  });
});

describe('names', () => {
  test('one name in path, query, header and cookie goes out as it is everywhere', async () => {
    const request = await sent(client.ships.names('P', { id: 'Q', header_id: 'H', cookie_id: 'C' }));
    expect(request).toMatchObject({ target: '/names/P?id=Q', headers: { id: 'H', cookie: 'id=C' } });
  });

  test('a query that shares names with the path is mapped back where it is the rest of the params', async () => {
    const call = client.ships.deepNames('S', { id: 'P', query_id: 'Q', sub: 'QS', other: 'o' });
    const { target } = await sent(call);
    expect(target).toBe('/names/P/S?id=Q&sub=QS&other=o');
  });
});

describe('the package', () => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await generateSources(sources);
  });

  test('compiles strictly', () => {
    const files = [...generated.files].filter(([path]) => path.startsWith('src/'));
    expect(compileErrors(new Map(files))).toEqual([]);
  });

  test('says what was left open', () => {
    const found = listFindings(generated.findings.filter(({ severity }) => severity !== 'note'));
    expect(found).toMatchInlineSnapshot(`
      "warning Parameter/HeaderTwice /paths/~1headers/get/parameters/5: The header parameter x-text differs from another one by case only: they are one argument.
      warning Document/HeaderReserved /paths/~1headers/get/parameters/7/name: The header parameter Accept is ignored.
      warning Document/PathParameterUnused /paths/~1names~1{id}/get/parameters/1/name: The path parameter sub does not occur in /names/{id} and is ignored.
      warning Document/PathParameterMissing /paths/~1undeclared~1{one}/get: The path parameter one is not declared; it is taken as a string.
      warning Document/PathParameterUnused /paths/~1undeclared~1{one}/get/parameters/0/name: The path parameter two does not occur in /undeclared/{one} and is ignored."
    `);
  });
});
