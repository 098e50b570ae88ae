import { describe, expect, test } from 'vitest';
import { format } from 'prettier';
import ts from 'typescript';
import { jsdocLines, wrapMarkdown } from '../../src/support/text.ts';

const long = 'The quick brown fox jumps over the lazy dog while nobody in the whole village looks at it.';

/** Texts whose layout must be the one of prettier's Markdown printer. */
const texts: Readonly<Record<string, string>> = {
  paragraph: `${long} ${long}`,
  'line breaks are joined': 'one\ntwo\n\nthree',
  bullets: '* one\n* two\n  more\n* three',
  'lazy continuation': `Options:\n- a: ${long}\n- b\nSet to null to remove it.`,
  'loose list': '- one\n\n- two\n\n  more\n- three',
  'nested lists': `1. one\n   - a\n   - ${long}\n2. two`,
  'numbers that stay one': '1. a\n1. b\n1. c',
  'other start': '3. a\n4. b',
  'two lists': '- a\n- b\n\n\n* c\n* d',
  links: `${long.slice(
    0,
    60,
  )} [a link with words](https://example.com/a/very/long/path/that/does/not/fit/in/the/line) end`,
  'inline code': `${long.slice(0, 70)} \`code with blanks\` and so on, and so forth`,
  'words that must not start a line': `${'word '.repeat(
    15,
  )}ends - 1. + # >= 2. here and then it goes on for a while`,
  fence: 'Text:\n```text\n{\n   "a": 1\n}\n```\nmore',
  headings: '# Title\ntext\n## Next\n\nUnder\n-----',
  quote: `> ${long} ${long}\n> - a`,
  'fence in a list': '- a\n\n  ```\n  x\n  ```\n- b',
  'wide characters': '漢字漢字 '.repeat(30),
  rule: 'a\n\n***\n\nb',
};

describe('wrapMarkdown', () => {
  test.each(Object.entries(texts))('%s: like prettier', async (_, text) => {
    const want = await format(text, { parser: 'markdown', proseWrap: 'always', printWidth: 80 });
    expect(wrapMarkdown(text).join('\n')).toBe(want.trimEnd());
  });

  test.each(Object.entries(texts))('%s: twice is once', (_, text) => {
    const once = wrapMarkdown(text);
    expect(wrapMarkdown(once.join('\n'))).toEqual(once);
  });

  test('tables keep their lines', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |';
    expect(wrapMarkdown(`Text\n\n${table}`).join('\n')).toBe(`Text\n\n${table}`);
  });

  test('an open fence is closed', () => {
    expect(wrapMarkdown('```\na')).toEqual(['```', 'a', '```']);
  });

  test('deep nesting ends', () => {
    expect(wrapMarkdown('> '.repeat(5000) + 'x').join('').length).toBeGreaterThan(0);
  });
});

describe('jsdocLines', () => {
  test.each([
    ['text', 'Some text', {}, ['Some text']],
    ['nothing', undefined, {}, []],
    ['deprecated with text', 'Some text', { deprecated: true }, ['@deprecated Some text']],
    ['deprecated without text', undefined, { deprecated: true }, ['@deprecated']],
    ['deprecated for a reason', 'Text', { deprecated: 'use b' }, ['Text', '', '@deprecated use b']],
    ['a tag', 'Text', { tags: ['@example\n```ts\na\n```'] }, ['Text', '', '@example', '```ts', 'a', '```']],
    ['a comment end', 'a */ b', {}, ['a *\\/ b']],
  ] as const)('%s', (_, description, options, want) => {
    expect(jsdocLines(description, options)).toEqual(want);
  });

  test('no mix of markup makes a tag', () => {
    const bits = [
      '@foo',
      '`',
      '``',
      '```',
      '\n',
      '\n\n',
      ' ',
      '*',
      '*/',
      '{',
      '{@link x}',
      '- ',
      '///',
      'a@b',
      '~~~',
      '    ',
    ];
    for (let seed = 1; seed < 4000; seed++) {
      const text = Array.from(
        { length: 9 },
        (_, i) => bits[(seed * 7919 + i * i * 104729 + (seed >> i)) % bits.length],
      ).join('');
      const file = ts.createSourceFile(
        'a.ts',
        `/**\n * ${jsdocLines(text).join('\n * ')}\n */\nlet a;`,
        99,
        true,
      );
      expect(file.statements, text).toHaveLength(1);
      expect(file.statements.flatMap(ts.getJSDocTags), text).toEqual([]);
    }
  });
});
