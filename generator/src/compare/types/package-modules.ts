import { isObject, type JsonValue } from '../../support/json.ts';
import { endingOf, isDeclaration, withoutEnding, withoutIndex, withoutPrefix } from './module-paths.ts';

/** A package's files as far as its modules need them. */
export type ModuleSource = {
  readonly paths: readonly string[];
  /** The folder that the declarations are in: `dist/`, `src/` or nothing. */
  readonly root: string;
  readonly isBuilt: boolean;
  /** The `exports` of the manifest. */
  readonly exports: JsonValue | undefined;
};

/** Folders that callers cannot import from. */
const FOLDERS = new Set(
  'internal _shims shims src test tests bin scripts examples node_modules packages'.split(' '),
);
/** What repeats what is elsewhere, and the shapes that types share under other names. */
const REPEATED = new Set(['version', 'sdk-info', 'client-base', 'node', 'web', 'resources/schemas']);

function isPrivate(module: string): boolean {
  const [folder = ''] = module.split('/');
  return FOLDERS.has(folder) || folder.startsWith('.') || REPEATED.has(module);
}

/** Import path below the package → file: `resources/call` → `resources/call.d.ts`. Of two flavours, the one for `require`. */
export function modulesOf(source: ModuleSource): ReadonlyMap<string, string> {
  const entries = entriesOf(source.exports);
  const found = new Map<string, string>();
  for (const path of [...source.paths].sort()) {
    if (!isModule(path, source)) continue;
    const stem = withoutEnding(path.slice(source.root.length));
    for (const module of entries === undefined ? [withoutIndex(stem)] : openedAs(stem, entries, source))
      if ((module === '' || !isPrivate(module)) && !found.has(module)) found.set(module, path);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isModule(path: string, { isBuilt }: ModuleSource): boolean {
  return isBuilt ? isDeclaration(path) : endingOf(path) === '.ts' && !path.endsWith('.test.ts');
}

/** A line of `exports`: the name that callers write, and the files behind it; none where it is closed. */
type Entry = { readonly key: string; readonly targets: readonly string[] };

function entriesOf(value: JsonValue | undefined): readonly Entry[] | undefined {
  if (value === undefined) return undefined;
  const isMap = isObject(value) && Object.keys(value).every((key) => key.startsWith('.'));
  const map = isMap ? value : { '.': value };
  return Object.entries(map).map(([key, target]) => ({ key, targets: leaves(target) }));
}

function leaves(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(leaves);
  return isObject(value) ? Object.values(value).flatMap(leaves) : [];
}

/** The import paths by which a file can be had, without extensions. */
function openedAs(stem: string, entries: readonly Entry[], source: ModuleSource): readonly string[] {
  const names = entries.flatMap(({ key, targets }) =>
    targets.flatMap((target): string[] => {
      const star = filled(stemOf(target, source), stem);
      if (star === undefined) return [];
      const name = key.replace('*', star);
      return bestEntry(name, entries) === key ? [name] : [];
    }),
  );
  return [
    ...new Set(
      names.map((name) => withoutIndex(withoutEnding(name === '.' ? '' : withoutPrefix(name, './')))),
    ),
  ];
}

/** A target without what is in front of the module and behind it. Sources are where the build will be. */
function stemOf(target: string, { root, isBuilt }: ModuleSource): string {
  const path = withoutEnding(withoutPrefix(target, './'));
  if (path.startsWith(root)) return path.slice(root.length);
  return isBuilt ? path : withoutPrefix(path, 'dist/');
}

/** What the star of a pattern stands for; empty for a pattern without one. */
function filled(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text ? '' : undefined;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = text.length > head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
  return fits ? text.slice(head.length, text.length - tail.length) : undefined;
}

/** The line that decides about a name: the name itself, else the pattern that begins with most of it. */
function bestEntry(name: string, entries: readonly Entry[]): string | undefined {
  const exact = entries.find(({ key }) => key === name);
  const fitting = entries
    .filter(({ key }) => key.includes('*') && filled(key, name) !== undefined)
    .sort((a, b) => b.key.indexOf('*') - a.key.indexOf('*') || b.key.length - a.key.length);
  return (exact ?? fitting[0])?.key;
}
