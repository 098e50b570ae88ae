import { describe, expect, it } from 'vitest';
import { SdkError } from '../src/core/error';
import { stringifyQuery } from '../src/internal/query-string';
import { writeQuery, type QuerySettings } from '../src/internal/utils/query';
import { recordingClient } from './fixtures/recording';

const brackets: QuerySettings = { arrayFormat: 'brackets', nestedFormat: 'brackets' };
const written = (value: object, { arrayFormat, nestedFormat } = brackets) =>
  writeQuery(value, arrayFormat, nestedFormat);
const decoded = (value: object, settings = brackets) => decodeURIComponent(written(value, settings));

describe('stringifyQuery', () => {
  it.each([
    ['scalars', { a: 'ü &=+', b: 1.5, c: true, d: 10n }, 'a=%C3%BC%20%26%3D%2B&b=1.5&c=true&d=10'],
    ['undefined is left out', { a: undefined, b: '' }, 'b='],
    ['null is empty', { a: null }, 'a='],
    ['a date', { a: new Date(0) }, 'a=1970-01-01T00%3A00%3A00.000Z'],
    ['a name', { 'a b&': 1 }, 'a%20b%26=1'],
    ['nothing', {}, ''],
    ['empty list and object', { a: [], b: {} }, ''],
  ])('%s', (_, value, expected) => {
    expect(stringifyQuery(value)).toBe(expected);
  });

  it.each([
    ['comma', 'a=1,2,'],
    ['repeat', 'a=1&a=2&a='],
    ['brackets', 'a[]=1&a[]=2&a[]='],
    ['indices', 'a[0]=1&a[1]=2&a[2]='],
  ] as const)('lists as %s', (arrayFormat, expected) => {
    expect(decoded({ a: [1, 2, null] }, { ...brackets, arrayFormat })).toBe(expected);
  });

  it.each([[{ a: '\ud800' }], [{ '\udc00': 1 }], [{ a: { b: ['x', 'y\ud800'] } }]])(
    'half of a character is refused by name: %j',
    (value) => {
      for (const arrayFormat of ['comma', 'repeat', 'brackets', 'indices'] as const)
        expect(() => written(value, { ...brackets, arrayFormat })).toThrow(SdkError);
      expect(() => written(value)).toThrow(/character, "(a|\\udc00|a\[b\]\[\])", in a query string$/);
    },
  );

  it('a comma inside an item stays distinct from the commas between items', () => {
    expect(written({ a: ['x,y', 'z'] }, { ...brackets, arrayFormat: 'comma' })).toBe('a=x%2Cy,z');
  });

  it.each(['comma', 'repeat', 'brackets', 'indices'] as const)(
    'lists of objects have indices (%s)',
    (arrayFormat) => {
      const value = { a: [{ b: 1, c: 2 }, { b: 3 }] };
      expect(decoded(value, { ...brackets, arrayFormat })).toBe('a[0][b]=1&a[0][c]=2&a[1][b]=3');
    },
  );

  it('objects', () => {
    const value = { a: { b: { c: 1 }, d: [2, 3], e: undefined, f: null } };
    expect(decoded(value)).toBe('a[b][c]=1&a[d][]=2&a[d][]=3&a[f]=');
    expect(decoded(value, { ...brackets, nestedFormat: 'dots' })).toBe('a.b.c=1&a.d[]=2&a.d[]=3&a.f=');
  });

  it('refuses functions', () => {
    expect(() => stringifyQuery({ a: () => 1 })).toThrow(SdkError);
  });

  it('treats __proto__ as any name', () => {
    expect(stringifyQuery(JSON.parse('{"__proto__":{"polluted":1}}'))).toBe('__proto__%5Bpolluted%5D=1');
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
  });
});

describe('buildURL', () => {
  const url = (baseURL: string | undefined, path: string, query?: Record<string, unknown>, options = {}) =>
    recordingClient({ baseURL, ...options }).client.buildURL(path, query);

  it.each([
    [undefined, '/foo', 'https://api.example.com/foo'],
    ['https://h.example/', '/foo', 'https://h.example/foo'],
    ['https://h.example/v1', '/foo', 'https://h.example/v1/foo'],
    ['https://h.example/v1/', '/foo', 'https://h.example/v1/foo'],
    ['https://h.example/v1/', 'foo', 'https://h.example/v1/foo'],
    ['https://h.example/v1', 'foo', 'https://h.example/v1/foo'],
    ['https://h.example', '@evil.example/foo', 'https://h.example/@evil.example/foo'],
    ['https://h.example', '.evil.example/foo', 'https://h.example/.evil.example/foo'],
    ['https://h.example/', '//evil.example/foo', 'https://h.example//evil.example/foo'],
    ['https://h.example', '//evil.example/foo', 'https://h.example//evil.example/foo'],
    ['https://h.example/v1?key=1', '/foo', 'https://h.example/v1/foo?key=1'],
    ['https://h.example/v1?key=1', '/foo?key=2&a=3', 'https://h.example/v1/foo?key=2&a=3'],
    ['https://h.example', 'https://other.example/foo?a=1', 'https://other.example/foo?a=1'],
    ['https://h.example', '', 'https://h.example/'],
    ['https://h.example/v1', '?a=1', 'https://h.example/v1?a=1'],
    ['http://user.example:8080', '/a b', 'http://user.example:8080/a%20b'],
  ])('%s + %s', (baseURL, path, expected) => {
    expect(url(baseURL, path)).toBe(expected);
  });

  it('merges the queries of path, client and request', () => {
    const options = { defaultQuery: { a: 'd', b: 'd', c: 'd' } };
    expect(url(undefined, '/x?a=p&z=p', { b: 'r', c: undefined }, options)).toBe(
      'https://api.example.com/x?z=p&a=d&b=r',
    );
    expect(url(undefined, '/x', undefined, options)).toBe('https://api.example.com/x?a=d&b=d&c=d');
    expect(url(undefined, '/x?k=1&k=2', { b: 1 })).toBe('https://api.example.com/x?k=1&k=2&b=1');
  });

  it('takes the base URL of a request only if the client has the default one', () => {
    const { client } = recordingClient();
    expect(client.buildURL('/x', null, 'https://eu.example.com')).toBe('https://eu.example.com/x');
    client.baseURL = 'https://mine.example';
    expect(client.buildURL('/x', null, 'https://eu.example.com')).toBe('https://mine.example/x');
  });

  it('fails at once for a base URL that is none', async () => {
    const { client, sent } = recordingClient({ baseURL: 'nonsense' });
    await expect(client.get('/x')).rejects.toThrow(TypeError);
    expect(sent).toHaveLength(0);
  });
});

describe('the default array format', () => {
  it('is the one of the SDK', async () => {
    const { client, sent } = recordingClient();
    await client.get('/x', { query: { a: [1, 2], b: { c: 3 } } });
    expect(sent[0]?.url).toBe('https://api.example.com/x?a=1,2&b%5Bc%5D=3');
  });
});
