import { expect, test } from 'vitest';
import { linesIn, linesOf } from '../../src/diagnostics/lines.ts';

const text = 'one\n\nthree\r\nlast';

test.each([
  { start: 0, end: 3, at: { line: 1, column: 1, length: 3 } },
  { start: 3, end: 4, at: { line: 1, column: 4, length: 1 } },
  { start: 4, end: 5, at: { line: 2, column: 1, length: 1 } },
  { start: 5, end: 500, at: { line: 3, column: 1, length: 6 } },
  { start: 14, end: 16, at: { line: 4, column: 3, length: 2 } },
  { start: -4, end: 0, at: { line: 1, column: 1, length: 1 } },
  { start: 900, end: 901, at: { line: 4, column: 5, length: 1 } },
])('offsets $start to $end are at $at', ({ start, end, at }) => {
  expect(linesOf(text).positionOf({ start, end })).toEqual(at);
});

test('lines are counted from 1, and there is none before the first or behind the last', () => {
  const { textOf } = linesOf(text);
  expect([0, 1, 2, 3, 4, 5].map(textOf)).toEqual([undefined, 'one', '', 'three\r', 'last', undefined]);
});

test('a text that comes later is found', () => {
  const texts = new Map<string, string>();
  const lines = linesIn(texts);
  expect(lines('a.yaml')).toBeUndefined();
  texts.set('a.yaml', 'x: 1');
  expect(lines('a.yaml')?.textOf(1)).toBe('x: 1');
});
