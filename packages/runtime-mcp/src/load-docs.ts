import { readFile } from 'node:fs/promises';
import type { ApiSurface } from './api/types.ts';
import type { Editions } from './compare/render-changes.ts';
import { createDocs, type Docs, type DocsSource } from './search/docs.ts';
import { parseIndex, type SearchIndex } from './search/search-index.ts';

/** The editions that can be compared, oldest first. */
async function loadSurfaces(): Promise<readonly ApiSurface[]> {
  return (await import('./surface.ts')).SURFACES;
}

/** The editions with what changed between them. */
export async function loadEditions(): Promise<Editions> {
  const [surfaces, { STEPS }] = await Promise.all([loadSurfaces(), import('./versions.ts')]);
  return { surfaces, steps: STEPS };
}

/** The generated modules of this package. */
export async function loadSource(): Promise<DocsSource> {
  const [{ EMBEDDED_METHODS, EMBEDDED_READMES }, { METHODS }, surface] = await Promise.all([
    import('./local-docs-search.ts'),
    import('./methods.ts'),
    loadSurfaces().then((surfaces) => surfaces.at(-1)),
  ]);
  if (surface === undefined) throw new Error('surface.ts lists no edition');
  return { surface, methods: EMBEDDED_METHODS, rows: METHODS, readmes: EMBEDDED_READMES };
}

/** Where the build puts the index. */
export const INDEX_FILE = new URL('./search-index.json', import.meta.url);

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
