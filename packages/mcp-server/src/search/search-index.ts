import MiniSearch, { type Options } from 'minisearch';
import type { ApiSurface, EmbeddedReadme } from '../api/types.ts';
import {
  buildEntries,
  FIELDS,
  sectionEntries,
  toDocument,
  type SearchDocument,
  type Target,
} from './documents.ts';
import { indexTerms, nameTerms } from './tokenize.ts';

/** The index and what its documents lead to, by their number. */
export type SearchIndex = { readonly engine: MiniSearch<SearchDocument>; readonly targets: Target[] };

const OPTIONS: Options<SearchDocument> = {
  fields: [...FIELDS],
  tokenize: (text, field) => [...(field === 'name' ? nameTerms(text) : indexTerms(text))],
  processTerm: (term) => term,
  searchOptions: { tokenize: (term) => [term], processTerm: (term) => term },
};

/** Indexes the documentation. */
export function buildIndex(surface: ApiSurface, readmes: readonly EmbeddedReadme[]): SearchIndex {
  const entries = buildEntries(surface, readmes);
  const engine = new MiniSearch<SearchDocument>(OPTIONS);
  engine.addAll(entries.map(toDocument));
  return { engine, targets: entries.map(({ target }) => target) };
}

/** The index as text, for the build. */
export function serializeIndex({ engine, targets }: SearchIndex): string {
  return JSON.stringify({ engine: JSON.stringify(engine), targets });
}

/** The index from its text. */
export function parseIndex(text: string): SearchIndex {
  const { engine, targets } = JSON.parse(text) as { engine: string; targets: Target[] };
  return { engine: MiniSearch.loadJSON<SearchDocument>(engine, OPTIONS), targets };
}

/** Adds further prose to an index that is in memory. */
export function addSections(index: SearchIndex, texts: readonly EmbeddedReadme[]): void {
  for (const entry of sectionEntries(texts, ({ language }) => language)) {
    index.engine.add(toDocument(entry, index.targets.length));
    index.targets.push(entry.target);
  }
}
