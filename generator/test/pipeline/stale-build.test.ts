import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createSystem } from '../../src/cli/system.ts';
import { loadPackageSides } from '../../src/pipeline/sides.ts';
import { temporaryFolder } from '../kit/run-program.ts';

const SOURCES = {
  'src/index.ts': 'export const a = 1;\n',
  'src/lib/more.ts': 'export const b = 2;\n',
};
const BUILT = {
  'package.json': '{ "name": "pets", "version": "1.0.0" }',
  'index.js': 'exports.a = 1;\n',
  'index.d.ts': 'export declare const a = 1;\n',
};

function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const below = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

/** What is said of a package that is compared with itself, with the number of files. */
async function toldOf(files: Readonly<Record<string, string>>, side = ''): Promise<readonly string[]> {
  const folder = join(packageWith({ 'package.json': BUILT['package.json'], ...files }), side);
  const { collector } = await loadPackageSides(folder, folder, { built: true }, createSystem());
  return collector
    .list()
    .filter(({ code }) => code === 'Parity/StaleBuild')
    .map(({ severity, message }) => `${severity} ${/now: (.*)$/.exec(message)?.[1]}`);
}

const shipped = { ...below('dist', { ...BUILT, ...SOURCES }), 'dist/src/tsconfig.json': '{}' };

test('a build of the sources as they are is taken as it is', async () => {
  expect(await toldOf({ ...SOURCES, ...shipped })).toEqual([]);
  expect(await toldOf({ ...SOURCES, ...shipped }, 'dist')).toEqual([]);
});

test('a build that ships no sources tells nothing', async () => {
  expect(await toldOf({ ...SOURCES, ...below('dist', BUILT) })).toEqual([]);
});

test('a build of other sources of the same version is named', async () => {
  const changed = { ...SOURCES, 'src/lib/more.ts': 'export const b = 3;\n' };
  const told = ['warning 1 of its source files differ, such as src/lib/more.ts.'];
  expect(await toldOf({ ...changed, ...shipped })).toEqual(told);
  expect(await toldOf({ ...changed, ...shipped }, 'dist')).toEqual(told);
});

test('so is one with a source that is gone', async () => {
  const { 'src/lib/more.ts': _, ...left } = SOURCES;
  expect(await toldOf({ ...left, ...shipped })).toEqual([
    'warning 1 of its source files differ, such as src/lib/more.ts.',
  ]);
});
