import type MiniSearch from 'minisearch';
import type { Concept } from './concepts.ts';
import { foundWith } from './term-scores.ts';
import type { Weights } from './weights.ts';

/** What a document says about one concept. */
export type Tally = {
  readonly score: number;
  /** How well the best of its terms stands for the concept, 0 to 1. */
  readonly share: number;
  readonly terms: readonly string[];
};

type Draft = { score: number; sum: number; share: number; terms: string[] };

/** What a question weighs, without what counts extra. */
export function totalWeight(concepts: readonly Concept[]): number {
  return concepts.reduce((sum, { weight, extra }) => sum + (extra ? 0 : weight), 0) || 1;
}

/** For each document that says something: what, by the number of the concept. */
export function tallyTerms<T>(
  engine: MiniSearch<T>,
  concepts: readonly Concept[],
  boost: Readonly<Record<string, number>>,
  weights: Weights,
): ReadonlyMap<number, readonly Tally[]> {
  const fields = Object.keys(boost);
  const worths = Object.values(boost);
  const tallies = new Map<number, Tally[]>();
  for (const [at, { alternatives }] of concepts.entries()) {
    const drafts = new Map<number, Draft>();
    for (const { term, weight } of alternatives) {
      for (const { id, byField } of foundWith(engine, fields, term)) {
        const score = byField.reduce((sum, own, field) => sum + own * (worths[field] ?? 0), 0);
        const draft = drafts.get(id) ?? { score: 0, sum: 0, share: 0, terms: [] };
        draft.score = Math.max(draft.score, score * weight);
        draft.sum += score * weight;
        draft.share = Math.max(draft.share, weight);
        draft.terms.push(term);
        drafts.set(id, draft);
      }
    }
    for (const [id, { score, sum, share, terms }] of drafts) {
      const tally = tallies.get(id) ?? [];
      tally[at] = { score: score + weights.further * (sum - score), share, terms };
      tallies.set(id, tally);
    }
  }
  return tallies;
}
