import { describe, expect, it } from 'vitest';
import { readKey } from '../src/auth.ts';

describe('key of a request', () => {
  it.each([
    [{ authorization: 'Bearer abc' }, { kind: 'key', key: 'abc' }],
    [{ authorization: 'bearer  abc ' }, { kind: 'key', key: 'abc' }],
    [{ 'x-example-api-key': 'abc' }, { kind: 'key', key: 'abc' }],
    [
      { authorization: 'Bearer first', 'x-example-api-key': 'second' },
      { kind: 'key', key: 'first' },
    ],
    [{}, { kind: 'none' }],
    [{ 'x-example-api-key': ' ' }, { kind: 'none' }],
    [{ authorization: 'Basic abc' }, { kind: 'invalid' }],
    [{ authorization: 'Bearer' }, { kind: 'invalid' }],
  ])('%j', (headers, want) => {
    expect(readKey(headers, { apiKeyHeader: 'x-example-api-key' })).toMatchObject(want);
  });
});
