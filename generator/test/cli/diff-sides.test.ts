import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, specsmith, temporaryFolder } from '../kit/run-program.ts';
import { before, write, bothSides, diff, countsOf } from './pets-sides.ts';

describe('other sides', () => {
  test('a tarball', () => {
    const folder = bothSides();
    mkdirSync(join(folder, 'packed'));
    write(join(folder, 'packed/package'), before);
    execFileSync('tar', ['-czf', 'a.tgz', '-C', 'packed', 'package'], { cwd: folder });
    const { code, stdout } = specsmith(['diff', 'a.tgz', 'b', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ from: { label: 'a.tgz', version: '1.2.3' }, bump: 'major' });
    expect(countsOf(stdout)).toEqual(countsOf(diff(folder, '--json').stdout));
  });

  test('a revision of git', () => {
    const folder = bothSides();
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@pets.example', 'commit', '--quiet', '--message', 'x');
    const { code, stdout } = specsmith(['diff', 'git:HEAD:a', 'b', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(countsOf(stdout)).toEqual(countsOf(diff(folder, '--json').stdout));
  });

  test.each([
    ['nowhere', 'nowhere does not exist'],
    ['notes.tgz', 'notes.tgz is not a package archive'],
    ['npm:pets', 'the version is missing'],
    ['git:nowhere:a', 'git has no git:nowhere:a'],
    ['edition:9.9.9', 'no list of editions was found for 9.9.9'],
  ])('%s is refused in plain words', (side, tells) => {
    const folder = bothSides();
    writeFileSync(join(folder, 'notes.tgz'), 'no archive');
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const { code, stdout, stderr } = specsmith(['diff', 'a', side], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(tells);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a package that an edition does not have', () => {
    const { code, stderr } = specsmith(['diff', 'edition:3.17.0', 'edition:3.19.0', '--package', 'nothing'], {
      cwd: repository,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('edition 3.17.0 has no package nothing; it has retell-sdk');
  });
});

describe('two documents', () => {
  const pets = (limit: string): string => `openapi: 3.0.3
info: { title: Pets, version: 1.0.0 }
servers: [{ url: 'https://pets.example.com' }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: limit, in: query, ${limit} }
      responses:
        '200':
          description: Pets
          content: { application/json: { schema: { type: array, items: { type: string } } } }
`;

  /** A folder with the documents `old.yaml` and `new.yaml`. */
  function documents(): string {
    const folder = temporaryFolder();
    write(folder, {
      'old.yaml': pets('schema: { type: integer }'),
      'new.yaml': pets('required: true, schema: { type: integer }'),
      'bad.yaml': 'x: 1\n',
    });
    return folder;
  }

  test('what changes on the wire, with both places', () => {
    const { code, stdout } = specsmith(['diff', 'old.yaml', 'new.yaml', '--json'], { cwd: documents() });
    expect(code).toBe(0);
    const { schema, wire, bump } = JSON.parse(stdout);
    expect({ schema, bump }).toEqual({ schema: 'specsmith.diff/1', bump: 'major' });
    expect(wire).toMatchObject([
      {
        code: 'request-parameter-became-required',
        severity: 'breaking',
        symbol: 'client.pets.list limit',
        before: { file: 'old.yaml', pointer: '/paths/~1pets/get/parameters/0' },
        after: { file: 'new.yaml', pointer: '/paths/~1pets/get/parameters/0/required', line: 9 },
      },
    ]);
  });

  test('in words, and as an exit code', () => {
    const folder = documents();
    const { code, stdout } = specsmith(['diff', 'old.yaml', 'new.yaml', '--fail-on', 'breaking'], {
      cwd: folder,
    });
    expect(code).toBe(6);
    expect(stdout).toContain('breaking `limit` is now required in `list` params.');
    expect(specsmith(['diff', 'old.yaml', 'old.yaml', '--fail-on', 'risky'], { cwd: folder }).code).toBe(0);
  });

  test('before 1.0.0 the word for the version is that of the number which it raises', () => {
    const folder = documents();
    const config = 'targets: { typescript: { package_name: pets, options: { version: 0.3.1 } } }\n';
    write(folder, { 'stainless.yml': config });
    const sides = ['diff', 'old.yaml', 'new.yaml', '--config', 'stainless.yml'];
    expect(specsmith([...sides, '-f', 'summary'], { cwd: folder }).stdout).toContain(
      'proposed version: minor (0.4.0)',
    );
    expect(JSON.parse(specsmith([...sides, '--json'], { cwd: folder }).stdout)).toMatchObject({
      bump: 'minor',
    });
  });

  test('one that is none is refused', () => {
    const { code, stdout, stderr } = specsmith(['diff', 'old.yaml', 'bad.yaml'], { cwd: documents() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Document/Version');
    expect(stderr).toContain('bad.yaml:1:1');
  });
});
