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
import { fieldEntries, type Owner } from './field-entries.ts';
import { forgetTerms } from './term-scores.ts';
import { indexTerms, nameTerms } from './tokenize.ts';

/** A field of a method, as it is indexed. */
type FieldDocument = {
  readonly id: number;
  readonly fieldName: string;
  readonly about: string;
  readonly value: string;
  readonly parent: string;
};

/** The index and what its documents lead to, by their number: targets, and the methods that have a field. */
export type SearchIndex = {
  readonly engine: MiniSearch<SearchDocument>;
  readonly targets: Target[];
  readonly fields: MiniSearch<FieldDocument>;
  readonly owners: ReadonlyArray<readonly Owner[]>;
};

/** Names of the indexed fields of fields. */
export const FIELD_FIELDS = ['fieldName', 'about', 'value', 'parent'] as const;

const EXACT = {
  processTerm: (term: string): string => term,
  searchOptions: {
    tokenize: (term: string): string[] => [term],
    processTerm: (term: string): string => term,
  },
};

const OPTIONS: Options<SearchDocument> = {
  ...EXACT,
  fields: [...FIELDS],
  tokenize: (text, field) =>
    field === 'signs' ? text.split(' ').filter(Boolean)
    : field === 'name' ? [...nameTerms(text)]
    : [...indexTerms(text)],
};

const FIELD_OPTIONS: Options<FieldDocument> = {
  ...EXACT,
  fields: [...FIELD_FIELDS],
  tokenize: (text) => [...indexTerms(text)],
};

/** Indexes the documentation. */
export function buildIndex(surface: ApiSurface, readmes: readonly EmbeddedReadme[]): SearchIndex {
  const steps = indexing(surface, readmes);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Indexes the documentation text by text, for those who have something to do in between, as browsers have. */
export function* indexing(
  surface: ApiSurface,
  readmes: readonly EmbeddedReadme[],
): Generator<undefined, SearchIndex> {
  const entries = buildEntries(surface, readmes);
  yield;
  const engine = new MiniSearch<SearchDocument>(OPTIONS);
  for (const [id, entry] of entries.entries()) {
    engine.add(toDocument(entry, id));
    yield;
  }
  const known = yield* fieldEntries(surface);
  const fields = new MiniSearch<FieldDocument>(FIELD_OPTIONS);
  for (const [id, { name, about, values, parent }] of known.entries()) {
    fields.add({ id, fieldName: name, about, value: values, parent });
    yield;
  }
  return {
    engine,
    targets: entries.map(({ target }) => target),
    fields,
    owners: known.map(({ owners }) => owners),
  };
}

/** The index as text, for the build. */
export function serializeIndex({ engine, targets, fields, owners }: SearchIndex): string {
  return JSON.stringify({
    engine: JSON.stringify(engine),
    targets,
    fields: JSON.stringify(fields),
    owners: owners.map((each) => each.flat()),
  });
}

type Serialized = {
  readonly engine: string;
  readonly targets: Target[];
  readonly fields: string;
  readonly owners: ReadonlyArray<readonly number[]>;
};

/** The index from its text. */
export function parseIndex(text: string): SearchIndex {
  const { engine, targets, fields, owners } = JSON.parse(text) as Serialized;
  return {
    engine: MiniSearch.loadJSON<SearchDocument>(engine, OPTIONS),
    targets,
    fields: MiniSearch.loadJSON<FieldDocument>(fields, FIELD_OPTIONS),
    owners: owners.map(inThrees),
  };
}

function inThrees(flat: readonly number[]): readonly Owner[] {
  const owners: Owner[] = [];
  for (let at = 0; at < flat.length; at += 3) {
    owners.push([flat[at] ?? 0, flat[at + 1] === 1 ? 1 : 0, flat[at + 2] ?? 0]);
  }
  return owners;
}

/** Adds further prose to an index that is in memory. */
export function addSections(index: SearchIndex, texts: readonly EmbeddedReadme[]): void {
  for (const entry of sectionEntries(texts, ({ language }) => language)) {
    index.engine.add(toDocument(entry, index.targets.length));
    index.targets.push(entry.target);
  }
  forgetTerms(index.engine);
}
