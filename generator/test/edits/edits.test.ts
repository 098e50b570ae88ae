import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSystem } from '../../src/cli/system.ts';
import { custom } from '../../src/pipeline/custom.ts';
import { testPackage, type TestPackage } from './package.ts';

const file = 'sdk/src/resources/letters.ts';
const original = 'sdk/.specsmith/originals/src/resources/letters.ts.orig';

let post: TestPackage;
beforeEach(async () => {
  post = testPackage();
  expect(await post.run()).toMatchObject({ kind: 'written', codes: [] });
});

const edit = (): void => post.write(file, `${post.read(file)}// mine\n`);
const changeDocument = (): void => post.replace('openapi.yaml', 'Sends a letter.', 'Sends a letter by air.');
const git = (...args: readonly string[]): void => {
  const settings = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', ['-C', post.folder, ...settings, ...args], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
};
const manifest = () => JSON.parse(post.read('sdk/.specsmith/manifest.json')) as Record<string, object>;

test('the lock of a package is taken only when something is to be written', async () => {
  expect(await post.run()).toMatchObject({ kind: 'written', locks: 0 });
  changeDocument();
  expect(await post.run()).toMatchObject({ kind: 'written', locks: 1 });
  expect(await post.run()).toMatchObject({ kind: 'written', locks: 0 });
});

describe('an edit inside a generated file', () => {
  test('is merged into the new version, and again into the one after it', async () => {
    edit();
    changeDocument();
    expect(await post.run()).toMatchObject({ kind: 'written', codes: ['Output/EditFound'] });
    expect(post.read(file)).toContain('Sends a letter by air.');
    expect(post.read(file)).toMatch(/\/\/ mine\n$/);
    expect(Object.keys(manifest()['edited'] ?? {})).toEqual(['src/resources/letters.ts']);
    post.replace('openapi.yaml', 'Lists the letters.', 'Lists all letters.');
    // Another clone has neither the local pack nor the generated text in its history.
    rmSync(join(post.folder, 'sdk/.specsmith/cache'), { recursive: true });
    expect(await post.run()).toMatchObject({ kind: 'written', codes: [] });
    expect(post.read(file)).toContain('Lists all letters.');
    expect(post.read(file)).toMatch(/\/\/ mine\n$/);
  });

  test('is the only reason to search the history', async () => {
    changeDocument();
    rmSync(join(post.folder, 'sdk/.specsmith/cache'), { recursive: true });
    expect(await post.run()).toMatchObject({ kind: 'written', searches: 0 });
  });

  test('satisfies --check once a run has recorded it', async () => {
    edit();
    expect(await post.run({ check: true })).toMatchObject({
      drift: expect.arrayContaining(['.specsmith/manifest.json']) as unknown,
      codes: ['Output/EditFound'],
    });
    await post.run();
    expect(await post.run({ check: true })).toMatchObject({ kind: 'compared', drift: [], codes: [] });
  });

  test('leaves nothing behind when it is undone', async () => {
    const before = post.read('sdk/.specsmith/manifest.json');
    const pure = post.read(file);
    edit();
    await post.run();
    expect(post.read(original)).toBe(pure);
    post.write(file, pure);
    await post.run();
    expect(existsSync(join(post.folder, 'sdk/.specsmith/originals'))).toBe(false);
    expect(post.read('sdk/.specsmith/manifest.json')).toBe(before);
  });

  test('is found in the history of a repository by its hash', async () => {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'Generate');
    edit();
    git('commit', '-qam', 'Edit');
    rmSync(join(post.folder, 'sdk/.specsmith/cache'), { recursive: true });
    changeDocument();
    expect(await post.run()).toMatchObject({ kind: 'written', searches: 1 });
    expect(post.read(file)).toContain('by air');
    expect(post.read(file)).toContain('// mine');
  });

  test('stops the run when its generated form is nowhere', async () => {
    edit();
    rmSync(join(post.folder, 'sdk/.specsmith/cache'), { recursive: true });
    changeDocument();
    const before = post.read(file);
    expect(await post.run()).toMatchObject({ kind: 'refused', codes: ['Output/EditedFile'] });
    expect(post.read(file)).toBe(before);
  });

  test('is thrown away only when that is asked for', async () => {
    edit();
    await post.run();
    expect(await post.run({ overwriteEdits: true })).toMatchObject({ kind: 'written', codes: [] });
    expect(post.read(file)).not.toContain('// mine');
  });
});

describe('a conflict', () => {
  const newVersion = 'sdk/.specsmith/cache/conflicts/src/resources/letters.ts';

  beforeEach(() => {
    post.replace(file, 'Sends a letter.', 'Sends a letter, of course.');
    changeDocument();
  });

  test('leaves everything as it was and explains itself', async () => {
    const before = [file, 'sdk/.specsmith/manifest.json', 'sdk/api.md'].map(post.read);
    const run = await post.run();
    expect(run).toMatchObject({ kind: 'refused', codes: ['Output/CustomConflict'] });
    expect(run.findings.at(-1)?.message).toMatch(/letters\.ts was edited by hand .*: line \d+\.$/);
    expect(run.findings.at(-1)?.hint).toContain('--resolved src/resources/letters.ts');
    expect([file, 'sdk/.specsmith/manifest.json', 'sdk/api.md'].map(post.read)).toEqual(before);
    expect(post.read(newVersion)).toContain('by air');
    expect(post.read(newVersion)).not.toContain('<<<<');
  });

  test('loses nothing that the edit exports', async () => {
    const [document, own] = [post.read('openapi.yaml'), `${post.read(file)}export const answer = 42;\n`];
    post.replace('openapi.yaml', 'Sends a letter by air.', 'Sends a letter.');
    post.write(file, own);
    expect(await post.run()).toMatchObject({ kind: 'written', codes: ['Output/EditFound'] });
    post.write('openapi.yaml', document);
    for (const check of [false, true])
      expect(await post.run({ check })).toMatchObject({ kind: 'refused', codes: ['Output/CustomConflict'] });
    expect(post.read(file)).toBe(own);
    // What the person took out of the file is lost all the same.
    post.replace(file, 'export const answer', 'const answer');
    expect(await post.run()).toMatchObject({
      kind: 'refused',
      codes: ['Output/CustomConflict', 'Output/CustomExportLost'],
    });
  });

  test('is over when the person says so', async () => {
    await post.run();
    post.replace(file, 'a letter, of course.', 'a letter by air, of course.');
    expect(await post.run({ resolved: ['src/resources/letters.ts'] })).toMatchObject({ kind: 'written' });
    expect(existsSync(join(post.folder, newVersion))).toBe(false);
    expect(post.read(original)).toContain('Sends a letter by air.');
    expect(await post.run({ check: true })).toMatchObject({ drift: [], codes: [] });
  });
});

describe('the limit', () => {
  const limit = 'sdk/.specsmith/custom-code.json';

  test('holds for --check only, and only where there is one', async () => {
    edit();
    await post.run();
    expect(await post.run({ check: true })).toMatchObject({ kind: 'compared', codes: [] });
    post.write(limit, '{ "maxLines": 0 }');
    expect(await post.run({ check: true })).toMatchObject({
      kind: 'refused',
      codes: ['Output/CustomCodeLimit'],
    });
    expect(await post.run()).toMatchObject({ kind: 'written', codes: [] });
    post.write(limit, '{ "maxLines": 1 }');
    expect(await post.run({ check: true })).toMatchObject({ kind: 'compared', codes: [] });
    post.write(limit, '{ "maxLines": "many" }');
    expect(await post.run({ check: true })).toMatchObject({ codes: ['Output/CustomLimitInvalid'] });
  });

  test('is part of the report, beside a patch that git can apply', async () => {
    const pure = post.read(file);
    edit();
    post.write(limit, '{ "maxLines": 5 }');
    const { value: code } = await custom(join(post.folder, 'sdk'), createSystem());
    expect(code).toMatchObject({ lines: 1, limit: 5, edits: [{ added: 1, removed: 0 }] });
    const edited = post.read(file);
    post.write(file, pure);
    post.write('edit.patch', code?.edits[0]?.patch ?? '');
    git('apply', '--directory=sdk', '--unsafe-paths', 'edit.patch');
    expect(post.read(file)).toBe(edited);
  });
});
