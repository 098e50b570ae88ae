import { describe, expect, it } from 'vitest';
import { SdkError } from '../src/core/error';
import { path } from '../src/internal/utils/path';

describe('path', () => {
  it.each([
    ['plain text', 'abc', '/x/abc/y'],
    ['characters that a segment may have', "-._~!$&'()*+,;=:@", "/x/-._~!$&'()*+,;=:@/y"],
    ['a telephone number', '+14157774444', '/x/+14157774444/y'],
    ['slashes', 'a/../b', '/x/a%2F..%2Fb/y'],
    ['a backslash', 'a\\b', '/x/a%5Cb/y'],
    ['query and fragment', 'a b?x#y', '/x/a%20b%3Fx%23y/y'],
    ['percent signs', '%2e%2e', '/x/%252e%252e/y'],
    ['an encoded slash', 'a%2fb', '/x/a%252fb/y'],
    ['a host', '//evil.example', '/x/%2F%2Fevil.example/y'],
    ['a line break', 'a\nb', '/x/a%0Ab/y'],
    ['unicode', 'ü☃😀', '/x/%C3%BC%E2%98%83%F0%9F%98%80/y'],
    ['three dots', '...', '/x/.../y'],
    ['zero', 0, '/x/0/y'],
    ['a fraction', 12.5, '/x/12.5/y'],
    ['a big integer', 10n ** 20n, '/x/100000000000000000000/y'],
    ['false', false, '/x/false/y'],
    ['an object with a text form', { toString: () => 'own' }, '/x/own/y'],
    ['a list', ['a', 'b'], '/x/a,b/y'],
  ])('encodes %s', (_, value, expected) => {
    expect(path`/x/${value}/y`).toBe(expected);
  });

  it.each([
    ['a dot', '.'],
    ['two dots', '..'],
    ['an empty text', ''],
    ['undefined', undefined],
    ['null', null],
    ['an object', {}],
    ['an object without prototype', Object.create(null)],
    ['an empty list', []],
    ['NUL text only', String()],
  ])('rejects %s', (_, value) => {
    expect(() => path`/x/${value}/y`).toThrow(SdkError);
    expect(() => path`/x/${value}`).toThrow(SdkError);
  });

  it('rejects a lone surrogate', () => {
    for (const half of ['\ud800', 'a\udc00b']) {
      expect(() => path`/x/${half}`).toThrow(SdkError);
      expect(() => path`/x?a=${half}`).toThrow(`half of a character, ${JSON.stringify(half)}`);
    }
    expect(path`/x/${'😀'}`).toBe('/x/%F0%9F%98%80');
  });

  it('rejects segments that become relative together with the text around them', () => {
    expect(() => path`/x/.${'.'}/y`).toThrow(SdkError);
    expect(() => path`/x/${'.'}${'.'}/y`).toThrow(SdkError);
    expect(() => path`/x/%2e${'.'}`).toThrow(SdkError);
    expect(path`/x/.${'.a'}`).toBe('/x/..a');
    expect(path`/x/${'.'}${'a'}`).toBe('/x/.a');
  });

  it('encodes more after a question mark or hash in the template', () => {
    expect(path`/x/${'a&b'}?c=${'d&e=/..'}#${'&'}`).toBe('/x/a&b?c=d%26e%3D%2F..#%26');
    expect(path`?a=${'..'}`).toBe('?a=..');
  });

  it('leaves a template without values as it is', () => {
    expect(path`/x/y`).toBe('/x/y');
  });
});
