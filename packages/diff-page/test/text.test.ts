import { describe, expect, test } from 'vitest';
import { pageSource } from '../../../generator/test/compare/files/fixtures.ts';

type Span = { readonly from: number; readonly to: number; readonly name: string };
type LineTools = {
  readonly wordMarks: (
    before: string,
    after: string,
  ) => { readonly before: readonly Span[]; readonly after: readonly Span[] };
  readonly syntaxOf: (text: string, path: string) => readonly Span[];
  readonly hitsIn: (text: string, wanted: string) => readonly Span[];
};

/** The page's own code, which is a plain script and exports nothing. */
const tools = new Function(
  `${pageSource('text.js')}; return { wordMarks, syntaxOf, hitsIn };`,
)() as LineTools;
const marked = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ from, to }) => text.slice(from, to));

describe('changed words', () => {
  test.each([
    ["const x = 'one';", "const x = 'two';", ['one'], ['two']],
    ['create(body: A): B {', 'create(body: A, options: C): B {', [], [', options: C']],
    ['get(`/list-calls`)', 'get(`/v2/list-calls`)', [], ['v2/']],
    ['nothing in common', 'other text altogether', [], []],
    ['same', 'same', [], []],
  ])('%s → %s', (before, after, old, current) => {
    const marks = tools.wordMarks(before, after);
    expect(marked(before, marks.before)).toEqual(old);
    expect(marked(after, marks.after)).toEqual(current);
  });

  test('of very long lines are one mark: to pair them would take time that grows with the square', () => {
    const line = (word: string): string => `${'same '.repeat(2_000)}${`${word} and `.repeat(300)}`;
    const marks = tools.wordMarks(line('old'), line('new'));
    expect(marks.before).toHaveLength(1);
    expect(marked(line('new'), marks.after)[0]).toMatch(/^(?:new and ){299}new$/);
    expect(tools.wordMarks('x y '.repeat(5_000), 'z w '.repeat(5_000)).after).toEqual([]);
  });
});

test.each([
  [
    'a.ts',
    "export const x = 'a'; // b",
    ['t-keyword export', 't-keyword const', "t-string 'a'", 't-comment // b'],
  ],
  ['a.ts', ' * text of a comment', ['t-comment  * text of a comment']],
  ['a.json', '  "key": "value",', ['t-name "key"', 't-string "value"']],
  ['a.yml', 'key: 12 # c', ['t-name key', 't-number 12', 't-comment  # c']],
  ['a.md', '## Title', ['t-keyword ## Title']],
  ['a.bin', 'const x', []],
])('syntax of %s: %s', (path, text, expected) => {
  expect(tools.syntaxOf(text, path).map(({ from, to, name }) => `${name} ${text.slice(from, to)}`)).toEqual(
    expected,
  );
});
