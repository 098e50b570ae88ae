import { describe, expect, it } from 'vitest';
import {
  eventOf,
  parseWithBigints,
  withNumbers,
  withTexts,
  type Integers,
} from '../src/internal/integer-texts';

const node: Integers = { members: { id: 'integer', next: () => node } };

describe('integers of 64 bits as texts', () => {
  it('are read where the table says so, and nowhere else', () => {
    const text =
      '{"id":9007199254740993,"next":{"id":1e3,"other":9007199254740993},"list":[9007199254740993]}';
    expect(withTexts(parseWithBigints(text), node)).toEqual({
      id: '9007199254740993',
      next: { id: '1000', other: 9007199254740992 },
      list: [9007199254740992],
    });
  });

  it('stay what they are where the value is no integer', () => {
    expect(withTexts([1.5, null, true, 'x', '7', 7], { items: 'integer' })).toEqual([
      1.5,
      null,
      true,
      'x',
      '7',
      '7',
    ]);
  });

  it('are sent as bigints, unless the place takes texts', () => {
    expect(withNumbers({ id: '7', next: { id: 'no digits' } }, node)).toEqual({
      id: 7n,
      next: { id: 'no digits' },
    });
    expect(withNumbers('7', 'integerOrText')).toBe('7');
  });

  it('are looked for in plain objects and lists alone, of own members alone', () => {
    const file = new Blob(['7']);
    const value = withNumbers(
      { file, date: new Date(0), toString: '7' },
      { members: { id: 'integer' }, others: node },
    );
    expect(value.file).toBe(file);
    expect(value.toString).toBe('7');
    expect(withNumbers(undefined, node)).toBeUndefined();
  });

  it('follow the first variant that a value fits', () => {
    const table: Integers = {
      oneOf: [
        { has: ['kind'], is: { kind: ['wide'] }, then: { members: { n: 'integer' } } },
        { has: ['n'], then: {} },
      ],
    };
    expect(withTexts({ kind: 'wide', n: 1 }, table)).toEqual({ kind: 'wide', n: '1' });
    expect(withTexts({ kind: 'narrow', n: 1 }, table)).toEqual({ kind: 'narrow', n: 1 });
    expect(withTexts({ m: 1 }, table)).toEqual({ m: 1 });
  });

  it('are read from the bodies of webhooks', () => {
    expect(eventOf('{"id":18446744073709551615}', node)).toEqual({ id: '18446744073709551615' });
    expect(() => eventOf('{', node)).toThrow(SyntaxError);
  });
});
