import { mkdirSync, readFileSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { bareRepository, commitFiles, git, somebody } from '../kit/git.ts';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const DOCUMENT = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1.0.0' },
  servers: [{ url: 'https://api.acme.example' }],
  paths: { '/pets': { get: { responses: { 200: { description: 'ok' } } } } },
});
const CONFIG = `
organization: { name: acme }
targets:
  typescript: { package_name: acme, production_repo: acme/acme-node }
resources: { pets: { methods: { list: get /pets } } }
`;

let home: string;
let api: string;
let sdk: string;
let remote: string;
/** Somebody's clone of the repository, in which the hosted service has worked. */
let theirs: string;
let base: string;

beforeEach(() => {
  home = temporaryFolder();
  [api, theirs] = [join(home, 'api'), join(home, 'theirs')];
  sdk = join(api, 'stainless/sdks/typescript');
  remote = bareRepository(join(home, 'remotes/acme/acme-node.git'));
  mkdirSync(join(api, 'stainless'), { recursive: true });
  writeFileSync(join(api, 'openapi.json'), DOCUMENT);
  writeFileSync(join(api, 'stainless/stainless.yml'), CONFIG);
  writeFileSync(
    join(api, 'stainless/workspace.json'),
    '{ "openapi_spec": "../openapi.json", "stainless_config": "stainless.yml", "output_path": "./sdks" }',
  );
  git(api, 'init', '--quiet', '--initial-branch=main');
  expect(run('build', '--git-host', `file://${home}/remotes`, '--commit', 'auto', '--push').code).toBe(0);
  git(home, 'clone', '--quiet', remote, theirs);
  base = git(theirs, 'rev-parse', 'HEAD');
});

function run(...args: readonly string[]): Run {
  return specsmith(args, { cwd: api, env: somebody });
}

const read = (path: string): string => readFileSync(join(sdk, path), 'utf8');

/** Commits what people wrote, out of sight of branches, and has it tracked. */
function track(files: Readonly<Record<string, string>>, stamp: string, from = base): string {
  git(theirs, 'checkout', '--quiet', from);
  const integrated = commitFiles(theirs, files, 'custom');
  git(theirs, 'push', '--quiet', 'origin', `HEAD:refs/stainless/custom-code/typescript/${stamp}`);
  writeTrack({ base: from, integrated, filename: stamp, branch: 'main' }, stamp);
  return integrated;
}

function writeTrack(content: object, stamp: string): void {
  const folder = join(api, 'stainless/custom-code/typescript');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${stamp}-custom-code.json`), JSON.stringify(content));
}

describe('code that people wrote for the hosted service', () => {
  test('new files come as they are, edits by a merge; a second run has nothing to do', () => {
    const readme = `${read('README.md')}\n## Support\n\nAsk us.\n`;
    track({ 'src/lib/verify.ts': 'export const verify = 1;\n', 'README.md': readme }, '2026-01-02T03-04-05Z');
    const dry = run('custom', 'import', '--dry-run');
    expect(dry.stderr).toMatch(/merged +README\.md\nadded +src\/lib\/verify\.ts\n.*2 files would be written/);
    expect(existsSync(join(sdk, 'src/lib/verify.ts'))).toBe(false);
    const { code, stderr } = run('custom', 'import');
    expect(stderr).toContain('2 files written');
    expect(code).toBe(0);
    expect(read('src/lib/verify.ts')).toBe('export const verify = 1;\n');
    expect(read('README.md')).toContain('Ask us.');
    expect(run('custom', 'import').stderr).toContain('0 files written');
    expect(run('build', '--commit', 'feat: own code').code).toBe(0);
    expect(read('README.md')).toContain('Ask us.');
    expect(existsSync(join(api, 'stainless/custom-code/typescript'))).toBe(true);
  });

  test('all tracking files count', () => {
    const first = track({ 'src/lib/one.ts': 'export const one = 1;\n' }, '1767323045000');
    track({ 'src/lib/two.ts': 'export const two = 2;\n' }, '1767323046000', first);
    expect(run('custom', 'import').code).toBe(0);
    expect([read('src/lib/one.ts'), read('src/lib/two.ts')]).toEqual([
      'export const one = 1;\n',
      'export const two = 2;\n',
    ]);
  });

  test('is found although the history of the trunk was squashed', () => {
    track({ 'src/lib/verify.ts': 'export const verify = 1;\n' }, 'a');
    git(theirs, 'checkout', '--quiet', '--orphan', 'fresh');
    git(theirs, 'commit', '--quiet', '-m', 'feat: all of it');
    git(theirs, 'push', '--quiet', '--force', 'origin', 'HEAD:main');
    git(sdk, 'fetch', '--quiet', 'origin');
    git(sdk, 'reset', '--quiet', '--hard', 'origin/main');
    git(sdk, 'clean', '--quiet', '-fd');
    expect(run('custom', 'import').code).toBe(0);
    expect(read('src/lib/verify.ts')).toBe('export const verify = 1;\n');
  });

  test('what does not apply is listed, and the file stays as it is', () => {
    const pets = read('src/resources/pets.ts');
    track(
      {
        'src/resources/pets.ts': pets.replace('class Pets extends', 'class Pets /* theirs */ extends'),
        'src/gone.ts': 'export {};\n',
        'logo.bin': 'a\0b',
      },
      'a',
    );
    const mine = pets.replace('class Pets extends', 'class Pets /* mine */ extends');
    writeFileSync(join(sdk, 'src/resources/pets.ts'), mine);
    writeFileSync(join(sdk, 'src/gone.ts'), '// something else\n');
    const { code, stderr } = run('custom', 'import');
    expect(code).toBe(5);
    expect(stderr).toMatch(/conflict +src\/resources\/pets\.ts: both changed line \d+/);
    expect(stderr).toMatch(/conflict +src\/gone\.ts: another file of that name is there already/);
    expect(stderr).toMatch(/left out +logo\.bin/);
    expect(read('src/resources/pets.ts')).toBe(mine);
  });

  test('commits that nobody has are named, with the way to them', () => {
    writeTrack({ base, integrated: 'a'.repeat(40) }, 'a');
    const { code, stderr } = run('custom', 'import');
    expect(code).toBe(2);
    expect(stderr).toMatch(/lacks tracked commits: a{12}/);
    expect(stderr).toContain('refs/stainless/*');
  });

  test.each([{ base: '--output=/tmp/x', integrated: 'HEAD' }, { base: 1 }, {}])(
    'a tracking file that holds %j is left out',
    (content) => {
      writeTrack(content, 'a');
      const { code, stderr } = run('custom', 'import');
      expect(code).toBe(2);
      expect(stderr).toContain('Build/TrackInvalid');
    },
  );

  test('nothing is written through links, nor into folders of other tools', () => {
    track({ 'src/lib/deep/verify.ts': 'export {};\n', 'node_modules/x.js': '1\n' }, 'a');
    const outside = join(home, 'outside');
    mkdirSync(outside);
    mkdirSync(join(sdk, 'src/lib'), { recursive: true });
    symlinkSync(outside, join(sdk, 'src/lib/deep'));
    const { code, stderr } = run('custom', 'import');
    expect(code).toBe(5);
    expect(stderr).toMatch(/left out +src\/lib\/deep\/verify\.ts: a link/);
    expect(existsSync(join(outside, 'verify.ts'))).toBe(false);
    expect(existsSync(join(sdk, 'node_modules/x.js'))).toBe(false);
  });

  test('commits that are gone are named, and that something is tracked is not denied', () => {
    writeTrack({ base, integrated: '0'.repeat(40), filename: 'gone', branch: 'main' }, 'gone');
    const { code, stderr } = run('custom', 'import');
    expect(code).toBe(2);
    expect(stderr).toContain('Build/TrackMissing');
    expect(stderr).not.toContain('Build/NothingTracked');
  });

  test('a workspace that tracks nothing says so', () => {
    expect(run('custom', 'import').stderr).toContain('Build/NothingTracked');
  });
});
