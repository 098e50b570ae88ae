import { describe, expect, it, vi } from 'vitest';
import { buildHeaders, type HeadersLike } from '../src/internal/headers';
import { toBase64 } from '../src/internal/utils/base64';
import { KeyExample } from './fixtures/api-key-client';
import { BasicExample } from './fixtures/basic-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';

const merged = (...sources: Parameters<typeof buildHeaders>[0]) => {
  const { values, nulls } = buildHeaders(sources);
  return { values: Object.fromEntries(values), nulls: [...nulls] };
};

describe('buildHeaders', () => {
  it.each([
    [
      'later names win, whatever their case',
      [{ 'X-A': '1', 'x-b': '2' }, { 'x-a': '3' }],
      { 'x-a': '3', 'x-b': '2' },
    ],
    ['undefined leaves a header', [{ a: '1' }, { a: undefined }], { a: '1' }],
    [
      'undefined leaves a header of another spelling',
      [{ 'X-A': '1', 'x-a': '2', 'x-A': undefined }],
      { 'x-a': '2' },
    ],
    ['null removes a header of another spelling', [{ 'x-a': '1', 'X-A': null }], {}],
    ['null removes a header', [{ a: '1', b: '2' }, { A: null }], { b: '2' }],
    ['null can be overruled', [{ a: '1' }, { a: null }, { a: '2' }], { a: '2' }],
    ['Headers', [{ a: '1' }, new Headers({ a: '2' })], { a: '2' }],
    [
      'entries of one source are joined',
      [
        { a: '1' },
        [
          ['a', '2'],
          ['A', '3'],
        ],
      ],
      { a: '2, 3' },
    ],
    ['array values are joined', [{ a: '1' }, { a: ['2', '3'] }], { a: '2, 3' }],
    ['merged headers', [{ a: '1', b: '1' }, buildHeaders([{ a: null, b: '2' }])], { b: '2' }],
    ['nothing', [undefined, null, {}], {}],
  ] as const)('%s', (_, sources, values) => {
    expect(merged(...(sources as unknown as HeadersLike[])).values).toEqual(values);
  });

  it('remembers removed names', () => {
    expect(merged({ A: null, b: '1' }).nulls).toEqual(['a']);
  });

  it.each([
    ['a line break in a value', { 'X-A': 'top-secret\r\nX-Evil: 1' }],
    ['a line feed at the end', { 'X-A': 'top-secret\ninjected' }],
    ['a character outside Latin-1', { 'X-A': 'top-secret ☃' }],
    ['NUL', { 'X-A': 'top-secret\0' }],
  ])('rejects %s without repeating it', (_, source) => {
    expect(() => buildHeaders([source])).toThrow(TypeError);
    expect(() => buildHeaders([source])).toThrow('"X-A"');
    expect(() => buildHeaders([source])).not.toThrow(/top-secret/);
  });

  it('rejects a name with a line break', () => {
    expect(() => buildHeaders([{ 'X-A\r\nX-Evil': '1' }])).toThrow(TypeError);
  });

  it('treats __proto__ and constructor as any name', () => {
    const source = JSON.parse('{"__proto__":"1","constructor":"2"}');
    expect(Object.entries(merged(source).values).length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
  });
});

describe('the headers of a request', () => {
  it('are the usual ones', async () => {
    const { client, sent } = recordingClient();
    await client.calls.retrieve('a');
    await client.calls.create({ to: 'x' });
    const [get, post] = sent.map(({ headers }) => Object.fromEntries(headers));
    expect(get).toEqual({
      accept: 'application/json',
      authorization: 'Bearer secret-key-1',
      'user-agent': 'Example/JS 0.0.0',
      'x-stainless-arch': process.arch,
      'x-stainless-lang': 'js',
      'x-stainless-os': expect.stringMatching(/^(Linux|MacOS|Windows)$/),
      'x-stainless-package-version': '0.0.0',
      'x-stainless-retry-count': '0',
      'x-stainless-runtime': 'node',
      'x-stainless-runtime-version': process.version,
    });
    expect(post).toEqual({ ...get, 'content-type': 'application/json' });
  });

  it('come from the client, the method and the request, in this order', async () => {
    const { client, sent } = recordingClient({ defaultHeaders: { 'X-A': '1', 'X-B': '2', 'X-Tenant': 'd' } });
    await client.calls.retrieve('a', { headers: { 'x-b': '3' } });
    await client.calls.retrieve('a', { headers: { 'X-A': null, Authorization: null, 'X-B': undefined } });
    await client.calls.delete('a');
    await client.calls.delete('a', { headers: { accept: 'text/plain' } });
    await client.calls.update('a', { 'X-Tenant': 't', note: 'n' });
    const seen = sent.map(({ headers: h }) => [
      h.get('x-a'),
      h.get('x-b'),
      h.get('x-tenant'),
      h.get('accept'),
      h.has('authorization'),
    ]);
    expect(seen).toEqual([
      ['1', '3', 'd', 'application/json', true],
      [null, '2', 'd', 'application/json', false],
      ['1', '2', 'd', '*/*', true],
      ['1', '2', 'd', 'text/plain', true],
      ['1', '2', 't', 'application/json', true],
    ]);
  });

  it('can come from the environment, under those of the options', async () => {
    vi.stubEnv('EXAMPLE_CUSTOM_HEADERS', ' X-One: 1\nX-Two:2: b \nnonsense\n\nX-Three: 3');
    const { client, sent } = recordingClient({ defaultHeaders: { 'X-Three': 'option' } });
    vi.unstubAllEnvs();
    await client.calls.retrieve('a');
    await client.withOptions({}).calls.retrieve('a');
    for (const { headers } of sent) {
      expect([headers.get('x-one'), headers.get('x-two'), headers.get('x-three')]).toEqual([
        '1',
        '2: b',
        'option',
      ]);
    }
  });

  it('are checked before anything is sent, and the key is not in the error', async () => {
    const { client, sent } = recordingClient({ apiKey: 'secret-key-1\r\nX-Evil: 1' });
    const error = await rejection(client.calls.retrieve('a'));
    expect(error).toBeInstanceOf(TypeError);
    expect(`${error.stack} ${error.cause}`).not.toContain('secret-key-1');
    expect(sent).toHaveLength(0);
  });

  it('may be made later', async () => {
    const { client, sent } = recordingClient();
    (client as any).authHeaders = async () => ({ Authorization: 'Bearer later' });
    await client.calls.retrieve('a');
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer later');
  });
});

describe('other ways to authenticate', () => {
  it('Basic', async () => {
    const seen: unknown[] = [];
    const fetch = async (_: unknown, init?: RequestInit) => {
      seen.push(new Headers(init?.headers).get('authorization'));
      return jsonResponse({});
    };
    await new BasicExample({ username: 'zoë', password: 'p:w', fetch }).get('/x');
    expect(seen).toEqual([`Basic ${Buffer.from('zoë:p:w').toString('base64')}`]);
    expect(toBase64('☃')).toBe('4piD');
  });

  it('a key in a header and one in the query', async () => {
    const seen: unknown[] = [];
    const fetch = async (url: unknown, init?: RequestInit) => {
      seen.push([String(url), new Headers(init?.headers).get('x-api-key')]);
      return jsonResponse({});
    };
    await new KeyExample({ headerKey: 'h', queryKey: 'q&', fetch }).get('/x?a=1', { query: { b: 2 } });
    await new KeyExample({ headerKey: 'h', fetch }).get('/x');
    expect(seen).toEqual([
      ['https://api.example.com/x?a=1&key=q%26&b=2', 'h'],
      ['https://api.example.com/x', 'h'],
    ]);
  });
});

describe('the body', () => {
  const bodies = async (body: unknown, headers = {}) => {
    const { client, sent } = recordingClient();
    await client.post('/x', { body, headers });
    const [request] = sent;
    const { duplex } = (request?.init ?? {}) as { duplex?: string };
    return [request?.body, request?.headers.get('content-type'), duplex];
  };

  it.each([
    ['a plain object', { a: [1, undefined, null], b: undefined }, '{"a":[1,null,null]}', 'application/json'],
    ['an array', [1], '[1]', 'application/json'],
    ['a number', 5, '5', 'application/json'],
    ['a text without content type', 'a"b', '"a\\"b"', 'application/json'],
    ['a falsy value', 0, undefined, null],
    ['null', null, undefined, null],
    ['an empty text', '', undefined, null],
    ['a Date', new Date(0), '"1970-01-01T00:00:00.000Z"', 'application/json'],
  ])('%s', async (_, value, body, type) => {
    expect(await bodies(value)).toEqual([body, type, undefined]);
  });

  it.each([
    ['bytes', new Uint8Array([1])],
    ['a buffer', new ArrayBuffer(1)],
    ['a Blob', new Blob(['x'])],
    ['form data', new FormData()],
    ['search parameters', new URLSearchParams('a=1')],
  ])('%s pass through', async (_, value) => {
    expect(await bodies(value)).toEqual([value, null, undefined]);
  });

  it('text with a content type, and form-urlencoded', async () => {
    expect(await bodies('a"b', { 'Content-Type': 'text/plain' })).toEqual(['a"b', 'text/plain', undefined]);
    const type = 'application/x-www-form-urlencoded';
    expect(await bodies({ a: 'ü &', b: null }, { 'content-type': type })).toEqual([
      'a=%C3%BC%20%26&b=',
      type,
      undefined,
    ]);
  });

  it('streams and iterators', async () => {
    const generate = function* () {
      yield 'ab';
      yield new Uint8Array([99]);
    };
    for (const value of [generate(), new Blob(['abc']).stream()]) {
      const [body, type, duplex] = await bodies(value);
      expect([type, duplex, await new Response(body as BodyInit).text()]).toEqual([null, 'half', 'abc']);
    }
  });

  it('a content type can be replaced or removed', async () => {
    expect((await bodies({}, { 'content-type': 'application/merge-patch+json' }))[1]).toBe(
      'application/merge-patch+json',
    );
    expect((await bodies({}, { 'content-type': null }))[1]).toBe(null);
  });
});
