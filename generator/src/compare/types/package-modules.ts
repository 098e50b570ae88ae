import { isObject, type JsonValue } from '../../support/json.ts';
import { endingOf, isDeclaration, withoutEnding, withoutIndex, withoutPrefix } from './module-paths.ts';
import { starOf, targetsOf } from './package-entry.ts';

/** A package's files as far as its modules need them. */
export type ModuleSource = {
  readonly paths: readonly string[];
  /** The file that declares what the package itself exports. */
  readonly entry: string | undefined;
  /** The folder that is left out of import paths: `dist/`, `src/` or nothing. */
  readonly root: string;
  readonly isBuilt: boolean;
  /** The `exports` of the manifest. */
  readonly exports: JsonValue | undefined;
};

/** Folders that callers cannot import from. */
const FOLDERS = new Set(
  'internal _shims shims src test tests bin scripts examples node_modules packages serialization'.split(' '),
);
/** What repeats what is elsewhere, and the shapes that types share under other names. */
const REPEATED = new Set(['version', 'sdk-info', 'client-base', 'node', 'web', 'resources/schemas']);

function isPrivate(module: string): boolean {
  const [folder = ''] = module.split('/');
  return FOLDERS.has(folder) || folder.startsWith('.') || REPEATED.has(module);
}

/** Import path below the package → file: `resources/call` → `resources/call.d.ts`. Of two flavours, that of the package itself. */
export function modulesOf(source: ModuleSource): ReadonlyMap<string, string> {
  const entries = entriesOf(source.exports);
  const found = new Map<string, string>();
  const { entry, root } = source;
  const hasRoot =
    entries === undefined || entries.some(({ key, targets }) => key === '.' && targets.length > 0);
  if (entry !== undefined && hasRoot) found.set('', entry);
  for (const path of likeEntry(source)) {
    if (!path.startsWith(root) || !isModule(path, source)) continue;
    const stem = withoutEnding(path.slice(root.length));
    for (const module of entries === undefined ? [withoutIndex(stem)] : openedAs(stem, entries, source))
      if (module !== '' && !isPrivate(module) && !found.has(module)) found.set(module, path);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All files in order, but first those that end, and begin, as the entry does: two flavours must not be mixed. */
function likeEntry({ paths, entry = '' }: ModuleSource): readonly string[] {
  const [folder = ''] = entry.split('/');
  const rank = (path: string): number =>
    (endingOf(path) === endingOf(entry) ? 0 : 2) + (path.startsWith(`${folder}/`) ? 0 : 1);
  return [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
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
  return Object.entries(map).map(([key, target]) => ({ key, targets: targetsOf(target) }));
}

/** The import paths by which a file can be had, without extensions. */
function openedAs(stem: string, entries: readonly Entry[], source: ModuleSource): readonly string[] {
  const names = entries.flatMap(({ key, targets }) =>
    targets.flatMap((target): string[] => {
      const star = starOf(stemOf(target, source), stem);
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

/** The line that decides about a name: the name itself, else the pattern that begins with most of it. */
function bestEntry(name: string, entries: readonly Entry[]): string | undefined {
  const exact = entries.find(({ key }) => key === name);
  const fitting = entries
    .filter(({ key }) => key.includes('*') && starOf(key, name) !== undefined)
    .sort((a, b) => b.key.indexOf('*') - a.key.indexOf('*') || b.key.length - a.key.length);
  return (exact ?? fitting[0])?.key;
}
