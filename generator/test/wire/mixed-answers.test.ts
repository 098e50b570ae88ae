import { describe, expect, test } from 'vitest';
import { eachOnWire, loadPackage } from '../kit/wire.ts';

const SCAN = '{ type: string, format: binary }';
const BOX = "{ $ref: '#/components/schemas/Box' }";
const responses = (...statuses: ReadonlyArray<readonly [status: string, content: string]>): string =>
  `responses: { ${statuses
    .map(([status, content]) => `'${status}': { description: d, content: { ${content} } }`)
    .join(', ')} }`;

const document = `openapi: 3.1.0
info: { title: Farm, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /mixed:
    get: { ${responses([
      '200',
      `application/json: { schema: ${BOX} }, image/png: { schema: ${SCAN} }, text/csv: { schema: { type: string } }`,
    ])} }
  /statuses:
    get: { ${responses(
      ['200', `application/pdf: { schema: ${SCAN} }`],
      ['202', `application/json: { schema: ${BOX} }`],
    )} }
    put: { ${responses(
      ['200', `application/json: { schema: ${SCAN} }`],
      ['202', `application/json: { schema: ${BOX} }`],
    )} }
    post: { ${responses(['200', 'application/pdf: {}'], ['204', ''])} }
  /ranges:
    get: { ${responses(['200', `'*/*': { schema: ${SCAN} }, application/json: { schema: ${BOX} }`])} }
    put: { ${responses(['200', `text/plain: { schema: { type: string } }, '*/*': { schema: ${SCAN} }`])} }
  /any:
    get: { ${responses(['200', `'*/*': { schema: ${BOX} }`])} }
    post: { ${responses(['200', `application/*: { schema: ${BOX} }`])} }
    put: { ${responses(['200', "'*/*': { schema: { oneOf: [{ type: string }, { type: object }] } }"])} }
  /forms:
    get: { ${responses([
      '200',
      `application/json: { schema: ${BOX} }, application/xml: { schema: ${BOX} }, application/x-msgpack: { schema: ${BOX} }`,
    ])} }
  /news:
    get: { ${responses(
      ['200', `text/event-stream: { schema: ${BOX} }`],
      ['202', 'application/json: { schema: { type: object, properties: { eta: { type: integer } } } }'],
      ['204', ''],
    )} }
    put: { ${responses(
      ['200', `application/jsonl: { itemSchema: ${BOX} }`],
      ['203', 'application/zip: {}'],
    )} }
  /lists:
    get:
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      ${responses([
        '200',
        `application/json: { schema: { type: array, items: ${BOX} } }, text/csv: { schema: { type: string } }`,
      ])}
components:
  schemas:
    Box: { type: object, properties: { a: { type: integer } } }
`;

const wire = eachOnWire(() => loadPackage(document), { client: { logLevel: 'off' } });

/** Bytes that are no UTF-8. */
const BYTES = Buffer.from([0x89, 0x50, 0x00, 0xff, 0xfe, 0x0d, 0x0a]);

/** What a call gives for an answer: a value, or the bytes of a response. */
async function given(
  endpoint: string,
  status: number,
  type: string | undefined,
  body: Buffer | string = BYTES,
): Promise<unknown> {
  wire.server.answer = (response) =>
    void response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(body);
  const value: unknown = await wire.sdk.call(wire.client, endpoint);
  return value instanceof Response ? Buffer.from(await value.arrayBuffer()) : value;
}

const accepted = (): unknown => wire.server.received.at(-1)?.headers.accept;

describe('bytes beside values', () => {
  test.each([
    ['get /mixed', 200, 'image/png', BYTES],
    ['get /mixed', 200, 'IMAGE/PNG; q=1', BYTES],
    ['get /mixed', 200, 'application/octet-stream', BYTES],
    ['get /mixed', 200, undefined, BYTES],
    ['get /statuses', 200, 'application/pdf', BYTES],
    ['put /statuses', 200, 'application/json', BYTES],
    ['post /statuses', 200, 'application/pdf', BYTES],
    ['get /ranges', 200, 'text/html', BYTES],
    ['put /ranges', 200, 'application/json', BYTES],
    ['get /forms', 200, 'application/x-msgpack', BYTES],
    ['put /news', 203, 'application/zip', BYTES],
  ] as const)('%s answers %s %j: the bytes as they came', async (endpoint, status, type, bytes) => {
    expect(await given(endpoint, status, type)).toEqual(bytes);
  });

  test.each([
    ['get /mixed', 200, 'application/json', '{"a":1}', { a: 1 }],
    ['get /mixed', 200, 'application/hal+json; charset=utf-8', '{"a":1}', { a: 1 }],
    ['get /mixed', 200, 'text/csv', 'a,b', 'a,b'],
    ['get /statuses', 202, 'application/json', '{"a":1}', { a: 1 }],
    ['put /statuses', 202, 'application/json', '{"a":1}', { a: 1 }],
    ['post /statuses', 204, undefined, '', null],
    ['get /ranges', 200, 'application/json', '{"a":1}', { a: 1 }],
    ['put /ranges', 200, 'text/plain', 'hello', 'hello'],
    ['get /forms', 200, 'application/json', '{"a":1}', { a: 1 }],
  ] as const)('%s answers %s %j: the value of %j', async (endpoint, status, type, body, value) => {
    expect(await given(endpoint, status, type, body)).toEqual(value);
  });

  test('all media types are asked for, JSON first', async () => {
    await given('get /mixed', 200, 'text/csv', 'a');
    expect(accepted()).toBe('application/json, image/png, text/csv');
    await given('get /ranges', 200, 'text/html');
    expect(accepted()).toBe('*/*');
  });

  test('the status says which of them came', async () => {
    wire.server.answer = (response) =>
      void response.writeHead(200, { 'content-type': 'application/pdf' }).end(BYTES);
    const { status, data } = await wire.client.statuses.list().byStatus();
    expect([status, Buffer.from(await data.arrayBuffer())]).toEqual([200, BYTES]);
  });

  test('forms of the same values say that nothing reads them', () => {
    expect(wire.sdk.findings).toBe('');
    expect(wire.sdk.files.get('src/resources/forms.ts')).toContain('APIPromise<Box>');
  });
});

describe('any media type', () => {
  test('an object is JSON, and nothing else', async () => {
    expect(await given('get /any', 200, 'application/json', '{"a":1}')).toEqual({ a: 1 });
    for (const type of ['text/plain', 'application/octet-stream', 'application/xml'])
      await expect(given('get /any', 200, type, '{"a":1}')).rejects.toThrow(
        `Expected application/json, got ${type}`,
      );
    expect(accepted()).toBe('*/*');
  });

  test('the same of a range', async () => {
    expect(await given('post /any', 200, 'application/json', '{"a":1}')).toEqual({ a: 1 });
    await expect(given('post /any', 200, 'application/xml', '<a/>')).rejects.toThrow(
      'Expected application/json',
    );
    expect(accepted()).toBe('application/*');
  });

  test('a text may be either', async () => {
    expect(await given('put /any', 200, 'application/json', '{"a":1}')).toEqual({ a: 1 });
    expect(await given('put /any', 200, 'text/plain', 'hello')).toBe('hello');
  });

  test('an Accept header of the caller is what can be read', async () => {
    wire.server.answer = (response) =>
      void response.writeHead(200, { 'content-type': 'text/csv' }).end('a,b');
    const owner = wire.client.anyResource ?? wire.client.any;
    expect(await owner.retrieve({ headers: { Accept: 'text/csv' } })).toBe('a,b');
  });
});

describe('streams beside values', () => {
  const all = async (stream: AsyncIterable<unknown>): Promise<unknown[]> => {
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    return items;
  };
  const call = async (endpoint: string, status: number, type: string | undefined, body: string) => {
    wire.server.answer = (response) =>
      void response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(body);
    return wire.sdk.call(wire.client, endpoint);
  };

  test('a stream, a value, or nothing, by what comes', async () => {
    expect(await all(await call('get /news', 200, 'text/event-stream', 'data: {"a":1}\n\n'))).toEqual([
      { a: 1 },
    ]);
    expect(await call('get /news', 202, 'application/json', '{"eta":3}')).toEqual({ eta: 3 });
    expect(await call('get /news', 204, undefined, '')).toBeNull();
    expect(accepted()).toBe('application/json, text/event-stream');
    await expect(call('get /news', 200, 'text/html', '<p>')).rejects.toThrow('got text/html');
  });

  test('lines beside bytes', async () => {
    expect(await all(await call('put /news', 200, 'application/jsonl', '{"a":1}\n{"a":2}\n'))).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
  });
});

test('a list that may come as text still iterates', async () => {
  wire.server.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('[{"a":1},{"a":2}]');
  expect(await wire.client.lists.list().toArray()).toEqual([{ a: 1 }, { a: 2 }]);
  expect(await given('get /lists', 200, 'text/csv', 'a,b')).toBe('a,b');
});
