import { expect, test } from 'vitest';
import type { TypeNode } from '../../../src/ir/model/type-node.ts';
import { constraintNotes, withConstraints } from '../../../src/targets/typescript/docs-text.ts';
import { boolean, number, string } from '../../ir/examples/api-fixture.ts';

const given = (value: string | number | boolean): { default: { value: string | number | boolean } } => ({
  default: { value },
});

test.each<[string, TypeNode, string | undefined]>([
  ['nothing', string(), undefined],
  ['a default', number(given(0.8)), 'Default: 0.8.'],
  ['a text as default', string(given('a`b')), 'Default: ``"a`b"``.'],
  ['a flag as default', boolean(given(false)), 'Default: `false`.'],
  ['a range', number({ minimum: 0, maximum: 1, ...given(0.8) }), 'Default: 0.8. Range: 0 to 1.'],
  ['one bound', number({ maximum: 7 }), 'Maximum: 7.'],
  ['a length', string({ minLength: 1, maxLength: 64 }), 'Length: 1 to 64 characters.'],
  ['at least something', string({ minLength: 3 }), 'Minimum length: 3 characters.'],
  ['a format', string({ format: 'date-time' }), 'Format: date-time.'],
  ['a format without meaning for callers', string({ format: 'binary-ish' }), undefined],
])('%s', (_, type, want) => expect(constraintNotes(type)).toBe(want));

test.each<[string, string | undefined, TypeNode, string | undefined]>([
  ['are appended', 'The voice.', number({ minimum: 0 }), 'The voice.\n\nMinimum: 0.'],
  ['stand alone', undefined, number({ minimum: 0 }), 'Minimum: 0.'],
  [
    'are not repeated',
    'Between 0 and 1, 1 by default.',
    number({ minimum: 0, maximum: 1, ...given(1) }),
    'Between 0 and 1, 1 by default.',
  ],
  [
    'count as mentioned only with all numbers',
    'At most 10.',
    number({ minimum: 1, maximum: 10 }),
    'At most 10.\n\nRange: 1 to 10.',
  ],
  ['leave other texts alone', 'Text', string(), 'Text'],
])('constraints %s', (_, description, type, want) => expect(withConstraints(description, type)).toBe(want));
