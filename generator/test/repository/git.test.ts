import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitAll, gitIn, withoutCredentials } from '../../src/repository/index.ts';
import { commitFiles, git, somebody } from '../kit/git.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'repository-'));
  git(folder, 'init', '--quiet', '--initial-branch=main');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = { ...process.env, ...somebody };

test('git answers with its output, or with the line that says why', async () => {
  commitFiles(folder, { 'a.txt': 'one\n' }, 'feat: begin');
  const ask = gitIn(folder, environment);
  expect(await ask(['show', 'HEAD:a.txt'])).toEqual({ ok: true, output: 'one\n' });
  const failed = await ask(['show', 'HEAD:nothing.txt']);
  expect(failed).toMatchObject({ ok: false });
  expect(!failed.ok && failed.reason).toMatch(/^path 'nothing\.txt' does not exist/);
});

test('a repository around the caller leads nowhere else', async () => {
  commitFiles(folder, { 'a.txt': 'one\n' }, 'feat: begin');
  const ask = gitIn(folder, { ...environment, GIT_DIR: '/nowhere/.git', GIT_WORK_TREE: '/nowhere' });
  expect(await ask(['rev-parse', '--show-toplevel'])).toEqual({ ok: true, output: `${folder}\n` });
});

test('no hook of a repository runs', async () => {
  commitFiles(folder, { 'a.txt': 'one\n' }, 'feat: begin');
  const hooks = join(folder, '.git/hooks');
  mkdirSync(hooks, { recursive: true });
  writeFileSync(join(hooks, 'pre-commit'), `#!/bin/sh\ntouch '${join(folder, '.git/ran')}'\n`);
  chmodSync(join(hooks, 'pre-commit'), 0o755);
  writeFileSync(join(folder, 'b.txt'), 'two\n');
  expect(await commitAll(gitIn(folder, environment), 'feat: go on')).toMatchObject({ ok: true });
  expect(existsSync(join(folder, '.git/ran'))).toBe(false);
});

describe('what people see of an address', () => {
  test.each([
    ['https://user:secret@git.example/a/b', 'https://git.example/a/b'],
    ['cannot read https://token@git.example/a: gone', 'cannot read https://git.example/a: gone'],
    ['git@git.example:a/b', 'git@git.example:a/b'],
    ['https://git.example/a@b', 'https://git.example/a@b'],
  ])('%s', (text, shown) => {
    expect(withoutCredentials(text)).toBe(shown);
  });
});
