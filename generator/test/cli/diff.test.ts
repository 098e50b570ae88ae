import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree, repository, specsmith, temporaryFolder } from '../kit/run-program.ts';
import { type Files, before, after, write, bothSides, diff, type Finding, countsOf } from './pets-sides.ts';

describe('two folders', () => {
  test('as a summary: findings, the version and files with counts, without lines', () => {
    const { code, stdout, stderr } = diff(bothSides(), '--format', 'summary');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('breaking Client.stop is gone. member-removed');
    expect(stdout).toContain('proposed version: major (2.0.0)');
    expect(stdout).toMatch(/package\/notes\.txt +\+1 −1/);
    expect(stdout).not.toContain('@@');
  });

  test('in the terminal: every change with its lines', () => {
    const { code, stdout } = diff(bothSides());
    expect(code).toBe(0);
    expect(stdout).toContain('@@ -1,7 +1,7 @@');
    expect(stdout).toContain('ADDED');
    expect(stdout).toContain('REMOVED');
  });

  test('as a patch that git applies', () => {
    const folder = bothSides();
    const { code, stdout } = diff(folder, '-f', 'patch');
    expect(code).toBe(0);
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: join(folder, 'a'), input: stdout });
    git('init', '--quiet');
    git('apply', '-');
    rmSync(join(folder, 'a/.git'), { recursive: true });
    expect(readTree(join(folder, 'a'))).toEqual(after);
  });

  test('as Markdown, small enough for a comment, with a link to the rest', () => {
    const folder = temporaryFolder();
    const files = (word: string): Files =>
      Object.fromEntries(
        Array.from({ length: 120 }, (_, i) => [
          `f${i}.txt`,
          `${word} ${i} `.repeat(20).concat('\n').repeat(30),
        ]),
      );
    write(join(folder, 'a'), files('old'));
    write(join(folder, 'b'), files('new'));
    const { code, stdout } = diff(folder, '-f', 'markdown', '--link', 'https://ci.example/report.html');
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThanOrEqual(65_536);
    expect(stdout).toContain('### a → b');
    expect(stdout).toMatch(
      /The hunks of \d+ files are left out\. \[Full report\]\(<https:\/\/ci\.example\/report\.html>\)/,
    );
  });

  test('as JSON of a named schema', () => {
    const { code, stdout, stderr } = diff(bothSides(), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      schema: 'specsmith.diff/1',
      from: { label: 'a', name: 'pets', version: '1.2.3' },
      to: { label: 'b', name: 'pets', version: '1.2.3' },
      wire: [],
      bump: 'major',
    });
    expect(countsOf(stdout)).toEqual([
      'gone.txt removed +0 -1',
      'index.d.ts changed +1 -1',
      'new.txt added +1 -0',
      'notes.txt changed +1 -1',
    ]);
    expect(report.api.map(({ severity, symbol }: Finding) => `${severity} ${symbol}`)).toEqual([
      'breaking Client.stop',
      'safe Options.timeout',
    ]);
    expect(report.files[1]).not.toHaveProperty('hunks');
    const whole = JSON.parse(diff(bothSides(), '--json', '--hunks').stdout);
    expect(whole.files[1].hunks[0].lines).toContainEqual({
      kind: 'removed',
      oldNo: 3,
      text: '  stop(): void;',
    });
  });

  test('as one page that needs nothing else and runs nothing of the packages', () => {
    const folder = bothSides();
    const { code, stdout, stderr } = diff(folder, '-f', 'html', '-o', 'report.html');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('report.html: 4 files changed');
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=(?!["']data:)/i);
    expect(page).not.toContain('<script>alert(1)');
  });

  test('in the form of the published pages', () => {
    const { code, stdout } = diff(bothSides(), '-f', 'page');
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'a → b',
      '- package/gone.txt +0 -1',
      '- package/index.d.ts +1 -1',
      '- package/new.txt +1 -0',
      '- package/notes.txt +1 -1',
    ]);
  });

  test.each([
    ['breaking', 6],
    ['risky', 6],
  ])('--fail-on %s', (weight, wanted) => {
    expect(diff(bothSides(), '-f', 'summary', '--fail-on', weight).code).toBe(wanted);
  });

  test('--fail-on is satisfied when nothing that heavy changed', () => {
    const folder = temporaryFolder();
    write(join(folder, 'a'), before);
    write(join(folder, 'b'), { ...before, 'notes.txt': 'other\n' });
    expect(diff(folder, '-f', 'summary', '--fail-on', 'risky').code).toBe(0);
  });
});

describe('several forms from one comparison', () => {
  test('are files of the folder of --out', () => {
    const folder = bothSides();
    const { code, stdout } = diff(folder, '-f', 'html,json,markdown', '--out', 'report');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(Object.keys(readTree(join(folder, 'report'))).sort()).toEqual([
      'diff.html',
      'diff.json',
      'diff.md',
    ]);
    const [one, several] = [diff(folder, '--json').stdout, join(folder, 'report/diff.json')];
    expect(readFileSync(several, 'utf8')).toBe(one);
  });

  test('need a folder, and have to exist', () => {
    const without = diff(bothSides(), '-f', 'html,json');
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('--out');
    const unknown = diff(bothSides(), '-f', 'html,toString');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('html,toString is no list of forms');
  });
});

test('a package without declarations is said, and fails --fail-on', () => {
  const folder = bothSides();
  for (const side of ['a', 'b']) {
    rmSync(join(folder, side, 'index.d.ts'));
    const manifest = JSON.stringify({ name: 'pets', version: '1.2.3', main: './index.js' });
    write(folder, { [`${side}/package.json`]: manifest, [`${side}/index.js`]: '' });
  }
  const { code, stderr } = diff(folder, '--fail-on', 'breaking');
  expect(code).toBe(6);
  expect(stderr).toContain('Diff/NotCompared');
  expect(diff(folder).code).toBe(0);
});

test.skipIf(!existsSync(join(repository, 'packages/mcp-server/node_modules')))(
  'the editions of the MCP server differ as their published packages do',
  () => {
    const { code, stdout } = specsmith(
      ['diff', 'edition:5.32.4', 'edition:5.33.0', '--package', '@retell-ai/mcp-server', '-f', 'json'],
      { cwd: repository },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      from: { name: '@retell-ai/mcp-server', version: '5.32.4' },
      to: { name: '@retell-ai/mcp-server', version: '5.33.0' },
    });
    expect(countsOf(stdout)).toEqual([
      'local-docs-search.js changed +249 -249',
      'local-docs-search.js.map changed +1 -1',
      'local-docs-search.mjs changed +249 -249',
      'local-docs-search.mjs.map changed +1 -1',
      'package.json changed +2 -2',
      'src/local-docs-search.ts changed +330 -330',
    ]);
  },
  120_000,
);
