import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import {
  html,
  json,
  jsdocText,
  mdBlock,
  mdCode,
  mdCodeFence,
  mdInline,
  shellArg,
  shownShellArg,
  tsKey,
  tsLiteralKey,
  tsString,
  yamlString,
} from '../../src/support/encode.ts';

const hostile = [
  `it's "quoted" \\ and \`ticked\``,
  '${process.exit()} {{view}} */ end',
  'line\nbreak\r\n\ttab',
  '\u2028\u2029\u0085\u0000\u007f',
  '\u202eevil\u2066\u200b\ufeff',
  'lone \ud800 surrogate, whole \u{1f600}',
  '\u{e0041}tags',
  "'; rm -rf / #",
  '$(id) `id` !history',
  '</script><!-- & &amp;',
];

const rows = <T>(table: Readonly<Record<string, T>>): Array<[string, T]> => Object.entries(table);

describe('tsString', () => {
  test.each(
    rows({
      plain: { given: 'a', want: `'a'` },
      'one apostrophe': { given: "it's", want: `"it's"` },
      'as many of both': { given: `'"`, want: `'\\'"'` },
      'template syntax stays': { given: '`${x}` {{y}}', want: "'`${x}` {{y}}'" },
      'line separators': { given: 'a\n\u2028', want: String.raw`'a\n\u2028'` },
      bidi: { given: '\u202ex', want: String.raw`'\u202ex'` },
      'astral tag': { given: '\u{e0041}', want: String.raw`'\udb40\udc41'` },
      emoji: { given: '\u{1f600}', want: `'\u{1f600}'` },
    }),
  )('%s', (_, { given, want }) => expect(tsString(given)).toBe(want));

  test.each(hostile)('evaluates to what was given: %j', (text) => {
    const file = ts.createSourceFile('a.ts', `const a = ${tsString(text)};`, ts.ScriptTarget.Latest, true);
    const [statement] = file.statements;
    expect(file.statements).toHaveLength(1);
    const literal = (statement as ts.VariableStatement).declarationList.declarations[0]?.initializer;
    expect((literal as ts.StringLiteral).text).toBe(text);
  });
});

test.each(
  rows({
    simple: { given: 'call_id', want: 'call_id' },
    'with a dash': { given: 'x-y', want: `'x-y'` },
    'starting with a digit': { given: '24h', want: `'24h'` },
    'not ASCII': { given: 'größe', want: 'größe' },
    'an invisible letter': { given: '\u3164', want: String.raw`['\u3164']` },
    'a wide letter': { given: '\u{20000}', want: `'\u{20000}'` },
    'an attack': { given: `a; exit() //`, want: `'a; exit() //'` },
  }),
)('tsKey: %s', (_, { given, want }) => expect(tsKey(given)).toBe(want));

test('tsLiteralKey never sets a prototype', () => {
  expect(tsLiteralKey('__proto__')).toBe(`['__proto__']`);
  expect(tsLiteralKey('constructor')).toBe('constructor');
});

describe('jsdocText', () => {
  test.each(
    rows({
      'the end of a comment': { given: 'every */5 minutes', want: String.raw`every *\/5 minutes` },
      'a tag at the start': { given: '@deprecated now', want: String.raw`\@deprecated now` },
      'a tag in the middle': { given: 'see @internal', want: 'see &#64;internal' },
      'a compiler pragma': { given: '@ts-nocheck', want: String.raw`\@ts-nocheck` },
      'a triple slash': {
        given: '/// <reference path="x" />',
        want: String.raw`\/// <reference path="x" />`,
      },
      'a source map': { given: '//# sourceMappingURL=x', want: '//# source MappingURL=x' },
      'an address': { given: 'write to a.b@example.com', want: 'write to a.b@example.com' },
      'inline code': { given: 'use `@me`', want: 'use `@me`' },
      'text as it is': { given: `{{name}} & "quotes" it's $5`, want: `{{name}} & "quotes" it's $5` },
      'invisible characters': { given: 'a\u200bb\u202ec\u0000', want: 'abc' },
    }),
  )('%s', (_, { given, want }) => expect(jsdocText(given)).toBe(want));
});

describe('Markdown', () => {
  test.each(
    rows({
      markup: { given: '*a* [b](c) <d>', want: String.raw`\*a\* \[b\](c) \<d\>` },
      'a word with underscores': { given: 'call_id _x_', want: String.raw`call_id \_x\_` },
      'a list': { given: '- a\n- b', want: String.raw`\- a - b` },
      'an ordered list': { given: '1. a', want: String.raw`1\. a` },
      'a heading': { given: '# a', want: String.raw`\# a` },
      entity: { given: 'a & b &lt;', want: String.raw`a & b \&lt;` },
    }),
  )('mdInline: %s', (_, { given, want }) => expect(mdInline(given)).toBe(want));

  test('mdBlock keeps formatting, closes fences and disarms HTML and script links', () => {
    expect(mdBlock('**a** `<b>` <img onerror=x>\n[c](javascript:alert(1))\n```\n<d>')).toBe(
      '**a** `<b>` \\<img onerror=x>\n[c](#))\n```\n<d>\n```',
    );
  });

  test('code is always inside longer delimiters', () => {
    expect(mdCode('a')).toBe('`a`');
    expect(mdCode('a`b``c')).toBe('```a`b``c```');
    expect(mdCode('`a`')).toBe('`` `a` ``');
    expect(mdCodeFence('x\n```\ny\n', 'ts')).toBe('````ts\nx\n```\ny\n````');
    expect(mdCodeFence('x', 'ts\n`')).toBe('```ts\nx\n```');
  });
});

test('html', () => {
  expect(html(`<a href="x" title='y'>&</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
  );
});

test.each(
  rows({
    harmless: { given: 'https://x.y/z?a=1', want: `'https://x.y/z?a=1'` },
    word: { given: 'name=value', want: 'name=value' },
    apostrophe: { given: "it's", want: `'it'\\''s'` },
    substitution: { given: '$(id)`id`', want: "'$(id)`id`'" },
    'an option': { given: '-o', want: `'-o'` },
    empty: { given: '', want: `''` },
  }),
)('shellArg: %s', (_, { given, want }) => expect(shellArg(given)).toBe(want));

test.each(
  rows({
    word: { given: 'a/openapi.yaml', want: 'a/openapi.yaml' },
    blanks: { given: "it's mine.yaml", want: `'it'\\''s mine.yaml'` },
    'a line break': { given: "a\n'b\\c", want: String.raw`$'a\012\'b\\c'` },
    'an escape before a digit': { given: '\u001b1', want: String.raw`$'\0331'` },
    'a hidden mark': { given: 'a\u202eb', want: String.raw`$'a\342\200\256b'` },
    'a command of a log': { given: '##[group]', want: String.raw`$'#\043[group]'` },
  }),
)('shownShellArg: %s', (_, { given, want }) => expect(shownShellArg(given)).toBe(want));

test.each(hostile)('json and yaml come back: %j', (text) => {
  expect(JSON.parse(json({ text }))).toEqual({ text });
  expect(JSON.parse(yamlString(text))).toBe(text);
  expect(json(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e\u200b]/);
});
