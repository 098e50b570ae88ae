import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { isObject, own, type JsonValue } from '../../support/json.ts';
import { endingOf, isDeclaration } from './module-paths.ts';
import { modulesOf } from './package-modules.ts';

/** A package: its folder, or its files by path. Texts or bytes. */
export type PackageSource = string | ReadonlyMap<string, string | { readonly bytes: Uint8Array }>;

/** The files that declare a package, and which of them can be imported. */
export type PackageFiles = {
  /** Declarations and the scripts that tell endpoints, by path with forward slashes. */
  readonly texts: ReadonlyMap<string, string>;
  readonly name: string;
  readonly version: string;
  /** Import path below the package (`''` for the package itself) → file. */
  readonly modules: ReadonlyMap<string, string>;
};

/** Reads what is needed of a package: declarations where it is built, else its sources. */
export function readPackage(source: PackageSource): PackageFiles {
  const all =
    typeof source === 'string' ?
      readFolder(source)
    : new Map([...source].map(([path, file]) => [path, textOf(file)] as const));
  const manifest = parse(all.get('package.json'));
  const isBuilt = [...all.keys()].some((path) => isDeclaration(path) && !path.startsWith('src/'));
  const root =
    isBuilt ?
      all.has('dist/index.d.ts') || all.has('dist/index.d.mts') ?
        'dist/'
      : ''
    : all.has('src/index.ts') ? 'src/'
    : '';
  const texts = new Map(
    [...all].filter(([path]) => path.startsWith(root) && (!isBuilt || !path.startsWith('src/'))),
  );
  const { name, version, exports } = manifest;
  return { texts, name, version, modules: modulesOf({ paths: [...texts.keys()], root, isBuilt, exports }) };
}

const WANTED = new Set(['.ts', '.mts', '.cts', '.js', '.mjs']);
const SKIPPED = new Set(['node_modules', '.git', 'test', 'tests', 'examples', '.specsmith']);

function readFolder(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (below: string): void => {
    for (const entry of readdirSync(joinPath(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) walk(path);
      else if (
        entry.isFile() &&
        (isDeclaration(path) || WANTED.has(endingOf(path)) || path === 'package.json')
      )
        found.set(path, readFileSync(joinPath(folder, path), 'utf8'));
    }
  };
  if (existsSync(folder)) walk('');
  return found;
}

function textOf(file: string | { readonly bytes: Uint8Array }): string {
  return typeof file === 'string' ? file : new TextDecoder().decode(file.bytes);
}

type Manifest = { readonly name: string; readonly version: string; readonly exports: JsonValue | undefined };

function parse(text: string | undefined): Manifest {
  try {
    const value = JSON.parse(text ?? '{}') as JsonValue;
    const read = (key: string): string =>
      isObject(value) && typeof value[key] === 'string' ? value[key] : '';
    return { name: read('name'), version: read('version'), exports: own(value, 'exports') };
  } catch {
    return { name: '', version: '', exports: undefined };
  }
}
