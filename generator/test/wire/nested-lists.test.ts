import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  loadPackage,
  partsOf,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
  type Received,
} from '../kit/wire.ts';

/** A list of Swagger 2.0, and the lists in it, the outermost first. */
const list = (...formats: readonly string[]): string =>
  formats.reduceRight(
    (items, format) =>
      `type: array, ${format === '' ? '' : `collectionFormat: ${format}, `}items: { ${items} }`,
    'type: string',
  );

const query = (name: string, ...formats: readonly string[]): string =>
  `- { name: ${name}, in: query, ${list(...formats)} }`;

const field = (name: string, ...formats: readonly string[]): string =>
  `- { name: ${name}, in: formData, ${list(...formats)} }`;

const document = `
swagger: '2.0'
info: { title: Looms, version: '1' }
host: looms.test
paths:
  /cloths:
    get:
      operationId: listCloths
      tags: [cloths]
      parameters:
        ${query('usual', '', '')}
        ${query('bars', 'pipes', 'csv')}
        ${query('blanks', 'csv', 'ssv')}
        ${query('tabs', 'tsv', 'pipes')}
        ${query('many', 'multi', 'pipes')}
        ${query('deep', 'pipes', 'csv', 'ssv')}
        - { name: days, in: query, type: array, collectionFormat: pipes, items: { type: array, items: { type: string, format: date } } }
        ${query('odd', 'pipes', 'multi')}
        - { name: X-Cells, in: header, ${list('pipes', 'ssv')} }
        - { name: X-Bars, in: header, ${list('pipes')} }
        - { name: X-Usual, in: header, ${list('')} }
      responses: { '204': { description: All. } }
  /cloths/{ids}/{cells}:
    get:
      operationId: someCloths
      tags: [cloths]
      parameters:
        - { name: ids, in: path, required: true, ${list('ssv')} }
        - { name: cells, in: path, required: true, ${list('tsv', 'pipes')} }
      responses: { '204': { description: Some. } }
  /dyes:
    post:
      operationId: addDye
      tags: [dyes]
      consumes: [application/x-www-form-urlencoded]
      parameters: [${field('cells', 'pipes', 'csv').slice(2)}, ${field('many', 'multi', 'ssv').slice(2)}]
      responses: { '204': { description: Kept. } }
  /photos:
    post:
      operationId: addPhoto
      tags: [photos]
      consumes: [multipart/form-data]
      parameters:
        - { name: photo, in: formData, type: file }
        ${field('cells', 'pipes', 'csv')}
        ${field('many', 'multi', 'tsv')}
        ${field('flat', 'ssv')}
        - { name: pics, in: formData, type: array, collectionFormat: multi, items: { type: file } }
        - { name: scans, in: formData, type: array, items: { type: file } }
      responses: { '204': { description: Kept. } }
`;

let server: Loopback;

beforeAll(async () => {
  server = await startLoopback();
  server.answer = (response) => void response.writeHead(204).end();
});
afterAll(async () => {
  removePackages();
  await server.close();
});
beforeEach(() => void server.received.splice(0));

describe.each(['openapi', 'stainless'])('lists inside of lists of Swagger 2.0, rules %s', (rules) => {
  let sdk: LoadedPackage;
  let client: AnyClient;
  beforeAll(async () => {
    sdk = await loadPackage(document, `rules: ${rules}\n`);
    client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  }, 300_000);

  const sent = async (endpoint: string, ...args: readonly unknown[]): Promise<Received> => {
    await sdk.call(client, endpoint, ...args);
    const [request] = server.received;
    if (request === undefined) throw new Error('nothing was sent');
    return request;
  };
  const cells = [['a', 'b c'], ['d|,']];

  test.each([
    ['usual', cells, 'a,b%20c,d%7C%2C'],
    ['bars', cells, 'a,b%20c%7Cd%7C%2C'],
    ['blanks', cells, 'a%20b%20c,d%7C%2C'],
    ['tabs', cells, 'a%7Cb%20c%09d%7C%2C'],
    ['deep', [[['a', 'b'], ['c']], [['d']]], 'a%20b,c%7Cd'],
    ['bars', [['a'], [], [null, 'b']], 'a%7Cb'],
    ['bars', [[]], ''],
    ['bars', ['a', ['b', 'c']], 'a%7Cb,c'],
    ['odd', cells, 'a,b%20c%7Cd%7C%2C'],
  ])('in a query: %s of %j', async (name, value, expected) => {
    const { url } = await sent('get /cloths', { [name]: value });
    expect(url).toBe(expected === '' ? '/cloths' : `/cloths?${name}=${expected}`);
  });

  test.runIf(rules === 'openapi')('in a query, days', async () => {
    const { url } = await sent('get /cloths', { days: [[new Date('2026-03-04T23:00:00Z'), '2026-01-01']] });
    expect(url).toBe('/cloths?days=2026-03-04,2026-01-01');
  });

  test('in a query, a pair for each of the outer ones', async () => {
    const { url } = await sent('get /cloths', { many: cells });
    expect(url).toBe('/cloths?many=a%7Cb%20c&many=d%7C%2C');
  });

  test('in headers and paths, whose lists have formats, too', async () => {
    const { headers } = await sent('get /cloths', {
      'X-Cells': cells,
      'X-Bars': ['a', 'b'],
      'X-Usual': ['a', 'b'],
    });
    expect([headers['x-cells'], headers['x-bars'], headers['x-usual']]).toEqual(['a b c|d|,', 'a|b', 'a,b']);
    server.received.splice(0);
    const { url } = await sent('get /cloths/{ids}/{cells}', [['a'], ['b', 'c']], { ids: ['1', '2/3'] });
    expect(url).toBe('/cloths/1%202%2F3/a%09b%7Cc');
  });

  test('in fields and parts of forms', async () => {
    const { body } = await sent('post /dyes', { cells, many: [['a', 'b'], ['c']] });
    expect(body.toString()).toBe('cells=a,b%20c%7Cd%7C%2C&many=a%20b&many=c');
    server.received.splice(0);
    expect(partsOf(await sent('post /photos', { cells, many: [['a', 'b'], ['c']], flat: ['a', 'b'] }))).toBe(
      ['cells"\n\na,b c|d|,', 'many"\n\na\tb', 'many"\n\nc', 'flat"\n\na b']
        .map((part) => `--LINE\nContent-Disposition: form-data; name="${part}\n`)
        .join('') + '--LINE--\n',
    );
  });

  test('files are parts of their own, whatever the format of their list', async () => {
    const file = (name: string): File => new File([name], name);
    const request = await sent('post /photos', {
      pics: [file('a'), file('b')],
      scans: [file('c')],
      photo: file('d'),
    });
    // What is not stated has the names that packages of the set always had.
    const scans = rules === 'openapi' ? 'scans' : 'scans[]';
    expect(partsOf(request).match(/name=.*|\n\n\w/g)).toEqual([
      ...['name="pics"; filename="a"', '\n\na', 'name="pics"; filename="b"', '\n\nb'],
      ...[`name="${scans}"; filename="c"`, '\n\nc', 'name="photo"; filename="d"', '\n\nd'],
    ]);
  });

  test('only a format that none of them can have is a finding', () => {
    const about = sdk.findings.split('\n').filter((line) => line.includes('InnerFormat'));
    expect(about).toHaveLength(1);
    expect(about[0]).toMatch(/: odd\.$/);
  });
});
