import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTree, repository, specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const pets = `openapi: 3.0.3
info: { title: Pets, version: 1.0.0 }
servers: [{ url: 'https://pets.example.com' }]
paths:
  /pets:
    get:
      operationId: listPets
      description: All pets of the shop.
      parameters:
        - { name: limit, in: query, schema: { type: integer, default: 50 } }
      responses:
        '200':
          description: Pets
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
components:
  schemas:
    Pet:
      type: object
      required: [id]
      properties:
        id: { type: string }
        name: { type: string }
`;
const config = `organization: { name: pets }
resources:
  pets:
    models: { pet: Pet }
    methods: { list: get /pets }
targets:
  typescript:
    package_name: pets
    options:
      version: 1.2.0 # raised by releases
`;

const schema: object = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../docs/diff-report.schema.json', import.meta.url)), 'utf8'),
);
const isReport = new Ajv2020({ strict: false }).compile(schema);

/** Folders that several tests share. */
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type Report = {
  readonly files: ReadonlyArray<{ readonly path: string }>;
  readonly api: ReadonlyArray<Record<string, unknown>>;
  readonly wire: ReadonlyArray<Record<string, unknown>>;
  readonly changes: ReadonlyArray<Record<string, unknown>>;
  readonly bump: string;
};

/** Reads a report that must have the form that the schema promises. */
function report(text: string): Report {
  const value = JSON.parse(text) as Report;
  expect(isReport(value) ? [] : isReport.errors).toEqual([]);
  return value;
}

function git(folder: string, ...args: readonly string[]): void {
  const person = ['-c', 'user.name=t', '-c', 'user.email=t@pets.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...person, ...args], { cwd: folder, stdio: 'ignore' });
}

function generate(cwd: string, ...more: readonly string[]): Run {
  return specsmith(['generate', '-s', 'pets.yaml', '-c', 'pets.yml', '-o', 'sdk', ...more], { cwd });
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'sdk/package.json'), 'utf8')) as { version: string }).version;
}

/** A repository with a document, its config and the package that was generated, committed. */
function project(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'specsmith-')));
  made.push(folder);
  writeFileSync(join(folder, 'pets.yaml'), pets);
  writeFileSync(join(folder, 'pets.yml'), config);
  git(folder, 'init', '--quiet');
  expect(generate(folder).code).toBe(0);
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'first');
  return folder;
}

function edit(folder: string, from: string, to: string, file = 'pets.yaml'): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('a generated package', () => {
  let folder: string;
  let run: Run;

  beforeAll(() => {
    folder = project();
    edit(folder, '        name: { type: string }\n', '');
    edit(folder, 'default: 50', 'default: 10');
    run = generate(folder);
  });

  test('generate tells what changed on the wire and for callers, every root cause once', () => {
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('Default of `limit` in `list` params is now 10 (was 50).');
    expect(run.stderr.match(/`name` from `Pet`/g)).toHaveLength(1);
    expect(run.stderr).toMatch(/ files? changed(?:, [^.]+)?\. Deserves: major\./);
  });

  test('generate leaves the whole report, with the cause of every change', () => {
    const { api, wire, changes } = report(
      readFileSync(join(folder, 'sdk/.specsmith/cache/reports/diff.json'), 'utf8'),
    );
    expect(wire.map(({ code }) => code)).toEqual([
      'request-parameter-default-value-changed',
      'response-optional-property-removed',
    ]);
    expect(api).toMatchObject([{ symbol: 'Pet.name', cause: { kind: 'wire' } }]);
    expect(changes).toMatchObject([
      { severity: 'breaking', cause: 'document', api: [], methods: ['client.pets.list'] },
      { severity: 'breaking', cause: 'document', api: [0], methods: ['client.pets.list'] },
    ]);
  });

  test('a committed version is compared with the documents of both', () => {
    const { stdout, code } = specsmith(['diff', 'git:HEAD:sdk', 'sdk', '--json'], { cwd: folder });
    expect(code).toBe(0);
    const { api, wire, bump } = report(stdout);
    expect([wire.length, bump]).toEqual([2, 'major']);
    expect(api[0]).not.toHaveProperty('unexplained');
  });

  test('a fresh clone knows them as well', () => {
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', folder, clone);
    edit(clone, 'default: 50', 'default: 20');
    const { stderr } = generate(clone);
    expect(stderr).toContain('Default of `limit` in `list` params is now 20 (was 50).');
  });

  test('what nothing asks for is unexplained and can fail a run', () => {
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', folder, clone);
    edit(clone, '  name?: string;', '', 'sdk/src/resources/pets.ts');
    const args = ['diff', 'git:HEAD:sdk', 'sdk', '--fail-on', 'unexplained'];
    const { stdout, code } = specsmith([...args, '--json'], { cwd: clone });
    expect(code).toBe(6);
    expect(report(stdout).api).toMatchObject([{ symbol: 'Pet.name', unexplained: true }]);
    expect(specsmith([...args, '--format', 'summary'], { cwd: clone }).stdout).toContain(
      'Nothing in the document or the config asks for this.',
    );
  });

  test('what only the texts say is asked for by the document', () => {
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', folder, clone);
    edit(clone, 'All pets of the shop.', 'Every pet of the shop.');
    expect(generate(clone).code).toBe(0);
    const { stdout, code } = specsmith(
      ['diff', 'git:HEAD:sdk', 'sdk', '--fail-on', 'unexplained', '--json'],
      { cwd: clone },
    );
    expect(code).toBe(0);
    expect(report(stdout).changes).toMatchObject([{ severity: 'docs', cause: 'document' }]);
  });

  test('a method that the config renames is one entry of the changelog, with its types', () => {
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', folder, clone);
    edit(clone, '{ list: get /pets }', '{ all: get /pets }', 'pets.yml');
    expect(generate(clone).code).toBe(0);
    const { stdout } = specsmith(['release', '--out', 'sdk', '--since', 'git:HEAD:sdk'], { cwd: clone });
    expect(stdout.match(/^\* .*/gm)).toEqual([
      '* **pets:** rename `client.pets.list()` to `client.pets.all()`. The type `Pets.PetListParams` is now `Pets.PetAllParams`.',
    ]);
  });

  test('release raises the version everywhere, and then it is enough', () => {
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', folder, clone);
    edit(clone, '        name: { type: string }\n', '');
    expect(generate(clone).code).toBe(0);
    const release = (...more: readonly string[]): Run =>
      specsmith(['release', '--out', 'sdk', '--since', 'git:HEAD:sdk', ...more], { cwd: clone });
    const refused = release('--check');
    expect(refused.code).toBe(6);
    expect(refused.stderr).toContain('1.2.0 → 1.2.0 allows no change; what changed deserves major.');
    expect(refused.stderr).toContain('Remove `name` from `Pet`.');
    expect(release().stdout).toContain('* **pets:** remove `name` from `Pet`');
    expect(readFileSync(join(clone, 'pets.yml'), 'utf8')).toContain('version: 2.0.0 # raised by releases');
    expect(JSON.parse(readFileSync(join(clone, 'sdk/package.json'), 'utf8'))).toMatchObject({
      version: '2.0.0',
    });
    expect(release('--check').code).toBe(0);
    expect(generate(clone, '--check').code).toBe(0);
  });

  test('release raises a version that no config states, and it stays', () => {
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', folder, clone);
    edit(clone, '    options:\n      version: 1.2.0 # raised by releases\n', '', 'pets.yml');
    expect(generate(clone).code).toBe(0);
    git(clone, 'commit', '--quiet', '--all', '--message', 'the document says the version');
    const from = versionOf(clone);
    edit(clone, '        name: { type: string }\n', '');
    expect(generate(clone).code).toBe(0);
    const { code, stdout } = specsmith(['release', '--out', 'sdk', '--since', 'git:HEAD:sdk'], {
      cwd: clone,
    });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('remove `name`') });
    expect([from, versionOf(clone)]).toEqual(['1.2.0', '2.0.0']);
    expect(generate(clone, '--check').code).toBe(0);
    expect(generate(clone).code).toBe(0);
    expect(versionOf(clone)).toBe('2.0.0');
  });

  test('release refuses a config that has another version, and writes nothing', () => {
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', folder, clone);
    edit(clone, '        name: { type: string }\n', '');
    expect(generate(clone).code).toBe(0);
    edit(clone, '1.2.0', '9.9.9', 'pets.yml');
    const tree = readTree(join(clone, 'sdk'));
    const { code, stderr, stdout } = specsmith(
      ['release', '--out', 'sdk', '--since', 'git:HEAD:sdk', '--config', 'pets.yml'],
      { cwd: clone },
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Diff/VersionNotInConfig');
    expect(readTree(join(clone, 'sdk'))).toEqual(tree);
  });
});

describe('documents', () => {
  let folder: string;

  beforeAll(() => {
    folder = project();
    edit(folder, 'default: 50', 'default: 10');
  });

  test('of a revision', () => {
    const { stdout, code } = specsmith(
      ['diff', 'git:HEAD:pets.yaml', 'pets.yaml', '--config', 'git:HEAD:pets.yml', '--json'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    const { wire, files } = report(stdout);
    expect(wire).toMatchObject([
      { before: { file: 'git:HEAD:/pets.yaml', line: 10 }, after: { file: 'pets.yaml', line: 10 } },
    ]);
    expect(files).toMatchObject([{ path: 'pets.yaml', status: 'changed', additions: 1, deletions: 1 }]);
  });

  test('as one page and as Markdown', () => {
    const diff = (format: string): Run =>
      specsmith(['diff', 'git:HEAD:pets.yaml', 'pets.yaml', '-f', format], { cwd: folder });
    expect(diff('html').stdout).toMatch(/^<!doctype html>[\s\S]*Default of <code>limit<\/code>/);
    expect(diff('markdown').stdout).toContain('- **Breaking** `client.pets.list limit`: Default of `limit`');
    expect(diff('terminal').stdout).toContain('default: 10');
  });

  test.each([
    [
      'a revision that is not there',
      ['git:nowhere:pets.yaml', 'pets.yaml'],
      'git:nowhere:/pets.yaml does not exist',
    ],
    ['a document and a package', ['pets.yaml', 'sdk'], 'pets.yaml is a document and sdk a package'],
  ])('%s is refused', (_, sides, tells) => {
    const { code, stdout, stderr } = specsmith(['diff', ...sides, '--json'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(tells);
  });

  test('are no packages to release', () => {
    const { code, stderr } = specsmith(['release', '--out', 'pets.yaml', '--since', 'sdk'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('pets.yaml is a document; this command needs a package');
  });
});

test('an edition that is misspelled is guessed', () => {
  const { code, stderr } = specsmith(['diff', 'edition:3.17.1', 'edition:3.19.0'], { cwd: repository });
  expect(code).toBe(2);
  expect(stderr).toContain('did you mean 3.17.0');
});
