import semver from 'semver';
import { isObject, own, type JsonValue } from '../../support/json.ts';
import { endingOf, isDeclaration, withoutEnding, withoutPrefix } from './module-paths.ts';

/** What a `package.json` says about where things are. */
export type Manifest = Readonly<
  Partial<Record<'exports' | 'types' | 'typings' | 'main' | 'module' | 'typesVersions', JsonValue>>
>;

/** The compiler by which packages are read: `typesVersions` asks for it. */
const COMPILER = '5.9.0';

/** Where declarations stand in packages that do not say so. */
const USUAL = [
  '',
  'dist/',
  'lib/',
  'build/',
  'types/',
  'dist/types/',
  'dist/esm/',
  'dist/cjs/',
  'esm/',
  'cjs/',
];

/**
 * The file that declares what a package itself exports, by the rules of the compiler; undefined where there is none. Of
 * two flavours, the one for `import`.
 */
export function entryOf(manifest: Manifest, has: (path: string) => boolean): string | undefined {
  const { exports, types, typings, main, module } = manifest;
  const root = exportedRoot(exports);
  const [exported] = targetsOf(root)
    .flatMap((target) => declarationAt(target, has) ?? [])
    .sort();
  if (exported !== undefined) return exported;
  const places = [
    ...[types, typings, main, module].flatMap((path) =>
      typeof path === 'string' ? [...versioned(path, manifest), path] : [],
    ),
    ...versioned('index', manifest),
    ...USUAL.map((folder) => `${folder}index`),
  ];
  for (const place of places) {
    const found = declarationAt(place, has);
    if (found !== undefined) return found;
  }
  return has('src/index.ts') ? 'src/index.ts' : undefined;
}

/** The line of `exports` for the package itself. */
function exportedRoot(exports: JsonValue | undefined): JsonValue | undefined {
  const isMap = isObject(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  return isMap ? own(exports, '.') : exports;
}

/** The declarations that belong to a path of a manifest: the file itself, or what stands beside a script or in a folder. */
function declarationAt(place: string, has: (path: string) => boolean): string | undefined {
  const path = withoutPrefix(place, './').replace(/\/+$/, '');
  const ending = endingOf(path);
  if (isDeclaration(path) || (ending === '.ts' && path !== '')) return has(path) ? path : undefined;
  const stem = ending === '' ? path : withoutEnding(path);
  const endings = ENDINGS[ending] ?? ['.d.ts', '.d.mts', '.d.cts'];
  const beside = endings.map((end) => stem + end);
  const inside = ending === '' ? ['.d.ts', '.d.mts', '.d.cts'].map((end) => `${path}/index${end}`) : [];
  return [...beside, ...inside].find(has);
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.d.ts', '.d.mts', '.d.cts'],
  '.mjs': ['.d.mts', '.d.ts'],
  '.cjs': ['.d.cts', '.d.ts'],
};

/** Conditions under which an application that is compiled for Node takes a path of `exports`. */
const CONDITIONS = new Set(['types', 'import', 'require', 'node', 'module', 'module-sync', 'default']);

/** Paths that a line of `exports` leads to: for Node, or for whatever else if there are none. Nothing of a closed one. */
export function targetsOf(value: JsonValue | undefined): readonly string[] {
  const fitting = leaves(value, (condition) => CONDITIONS.has(condition) || condition.startsWith('types@'));
  return fitting.length > 0 ? fitting : leaves(value, () => true);
}

function leaves(value: JsonValue | undefined, takes: (condition: string) => boolean): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((each) => leaves(each, takes));
  return isObject(value) ?
      Object.entries(value).flatMap(([condition, each]) => (takes(condition) ? leaves(each, takes) : []))
    : [];
}

/** Where `typesVersions` sends a path: the first range that has the compiler, the first pattern that fits. */
function versioned(path: string, { typesVersions }: Manifest): readonly string[] {
  if (!isObject(typesVersions)) return [];
  const [, patterns] =
    Object.entries(typesVersions).find(
      ([range]) => semver.validRange(range) !== null && semver.satisfies(COMPILER, range),
    ) ?? [];
  if (!isObject(patterns)) return [];
  const name = withoutPrefix(path, './');
  for (const [pattern, targets] of Object.entries(patterns)) {
    const star = starOf(pattern, name) ?? starOf(pattern, withoutEnding(name));
    if (star !== undefined && Array.isArray(targets))
      return targets.flatMap((each) => (typeof each === 'string' ? [each.replace('*', () => star)] : []));
  }
  return [];
}

/** What the star of a pattern stands for; empty for a pattern without one, undefined where it does not fit. */
export function starOf(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text ? '' : undefined;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = text.length > head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
  return fits ? text.slice(head.length, text.length - tail.length) : undefined;
}
