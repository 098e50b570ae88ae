import { describe, expect, test } from 'vitest';
import {
  diffReport,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSeedText,
  renderTerminal,
  type ListedChange,
  type PackageDiff,
} from '../../../src/compare/files/index.ts';
import { code, prose } from '../../../src/compare/model/index.ts';
import { assets, compare, hostile, numbered } from './fixtures.ts';

const manifest = (version: string): string => `{\n  "name": "retell-sdk",\n  "version": "${version}"\n}\n`;
const body = (line: string): string =>
  `export class Call {\n${numbered(9, { 5: line }).replace(/^/gm, '  ').trimEnd()}\n}\n`;
const sample = (): Promise<PackageDiff> =>
  compare(
    { 'package.json': manifest('1.0.0'), 'src/call.ts': body('old'), 'gone.md': 'x\n' },
    { 'package.json': manifest('1.1.0'), 'src/call.ts': body('new'), 'src/new.ts': 'y\n' },
  );
const listed: ListedChange = {
  code: 'Api/MethodRemoved',
  severity: 'breaking',
  symbol: 'call.create',
  message: prose('is gone; ask @octocat, see #12'),
};

test('the text form has the layout of public pages', async () => {
  expect(renderSeedText(await sample())).toBe(`retell-sdk 1.0.0 → 1.1.0
- package/gone.md +0 -1
- package/package.json +1 -1
- package/src/call.ts +1 -1
- package/src/new.ts +1 -0
package/gone.md
REMOVED
|
@@ -1 +0,0 @@
|
|
|
1
|
-
x
|
package/package.json
CHANGED
|
@@ -1,4 +1,4 @@
|
|
|
1
1
|
{
|
|
2
2
|
  "name": "retell-sdk",
|
|
3
|
-
  "version": "1.0.0"
|
|
3
|
+
  "version": "1.1.0"
|
|
4
4
|
}
|
package/src/call.ts
CHANGED
|
@@ -3,7 +3,7 @@ export class Call {
|
|
|
3
3
|
  line 2
|
|
4
4
|
  line 3
|
|
5
5
|
  line 4
|
|
6
|
-
  old
|
|
6
|
+
  new
|
|
7
7
|
  line 6
|
|
8
8
|
  line 7
|
|
9
9
|
  line 8
|
package/src/new.ts
ADDED
|
@@ -0,0 +1 @@
|
|
|
1
|
+
y
|
`);
});

test('the terminal folds noise and shows both line numbers', async () => {
  expect(renderTerminal(await sample(), { width: 60 })).toMatchInlineSnapshot(`
    "retell-sdk 1.0.0 → 1.1.0
    4 files changed, 1 added, 1 removed  +3 −3  (1 of 4 hunks only noise)

      R package/gone.md       +0 −1
      C package/package.json  +1 −1  version only
      C package/src/call.ts   +1 −1
      A package/src/new.ts    +1 −0

    ── package/gone.md REMOVED +0 −1
    @@ -1 +0,0 @@
    1   - x

    ── package/package.json CHANGED +1 −1
         ⋯ 1 hunk, 2 lines: version only

    ── package/src/call.ts CHANGED +1 −1
    @@ -3,7 +3,7 @@ export class Call {
     3  3     line 2
     4  4     line 3
     5  5     line 4
     6    -   old
        6 +   new
     7  7     line 6
     8  8     line 7
     9  9     line 8

    ── package/src/new.ts ADDED +1 −0
    @@ -0,0 +1 @@
      1 + y
    "
  `);
});

test('a long line is cut so that what changed is seen', async () => {
  const long = 'x'.repeat(300);
  const text = renderTerminal(await compare({ a: `${long}old\n` }, { a: `${long}new\n` }), { width: 60 });
  expect(text).toMatch(/- …x+old\n.*\+ …x+new\n/);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

test('JSON has what other parts merge in, under a named schema', async () => {
  const report = diffReport(await sample(), { api: [listed], bump: 'major' });
  expect(JSON.parse(renderJson(report))).toMatchObject({
    schema: 'specsmith.diff/1',
    from: { name: 'retell-sdk', version: '1.0.0' },
    to: { name: 'retell-sdk', version: '1.1.0' },
    files: [
      { path: 'gone.md', status: 'removed', additions: 0, deletions: 1 },
      { path: 'package.json', status: 'changed', additions: 1, deletions: 1, onlyNoise: true },
      { path: 'src/call.ts', status: 'changed', additions: 1, deletions: 1 },
      { path: 'src/new.ts', status: 'added', additions: 1, deletions: 0 },
    ],
    api: [listed],
    wire: [],
    bump: 'major',
  });
});

describe('Markdown', () => {
  test('names breaking changes first, then files, then folded hunks', async () => {
    const text = renderMarkdown(await sample(), {
      changes: [listed],
      link: 'https://example.com/report.html',
    });
    expect(text).toContain('- **Breaking** `call.create`: is gone; ask @<!-- -->octocat, see #<!-- -->12');
    expect(text).toContain('| `package/src/call.ts` | changed | 1 | 1 |  |');
    expect(text).toContain(
      '<details><summary><code>package/src/call.ts</code> +1 −1</summary>\n\n```diff\n@@ -3,7 +3,7 @@',
    );
    expect(text).toContain('[Full report](<https://example.com/report.html>)');
  });

  test.each([65_536, 5_000, 1_000, 300])(
    'stays under %i characters and says what is missing',
    async (limit) => {
      const files = (change: string) =>
        Object.fromEntries(
          [...Array(200).keys()].map((at) => [`src/${at}.ts`, numbered(200, { 50: change, 150: change })]),
        );
      const text = renderMarkdown(await compare(files('old'), files('new')), { limit, link: 'report.html' });
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text).toContain('[Full report](<report.html>)');
      if (limit < 65_536) expect(text).toMatch(/hunks of \d+ files are left out/);
      expect(text.split('<details>').length).toBe(text.split('</details>').length);
    },
  );
});

describe('hostile text', () => {
  const inFiles = (): Promise<PackageDiff> =>
    compare(
      { 'a.md': 'x\n' },
      {
        'a.md': `${hostile}\n`,
        '<img src=x onerror=CANARY()>@octocat`|': hostile,
        '::error::CANARY': '::error::CANARY\n',
      },
    );
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;

  test('does nothing in a terminal or a log', async () => {
    const text = renderTerminal(await inFiles(), { width: 200 });
    expect(text).not.toMatch(controls);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toMatch(/##\[|##vso\[/);
    expect(text).toContain('\\u001b[31mred');
  });

  test('does nothing in the text and JSON forms', async () => {
    const diff = await inFiles();
    expect(renderSeedText(diff)).not.toMatch(controls);
    expect(renderSeedText(diff)).not.toMatch(/^\s*::/m);
    const json = renderJson(diffReport(diff, { hunks: true }));
    expect(json).not.toMatch(controls);
    expect(JSON.parse(json)).toMatchObject({ files: [{}, {}, { path: 'a.md' }] });
    expect(json).toContain('\\u202e');
  });

  test('does not leave its fence in Markdown, and mentions nobody', async () => {
    const text = renderMarkdown(await inFiles());
    expect(text).not.toMatch(controls);
    expect(text).not.toMatch(/^\s*::/m);
    const outside = text.replace(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, '').replace(/(`+)[^`][\s\S]*?\1/g, '');
    expect(outside).not.toMatch(/<(?!\/?(?:details|summary|code)>)/);
    expect(outside.replace(/<code>.*?<\/code>/g, '')).not.toContain('@octocat');
    for (const [, fence = '', inner = ''] of text.matchAll(/^(`{3,})diff\n([\s\S]*?)\n\1$/gm)) {
      expect(inner).not.toContain(fence);
    }
  });

  test('is data and escaped text in the page', async () => {
    const page = renderHtml(await inFiles(), {
      assets,
      changes: [{ ...listed, symbol: hostile, message: prose(hostile), details: [code(hostile)] }],
    });
    expect(page).not.toContain('<img');
    expect(page).not.toContain('CANARY()</script>');
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.match(/<\/script/g)).toHaveLength(3);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?!data:,")/);
  });
});
