import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Outcome } from './support/app.ts';

const here = import.meta.dirname;
const scripts = path.resolve(here, '../../runtime-typescript/build');

const SOURCES = {
  'index.ts':
    "export { Client as default, Client, type Options } from './client';\nexport { Problem } from './core/error';\n",
  'client.ts': `import { Problem } from './core/error';
import { quote } from './internal/text';
import { Item } from './resources';

export type Options = { name?: string };

/** Text like import('./internal/text') and from './client' stays as it is. */
export class Client {
  static Problem = Problem;
  readonly item = new Item();
  constructor(readonly options: Options = {}) {}
  /* a comment */
  greet() {
    return quote("from './client'");
  }
}
`,
  'core/error.ts': 'export class Problem extends Error {\n  static { this.prototype.name = "Problem"; }\n}\n',
  'internal/text.ts':
    "export const quote = (text: string): import('../resources/item').Quoted => ({ text });\n",
  'resources.ts': "export * from './resources/index';\n",
  'resources/index.ts': "export { Item, type Quoted } from './item';\n",
  'resources/item.ts':
    'export interface Quoted { text: string }\nexport class Item { #count = 0; add() { return ++this.#count; } }\n',
  'resources/schemas.ts': 'export interface Shape { sides: number }\n',
};

const MANIFEST = {
  name: 'example-sdk',
  version: '1.2.3',
  license: 'MIT',
  scripts: { postinstall: 'node hack.js', build: 'node scripts/build.mjs' },
  devDependencies: { rollup: '*', tiny: '*', unlicensed: '*' },
};

const TINY =
  '{ "name": "tiny", "version": "1.0.0", "type": "module", "exports": "./index.js", "types": "./index.d.ts" }';

const FOREIGN = {
  'tiny/package.json': TINY,
  'tiny/index.js': "export { tiny } from './tiny.js';\nexport { unused } from './unused.js';\n",
  'tiny/tiny.js': 'export const tiny = (text) => text.toLowerCase();\n',
  'tiny/unused.js': "export const unused = () => 'not used';\n",
  'tiny/index.d.ts':
    'export declare const tiny: (text: string) => string;\nexport type Tiny = { tiny: true };\n',
  'tiny/LICENSE': 'Do what you like.\n',
  'stranger/package.json': TINY.replace('tiny', 'stranger'),
  'stranger/index.d.ts': 'export declare const tiny: (text: string) => string;\n',
  'unlicensed/package.json': TINY.replace('tiny', 'unlicensed'),
  'unlicensed/index.js': 'export const tiny = (text) => text;\n',
  'unlicensed/index.d.ts': 'export declare const tiny: (text: string) => string;\n',
};

const USES_TINY = `import { tiny } from 'tiny';
export const quote = (text: string): { text: string } => ({ text: tiny(text) });
`;

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

const createPackage = (changes: Readonly<Record<string, string>> = {}): string => {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'specsmith-build-'));
  folders.push(root);
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  for (const [name, text] of Object.entries({ ...SOURCES, ...changes })) write(`src/${name}`, text);
  write('package.json', JSON.stringify(MANIFEST));
  write('README.md', '# Example\n');
  write('tsconfig.json', '{ "compilerOptions": { "lib": ["es2022"], "noUncheckedIndexedAccess": true } }');
  for (const name of fs.readdirSync(scripts))
    write(`scripts/${name}`, fs.readFileSync(path.join(scripts, name), 'utf8'));
  for (const [name, text] of Object.entries(FOREIGN)) write(`node_modules/${name}`, text);
  for (const name of ['rollup', 'typescript']) {
    const target = fs.realpathSync(path.resolve(here, '../node_modules', name));
    fs.symlinkSync(target, path.join(root, 'node_modules', name), 'junction');
  }
  return root;
};

const build = (root: string): Promise<Outcome> => run({ dir: root }, ['scripts/build.mjs']);

/** A build that went well says what it made, and nothing else. */
const BUILT = {
  code: 0,
  stdout: '',
  stderr: expect.stringMatching(/^Built dist: example-sdk 1\.2\.3, \d+ files\.\n$/),
};

const readAll = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name.replaceAll('\\', '/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );

const hash = (files: Readonly<Record<string, string>>): string =>
  crypto.createHash('sha256').update(JSON.stringify(files)).digest('hex');

describe('the build of a generated package', () => {
  let root: string;
  let files: Readonly<Record<string, string>>;
  beforeAll(async () => {
    root = createPackage();
    expect(await build(root)).toEqual(BUILT);
    files = readAll(path.join(root, 'dist'));
  });

  it('gives the same bytes in another folder on top of an earlier build', async () => {
    const other = createPackage();
    fs.mkdirSync(path.join(other, 'dist'));
    fs.writeFileSync(path.join(other, 'dist/left-over.js'), '');
    await build(other);
    expect(hash(readAll(path.join(other, 'dist')))).toBe(hash(files));
    expect(fs.readdirSync(other).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
    expect(JSON.stringify(files)).not.toContain(path.basename(root));
  });

  it('writes module paths that every resolution understands and leaves texts and comments alone', () => {
    expect(files['client.d.ts']).toContain("from './resources.js'");
    expect(files['client.d.ts']).toContain(
      "/** Text like import('./internal/text') and from './client' stays as it is. */",
    );
    expect(files['resources.d.ts']).toContain("from './resources/index.js'");
    expect(files['internal/text.d.ts']).toContain("import('../resources/item.js').Quoted");
    expect(files['index.d.mts']).toBe(
      "export { Client as default } from './index.js';\nexport * from './index.js';\n",
    );
    expect(files['core/error.d.mts']).toBe("export * from './error.js';\n");
    expect(files['internal/client.mjs']).toContain('quote("from \'./client\'")');
    expect(files['internal/client.mjs']).not.toContain('a comment');
  });

  it('makes a package file that only says what a user needs', () => {
    const manifest = JSON.parse(files['package.json'] ?? '') as Record<string, unknown>;
    expect(Object.keys(manifest)).toEqual(
      'name version license type main types exports sideEffects files publishConfig'.split(' '),
    );
    expect(Object.keys(manifest['exports'] as object)).toEqual([
      ...['.', './client', './client.js', './client.mjs', './core/*', './core/*.js', './core/*.mjs'],
      ...['./index', './index.js', './index.mjs', './resources', './resources.js', './resources.mjs'],
      ...['./resources/*', './resources/*.js', './resources/*.mjs', './package.json'],
    ]);
    expect(manifest['files']).toEqual(
      '*.d.mts *.d.ts *.d.ts.map *.js *.mjs README.md core internal resources src'.split(' '),
    );
  });

  it('takes in what it needs of a development dependency, with its licence', async () => {
    const folder = createPackage({ 'internal/text.ts': USES_TINY });
    expect(await build(folder)).toEqual(BUILT);
    const bundled = readAll(path.join(folder, 'dist'));
    for (const file of ['internal/lib.js', 'internal/lib.mjs']) {
      expect(bundled[file]).toContain('toLowerCase');
      expect(bundled[file]).not.toMatch(/not used|'tiny'/);
    }
    expect(bundled['THIRD-PARTY-LICENSES.txt']).toBe('tiny 1.0.0\n\nDo what you like.\n');
  });

  it.each([
    [
      'type errors',
      {
        'core/error.ts': 'export const Problem: string = 1;\n',
        'resources.ts': "export * from './gone';\n",
      },
      'src/resources.ts(1,15): error TS2307',
    ],
    [
      'code of a package that nobody asked for',
      { 'internal/text.ts': USES_TINY.replace("'tiny'", "'stranger'") },
      'src/internal/text.ts: stranger is not among the dependencies in package.json',
    ],
    [
      'code without a licence',
      { 'internal/text.ts': USES_TINY.replace("'tiny'", "'unlicensed'") },
      'unlicensed: without a licence it cannot become part of the package',
    ],
    [
      'types of another package',
      { 'resources/schemas.ts': "import type { Tiny } from 'tiny';\nexport type Shape = Tiny;\n" },
      'src/resources/schemas.ts: public types use tiny, which users will not have installed',
    ],
    [
      'a default export without a name',
      { 'client.ts': 'export default class {}\nexport class Client {}\nexport type Options = {};\n' },
      'src/client.ts: the default export needs a name, too',
    ],
  ])('stops at %s and keeps the earlier build', async (_, changes, message) => {
    const folder = createPackage(changes);
    fs.mkdirSync(path.join(folder, 'dist'));
    fs.writeFileSync(path.join(folder, 'dist/earlier.js'), '');
    const { code, stdout, stderr } = await build(folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain(folder);
    expect(Object.keys(readAll(path.join(folder, 'dist')))).toEqual(['earlier.js']);
  });
});
