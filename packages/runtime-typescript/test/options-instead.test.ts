import { expect, it } from 'vitest';
import { isRequestOptions } from '../src/internal/options-instead';

it.each([
  [{ timeout: 5 }, true],
  [{ headers: { a: 'b' }, signal: undefined }, true],
  [{}, false],
  [undefined, false],
  [null, false],
  ['timeout', false],
  [{ timeout: 5, limit: 10 }, false],
  [{ toString: 1 }, false],
  [JSON.parse('{"__proto__": 1}'), false],
])('tells options from params: %j', (given, expected) => {
  expect(isRequestOptions(given)).toBe(expected);
});
