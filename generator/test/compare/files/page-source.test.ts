import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { pageSource } from './fixtures.ts';

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

test('the script of the page has no type errors', { timeout: 60_000 }, () => {
  const config = fileURLToPath(new URL('../../../../templates/diff/jsconfig.json', import.meta.url));
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const program = ts.createProgram(parsed?.fileNames ?? [], parsed?.options ?? {});
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(parsed?.fileNames).toHaveLength(4);
  expect(found).toEqual([]);
});

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

  test('of very long lines are found in no time', () => {
    const long = (word: string): string => `${'a b '.repeat(5_000)}${word}${' c d'.repeat(5_000)}`;
    const start = performance.now();
    expect(marked(long('new'), tools.wordMarks(long('old'), long('new')).after)).toEqual(['new']);
    tools.wordMarks('x y '.repeat(5_000), 'z w '.repeat(5_000));
    expect(performance.now() - start).toBeLessThan(1_000);
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
