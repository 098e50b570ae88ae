import { expect, test } from 'vitest';
import { patternText } from '../../../src/ir/examples/pattern-text.ts';
import { sampleString } from '../../../src/ir/examples/sample-scalars.ts';

const name = `${'a'.repeat(60)}!`;

test('an example does not wait for a pattern that is tried in too many ways', () => {
  const type = {
    kind: 'string',
    nullable: false,
    at: { file: 'a', pointer: '' },
    pattern: '^(a+)+$',
  } as const;
  expect(sampleString('correct', type, name)).toBe('a');
  expect(sampleString('correct', { ...type, pattern: '^(x+)+$', minLength: 60 }, name)).toMatch(/^x+$/);
});

test('a text for a pattern is given up where it is not found soon', () => {
  expect(patternText('^(?!(a+)+$)a{60}$')).toBeUndefined();
  expect(patternText('^(?=.*[A-Z])[A-Z]{3}$')).toBe('AAA');
});
