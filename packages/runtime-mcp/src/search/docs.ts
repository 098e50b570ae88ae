import { readFile } from 'node:fs/promises';
import { loadSurfaces } from '../api/surfaces.ts';
import type { ApiSurface, EmbeddedMethod, EmbeddedReadme, MethodRow } from '../api/types.ts';
import { buildIndex, parseIndex, type SearchIndex } from './search-index.ts';

/** The documentation of the API, ready to be searched. */
export type Docs = {
  /** The newest edition, with descriptions. */
  readonly surface: ApiSurface;
  /** By `client.pet.create`. */
  readonly methods: ReadonlyMap<string, EmbeddedMethod>;
  /** By `pet.create`. */
  readonly rows: ReadonlyMap<string, MethodRow>;
  readonly index: SearchIndex;
};

/** What the documentation is made of. */
export type DocsSource = {
  readonly surface: ApiSurface;
  readonly methods: readonly EmbeddedMethod[];
  readonly rows: readonly MethodRow[];
  readonly readmes: readonly EmbeddedReadme[];
};

/** Joins the parts; the index is made here unless it was made before. */
export function createDocs(source: DocsSource, index?: SearchIndex): Docs {
  return {
    surface: source.surface,
    methods: new Map(source.methods.map((method) => [method.qualified, method])),
    rows: new Map(source.rows.map((row) => [row.fullyQualifiedName, row])),
    index: index ?? buildIndex(source.surface, source.readmes),
  };
}

/** The generated modules of this package. */
export async function loadSource(): Promise<DocsSource> {
  const [{ EMBEDDED_METHODS, EMBEDDED_READMES }, { METHODS }, surface] = await Promise.all([
    import('../local-docs-search.ts'),
    import('../methods.ts'),
    loadSurfaces().then((surfaces) => surfaces.at(-1)),
  ]);
  if (surface === undefined) throw new Error('surface.ts lists no edition');
  return { surface, methods: EMBEDDED_METHODS, rows: METHODS, readmes: EMBEDDED_READMES };
}

/** Where the build puts the index. */
export const INDEX_FILE = new URL('../search-index.json', import.meta.url);

let loaded: Promise<Docs> | undefined;

/** The documentation of this package: read on first use, then shared by everything in the process. */
export function loadDocs(): Promise<Docs> {
  return (loaded ??= Promise.all([loadSource(), readIndex()]).then(([source, index]) =>
    createDocs(source, index),
  ));
}

async function readIndex(): Promise<SearchIndex | undefined> {
  const text = await readFile(INDEX_FILE, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseIndex(text);
}
