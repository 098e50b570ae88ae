import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitFiles, git, somebody } from '../kit/git.ts';
import { specsmith, type Run } from '../kit/run-program.ts';
import {
  documentWith,
  eachInWorkspace,
  CONFIG,
  SDK,
  home,
  api,
  remote,
  build,
  sdk,
  onRemote,
  change,
} from './acme-workspace.ts';

eachInWorkspace();

describe('branches', () => {
  test('a branch of the workspace becomes a preview that starts at the trunk each time', () => {
    build('--commit', 'auto', '--push');
    git(api, 'switch', '--quiet', '-c', 'feature/colors');
    change('name', 'color');
    build('--commit', 'auto', '--push');
    change('name', 'size');
    expect(build('--commit', 'auto', '--push').code).toBe(0);
    expect(onRemote('rev-list', '--count', 'main')).toBe('1');
    expect(onRemote('log', '--format=%s', 'main..feature/colors')).toBe(
      'feat(pets): add optional `size` to `list` params',
    );
  });

  test('commits of people on a preview are not thrown away', () => {
    build('--commit', 'auto', '--push');
    build('--branch', 'try', '--commit', 'auto', '--push');
    sdk('switch', '--quiet', 'try');
    commitFiles(join(api, SDK), { 'src/lib/own.ts': 'export const own = 1;\n' }, 'feat: own');
    const { code, stderr } = build('--branch', 'try', '--commit', 'auto', '--push');
    expect(code).toBe(2);
    expect(stderr).toContain('Build/PreviewWritten');
    expect(sdk('log', '-1', '--format=%s')).toBe('feat: own');
  });

  test('the trunk is never forced', () => {
    build('--commit', 'auto', '--push');
    const other = join(home, 'other');
    git(home, 'clone', '--quiet', remote, other);
    commitFiles(other, { 'src/lib/theirs.ts': 'export const theirs = 1;\n' }, 'feat: theirs');
    git(other, 'push', '--quiet');
    commitFiles(join(api, SDK), { 'src/lib/mine.ts': 'export const mine = 1;\n' }, 'feat: mine');
    change('name', 'color');
    const { code, stderr } = build('--commit', 'auto', '--push');
    expect(code).toBe(2);
    expect(stderr).toContain('Build/BranchDiverged');
    expect(onRemote('log', '-1', '--format=%s', 'main')).toBe('feat: theirs');
    expect(sdk('log', '-1', '--format=%s')).toBe('feat: mine');
    const status = specsmith(['status'], { cwd: api, env: somebody }).stderr;
    expect(status).not.toContain('--push');
  });

  test('history that was rewritten at origin is taken', () => {
    build('--commit', 'auto', '--push');
    const other = join(home, 'other');
    git(home, 'clone', '--quiet', remote, other);
    git(other, 'checkout', '--quiet', '--orphan', 'one');
    git(other, 'commit', '--quiet', '-m', 'feat: all in one');
    git(other, 'push', '--quiet', '--force', 'origin', 'one:main');
    change('name', 'color');
    expect(build('--commit', 'auto', '--push').code).toBe(0);
    expect(onRemote('log', '--format=%s', 'main').trim().split('\n')).toEqual([
      'feat(pets): add optional `color` to `list` params',
      'feat: all in one',
    ]);
  });

  test('a protected trunk refuses the push, and the commit stays', () => {
    build('--commit', 'auto', '--push');
    writeFileSync(
      join(remote, 'hooks/pre-receive'),
      '#!/bin/sh\necho "error: main is protected" >&2\nexit 1\n',
      {
        mode: 0o755,
      },
    );
    change('name', 'color');
    const { code, stderr } = build('--commit', 'auto', '--push');
    expect(code).toBe(2);
    expect(stderr).toMatch(/Build\/PushRefused.*main was not pushed: .*remote rejected.*main is protected/);
    expect(sdk('log', '-1', '--format=%s')).toBe('feat(pets): add optional `color` to `list` params');
    rmSync(join(remote, 'hooks/pre-receive'));
    expect(build('--push').code).toBe(0);
    expect(onRemote('rev-parse', 'main')).toBe(sdk('rev-parse', 'HEAD'));
  });

  test('history that was squashed at origin is taken over', () => {
    build('--commit', 'auto', '--push');
    build('--branch', 'try', '--commit', 'auto', '--push');
    change('name', 'color');
    build('--branch', 'try', '--commit', 'auto', '--push');
    const other = join(home, 'other');
    git(home, 'clone', '--quiet', remote, other);
    git(other, 'merge', '--squash', '--quiet', 'origin/try');
    git(other, 'commit', '--quiet', '-m', 'feat: squashed');
    git(other, 'push', '--quiet');
    change('name', 'color', 'size');
    expect(build('--commit', 'auto', '--push').code).toBe(0);
    expect(onRemote('log', '-1', '--format=%s', 'main')).toBe(
      'feat(pets): add optional `size` to `list` params',
    );
  });

  test.each(['--upload-pack=touch', 'a b', '..'])('%s is no branch', (name) => {
    const { code, stderr } = build(`--branch=${name}`, '--commit', 'auto');
    expect(code).toBe(2);
    expect(stderr).toContain('Build/BranchInvalid');
  });
});

describe('workspaces', () => {
  test('many at once, or a part of them', () => {
    const many = join(home, 'many');
    mkdirSync(many);
    git(many, 'init', '--quiet', '--initial-branch=main');
    for (const name of ['a', 'b', 'c'])
      commitFiles(
        many,
        {
          [`stainless/${name}/openapi.json`]: documentWith(name),
          [`stainless/${name}/workspace.json`]: '{ "openapi_spec": "openapi.json", "output_path": "out" }',
        },
        name,
      );
    const run = (...args: readonly string[]): Run =>
      specsmith(['build', ...args], { cwd: many, env: somebody });
    expect(run().stderr).toContain('Input/Ambiguous');
    expect(run('--all', '--shard', '2/2').code).toBe(0);
    const made = (name: string): boolean => existsSync(join(many, 'stainless', name, 'out/typescript/src'));
    expect(['a', 'b', 'c'].map(made)).toEqual([false, true, false]);
    expect(run('--all').code).toBe(0);
    expect(['a', 'b', 'c'].map(made)).toEqual([true, true, true]);
    expect(run('--shard', '3/2').code).toBe(2);
  });

  test('of the hosted service: targets with folders of their own', () => {
    rmSync(join(api, 'stainless/workspace.json'));
    mkdirSync(join(api, '.stainless'));
    writeFileSync(
      join(api, '.stainless/workspace.json'),
      JSON.stringify({
        project: 'acme',
        openapi_spec: '../openapi.json',
        stainless_config: '../stainless/stainless.yml',
        targets: {
          node: { output_path: '../../packages/node' },
          ruby: { output_path: '../../packages/ruby' },
        },
      }).replaceAll('../../', '../'),
    );
    const { code, stderr } = build();
    expect(stderr).toMatch(/▲ ruby, python: not built/);
    expect(code).toBe(0);
    expect(existsSync(join(api, 'packages/node/src/client.ts'))).toBe(true);
  });

  test.each(['ext::sh -c touch% /tmp/x', '--upload-pack=x', 'a/b c', 'not a repository'])(
    '%s is no repository',
    (name) => {
      writeFileSync(
        join(api, 'stainless/stainless.yml'),
        CONFIG.replace('acme/acme-node', JSON.stringify(name)),
      );
      const { code, stderr } = build('--commit', 'auto');
      expect(code).toBe(2);
      expect(stderr).toContain('Build/RepositoryInvalid');
    },
  );
});
