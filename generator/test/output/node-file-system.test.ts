import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFileSystem as fs } from '../../src/output/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specsmith-fs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('reads what it wrote', () => {
  fs.makeFolder(`${folder}/a/b`);
  fs.write(`${folder}/a/b/c`, 'text');
  expect(new TextDecoder().decode(fs.read(`${folder}/a/b/c`))).toBe('text');
  expect(fs.list(`${folder}/a`)).toEqual(['b']);
});

test('tells kinds apart without following links', () => {
  fs.write(`${folder}/file`, '');
  symlinkSync(`${folder}/file`, `${folder}/link`);
  expect(
    ['file', 'link', '.', 'nothing', 'file/below'].map((name) => fs.kindOf(`${folder}/${name}`)),
  ).toEqual(['file', 'link', 'folder', undefined, undefined]);
});

test('what is not there is undefined or empty, not an error', () => {
  expect(fs.read(`${folder}/nothing`)).toBeUndefined();
  expect(fs.list(`${folder}/nothing`)).toEqual([]);
  fs.remove(`${folder}/nothing`);
});

test('creates a file only once', () => {
  expect([fs.create(`${folder}/lock`, '1'), fs.create(`${folder}/lock`, '2')]).toEqual([true, false]);
  expect(new TextDecoder().decode(fs.read(`${folder}/lock`))).toBe('1');
});

test('removes a folder only if it is empty', () => {
  fs.makeFolder(`${folder}/a/b`);
  expect([
    fs.removeEmptyFolder(`${folder}/a`),
    fs.removeEmptyFolder(`${folder}/a/b`),
    fs.removeEmptyFolder(`${folder}/a`),
  ]).toEqual([false, true, true]);
});
