import { basename, dirname, join, resolve } from 'node:path';
import { createCollector, nearest } from '../diagnostics/index.ts';
import { DEFAULT_LIMITS, parseDocument, readSource, type FileReader } from '../load/index.ts';
import { asArray, asString, isObject, own } from '../support/json.ts';
import { leadsTo } from './paths.ts';
import type { System } from './system.ts';

/** An earlier release that can be generated again: its inputs, and the packages it had. */
export type EarlierRelease = {
  readonly name: string;
  readonly spec: string;
  readonly config?: string;
  readonly overlays: readonly string[];
  /** Folder → target. */
  readonly packages: ReadonlyArray<readonly [folder: string, target: string]>;
};

/** The release, or why there is none. */
export type ReleaseSearch =
  | { readonly kind: 'found'; readonly release: EarlierRelease }
  | { readonly kind: 'missing'; readonly message: string; readonly hint?: string };

/** What finding one needs of the system. */
export type SearchSystem = Pick<System, 'folder' | 'fs' | 'reader'>;

/**
 * Finds an earlier release, which people call an edition, by name, by `path/to/index.yml#name`, or by the folder of one. A name is looked up in the
 * `editions/index.yml` files below `spec/` of the run's folder, then in those of the folders above.
 */
export function findEarlierRelease(wanted: string, system: SearchSystem): ReleaseSearch {
  const [place = '', fragment] = wanted.split('#');
  const path = resolve(system.folder, place);
  const isFolder = place !== '' && leadsTo('folder', path, system);
  const indexes =
    fragment !== undefined ? [path]
    : isFolder ? [join(dirname(path), 'index.yml')]
    : indexesFrom(system);
  const name = fragment ?? (isFolder ? basename(path) : wanted);
  const known: string[] = [];
  for (const index of indexes) {
    const releases = readIndex(index, system.reader);
    known.push(...releases.map((each) => each.name));
    const release = releases.find((each) => each.name === name);
    if (release !== undefined) return { kind: 'found', release };
  }
  const hint = nearest(name, known);
  return {
    kind: 'missing',
    message:
      known.length === 0 ?
        `no list of editions was found for ${name}`
      : `there is no edition ${name}; there are ${known.join(', ')}`,
    ...(hint !== undefined && { hint }),
  };
}

function indexesFrom({ folder: start, fs, reader }: SearchSystem): readonly string[] {
  const found: string[] = [];
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const spec = join(folder, 'spec');
    const apis = [...fs.list(spec)].sort();
    found.push(
      ...[join(folder, 'editions'), ...apis.map((api) => join(spec, api, 'editions'))]
        .map((each) => join(each, 'index.yml'))
        .filter((each) => reader.real(each) !== undefined),
    );
    if (found.length > 0 || dirname(folder) === folder) return found;
  }
}

function readIndex(path: string, reader: FileReader): readonly EarlierRelease[] {
  const { report } = createCollector();
  const context = { reader, limits: DEFAULT_LIMITS, report, remember: () => {} };
  const source = readSource(path, context);
  const document =
    source === undefined ? undefined : parseDocument(source, { limits: DEFAULT_LIMITS, report });
  const editions = own(document?.value, 'editions');
  if (!isObject(editions)) return [];
  const at = (file: string): string => join(dirname(path), file);
  return Object.entries(editions).flatMap(([name, entry]): readonly EarlierRelease[] => {
    const spec = asString(own(entry, 'spec'));
    const config = asString(own(entry, 'config'));
    if (spec === undefined) return [];
    const packages = Object.entries(own(entry, 'packages') ?? {}).flatMap(([folder, target]) =>
      typeof target === 'string' && /^[\w.-]+$/.test(folder) ? [[folder, target] as const] : [],
    );
    const overlays = asArray(own(entry, 'overlays')).filter(
      (each): each is string => typeof each === 'string',
    );
    return [
      {
        name,
        spec: at(spec),
        overlays: overlays.map(at),
        packages,
        ...(config !== undefined && { config: at(config) }),
      },
    ];
  });
}
