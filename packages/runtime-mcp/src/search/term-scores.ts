import type MiniSearch from 'minisearch';

/** A document that has a term, and what that is worth in each field. */
export type Found = { readonly id: number; readonly byField: readonly number[] };

const WORDS = { k: 1.2, b: 0.6, d: 0.5 };
// Among a hundred parameters the one that is asked for is no less meant.
const NAMES = { k: 0.3, b: 0, d: 0.5 };

const known = new WeakMap<object, Map<string, readonly Found[]>>();

/** The documents of a term. They are kept: an index has only so many terms. */
export function foundWith<T>(
  engine: MiniSearch<T>,
  fields: readonly string[],
  term: string,
): readonly Found[] {
  const terms = known.get(engine) ?? new Map<string, readonly Found[]>();
  known.set(engine, terms);
  const before = terms.get(term);
  if (before !== undefined) return before;
  const found = search(engine, fields, term);
  if (found.length > 0) terms.set(term, found);
  return found;
}

function search<T>(engine: MiniSearch<T>, fields: readonly string[], term: string): readonly Found[] {
  const scores = new Map<number, number[]>();
  const bm25 = term.startsWith('=') ? NAMES : WORDS;
  for (const [at, field] of fields.entries()) {
    for (const { id, score } of engine.search(term, { fields: [field], prefix: false, fuzzy: false, bm25 })) {
      const own = scores.get(Number(id)) ?? fields.map(() => 0);
      own[at] = score;
      scores.set(Number(id), own);
    }
  }
  return [...scores].map(([id, byField]) => ({ id, byField }));
}

/** Texts were added: what is known of the terms no longer holds. */
export function forgetTerms(engine: object): void {
  known.delete(engine);
}
