import { describe, expect, test } from 'vitest';
import { byStandardOrder, compareMembers } from '../../src/ir/index.ts';
import { byCodeUnit, collate } from '../../src/support/collate.ts';

/** Every list is in its final order; sorting its reverse must give it back. */
const expectSorted = <T>(list: readonly T[], compare: (a: T, b: T) => number): void => {
  expect([...list].reverse().sort(compare)).toEqual(list);
};

describe('collate (R33)', () => {
  test.each<readonly [string, readonly string[]]>([
    ['case is ignored', ['colorize', 'colorProfile']],
    ['capitals among small letters', ['Flash', 'FlashpixVersion', 'FNumber']],
    ['a prefix comes first', ['id', 'id_type', 'idle']],
    ['punctuation before digits, digits before letters', ['a_b', 'a-b', 'a1', 'ab']],
    ['equal but for case: small letters first', ['seed', 'Seed']],
    ['empty first', ['', 'a']],
  ])('%s', (_, list) => {
    expectSorted(list, collate);
  });

  test('agrees with the reference collation on names', () => {
    const { compare } = new Intl.Collator('en');
    const names = [
      'zebra',
      'Apple',
      'apple_pie',
      'apple',
      'apple2',
      'apple10',
      'ApplePie',
      '_apple',
      '$apple',
    ];
    expect([...names].sort(collate)).toEqual([...names].sort(compare));
  });

  test('equal texts are equal', () => {
    expect(collate('seed', 'seed')).toBe(0);
  });
});

describe('byCodeUnit', () => {
  test('capitals before small letters', () => {
    expectSorted(['B', 'a', 'b'], byCodeUnit);
  });
});

describe('members (R33, R19)', () => {
  type Member = Parameters<typeof compareMembers>[0];
  const member = (name: string, required = false, origin?: Member['origin']): Member => ({
    name,
    required,
    ...(origin !== undefined && { origin }),
  });

  test.each<readonly [string, readonly Member[]]>([
    ['required before optional', [member('z', true), member('a')]],
    ['id, then token, then the alphabet', [member('id'), member('token'), member('age'), member('zip')]],
    ['lifted within their group only', [member('zip', true), member('id'), member('age')]],
    [
      'origins: path, query, body, header',
      [
        member('z', true, 'path'),
        member('y', true, 'query'),
        member('x', true, 'body'),
        member('w', true, 'header'),
      ],
    ],
    [
      'origin before lifting, requirement before origin',
      [
        member('b', true, 'body'),
        member('z', false, 'query'),
        member('id', false, 'body'),
        member('a', false, 'body'),
      ],
    ],
    ['collation, not byte order', [member('colorize'), member('colorProfile')]],
  ])('%s', (_, list) => {
    expectSorted(list, compareMembers);
  });
});

describe('responses (R17)', () => {
  test('standard verbs, then the alphabet', () => {
    expectSorted(
      ['create', 'retrieve', 'update', 'list', 'delete', 'archive', 'bulkAdd', 'zap'],
      byStandardOrder,
    );
  });
});
