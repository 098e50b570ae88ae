import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternTest } from '../../src/support/pattern-match.ts';

/** Small patterns of all that is followed. */
const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\d', '^', '$', '\\b', '\\B', 'é', ''),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(
        tie('pattern'),
        fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}', '*?', '+?', '??', '{1,2}?'),
      )
      .map(([one, times]) => `(${one})${times}`),
    fc
      .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('pattern'))
      .map(([kind, one]) => `(${kind}${one})`),
    fc.constantFrom('a*', 'b+?', '[ab]{2}', '.{1,2}', 'a??'),
  ),
}));

/** Without pairs of surrogates: V8 looks for `\B` between their halves, too, which the standard does not. */
const text = fc
  .array(fc.constantFrom('a', 'b', '1', ' ', 'é', '\n'), { maxLength: 6 })
  .map((all) => all.join(''));

describe('patterns are matched in a number of steps', () => {
  it('and say what those of the language say', () => {
    fc.assert(
      fc.property(pattern, text, (written, given) => {
        const found = patternTest(written)?.(given, { left: 1_000_000 });
        expect(found).toBe(new RegExp(written, 'u').test(given));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('take a pair of surrogates for one character', () => {
    expect(patternTest('^.$')?.('😀', { left: 100 })).toBe(true);
    expect(patternTest('^[😀-😂]{2}$')?.('😁😂', { left: 100 })).toBe(true);
  });

  it('without the flag u where a pattern can only be read so', () => {
    const test = patternTest('^\\-[^\\@]$');
    expect(test?.('-a', { left: 100 })).toBe(true);
    expect(test?.('-@', { left: 100 })).toBe(false);
  });

  const long = `${'a'.repeat(60)}!`;
  it.each([
    ['^(a+)+$', long],
    ['^(a|a)*$', long],
    ['^(?=(a+)+$)a', long],
    ['(.*)*(.*)*(.*)*x', long],
    ['^(a?){60}a{60}$', long],
    ['(?<=^(a+)+)!x', long],
  ])('%s takes no more of them than there are', (written, given) => {
    const steps = { left: 50_000 };
    expect(patternTest(written)?.(given, steps)).toBeUndefined();
    expect(steps.left).toBeLessThan(0);
  });

  it('uses no more of the stack for a longer text', () => {
    const test = patternTest('^(a|b)*$');
    expect(test?.('ab'.repeat(100_000), { left: 10_000_000 })).toBeUndefined();
    expect(patternTest('^[ab]*$')?.('ab'.repeat(100_000), { left: 10_000_000 })).toBe(true);
  });

  it.each(['(', '[b-a]', '(a)\\1'])('does not read %s', (written) => {
    expect(patternTest(written)).toBeUndefined();
  });
});
