import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { eachOnWire, loadPackage, type AnyClient } from '../../kit/wire.ts';
import { document } from './responses-document.ts';

const wire = eachOnWire(() => loadPackage(document));

/** Calls an endpoint that answers with the given status, content type and body. */
function call(
  endpoint: string,
  [status, type, body]: readonly [number, string?, (string | Uint8Array)?],
  ...args: readonly unknown[]
): AnyClient {
  wire.server.answer = (response: ServerResponse) =>
    void response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(body);
  return wire.sdk.call(wire.client, endpoint, ...args);
}

const accepted = (): string | undefined => wire.server.received.at(-1)?.headers.accept;

async function all(stream: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

const json = 'application/json';
const source = (name: string): string => wire.sdk.files.get(`src/resources/${name}.ts`) ?? '';

describe('values', () => {
  test('several successes are a union, and null where one has no body', async () => {
    expect(await call('post /loaves', [200, json, '{"id":"a"}'])).toEqual({ id: 'a' });
    expect(await call('post /loaves', [202, json, '{"eta":3}'])).toEqual({ eta: 3 });
    expect(await call('post /loaves', [204])).toBeNull();
    expect(source('loaves')).toMatch(/= Loaf\w* \| \w*Ticket\w* \| null|id: string/);
  });

  test('the status tells the answers apart, declared headers have names', async () => {
    expect(await call('post /loaves', [202, json, '{"eta":3}']).byStatus()).toEqual({
      status: 202,
      data: { eta: 3 },
    });
    expect(await call('post /loaves', [204]).byStatus()).toEqual({ status: 204, data: null });
    const { headers, data } = await call('post /loaves', [200, json, '{"id":"a"}']).withResponse();
    expect([data, headers['content-type']]).toEqual([{ id: 'a' }, json]);
    expect(source('loaves')).toContain("'x-oven'?: string;");
    expect(source('loaves')).toMatch(
      /\{ status: 200; data: \w*Loaf \}\s*\| \{ status: 202; data: \w*Ticket \}\s*\| \{ status: 204; data: null \}/,
    );
  });

  test('failures have the types that are declared for their status', async () => {
    const { errorOf, NotFoundError } = wire.sdk.exports;
    const error = await call('post /loaves', [404, json, '{"why":"flour"}']).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(NotFoundError);
    expect(errorOf(error)).toEqual({ status: 404, error: { why: 'flour' } });
    expect(errorOf(new Error('no'))).toBeUndefined();
    expect(source('loaves')).toMatch(/Errors \{\n {2}'404': .+;\n\n {2}'5XX': \w*Ticket;/);
  });

  test('answers without a body are null', async () => {
    expect(await call('delete /loaves', [204])).toBeNull();
    expect(accepted()).toBe('*/*');
    expect(await call('delete /loaves', [205])).toBeNull();
    expect(await call('head /loaves', [200, json])).toBeNull();
    expect(await call('patch /loaves', [200, json, ''])).toBeNull();
    expect(await call('delete /loaves', [200, json, ' \n'])).toBeNull();
  });

  test('every kind of JSON is JSON, and asked for first', async () => {
    expect(await call('get /loaves', [200, 'application/hal+json', '{"id":"a"}'])).toEqual({ id: 'a' });
    expect(accepted()).toBe('application/hal+json, application/xml');
  });

  test('without a 2xx the default answer is the result', async () => {
    expect(await call('patch /loaves', [201, json, '{"id":"a"}'])).toEqual({ id: 'a' });
  });

  test('text in place of JSON is an error', async () => {
    await expect(call('patch /loaves', [200, 'text/plain', 'hi'])).rejects.toThrow(
      'Expected application/json, got text/plain',
    );
    await expect(call('patch /loaves', [200, json, '{"id"'])).rejects.toThrow('Response is not valid JSON');
  });

  test('JSON in place of text is the text', async () => {
    expect(await call('get /labels', [200, json, '{"a":1}'])).toBe('{"a":1}');
    expect(accepted()).toBe('text/csv');
    expect(await call('get /labels', [200, 'text/csv; charset=utf-8', 'a,b'])).toBe('a,b');
  });

  test('text under any type may come as text or as JSON', async () => {
    expect(await call('post /labels', [200, 'text/plain', 'hi'])).toBe('hi');
    expect(await call('post /labels', [200, json, '"hi"'])).toBe('hi');
    expect(accepted()).toBe('*/*');
  });

  test('XML is text', async () => {
    expect(await call('put /labels', [200, 'application/xml', '<a/>'])).toBe('<a/>');
  });
});

describe('bytes', () => {
  const bytes = new Uint8Array([0, 128, 255, 13, 10]);

  test.each([
    ['get /photos', 'application/zip', '*/*'],
    ['post /photos', json, json],
    ['put /photos', 'text/plain', 'text/plain'],
    ['patch /photos', 'image/png', json],
  ])('%s gives a response with every byte', async (endpoint, type, accept) => {
    const response = (await call(endpoint, [200, type, bytes])) as Response;
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([...bytes]);
    expect(response.url).toMatch(/\/photos$/);
    expect(accepted()).toBe(accept);
  });

  test('formats that nothing here can read are bytes, and a warning where a schema describes them', async () => {
    const type = 'multipart/mixed; boundary=x';
    const answer = (await call('get /albums', [200, type, '--x\r\n\r\na\r\n--x--'])) as Response;
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
      type,
      '--x\r\n\r\na\r\n--x--',
    ]);
    expect(accepted()).toBe('multipart/mixed');
    expect(wire.sdk.findings.match(/warning Response\/GivenAsBytes \S+/g)).toEqual([
      expect.stringMatching(/albums\/get\/.*\/itemSchema:$/),
      expect.stringMatching(/albums\/put\/.*\/schema:$/),
    ]);
    expect(await call('patch /albums', [200, 'text/plain', '5'])).toBe('5');
  });

  test('a body that stalls runs into the time-out', async () => {
    wire.server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.write('x');
    };
    const response = (await wire.sdk.call(wire.client, 'get /photos', { timeout: 60 })) as Response;
    await expect(response.arrayBuffer()).rejects.toBeInstanceOf(wire.sdk.exports.APIConnectionTimeoutError);
  });
});

describe('streams', () => {
  const sse = 'text/event-stream';

  test('events alone are a stream of their data', async () => {
    const stream = await call('get /ticks', [
      200,
      sse,
      'data: {"id":"a"}\n\ndata:\n\n: x\n\ndata: {"id":"b"}\n\ndata: [DONE]\n\n',
    ]);
    expect(await all(stream)).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(accepted()).toBe(sse);
  });

  test('text stays text', async () => {
    expect(await all(await call('put /ticks', [200, sse, 'data: {"id"\n\ndata: 1\n\n']))).toEqual([
      '{"id"',
      '1',
    ]);
  });

  test('a boolean member `stream` chooses between JSON and events', async () => {
    const plain = await call('post /ticks', [200, json, '{"id":"a"}'], { name: 'n' });
    expect(plain).toEqual({ id: 'a' });
    expect(accepted()).toBe(`${json}, ${sse}`);
    const stream = await call('post /ticks', [200, sse, 'data: {"part":"p"}\n\n'], {
      name: 'n',
      stream: true,
    });
    expect(await all(stream)).toEqual([{ part: 'p' }]);
  });

  test('without that member the answer is JSON', async () => {
    expect(await call('patch /ticks', [200, json, '{"id":"a"}'])).toEqual({ id: 'a' });
    expect(accepted()).toBe('application/json');
  });

  test('an item schema with data describes whole events', async () => {
    const text = 'event: tick\nid: 7\nretry: 50\ndata: {"n":1}\n\ndata: {"n":2}\n\n';
    expect(await all(await call('get /events', [200, sse, text]))).toEqual([
      { event: 'tick', id: '7', retry: 50, data: { n: 1 } },
      { data: { n: 2 } },
    ]);
    expect(await all(await call('put /events', [200, sse, 'data: {"n":1}\n\n']))).toEqual([
      { data: '{"n":1}' },
    ]);
  });

  test('JSON lines and sequences are streams, too', async () => {
    expect(await all(await call('get /rows', [200, 'application/jsonl', '{"r":1}\n\n{"r":2}']))).toEqual([
      { r: 1 },
      { r: 2 },
    ]);
    expect(
      await all(await call('put /rows', [200, 'application/json-seq', '\x1e{"r":\n1}\n\x1e{"r":2}\n'])),
    ).toEqual([{ r: 1 }, { r: 2 }]);
  });

  test('JSON in place of a stream is an error that says what came', async () => {
    await expect(call('get /ticks', [200, json, '{"id":"a"}'])).rejects.toThrow('got application/json');
  });

  test('a stream that stalls runs into the time-out', async () => {
    wire.server.answer = (response) => {
      response.writeHead(200, { 'content-type': sse });
      response.write('data: {"id":"a"}\n\n');
    };
    const stream = await wire.sdk.call(wire.client, 'get /ticks', { timeout: 60 });
    await expect(all(stream)).rejects.toBeInstanceOf(wire.sdk.exports.APIConnectionTimeoutError);
  });
});
