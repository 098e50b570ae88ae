import { execFileSync } from 'node:child_process';
import { chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gitHistory } from '../../src/edits/git-history.ts';
import { hashOf } from '../../src/output/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'specsmith-history-'));
const home = join(folder, 'home');
const repository = join(folder, 'sdk');
const environment = {
  PATH: process.env['PATH'],
  HOME: home,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: join(home, 'config'),
};
const git = (...args: readonly string[]): void =>
  void execFileSync('git', ['-C', repository, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
    env: environment,
    stdio: 'pipe',
  });

function give(path: string, owner: number): void {
  chownSync(path, owner, owner);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name), owner);
}

/** Only the system's administrator can give a folder away. */
const isAdministrator = process.getuid?.() === 0;

beforeAll(() => {
  for (const each of [home, repository]) mkdirSync(each);
  git('init', '--quiet');
  writeFileSync(join(repository, 'a.ts'), 'first\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  writeFileSync(join(repository, 'a.ts'), 'second\n');
  git('commit', '--quiet', '-a', '-m', 'two');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const find = (): string | undefined => gitHistory(environment).find(repository, 'a.ts', hashOf('first\n'));

test('an earlier text is found by its hash', () => {
  expect(find()).toBe('first\n');
  expect(gitHistory(environment).find(repository, 'a.ts', hashOf('third\n'))).toBeUndefined();
});

test.runIf(isAdministrator)(
  'a folder of another owner is read where the user trusts it, and only there',
  () => {
    give(repository, 12345);
    expect(find()).toBeUndefined();
    writeFileSync(join(home, 'config'), '[safe]\n\tdirectory = /elsewhere\n\tdirectory = *\n');
    expect(find()).toBe('first\n');
    writeFileSync(join(home, 'config'), '[safe]\n\tdirectory = *\n\tdirectory =\n');
    expect(find()).toBeUndefined();
  },
);
