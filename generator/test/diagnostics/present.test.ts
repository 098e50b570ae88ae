import { describe, expect, test } from 'vitest';
import {
  createCollector,
  diagnostic,
  nearest,
  PLAIN,
  presentJson,
  presentText,
  visible,
  visibleJson,
  type Sources,
} from '../../src/diagnostics/index.ts';

const nowhere: Sources = { find: () => undefined, line: () => undefined };
const at = { file: 'a.yaml', pointer: '/x' };

describe('text of the inputs is shown, not obeyed', () => {
  test.each<[string, string, string]>([
    ['colours', '\u001b[31mred', '\\u001b[31mred'],
    ['line breaks', 'a\r\nb\tc', 'a\\r\\nb\\tc'],
    ['reordering', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['zero width', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['half of a pair', 'a\ud800b', 'a\\ud800b'],
    ['invisible tags', 'a\u{e0041}', 'a\\u{e0041}'],
    ['commands of a CI system', '##vso[task.setvariable]x ##[error]', '# #vso[task.setvariable]x # #[error]'],
    ['letters of all kinds', 'naïve 日本 😀 ✓', 'naïve 日本 😀 ✓'],
  ])('%s', (_, text, want) => {
    expect(visible(text)).toBe(want);
    expect(JSON.parse(visibleJson(text))).toBe(text);
    expect(visibleJson(text)).not.toMatch(/[\u0000-\u001f\u200b\u202e]|##vso/);
  });

  test('no line starts a command, whatever files and texts are called', () => {
    const place = { file: '::error::x', pointer: '/##vso[x]' };
    const found = diagnostic('Endpoint/NotHttp', place, { text: 'a\n::set-output name=x::y' });
    const source = {
      ...nowhere,
      line: (_: string, line: number) => ['::warning::a', '::b'][line - 1],
      find: () => ({ line: 2, column: 1, length: 3 }),
    };
    for (const line of presentText([found], source).split('\n'))
      expect(line.trimStart()).not.toMatch(/^(?:::|##)/);
  });
});

test('commands of our own advice are shown as they are typed here, those in texts of the inputs as they are', () => {
  const shown = (hint?: string): string =>
    presentText(
      [diagnostic('Output/Drift', undefined, { path: 'a' }, hint === undefined ? {} : { hint })],
      nowhere,
      {
        ...PLAIN,
        command: 'npx specsmith',
      },
    );
  expect(shown()).toContain('fix   Run npx specsmith generate');
  expect(shown('Did you mean specsmith lint?')).toContain('fix   Did you mean specsmith lint?');
});

describe('notes that say the same of many', () => {
  const ignored = (endpoint: string, index: number) =>
    diagnostic('Endpoint/IsIgnored', { ...at, pointer: `/unspecified_endpoints/${index}` }, { endpoint });
  const show = (endpoints: readonly string[]): string => presentText(endpoints.map(ignored), nowhere);

  test('are one with a count and some of the names; as data each has its place', () => {
    const endpoints = ['get /a', 'post /b/{id}', 'get /c', 'get /d', 'get /e'];
    const text = show(endpoints);
    expect(text.match(/IsIgnored /g)).toHaveLength(1);
    expect(text).toContain('get /a is left out on purpose. (5 times: also post /b/{id}, get /c and 2 more)');
    expect(presentJson(endpoints.map(ignored), nowhere)).toHaveLength(5);
  });

  test('are told one by one where they are few, and name all that three have', () => {
    expect(show(['get /a', 'get /b']).match(/left out/g)).toHaveLength(2);
    expect(show(['get /a', 'get /b', 'put /c'])).toContain('(3 times: also get /b and put /c)');
  });
});

describe('frames', () => {
  const show = (text: string, column: number, length: number): string => {
    const found = diagnostic('Document/Empty', at, {}, { position: { line: 1, column, length } });
    return presentText([found], { find: () => undefined, line: (_, line) => text.split('\n')[line - 1] })
      .split('\n')
      .slice(2, 4)
      .join('\n');
  };
  test('wide letters push the mark by two columns', () => {
    expect(show('日本: x', 5, 1)).toBe('  1 │ 日本: x\n    │       ~');
  });
  test('a long line is cut around the mark', () => {
    const [line = '', mark = ''] = show(`${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`, 5001, 4).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line.slice(mark.indexOf('~'), mark.lastIndexOf('~') + 1)).toBe('HERE');
  });
  test('a tab counts as one blank', () => {
    expect(show('\t\ta: b', 3, 1)).toBe('  1 │   a: b\n    │   ~');
  });
});

test('JSON gives lines, columns and related places', () => {
  const related = [{ message: 'the first one', place: { file: 'b.yaml', pointer: '' } }];
  const found = diagnostic('Endpoint/NotHttp', at, { text: 'x' }, { related });
  expect(presentJson([found], { ...nowhere, find: () => ({ line: 3, column: 4, length: 1 }) })).toEqual([
    {
      code: 'Endpoint/NotHttp',
      severity: 'error',
      message: '"x" is not an endpoint.',
      hint: found.hint,
      file: 'a.yaml',
      pointer: '/x',
      line: 3,
      column: 4,
      related: [{ message: 'the first one', file: 'b.yaml', pointer: '', line: 3, column: 4 }],
    },
  ]);
});

describe('the collector', () => {
  const note = (pointer: string, name = 'x') =>
    diagnostic('Schema/RequiredUnknown', { file: 'a', pointer }, { name });
  test('keeps one of each, in order of files and places', () => {
    const { report, list, counts } = createCollector();
    for (const pointer of ['/b/10', '/b/2', '/a', '/b/10']) report(note(pointer));
    expect(list().map(({ place }) => place?.pointer)).toEqual(['/a', '/b/2', '/b/10']);
    expect(counts()).toEqual({ fatal: 0, error: 0, warning: 0, note: 3 });
  });
  test('leaves out what the owner silenced, but no error', () => {
    const { report, list, ignore, stopped } = createCollector();
    report(note('/a/b'));
    report(note('/c'));
    report(diagnostic('Endpoint/NotHttp', at, { text: 'x' }));
    ignore(
      new Map<string, true | readonly string[]>([
        ['Schema/RequiredUnknown', ['#/a']],
        ['Endpoint/NotHttp', true],
      ]),
    );
    expect(list().map(({ code, place }) => [code, place?.pointer])).toEqual([
      ['Schema/RequiredUnknown', '/c'],
      ['Endpoint/NotHttp', '/x'],
    ]);
    expect(stopped()).toBe(true);
  });
});

test.each<[string, readonly string[], string | undefined]>([
  ['Wdiget', ['Gadget', 'Widget'], 'Widget'],
  ['get /list-call', ['post /x', 'get /list-calls'], 'get /list-calls'],
  ['settings', ['resources', 'targets'], undefined],
  ['a', [], undefined],
])('the nearest to %s', (text, candidates, want) => {
  expect(nearest(text, candidates)).toBe(want);
});
