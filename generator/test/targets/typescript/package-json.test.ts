import { expect, test } from 'vitest';
import { legacyEntries, packageJson } from '../../../src/targets/typescript/package-json.ts';
import { fullApi } from './docs-fixture.ts';

const options = {
  scripts: { build: 'x' },
  devDependencies: { b: '1', a: '2' },
  entries: legacyEntries,
  files: ['**/*'],
};
const value = (root: string): Record<string, unknown> =>
  packageJson(fullApi(), { ...options, root }).value as Record<string, unknown>;

test('keys have one order', () => {
  expect(Object.keys(value('.'))).toEqual(
    'name version description license author homepage repository bugs type main module types exports files sideEffects engines scripts dependencies devDependencies'.split(
      ' ',
    ),
  );
});

test('there is nothing to install and nothing to run at installation', () => {
  expect(value('.')).toMatchObject({
    dependencies: {},
    devDependencies: { a: '2', b: '1' },
    scripts: { build: 'x' },
  });
});

test('every module can be imported and required, with and without an extension', () => {
  const map = value('./dist')['exports'] as Record<string, unknown>;
  expect(map['.']).toEqual({
    import: { types: './dist/index.d.mts', default: './dist/index.mjs' },
    require: { types: './dist/index.d.ts', default: './dist/index.js' },
  });
  expect(map['./core/*.js']).toMatchObject({ require: { default: './dist/core/*.js' } });
  for (const entry of legacyEntries) expect(map).toHaveProperty([`./${entry}`]);
  expect(Object.keys(map).filter((key) => key.includes('internal'))).toEqual([]);
});
