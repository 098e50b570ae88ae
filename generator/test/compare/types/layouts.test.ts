import { describe, expect, test } from 'vitest';
import { reportedTypeFact } from '../../../src/compare/report/index.ts';
import { comparePackageApis, readPackage } from '../../../src/compare/types/index.ts';

const before = 'export interface Call { id: string }\nexport declare function dial(call: Call): void;\n';
const after = before.replace('id: string', 'id: string; to: string');

type Files = Readonly<Record<string, string>>;

/** A package that says what is given, with the declarations in one file or several. */
function packageOf(manifest: object, files: Files): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      'package.json': JSON.stringify({ name: 'acme', version: '1.0.0', ...manifest }),
      ...files,
    }),
  );
}

/** Every place that packages keep their declarations in, and how they say so. */
const LAYOUTS: ReadonlyArray<readonly [what: string, manifest: object, file: string]> = [
  ['types', { types: './declared/main.d.ts' }, 'declared/main.d.ts'],
  ['types without the end of the file', { types: './declared/main' }, 'declared/main.d.ts'],
  ['types of a folder', { types: './declared' }, 'declared/index.d.ts'],
  ['typings', { typings: 'typings/acme.d.ts' }, 'typings/acme.d.ts'],
  ['beside the script', { main: './out/acme.js' }, 'out/acme.d.ts'],
  ['the folder of the script', { main: 'out' }, 'out/index.d.ts'],
  ['nothing at all', {}, 'index.d.ts'],
  ['dist', { main: 'dist/index.js' }, 'dist/index.d.ts'],
  ['lib, unsaid', {}, 'lib/index.d.ts'],
  ['a module', { module: './esm/acme.mjs' }, 'esm/acme.d.mts'],
  ['exports as one path', { exports: './acme.js' }, 'acme.d.ts'],
  ['exports, types first', { exports: { '.': { types: './t/a.d.ts', default: './a.js' } } }, 't/a.d.ts'],
  [
    'exports, types of each way to load it',
    {
      exports: {
        import: { types: './a.d.mts', default: './a.mjs' },
        require: { types: './a.d.cts', default: './a.cjs' },
      },
    },
    'a.d.cts',
  ],
  ['exports of scripts alone', { exports: { '.': { import: './b.mjs', require: './b.cjs' } } }, 'b.d.mts'],
  [
    'exports for browsers first',
    { exports: { browser: './web.js', default: { require: { types: './node.d.ts' } } } },
    'node.d.ts',
  ],
  ['exports with types elsewhere', { exports: { '.': './a.js' }, types: './t/a.d.ts' }, 't/a.d.ts'],
  [
    'typesVersions',
    { types: 'index.d.ts', typesVersions: { '<4.0': { '*': ['old/*'] }, '>=4.0': { '*': ['new/*'] } } },
    'new/index.d.ts',
  ],
];

describe('declarations are found', () => {
  test.each(LAYOUTS)('%s', async (_, manifest, file) => {
    const found = await comparePackageApis(
      packageOf(manifest, { [file]: before }),
      packageOf(manifest, { [file]: after }),
    );
    expect(found.map(reportedTypeFact).map(({ code, symbol }) => `${code} ${symbol}`)).toEqual([
      'request-property-added-required Call.to',
    ]);
  });

  test('a copy for another way to load it is no part of what can be imported', () => {
    const files = { 'index.d.ts': before, 'core.d.ts': '', 'dist/index.d.ts': before, 'dist/core.d.ts': '' };
    expect([...readPackage(packageOf({ types: './index.d.ts' }, files)).modules.keys()]).toEqual([
      '',
      'core',
    ]);
    expect([...readPackage(packageOf({ types: './dist/index.d.ts' }, files)).modules.values()]).not.toContain(
      'index.d.ts',
    );
  });

  test('a folder of that name with other things in it is one of the package', () => {
    const files = { 'index.d.ts': before, 'core.d.ts': '', 'lib/parse.d.ts': '' };
    expect([...readPackage(packageOf({ types: './index.d.ts' }, files)).modules.keys()]).toEqual([
      '',
      'core',
      'lib/parse',
    ]);
  });

  test('files of one flavour belong together', () => {
    const files = Object.fromEntries(
      ['index', 'core'].flatMap((stem) => ['.d.ts', '.d.mts'].map((end) => [stem + end, before])),
    );
    expect([...readPackage(packageOf({ types: './index.d.ts' }, files)).modules.values()]).toEqual([
      'index.d.ts',
      'core.d.ts',
    ]);
    const exports = { '.': { require: './index.js', import: './index.mjs' }, './core': ['./core.mjs'] };
    expect([...readPackage(packageOf({ exports }, files)).modules.values()]).toEqual([
      'index.d.mts',
      'core.d.mts',
    ]);
  });
});
