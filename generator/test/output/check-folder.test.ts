import { expect, test } from 'vitest';
import { createCollector } from '../../src/diagnostics/index.ts';
import { checkFolder } from '../../src/output/index.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** `/Users` and `/private` are behind other names; letter case says nothing. */
const spelled = (path: string): string =>
  path.toLowerCase().replace(/^\/(?:users|private\/home)(?=\/|$)/, '/home');
const around = { folder: '/home/ann/project', home: '/home/ann', spelled };

function codesFor(
  root: string,
  prepare: (fs: MemoryFileSystem) => void = () => undefined,
): readonly string[] {
  const fs = new MemoryFileSystem();
  fs.makeFolder(around.folder);
  prepare(fs);
  const findings = createCollector();
  const fine = checkFolder(root, around, fs, findings.report);
  expect(fine).toBe(findings.list().length === 0);
  return findings.list().map(({ code }) => code);
}

test.each([
  ['a new folder', '/home/ann/project/packages/sdk'],
  ['an empty current folder', '/home/ann/project'],
  ['a folder elsewhere', '/tmp/sdk'],
  ['a sibling with a longer name', '/home/ann/project-sdk'],
])('%s is fine', (_, root) => {
  expect(codesFor(root)).toEqual([]);
});

test.each([
  ['the root', ''],
  ['a drive', 'C:'],
  ['the home folder', '/home/ann'],
  ['a folder above the home folder', '/home'],
  ['the home folder by another name', '/private/home/ann'],
  ['the home folder in other letters', '/Home/Ann'],
  ['a folder above it by another name', '/Users'],
])('%s is refused', (_, root) => {
  expect(codesFor(root)).toEqual(['Output/InsideInput']);
});

test('the root is named', () => {
  const collector = createCollector();
  expect(checkFolder('', around, new MemoryFileSystem(), collector.report)).toBe(false);
  expect(collector.list()[0]?.message).toBe('The output folder / would overwrite the inputs.');
});

test('a current folder with other things in it is refused', () => {
  expect(codesFor(around.folder, (fs) => fs.write(`${around.folder}/notes.txt`, ''))).toEqual([
    'Output/InsideInput',
  ]);
});

test('a current folder that a file manager has looked at is empty', () => {
  const prepare = (fs: MemoryFileSystem): void => {
    fs.makeFolder(around.folder);
    for (const name of ['.DS_Store', 'Thumbs.db']) fs.write(`${around.folder}/${name}`, '');
  };
  expect(codesFor(around.folder, prepare)).toEqual([]);
});

test('a current folder that is a generated package is fine', () => {
  const prepare = (fs: MemoryFileSystem): void => {
    fs.makeFolder(`${around.folder}/.specsmith`);
    fs.write(`${around.folder}/.specsmith/manifest.json`, '{}');
  };
  expect(codesFor(around.folder, prepare)).toEqual([]);
});

test('a link is refused', () => {
  expect(codesFor('/tmp/link', (fs) => fs.entries.set('/tmp/link', 'link'))).toEqual(['Output/NotAFolder']);
});

test.each([
  '.specsmith',
  '.specsmith/names.json',
  '.specsmith/cache/reports',
  '.specsmith/originals/src/a.ts.orig',
])('a link at %s is refused', (path) => {
  const prepare = (fs: MemoryFileSystem): void => {
    fs.makeFolder(`/tmp/sdk/${path}`);
    fs.entries.set(`/tmp/sdk/${path}`, 'link');
  };
  expect(codesFor('/tmp/sdk', prepare)).toEqual(['Output/LinkInTheWay']);
});

test('a link in the current folder is refused, whatever else is there', () => {
  const prepare = (fs: MemoryFileSystem): void => void fs.entries.set(`${around.folder}/.specsmith`, 'link');
  expect(codesFor(around.folder, prepare)).toEqual(['Output/LinkInTheWay']);
});

test('a file is refused', () => {
  const prepare = (fs: MemoryFileSystem): void => {
    fs.makeFolder('/tmp');
    fs.write('/tmp/file', '');
  };
  expect(codesFor('/tmp/file', prepare)).toEqual(['Output/NotAFolder']);
});
