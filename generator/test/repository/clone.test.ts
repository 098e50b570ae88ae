import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changedFiles,
  commitAll,
  distance,
  gitIn,
  isBranchName,
  MADE_HERE,
  toPreview,
  toTrunk,
  trackedFiles,
  whereabouts,
  type Git,
} from '../../src/repository/index.ts';
import { bareRepository, commitFiles, git, somebody } from '../kit/git.ts';

let home: string;
let remote: string;
let own: string;
let ask: Git;
beforeEach(() => {
  home = mkdtempSync(join(realpathSync(tmpdir()), 'clone-'));
  remote = bareRepository(join(home, 'remote.git'));
  own = clonedAs('own');
  commitFiles(own, { 'a.txt': 'one\n' }, 'feat: begin');
  git(own, 'push', '--quiet', 'origin', 'main');
  ask = gitIn(own, { ...process.env, ...somebody });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function clonedAs(name: string): string {
  const folder = join(home, name);
  git(home, 'clone', '--quiet', remote, folder);
  return folder;
}

/** A commit that somebody else pushed meanwhile. */
function pushed(files: Readonly<Record<string, string>>, branch = 'main'): string {
  const other = clonedAs(`other-${branch}-${Object.keys(files).join('-')}`);
  const commit = commitFiles(other, files, 'feat: of somebody else');
  git(other, 'push', '--quiet', 'origin', `HEAD:${branch}`);
  git(own, 'fetch', '--quiet', 'origin');
  return commit;
}

test('a clone knows where it is', async () => {
  expect(await whereabouts(ask)).toEqual({
    top: own,
    origin: remote,
    branch: 'main',
    head: git(own, 'rev-parse', 'HEAD'),
  });
  expect(await whereabouts(gitIn(home, { ...process.env, GIT_CEILING_DIRECTORIES: home }))).toBeUndefined();
});

test('changed files are the new ones and those that differ, by the names that people gave them', async () => {
  writeFileSync(join(own, 'a.txt'), 'two\n');
  writeFileSync(join(own, 'né w.txt'), '');
  expect(await changedFiles(ask)).toEqual(['a.txt', 'né w.txt']);
  expect(await changedFiles(ask, 'a.txt')).toEqual(['a.txt']);
  expect(await changedFiles(ask, '*.txt')).toEqual([]);
});

test.each([
  ['next', true],
  ['preview/a', true],
  ['--force', false],
  ['a..b', false],
  ['a b', false],
])('a branch may be called %s: %s', async (name, may) => {
  expect(await isBranchName(ask, name)).toBe(may);
});

describe('the trunk', () => {
  test('moves to what origin has', async () => {
    const commit = pushed({ 'b.txt': 'two\n' });
    expect(await distance(ask, 'HEAD', 'origin/main')).toEqual({ ahead: 0, behind: 1 });
    expect(await toTrunk(ask, 'main')).toBeUndefined();
    expect(git(own, 'rev-parse', 'HEAD')).toBe(commit);
  });

  test('is not moved over commits that origin does not have', async () => {
    pushed({ 'b.txt': 'two\n' });
    const commit = commitFiles(own, { 'c.txt': 'three\n' }, 'feat: here');
    expect(await toTrunk(ask, 'main')).toEqual({ kind: 'diverged', branch: 'main' });
    expect(git(own, 'rev-parse', 'HEAD')).toBe(commit);
  });
});

describe('a preview', () => {
  test('begins at the trunk again, whatever was generated on it', async () => {
    expect(await toPreview(ask, 'preview/a', 'main')).toBeUndefined();
    writeFileSync(join(own, 'made.txt'), 'made\n');
    await commitAll(ask, `feat: made\n\n${MADE_HERE}: main\n`);
    expect(await toPreview(ask, 'preview/a', 'main')).toBeUndefined();
    expect(git(own, 'rev-parse', 'HEAD')).toBe(git(own, 'rev-parse', 'main'));
  });

  test('is left alone when people committed on it', async () => {
    pushed({ 'hand.txt': 'by hand\n' }, 'preview/a');
    expect(await toPreview(ask, 'preview/a', 'main')).toEqual({
      kind: 'written',
      branch: 'preview/a',
      commits: 1,
    });
  });

  test('needs a trunk', async () => {
    expect(await toPreview(ask, 'preview/a', 'nowhere')).toMatchObject({ kind: 'failed' });
  });
});

test('nothing to commit is no commit', async () => {
  expect(await commitAll(ask, 'feat: nothing')).toBeUndefined();
});

test('between two commits lie the texts that were generated and what people made of them', async () => {
  const base = git(own, 'rev-parse', 'HEAD');
  const integrated = commitFiles(own, { 'a.txt': 'one, by hand\n', 'b.bin': 'x\0' }, 'feat: by hand');
  expect(await trackedFiles(ask, { base, integrated })).toEqual([
    { path: 'a.txt', base: 'one\n', edited: 'one, by hand\n', isOther: false },
    { path: 'b.bin', base: undefined, edited: undefined, isOther: true },
  ]);
  expect(await trackedFiles(ask, { base, integrated: 'nowhere' })).toBeUndefined();
});
