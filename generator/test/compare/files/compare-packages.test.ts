import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePackages, renderPatch, titleOf, type PackageDiff } from '../../../src/compare/files/index.ts';
import { compare, host, hostile, numbered, tree, type Content } from './fixtures.ts';

type Files = Readonly<Record<string, Content>>;
const summary = (diff: PackageDiff): readonly string[] =>
  diff.files.map(({ path, oldPath, status, additions, deletions }) =>
    [status, ...(oldPath === undefined ? [] : [oldPath]), path, `+${additions} -${deletions}`].join(' '),
  );

describe('what happened to a file', () => {
  const cases: ReadonlyArray<readonly [string, Files, Files, readonly string[]]> = [
    ['nothing', { 'a.ts': 'x\n' }, { 'a.ts': 'x\n' }, []],
    ['added', {}, { 'a.ts': 'x\ny\n' }, ['added a.ts +2 -0']],
    ['removed', { 'a.ts': 'x\n' }, {}, ['removed a.ts +0 -1']],
    ['changed', { 'a.ts': 'x\n' }, { 'a.ts': 'y\n' }, ['changed a.ts +1 -1']],
    ['moved as it was', { 'a.ts': numbered(9) }, { 'b/a.ts': numbered(9) }, ['moved a.ts b/a.ts +0 -0']],
    ['binary', { 'a.bin': Buffer.from([0, 1]) }, { 'a.bin': Buffer.from([0, 2]) }, ['binary a.bin +0 -0']],
    ['empty and new', {}, { 'a.ts': '' }, ['added a.ts +0 -0']],
    ['made runnable', { 'a.sh': 'x\n' }, { 'a.sh': { run: 'x\n' } }, ['changed a.sh +0 -0']],
    [
      'in order of paths',
      { b: '1\n', a: '1\n', C: '1\n' },
      { b: '2\n', a: '2\n', C: '2\n' },
      ['changed C +1 -1', 'changed a +1 -1', 'changed b +1 -1'],
    ],
  ];
  test.each(cases)('%s', async (_, from, to, expected) => {
    expect(summary(await compare(from, to))).toEqual(expected);
    expect(summary(await compare(from, to, 'fallback'))).toEqual(expected);
  });

  test('moved and changed', async () => {
    const diff = await compare({ 'a.ts': numbered(20) }, { 'b.ts': numbered(20, { 3: 'other' }) });
    expect(summary(diff)).toEqual(['moved a.ts b.ts +1 -1']);
  });

  test('both ways mirror each other', async () => {
    const [a, b] = [
      { x: numbered(30), y: 'one\n' },
      { x: numbered(30, { 4: 'four', 20: 'twenty' }), z: 'two\n' },
    ];
    const [there, back] = [await compare(a, b), await compare(b, a)];
    expect(there.totals.additions).toBe(back.totals.deletions);
    expect(there.totals.deletions).toBe(back.totals.additions);
  });
});

describe('hunks', () => {
  test('stand where git has them, with its heading', async () => {
    const body = (change: string): string =>
      `import x\n\nexport class Call extends APIResource {\n${numbered(12, { 9: change })
        .replace(/^/gm, '  ')
        .trimEnd()}\n}\n`;
    const diff = await compare({ 'a.ts': body('old') }, { 'a.ts': body('new') });
    expect(diff.files[0]?.hunks).toMatchObject([
      {
        oldStart: 9,
        oldLines: 7,
        newStart: 9,
        newLines: 7,
        section: 'export class Call extends APIResource {',
      },
    ]);
    expect(diff.files[0]?.hunks[0]?.lines[3]).toEqual({ kind: 'removed', oldNo: 12, text: '  old' });
    expect(diff.files[0]?.hunks[0]?.lines[4]).toEqual({ kind: 'added', newNo: 12, text: '  new' });
  });

  test('are those of git diff --no-index, line by line', async () => {
    const [from, to] = [randomFiles(1), randomFiles(2)];
    expect(plain(Buffer.from(renderPatch(await compare(from, to))).toString())).toBe(
      plain(gitDiff(from, to)),
    );
  });

  test('do not depend on the settings of the user or of the package', async () => {
    const home = mkdtempSync(join(tmpdir(), 'specsmith-home-'));
    writeFileSync(
      join(home, '.gitconfig'),
      '[diff]\n\tcontext = 0\n\tnoprefix = true\n\talgorithm = patience\n\texternal = false\n[color]\n\tui = always\n',
    );
    const [from, to] = [
      tree('a', { '.gitattributes': '* -diff\n', x: numbered(9) }),
      tree('b', { '.gitattributes': '* binary\n', x: numbered(9, { 5: 'y' }) }),
    ];
    const environment = {
      ...process.env,
      HOME: home,
      GIT_EXTERNAL_DIFF: 'false',
      GIT_DIFF_OPTS: '-u0',
      GIT_DIR: '/nowhere',
    };
    const diff = await comparePackages(from, to, { host: { ...host, environment }, report: () => undefined });
    rmSync(home, { recursive: true });
    expect(diff?.files[1]?.hunks[0]).toMatchObject({ oldStart: 2, oldLines: 7 });
  });

  test('keep text that looks like a patch as text', async () => {
    const diff = await compare({ 'a.md': 'x\n' }, { 'a.md': `${hostile}\n` });
    expect(summary(diff)).toEqual([`changed a.md +${hostile.split('\n').length} -1`]);
    expect(
      diff.files[0]?.hunks[0]?.lines
        .slice(1)
        .map(({ text }) => text)
        .join('\n'),
    ).toBe(hostile);
  });
});

test('without git the comparison is made all the same, and says so', async () => {
  const codes: string[] = [];
  const environment = { ...process.env, PATH: '/nowhere' };
  const options = {
    host: { ...host, environment },
    report: ({ code }: { code: string }) => void codes.push(code),
  };
  const diff = await comparePackages(
    tree('a', { x: numbered(9) }),
    tree('b', { x: numbered(9, { 5: 'y' }) }),
    options,
  );
  expect(codes).toEqual(['Diff/WithoutGit']);
  expect(diff).toMatchObject({ engine: 'fallback', totals: { additions: 1, deletions: 1 } });
});

test('titles name the package and both versions, or the sides', async () => {
  const side = (name: string, version: string) => ({ 'package.json': JSON.stringify({ name, version }) });
  expect(titleOf(await compare(side('@a/b', '1.0.0'), side('@a/b', '1.1.0')))).toBe('@a/b 1.0.0 → 1.1.0');
  expect(titleOf(await compare(side('@a/b', '1.0.0'), side('@a/b', '1.0.0')))).toBe('before → after');
  expect(titleOf(await compare(side('a', '1.0.0'), side('b', '2.0.0')))).toBe('before → after');
});

/** Files of repeated lines, where the choice of what matches what matters. */
function randomFiles(seed: number): Files {
  let state = seed * 7919;
  const next = (limit: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % limit;
  const line = (): string =>
    ['{', '}', '  a();', '  b();', '', 'function f() {', 'export const x = 1;'][next(7)] ?? '';
  return Object.fromEntries(
    [...Array(12).keys()].map((file) => [
      `src/file ${file}.ts`,
      Array.from({ length: 80 }, line).join('\n') + (next(2) === 0 ? '\n' : ''),
    ]),
  );
}

function gitDiff(from: Files, to: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'specsmith-test-'));
  for (const [side, files] of [
    ['a', from],
    ['b', to],
  ] as const) {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, side, path)), { recursive: true });
      writeFileSync(join(folder, side, path), content as string);
    }
  }
  const environment = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-prefix', '--no-color', 'a', 'b'], {
    cwd: folder,
    env: environment,
  });
  rmSync(folder, { recursive: true });
  return stdout.toString();
}

function plain(patch: string): string {
  return patch
    .split('\n')
    .filter((line) => !/^(?:index |diff --git )/.test(line))
    .join('\n');
}

test('git is there: the tests above would otherwise compare with nothing', () => {
  expect(execFileSync('git', ['--version']).toString()).toContain('git version');
});
