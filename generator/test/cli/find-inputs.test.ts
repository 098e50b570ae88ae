import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { specsmith, temporaryFolder } from '../kit/run-program.ts';

const document = (title: string): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title, version: '1.0.0' },
    servers: [{ url: 'https://api.acme.example' }],
    paths: { '/pets': { get: { responses: { 200: { description: 'ok' } } } } },
  });
const config = (method: string): string => `resources:\n  pets:\n    methods:\n      ${method}: get /pets\n`;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The methods that are read when nothing is named. */
function methodsFrom(cwd: string, ...args: readonly string[]): string {
  const { code, stdout, stderr } = specsmith(['inspect', ...args], { cwd: join(folder, cwd) });
  return code === 0 ? stdout.split('\n')[1]?.trim() ?? '' : stderr;
}

describe('the document and its config', () => {
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    [
      'by their names',
      { 'openapi.yml': document('A'), 'stainless.yml': config('named') },
      '.',
      'pets.named get /pets',
    ],
    [
      'in a folder above, up to the repository',
      { '.git/HEAD': '', 'openapi.json': document('A'), 'acme.stainless.yml': config('above'), 'a/b/c': '' },
      'a/b',
      'pets.above get /pets',
    ],
    [
      'the config in a hidden folder',
      { 'openapi.yaml': document('A'), '.stainless/stainless.yml': config('hidden') },
      '.',
      'pets.hidden get /pets',
    ],
    [
      'the config nearer than the document',
      { '.git/HEAD': '', 'openapi.yaml': document('A'), 'sdk/stainless.yml': config('nearer') },
      'sdk',
      'pets.nearer get /pets',
    ],
    [
      'no config of something else further up',
      { '.git/HEAD': '', 'stainless.yml': config('other'), 'a/openapi.yaml': document('A') },
      'a',
      'pets.list get /pets',
    ],
    [
      'by a workspace of another program',
      {
        'stainless/workspace.json': JSON.stringify({
          openapi_spec: '../docs/api.yml',
          stainless_config: 'my.yml',
          output_path: './sdks',
        }),
        'docs/api.yml': document('A'),
        'stainless/my.yml': config('workspace'),
        'openapi.yml': document('B'),
      },
      '.',
      'pets.workspace get /pets',
    ],
    [
      'by its hosted form, from inside of it',
      {
        '.git/HEAD': '',
        '.stainless/workspace.json': JSON.stringify({
          project: 'acme',
          openapi_spec: '../api.yml',
          stainless_config: 'stainless.yml',
          targets: { typescript: { output_path: '../sdk' } },
        }),
        '.stainless/stainless.yml': config('hosted'),
        'api.yml': document('A'),
      },
      '.stainless',
      'pets.hosted get /pets',
    ],
    [
      'by specsmith.json before any other',
      {
        'specsmith.json': JSON.stringify({ openapi_spec: 'a.json', stainless_config: 'a.yml' }),
        'stainless/workspace.json': JSON.stringify({ openapi_spec: 'b.json' }),
        'a.json': document('A'),
        'a.yml': config('first'),
      },
      '.',
      'pets.first get /pets',
    ],
  ])('are found %s', (_, files, cwd, want) => {
    write(files);
    expect(methodsFrom(cwd).replace(/ +/g, ' ')).toBe(want.replace('pets.', '.'));
  });

  test('one that is named brings its config along, one of another name the config beside it', () => {
    write({ 'openapi.yml': document('A'), 'stainless.yml': config('mine'), 'b.yml': document('B') });
    expect(methodsFrom('.', '--spec', 'openapi.yml')).toMatch(/^\.mine /);
    expect(methodsFrom('.', '--spec', 'openapi.yml', '--no-config')).toMatch(/^\.list /);
    // The config belongs to the document with the usual name.
    expect(methodsFrom('.', '--spec', 'b.yml')).toMatch(/^\.list /);
    write({ 'c/b.yml': document('B'), 'c/b.stainless.yml': config('beside') });
    expect(methodsFrom('.', '--spec', 'c/b.yml')).toMatch(/^\.beside /);
  });

  test('a workspace can be named', () => {
    for (const name of ['one', 'two'])
      write({
        [`stainless/${name}/workspace.json`]: JSON.stringify({
          openapi_spec: 'a.json',
          stainless_config: 'a.yml',
        }),
        [`stainless/${name}/a.json`]: document(name),
        [`stainless/${name}/a.yml`]: config(name),
      });
    const refused = specsmith(['lint'], { cwd: folder });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('stainless/one/workspace.json, stainless/two/workspace.json');
    expect(refused.stderr).toContain('--workspace stainless/one/workspace.json');
    expect(methodsFrom('.', '--workspace', 'stainless/two')).toMatch(/^\.two /);
    expect(methodsFrom('.', '-w', 'stainless/one/workspace.json')).toMatch(/^\.one /);
  });
});

describe('nothing is guessed', () => {
  const refused = (...args: readonly string[]): string => {
    const { code, stderr } = specsmith(args.length === 0 ? ['lint'] : args, { cwd: folder });
    expect(code).toBe(2);
    return stderr;
  };

  test('of two documents or configs', () => {
    write({ 'openapi.yml': document('A'), 'openapi.json': document('B') });
    expect(refused()).toContain('openapi.json, openapi.yml');
    write({ 'a.stainless.yml': '', 'stainless.yml': '' });
    expect(refused()).toContain('--config a.stainless.yml');
  });

  test('where there is nothing', () => {
    expect(refused()).toContain('Input/NoDocument');
    const { code, stdout } = specsmith(['lint', '--json'], { cwd: folder });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'lint',
      exitCode: 2,
      findings: [{ code: 'Input/NoDocument' }],
    });
  });

  test('of a workspace that names no document, or misspells a key', () => {
    write({ 'specsmith.json': '{"openapi_specs": "a.yml"}' });
    expect(refused()).toContain('has no openapi_spec');
    write({
      'specsmith.json': '{"openapi_spec": "a.yml", "stainless_conf": "b.yml"}',
      'a.yml': document('A'),
    });
    const { stderr } = specsmith(['lint'], { cwd: folder });
    expect(stderr).toContain('Did you mean stainless_config?');
  });

  test.each<[string, (outside: string) => void]>([
    ['a document', (outside) => symlinkSync(join(outside, 'openapi.yml'), join(folder, 'openapi.yml'))],
    [
      'the folder of a workspace',
      (outside) => symlinkSync(join(outside, 'stainless'), join(folder, 'stainless')),
    ],
    ['a path', () => write({ 'specsmith.json': '{"openapi_spec": "../openapi.yml"}' })],
    [
      'a folder of a package',
      (outside) => {
        symlinkSync(outside, join(folder, 'sdks'));
        write({ 'openapi.yml': document('A') });
      },
    ],
  ])('and %s outside of the repository is not taken', (_, prepare) => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'openapi.yml'), document('Outside'));
    mkdirSync(join(outside, 'stainless'));
    writeFileSync(join(outside, 'stainless/workspace.json'), '{"openapi_spec": "../openapi.yml"}');
    prepare(outside);
    expect(refused('generate')).toContain('Input/OutsideRepository');
    expect(existsSync(join(outside, 'typescript'))).toBe(false);
  });
});

describe('generate', () => {
  test('alone makes the package, says of what, and again from any folder of the repository', () => {
    write({ '.git/HEAD': '', 'openapi.yml': document('Acme'), 'stainless.yml': config('list'), 'a/b': '' });
    const first = specsmith(['generate'], { cwd: folder });
    expect(first.stderr).toMatch(
      /document {2}openapi\.yml\n.*config {4}stainless\.yml\n.*package {3}sdks\/typescript\n/,
    );
    expect(first.code).toBe(0);
    const inner = specsmith(['generate', '--check'], { cwd: join(folder, 'a') });
    expect(inner.stderr).toContain('document  ../openapi.yml');
    expect(inner.code).toBe(0);
    expect(readFileSync(join(folder, 'sdks/typescript/.specsmith/manifest.json'), 'utf8')).toContain(
      '../../openapi.yml',
    );
  });

  test('of a document that is named makes the package where the help says', () => {
    write({ 'api.yml': document('Acme') });
    expect(specsmith(['generate', '-s', 'api.yml'], { cwd: folder }).stderr).toContain(
      'package   sdks/typescript',
    );
    write({
      'specsmith.json': JSON.stringify({
        openapi_spec: 'openapi.yml',
        stainless_config: 'own.yml',
        output_path: 'out',
      }),
      'openapi.yml': document('Acme'),
      'own.yml': config('list'),
    });
    const newer = specsmith(['generate', '-s', 'api.yml', '-c', 'own.yml', '--check'], { cwd: folder });
    expect(newer.stderr).toContain('package   out/typescript');
    // The package of the workspace is not replaced by one that its config has nothing to do with.
    const other = specsmith(['generate', '-s', 'api.yml', '--no-config'], { cwd: folder });
    expect(other.stderr).toContain("required option '-o, --out <folder>'");
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('makes the packages of a workspace, each where it says', () => {
    write({
      'specsmith.json': JSON.stringify({
        openapi_spec: 'api.yml',
        output_path: 'out',
        targets: { typescript: {}, mcp: { output_path: 'server' }, python: {} },
      }),
      'api.yml': document('Acme'),
    });
    expect(specsmith(['generate'], { cwd: folder }).code).toBe(0);
    expect(existsSync(join(folder, 'out/typescript/package.json'))).toBe(true);
    expect(existsSync(join(folder, 'server/package.json'))).toBe(true);
    expect(existsSync(join(folder, 'out/python'))).toBe(false);
    expect(specsmith(['generate', '--target', 'mcp', '--check'], { cwd: folder }).stderr).not.toContain(
      'out/',
    );
  });
});

test('diff finds the config of the newer document, and the older one as it was', () => {
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder });
  git('init', '-q');
  write({ 'openapi.yml': document('Acme'), 'stainless.yml': config('list') });
  git('add', '.');
  git('commit', '-qm', 'one');
  write({ 'stainless.yml': config('all'), 'openapi.yml': document('Acme').replace('/pets', '/pets2') });
  write({ 'stainless.yml': config('all').replace('/pets', '/pets2') });
  const { code, stdout, stderr } = specsmith(
    ['diff', 'git:HEAD:openapi.yml', 'openapi.yml', '--format', 'json'],
    {
      cwd: folder,
    },
  );
  expect(stderr).toContain('config    git:HEAD:./stainless.yml\n  config    stainless.yml\n');
  expect(code).toBe(0);
  // Without its own config, the older document would have no endpoint for the method of today.
  expect(stdout).toContain('/pets2');
});
