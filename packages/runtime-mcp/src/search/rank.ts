import { splitWords, stem } from '../support/words.ts';
import { conceptsOf, type Concept } from './concepts.ts';
import type { Target } from './documents.ts';
import type { SearchIndex } from './search-index.ts';
import { ACTIONS } from './synonyms.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Something found, best first in a list of them. */
export type Hit = {
  readonly target: Target;
  readonly score: number;
  /** Share of the question that the hit has something to say about, 0 to 1. */
  readonly coverage: number;
  /** Terms of the question, corrected and in other words, that occur in the hit. */
  readonly terms: readonly string[];
};

const BOOST = { name: 5, path: 1.5, text: 2.5, params: 1.6, deep: 0.6, returns: 0.9, errors: 1 };

const WORD_OPTIONS = { boost: BOOST, prefix: false, fuzzy: false, bm25: { k: 1.2, b: 0.6, d: 0.5 } };

/** Among a hundred parameters the one that is asked for is no less meant. */
const NAME_OPTIONS = {
  ...WORD_OPTIONS,
  boost: { ...BOOST, params: 4, returns: 1.5, deep: 0.4 },
  bm25: { k: 0.3, b: 0, d: 0.5 },
};

type Tally = { score: number; matched: number; terms: Set<string> };

/** Finds what a question is about. */
export function rank(index: SearchIndex, question: string): readonly Hit[] {
  const all = conceptsOf(question, vocabularyOf(index));
  const concepts = all.filter(({ alternatives }) => alternatives.length > 0);
  const understood = totalWeight(concepts) / totalWeight(all);
  const tallies = new Map<number, Tally>();
  for (const concept of concepts) tally(index, concept, tallies);
  const total = totalWeight(concepts);
  const factorOf = targetFactor(question, concepts);
  const hits = [...tallies].flatMap(([id, { score, matched, terms }]): readonly Hit[] => {
    const target = index.targets[id];
    if (target === undefined) return [];
    const coverage = Math.min(1, matched / total);
    return [
      {
        target,
        score: score * (0.3 + 0.7 * coverage) * factorOf(target),
        coverage: coverage * understood,
        terms: [...terms],
      },
    ];
  });
  return hits.sort((a, b) => b.score - a.score);
}

function totalWeight(concepts: readonly Concept[]): number {
  return concepts.reduce((sum, { weight, extra }) => sum + (extra ? 0 : weight), 0) || 1;
}

/** Adds, for each document, the best that one of the concept's terms makes of it, and a little for further ones. */
function tally(
  { engine }: SearchIndex,
  { weight, alternatives, extra }: Concept,
  tallies: Map<number, Tally>,
): void {
  const best = new Map<number, { score: number; sum: number; share: number; terms: string[] }>();
  for (const { term, weight: own } of alternatives) {
    for (const { id, score } of engine.search(term, term.startsWith('=') ? NAME_OPTIONS : WORD_OPTIONS)) {
      const known = best.get(Number(id)) ?? { score: 0, sum: 0, share: 0, terms: [] };
      known.score = Math.max(known.score, score * own);
      known.sum += score * own;
      known.share = Math.max(known.share, own);
      known.terms.push(term);
      best.set(Number(id), known);
    }
  }
  for (const [id, { score, sum, share, terms }] of best) {
    const tallied = tallies.get(id) ?? { score: 0, matched: 0, terms: new Set() };
    tallied.score += (score + FURTHER * (sum - score)) * weight;
    tallied.matched += extra ? 0 : share * weight;
    for (const term of terms) tallied.terms.add(term);
    tallies.set(id, tallied);
  }
}

const FURTHER = 0.2;

/** How likely a target is meant, apart from the words it contains. */
function targetFactor(question: string, concepts: readonly Concept[]): (target: Target) => number {
  const asked = weightedTerms(concepts);
  const words = new Set(question.split(/[^\p{L}\p{N}]+/u));
  const pieces = new Set(
    question.split(/[\s,;:()]+/).map((piece) => splitWords(piece.replace(/^client\./i, '')).join('')),
  );
  const isFieldName = /^\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)+\s*$/.test(question);
  return (target) => {
    switch (target.kind) {
      case 'method':
        return (
          (pieces.has(splitWords(target.name).join('')) ? SPELT_OUT : 1) *
          nameFactor(target.name, asked, concepts)
        );
      case 'type':
        return words.has(target.name) ? 1.5 : 0.12;
      case 'error':
        return 0.6;
      case 'section':
        // A guide that mentions a field in its code does not explain it.
        return isFieldName ? 0.2 : 0.8;
    }
  };
}

/** The question contains the whole name of the method. */
const SPELT_OUT = 5;

function weightedTerms(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { alternatives, weight } of concepts) {
    const strength = weight < DENIED ? weight : 1;
    for (const { term, weight: own } of alternatives) {
      weights.set(term, Math.max(weights.get(term) ?? 0, own * strength));
    }
  }
  return weights;
}

const DENIED = 0.35;

/** Methods are less likely meant if their name says more than was asked for, less of it, or another action. */
function nameFactor(name: string, asked: ReadonlyMap<string, number>, concepts: readonly Concept[]): number {
  const words = [...new Set(splitWords(name).map(stem))];
  const precision = words.reduce((sum, word) => sum + (asked.get(word) ?? 0), 0) / words.length;
  const heard = concepts.reduce((sum, { weight, alternatives, extra }) => {
    const best = Math.max(0, ...alternatives.map((one) => (words.includes(one.term) ? one.weight : 0)));
    return sum + (extra ? 0 : best * weight);
  }, 0);
  const recall = heard / totalWeight(concepts);
  return (0.35 + 0.25 * precision + 0.5 * recall) * actionFactor(words, asked);
}

const LIST = stem('list');
const READS = ['retrieve', 'get', 'list'].map(stem);

/** What was asked to be done, compared with what the method does. */
function actionFactor(words: readonly string[], asked: ReadonlyMap<string, number>): number {
  const wanted = Math.max(0, ...[...ACTIONS].map((action) => asked.get(action) ?? 0));
  const action = words.findLast((word) => ACTIONS.has(word));
  if (wanted < 0.3) return action === stem('delete') ? 0.8 : 1;
  return 1 + wanted * (0.45 * Math.min(1, actionWeight(action, asked) / wanted) - 0.25);
}

function actionWeight(action: string | undefined, asked: ReadonlyMap<string, number>): number {
  if (action === undefined) return 0.5;
  const own = asked.get(action) ?? 0;
  if (!READS.includes(action)) return own;
  return Math.max(
    own,
    ...READS.map((read) => (asked.get(read) ?? 0) * (read === LIST || action === LIST ? 0.7 : 1)),
  );
}
