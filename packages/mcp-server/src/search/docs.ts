import type { ApiSurface, EmbeddedMethod, EmbeddedReadme, MethodRow } from '../api/types.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';
import { createThesaurus, type Thesaurus } from './thesaurus/index.ts';
import type { Weights } from './weights.ts';

/** The documentation of the API, ready to be searched. */
export type Docs = {
  /** The newest edition, with descriptions. */
  readonly surface: ApiSurface;
  /** By `client.pet.create`. */
  readonly methods: ReadonlyMap<string, EmbeddedMethod>;
  /** By `pet.create`. */
  readonly rows: ReadonlyMap<string, MethodRow>;
  readonly index: SearchIndex;
  readonly thesaurus: Thesaurus;
  /** Others than usual, to try. */
  readonly weights?: Weights;
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
    thesaurus: createThesaurus(source.surface.words),
  };
}
