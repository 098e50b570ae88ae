import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { isObject, own, type JsonValue } from '../../support/json.ts';
import { endingOf, isDeclaration } from './module-paths.ts';
import { entryOf, type Manifest } from './package-entry.ts';
import { modulesOf } from './package-modules.ts';

/** A package: its folder, or its files by path. Texts or bytes. */
export type PackageSource = string | ReadonlyMap<string, string | { readonly bytes: Uint8Array }>;

/** The files that declare a package, and which of them can be imported. */
export type PackageFiles = {
  /** Declarations and the scripts that tell endpoints, by path with forward slashes. */
  readonly texts: ReadonlyMap<string, string>;
  readonly name: string;
  readonly version: string;
  /** The file that declares what the package itself exports; undefined where there is none. */
  readonly entry: string | undefined;
  /** Its manifest says that it can be imported. */
  readonly isImported: boolean;
  /** Import path below the package (`''` for the package itself) → file. */
  readonly modules: ReadonlyMap<string, string>;
};

/** Reads what is needed of a package: declarations where it is built, else its sources. */
export function readPackage(source: PackageSource): PackageFiles {
  const all = typeof source === 'string' ? readFolder(source) : textsOf(source);
  const manifest = parse(all.get('package.json'));
  const { name, version, exports } = manifest;
  const entry = entryOf(manifest, (path) => all.has(path));
  const isBuilt =
    entry === undefined ?
      [...all.keys()].some((path) => isDeclaration(path) && !path.startsWith('src/'))
    : isDeclaration(entry);
  const root = ROOTS.find((folder) => entry?.startsWith(folder) === true) ?? '';
  const copies = entry === undefined ? [] : copiesOf(entry, [...all.keys()]);
  const texts = new Map(
    [...all].filter(
      ([path]) =>
        (!isBuilt || root === 'src/' || !path.startsWith('src/')) &&
        !copies.some((folder) => path.startsWith(folder)),
    ),
  );
  const paths = [...texts.keys()];
  const isImported = ['main', 'module', 'exports', 'types', 'typings'].some((key) => key in manifest);
  const modules = modulesOf({ paths, entry, root, isBuilt, exports });
  return { texts, name, version, entry, isImported, modules };
}

/** Folders that a package is built in, or out of: they are no part of what callers write. */
const ROOTS = ['dist/', 'src/'];
/** Folders in which packages keep the same once more, for other ways to load it. */
const FLAVOURS = [
  'dist',
  'lib',
  'esm',
  'cjs',
  'umd',
  'es',
  'build',
  'browser',
  'types',
  'module',
  'commonjs',
];

/** Folders with the declarations that also stand where the package says they are. */
function copiesOf(entry: string, paths: readonly string[]): readonly string[] {
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1);
  const beside = paths.filter(
    (path) => isDeclaration(path) && path.startsWith(folder) && !path.slice(folder.length).includes('/'),
  );
  const has = new Set(paths);
  return FLAVOURS.map((flavour) => `${flavour}/`).filter((flavour) => {
    if (folder.startsWith(flavour)) return false;
    const same = beside.filter((path) => has.has(flavour + path.slice(folder.length)));
    return has.has(flavour + entry.slice(folder.length)) && same.length * 2 >= beside.length;
  });
}

const WANTED = new Set(['.ts', '.mts', '.cts', '.js', '.mjs']);
const SKIPPED = new Set(['node_modules', '.git', 'test', 'tests', 'examples', '.specsmith']);

function readFolder(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (below: string): void => {
    for (const entry of readdirSync(joinPath(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) walk(path);
      else if (entry.isFile() && isWanted(path))
        found.set(path, readFileSync(joinPath(folder, path), 'utf8'));
    }
  };
  if (existsSync(folder)) walk('');
  return found;
}

/** The texts among the files of a package; the others are never decoded. */
function textsOf(source: Exclude<PackageSource, string>): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(
    [...source].flatMap(([path, file]) =>
      isWanted(path) ? [[path, typeof file === 'string' ? file : decoder.decode(file.bytes)] as const] : [],
    ),
  );
}

function isWanted(path: string): boolean {
  return isDeclaration(path) || WANTED.has(endingOf(path)) || path === 'package.json';
}

type Identity = { readonly name: string; readonly version: string };

function parse(text: string | undefined): Manifest & Identity {
  try {
    const value = JSON.parse(text ?? '{}') as JsonValue;
    const manifest = isObject(value) ? value : {};
    const read = (key: string): string => {
      const found = own(manifest, key);
      return typeof found === 'string' ? found : '';
    };
    return { ...manifest, name: read('name'), version: read('version') };
  } catch {
    return { name: '', version: '' };
  }
}
