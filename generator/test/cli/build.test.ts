import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { bareRepository, commitFiles, git, somebody } from '../kit/git.ts';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const documentWith = (...parameters: readonly string[]): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Acme', version: '1.0.0' },
    servers: [{ url: 'https://api.acme.example' }],
    paths: {
      '/pets': {
        get: {
          parameters: parameters.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
          responses: { 200: { description: 'ok' } },
        },
      },
    },
  });

const CONFIG = `
organization: { name: acme }
targets:
  typescript: { package_name: acme, production_repo: acme/acme-node }
  python: { package_name: acme }
  go: { skip: true }
resources:
  pets:
    methods:
      list: get /pets
`;
const WORKSPACE =
  '{ "openapi_spec": "../openapi.json", "stainless_config": "stainless.yml", "output_path": "./sdks" }';
const SDK = 'stainless/sdks/typescript';

let home: string;
let api: string;
let remote: string;
beforeEach(() => {
  home = temporaryFolder();
  api = join(home, 'api');
  remote = bareRepository(join(home, 'remotes/acme/acme-node.git'));
  mkdirSync(api);
  git(api, 'init', '--quiet', '--initial-branch=main');
  commitFiles(
    api,
    {
      'openapi.json': documentWith('name'),
      'stainless/stainless.yml': CONFIG,
      'stainless/workspace.json': WORKSPACE,
      '.gitignore': 'sdks/\n',
    },
    'feat: begin',
  );
});

function build(...args: readonly string[]): Run {
  return specsmith(['build', '--git-host', `file://${home}/remotes`, ...args], { cwd: api, env: somebody });
}

const sdk = (...args: readonly string[]): string => git(join(api, SDK), ...args);
const onRemote = (...args: readonly string[]): string => git(remote, ...args);
const change = (...parameters: readonly string[]): void =>
  writeFileSync(join(api, 'openapi.json'), documentWith(...parameters));

describe('a repository of its own', () => {
  test('is cloned, generated into, committed and pushed; other languages are a loss that is said', () => {
    const { code, stderr } = build('--commit', 'auto', '--push');
    expect(stderr).toMatch(/▲ python: not built/);
    expect(stderr).not.toMatch(/\bgo\b.*not built/);
    expect(code).toBe(0);
    expect(onRemote('log', '--format=%s', 'main')).toBe('feat: generate the TypeScript package');
    expect(onRemote('log', '--format=%b', 'main')).toContain(
      `Specsmith-Generated-From: ${git(api, 'rev-parse', 'HEAD')}`,
    );
    expect(onRemote('show', 'main:src/client.ts')).toContain('class Acme');
    expect(git(api, 'status', '--porcelain')).toBe('');
  });

  test('gets a message that says what changed and how heavy it is', () => {
    build('--commit', 'auto', '--push');
    change('name', 'color');
    build('--commit', 'auto', '--push');
    change('color');
    build('--commit', 'auto', '--push');
    expect(onRemote('log', '-2', '--format=%s', 'main').split('\n')).toEqual([
      'feat(pets)!: remove `name` from `list` params',
      'feat(pets): add optional `color` to `list` params',
    ]);
    expect(onRemote('log', '-1', '--format=%b', 'main')).toContain('BREAKING CHANGE: ');
  });

  test('gets no commit for what changes nothing', () => {
    build('--commit', 'auto', '--push');
    const { stderr } = build('--commit', 'auto', '--push');
    expect(stderr).toMatch(/✔ typescript on main: pushed to/);
    expect(onRemote('rev-list', '--count', 'main')).toBe('1');
  });

  test('keeps what was generated before in the message of a later commit', () => {
    build('--commit', 'auto', '--push');
    change('name', 'color');
    expect(build().stderr).toContain('not committed; --commit auto commits them');
    build('--commit', 'auto');
    expect(sdk('log', '-1', '--format=%s')).toContain('PetListParams.color');
  });

  test('takes the message that is given', () => {
    build('--commit', 'feat: pets, as you have never seen them');
    expect(sdk('log', '-1', '--format=%s')).toBe('feat: pets, as you have never seen them');
  });
});

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
    expect(stderr).toMatch(/Build\/PushRefused.*main was not pushed: .*(?:protected|declined)/);
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

describe('what people wrote', () => {
  test('edits of generated files are merged into the new version', () => {
    build('--commit', 'auto', '--push');
    const file = join(api, SDK, 'README.md');
    appendFileSync(file, '\n## Support\n\nAsk us.\n');
    commitFiles(join(api, SDK), {}, 'docs: support');
    git(join(api, SDK), 'push', '--quiet', 'origin', 'main');
    change('name', 'color');
    expect(build('--commit', 'auto', '--push').code).toBe(0);
    expect(onRemote('show', 'main:README.md')).toContain('Ask us.');
  });

  test('edits that stand in the way stop the build before anything is written or committed', () => {
    build('--commit', 'auto', '--push');
    const file = join(api, SDK, 'src/resources/pets.ts');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('name?: string;', 'name?: string | number;'));
    commitFiles(join(api, SDK), {}, 'fix: numbers are names');
    git(join(api, SDK), 'push', '--quiet', 'origin', 'main');
    writeFileSync(
      join(api, 'openapi.json'),
      documentWith('name').replace('{"type":"string"}', '{"type":"boolean"}'),
    );
    const { code, stderr } = build('--commit', 'auto', '--push');
    expect(code).toBe(5);
    expect(stderr).toContain('edits made by hand stand in the way');
    expect(onRemote('log', '-1', '--format=%s', 'main')).toBe('fix: numbers are names');
  });

  test('changes that are not committed stop it, unless the commit is to have them', () => {
    build('--commit', 'auto', '--push');
    mkdirSync(join(api, SDK, 'src/lib'), { recursive: true });
    writeFileSync(join(api, SDK, 'src/lib/own.ts'), 'export const own = 1;\n');
    expect(build().stderr).toContain('Build/UncommittedChanges');
    expect(build('--commit', 'feat: own').code).toBe(0);
    expect(sdk('show', '--name-only', '--format=%s', 'HEAD').split('\n')).toEqual(
      expect.arrayContaining(['feat: own', 'src/lib/own.ts']),
    );
  });

  test('files of another generator are replaced where git has them, and that is said', () => {
    const other = join(home, 'other');
    git(home, 'clone', '--quiet', remote, other);
    commitFiles(
      other,
      { 'src/client.ts': 'export {};\n', 'src/old.ts': 'export {};\n', 'README.md': '# Old\n' },
      'feat: from elsewhere',
    );
    git(other, 'push', '--quiet', 'origin', 'HEAD:main');
    const { code, stderr } = build('--commit', 'auto');
    expect(stderr).toContain('Build/TookOver');
    expect(code).toBe(0);
    expect(existsSync(join(api, SDK, 'src/old.ts'))).toBe(true);
    expect(readFileSync(join(api, SDK, 'src/client.ts'), 'utf8')).toContain('class Acme');
  });

  test('a folder that is no clone is left alone', () => {
    mkdirSync(join(api, SDK), { recursive: true });
    writeFileSync(join(api, SDK, 'notes.txt'), 'mine');
    const { code, stderr } = build('--commit', 'auto');
    expect(code).toBe(2);
    expect(stderr).toContain('Build/NotAClone');
    expect(readFileSync(join(api, SDK, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('looking without touching', () => {
  test('--dry-run says what would be built where', () => {
    const { code, stderr } = build('--dry-run');
    expect(code).toBe(0);
    expect(stderr).toMatch(/would be built in stainless\/sdks\/typescript, a clone of file:.*acme-node\.git/);
    expect(existsSync(join(api, SDK))).toBe(false);
  });

  test('--check ends with 4 where a package is not what its inputs produce', () => {
    build('--commit', 'auto', '--push');
    expect(build('--check').code).toBe(0);
    change('name', 'color');
    expect(build('--check').code).toBe(4);
    expect(sdk('status', '--porcelain')).toBe('');
  });

  test('--fail-on-unconfigured names the operations without a method', () => {
    const document = JSON.parse(documentWith('name')) as { paths: Record<string, unknown> };
    document.paths['/owners'] = { get: { responses: { 200: { description: 'ok' } } } };
    writeFileSync(join(api, 'openapi.json'), JSON.stringify(document));
    const { code, stderr } = build('--fail-on-unconfigured', '--commit', 'auto');
    expect(code).toBe(2);
    expect(stderr).toMatch(/Build\/Unconfigured.*get \/owners/);
    expect(existsSync(join(api, SDK))).toBe(false);
  });

  test('the report of the last build is kept, for people and for a comment', () => {
    build('--commit', 'auto', '--push');
    change('color');
    build('--commit', 'auto', '--push');
    const show = (...args: readonly string[]): Run => specsmith(['show', ...args], { cwd: api });
    expect(show().stdout).toMatch(/^bd_0002 .*\n.*pushed[\s\S]*breaking Remove `name` from `list` params/);
    expect(show('bd_0001').stdout).toContain('feat: generate the TypeScript package');
    const marked = show('--renderer', 'markdown', '--marker', '<!-- sdk -->').stdout;
    expect(marked.split('\n')[0]).toBe('<!-- sdk -->');
    expect(marked).toContain('- **breaking** Remove `name` from `list` params.');
    expect(show('--renderer', 'markdown', '--marker', '<script>').stdout).not.toContain('<script>');
    expect(show('bd_0009').code).toBe(2);
    expect(git(api, 'status', '--porcelain')).toBe('M openapi.json');
  });

  test('status says what is next', () => {
    const status = (): string => specsmith(['status'], { cwd: api, env: somebody }).stderr;
    expect(status()).toMatch(/not built yet\n\s+next\s+specsmith build/);
    build('--commit', 'auto');
    expect(status()).toMatch(/not pushed\n\s+next\s+specsmith build -t typescript --push/);
    build('--push');
    expect(status()).toMatch(/✔ typescript on main .*: up to date/);
    change('color');
    expect(status()).toMatch(/would change\n\s+next\s+specsmith build -t typescript --commit auto/);
  });
});

test('several packages do not go into one folder', () => {
  const { code, stderr } = build('--targets', 'typescript', 'mcp', '--output', 'one');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /Build\/OneFolder {3}--output names the folder one for several packages: typescript, mcp/,
  );
  expect(existsSync(join(api, 'one'))).toBe(false);
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
