import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitFiles, git, somebody } from '../kit/git.ts';
import { specsmith, type Run } from '../kit/run-program.ts';
import {
  documentWith,
  eachInWorkspace,
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

  test('says so where only the record of the inputs is new', () => {
    build('--commit', 'auto', '--push');
    writeFileSync(join(api, 'openapi.json'), documentWith('name').replace('"info":', '"x-note":"a","info":'));
    build('--commit', 'auto', '--push');
    expect(onRemote('log', '-1', '--format=%s', 'main')).toBe('chore: record what the package is made from');
  });

  test('keeps what was generated before in the message of a later commit', () => {
    build('--commit', 'auto', '--push');
    change('name', 'color');
    expect(build().stderr).toContain('not committed; --commit auto commits them');
    build('--commit', 'auto');
    expect(sdk('log', '-1', '--format=%s')).toContain('PetListParams.color');
  });

  test('takes the message that is given', () => {
    const { stderr } = build('--commit', 'feat: pets, as you have never seen them');
    expect(stderr).toMatch(/✔ typescript on main: .*\n  feat: pets, as you have never seen them\n/);
    expect(sdk('log', '-1', '--format=%s')).toBe('feat: pets, as you have never seen them');
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
    expect(stderr).toContain('run again with --resolved src/resources/pets.ts');
    writeFileSync(file, before.replace('name?: string;', 'name?: string | boolean;'));
    const again = build('--commit', 'auto', '--push', '--resolved', './src/resources/pets.ts');
    expect(again.code).toBe(0);
    expect(onRemote('show', 'main:src/resources/pets.ts')).toContain('name?: string | boolean;');
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
    expect(status()).toMatch(/not built yet\n\s+next\s+npx specsmith build/);
    build('--commit', 'auto');
    expect(status()).toMatch(/not pushed\n\s+next\s+npx specsmith build -t typescript --push/);
    build('--push');
    expect(status()).toMatch(/✔ typescript on main .*: up to date/);
    change('color');
    expect(status()).toMatch(/would change\n\s+next\s+npx specsmith build -t typescript --commit auto/);
    const built = /(\d+ files?) changed, not committed/.exec(build().stderr)?.[1];
    expect(built).toBeDefined();
    expect(status()).toContain(`: up to date, ${String(built)} not committed`);
    sdk('checkout', '--quiet', '-b', 'mine');
    expect(status()).toMatch(
      /on mine in .*: another branch than main, which a build takes\n\s+next .* -t typescript/,
    );
  });
});

test('a target that there is not is told before anything of its folder', () => {
  const { code, stderr } = build('--targets', 'typescript', 'rust', '--output', 'one');
  expect([code, stderr]).toEqual([2, expect.stringContaining('no target rust')]);
  expect(stderr).not.toContain('OneFolder');
});

test('what is found in the inputs of several packages is told once', () => {
  const packages = { typescript: { output_path: 'ts' }, docs: { output_path: 'docs' } };
  const workspace = {
    openapi_spec: 'openapi.json',
    stainless_config: 'stainless/stainless.yml',
    targets: packages,
  };
  writeFileSync(join(api, 'specsmith.json'), JSON.stringify(workspace));
  const document = JSON.parse(documentWith('name')) as { paths: Record<string, unknown> };
  document.paths['/owners'] = { get: { responses: { 200: { description: 'ok' } } } };
  writeFileSync(join(api, 'openapi.json'), JSON.stringify(document));
  const { stderr } = build();
  expect(stderr.match(/Endpoint\/NotConfigured {3}/g)).toHaveLength(1);
  expect(stderr.match(/\b1 warning\b/g)).toHaveLength(2);
});

test.each([[['--targets', 'typescript', 'mcp']], [[]]])(
  'several packages do not go into one folder, named or not: %j',
  (targets) => {
    const packages = { typescript: { output_path: 'ts' }, mcp: { output_path: 'mcp' } };
    const workspace = {
      openapi_spec: 'openapi.json',
      stainless_config: 'stainless/stainless.yml',
      targets: packages,
    };
    writeFileSync(join(api, 'specsmith.json'), JSON.stringify(workspace));
    const { code, stderr } = build(...targets, '--output', 'one');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /Build\/OneFolder {3}--output names the folder one for several packages: typescript, mcp/,
    );
    expect(existsSync(join(api, 'one'))).toBe(false);
  },
);
