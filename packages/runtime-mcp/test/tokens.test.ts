import { describe, expect, it } from 'vitest';
import { fitValue } from '../src/execute/fit-value.ts';
import { distance } from '../src/support/distance.ts';
import { cutToTokens, estimateTokens } from '../src/support/tokens.ts';
import { splitWords, stem } from '../src/support/words.ts';

describe('tokens', () => {
  it.each([
    ['', 0],
    ['abcdefg', 2],
    ['äöü', 3],
    ['😀a', 3],
  ])('of %j are estimated as %i', (text, want) => expect(estimateTokens(text)).toBeLessThanOrEqual(want + 1));

  it('are never more than the budget after a cut', () => {
    const text = 'one line of words\nand 😀 another one, ünicode\n'.repeat(50);
    for (let budget = 1; budget < 300; budget += 7)
      expect(estimateTokens(cutToTokens(text, budget))).toBeLessThanOrEqual(budget);
    expect(cutToTokens('short', 10)).toBe('short');
  });

  it('of values are never more than the budget', () => {
    const value = {
      list: Array.from({ length: 500 }, (_, id) => ({
        id,
        text: 'x'.repeat(500),
        deep: { a: { b: { c: [1, 2, 3] } } },
      })),
    };
    for (const budget of [30, 100, 1000, 5000]) {
      const { text, cut } = fitValue(value, budget);
      expect(cut).toBe(true);
      expect(estimateTokens(text)).toBeLessThanOrEqual(budget);
    }
    expect(fitValue({ a: 1 }, 100)).toEqual({ text: '{\n  "a": 1\n}', cut: false });
  });
});

describe('words', () => {
  it.each([
    ['createSMSChat', ['create', 'sms', 'chat']],
    ['list_test-case.definitions', ['list', 'test', 'case', 'definitions']],
    ['Café 2nd', ['cafe', '2nd']],
  ])('of %s', (text, want) => expect(splitWords(text)).toEqual(want));

  it.each([
    ['delete', 'deleted', 'deleting', 'deletion', 'deletes'],
    ['stop', 'stopped', 'stopping', 'stops'],
    ['query', 'queries'],
    ['box', 'boxes'],
    ['call', 'calls', 'calling', 'called'],
    ['create', 'creating', 'creation'],
  ])('%s has the stem of its forms', (word, ...forms) => {
    expect(new Set([word, ...forms].map(stem)).size).toBe(1);
  });

  it.each([
    ['agent', 'agnet', 1],
    ['phone', 'fone', 2],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('%s and %s are %i edits apart', (a, b, want) => expect(distance(a, b)).toBe(want));
});
