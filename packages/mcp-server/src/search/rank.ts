import { conceptsOf, type Concept } from './concepts.ts';
import type { Target } from './documents.ts';
import { createLikelihood } from './likelihood.ts';
import { isWish } from './roles.ts';
import type { SearchIndex } from './search-index.ts';
import { isSign } from './signs.ts';
import { tallyTerms, totalWeight, type Tally } from './tally.ts';
import type { Thesaurus } from './thesaurus/index.ts';
import { vocabularyOf } from './vocabulary.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** Something found, best first in a list of them. */
export type Hit = {
  readonly target: Target;
  readonly score: number;
  /** How sure it is that the question is answered, 0 to 1. */
  readonly sureness: number;
  /** Terms of the question, corrected and in other words, that occur in the hit. */
  readonly terms: readonly string[];
};

/** What is searched, and with what. */
export type Searched = {
  readonly index: SearchIndex;
  readonly thesaurus: Thesaurus;
  readonly weights?: Weights;
};

/** Finds what a question is about. */
export function rank({ index, thesaurus, weights = WEIGHTS }: Searched, question: string): readonly Hit[] {
  const all = conceptsOf(question, { vocabulary: vocabularyOf(index), thesaurus, weights });
  const concepts = all.filter(({ alternatives }) => alternatives.length > 0);
  const understood = totalWeight(concepts) / totalWeight(all);
  const total = totalWeight(concepts);
  const likelihood = createLikelihood(question, concepts, weights);
  const hits: Hit[] = [];
  const kind = { wish: isWish(question), isPath: /[a-z_]\.[a-z_]/i.test(question) };
  for (const [id, tally] of withFields(index, concepts, weights, kind)) {
    const target = index.targets[id];
    if (target === undefined) continue;
    const { score, matched, terms } = summed(tally, concepts);
    const coverage = Math.min(1, matched / total);
    const worth = score * (1 - weights.coverage + weights.coverage * coverage) * likelihood(target);
    hits.push({
      target,
      score: worth,
      sureness: terms.some(isSign) ? 1 : surenessOf(target, coverage * understood, worth, weights),
      terms,
    });
  }
  return hits.sort((a, b) => b.score - a.score);
}

/** Few words in common, rare or not, are no answer; nor are the words of a guide, which has some of everything. */
function surenessOf(
  { kind }: Target,
  coverage: number,
  worth: number,
  { sureScore, sureSection }: Weights,
): number {
  return coverage * (worth / (worth + sureScore)) * (kind === 'section' ? sureSection : 1);
}

/** How a question is put. */
type Kind = { readonly wish: boolean; readonly isPath: boolean };

/** What targets say themselves, and methods in the one of their fields that says most of the rest. */
function withFields(
  index: SearchIndex,
  concepts: readonly Concept[],
  weights: Weights,
  { wish, isPath }: Kind,
): ReadonlyMap<number, readonly Tally[]> {
  const { name, title, path, text, values, code, signs, fieldName, about, value, parent } = weights;
  const own = tallyTerms(
    index.engine,
    concepts,
    {
      name: wish ? name * weights.wishName : name,
      title: wish ? title * weights.wishName : title,
      path,
      text,
      values,
      code,
      signs,
    },
    weights,
  );
  const fields = tallyTerms(index.fields, concepts, { fieldName, about, value, parent }, weights);
  const candidates = new Map<number, Candidate[]>();

  for (const [number, field] of fields) {
    for (const [method, returned, depth] of index.owners[number] ?? []) {
      const target = index.targets[method];
      const settable = returned === 0 && target?.kind === 'method' && target.writes === true;
      const factor =
        weights.field *
        (returned === 1 ? returnedFactor(target, isPath, weights) : 1) *
        weights.deep ** depth *
        (wish && settable ? 1 + weights.wish : 1);
      const known = candidates.get(method) ?? [];
      known.push({ field, factor });
      candidates.set(method, known);
    }
  }
  const all = new Map(own);
  for (const [method, listed] of candidates) {
    const one = withBest(own.get(method), listed, 1, concepts);
    all.set(method, withBest(one, listed, weights.second, concepts) ?? []);
  }
  return all;
}

/** Fields of results are looked for where they are read. */
function returnedFactor(target: Target | undefined, isPath: boolean, weights: Weights): number {
  const writes = target?.kind === 'method' && target.writes === true;
  return (isPath ? weights.pathReturned : weights.returned) * (writes ? weights.returnedByWrite : 1);
}

/** A field of a method, and how much it counts there. */
type Candidate = { readonly field: readonly Tally[]; readonly factor: number };

/** What is known, and what the field adds that adds most. */
function withBest(
  known: readonly Tally[] | undefined,
  candidates: readonly Candidate[],
  share: number,
  concepts: readonly Concept[],
): readonly Tally[] | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const gain = gainOf(known, candidate.field, candidate.factor * share, concepts);
    if (gain <= most) continue;
    most = gain;
    best = candidate;
  }
  if (best === undefined) return known;
  const { field, factor } = best;
  return concepts.map((concept, at) => better(known?.[at], field[at], factor * share * fieldShare(concept)));
}

/** Fields are things: the `end_time` of one is not what ends another. */
const ACT_IN_FIELD = 0.5;
const fieldShare = (concept: Concept | undefined): number => (concept?.acts ? ACT_IN_FIELD : 1);

/** What the field says that the method does not say better itself. */
function gainOf(
  known: readonly Tally[] | undefined,
  field: readonly Tally[],
  factor: number,
  concepts: readonly Concept[],
): number {
  let gain = 0;
  for (let at = 0; at < concepts.length; at++) {
    const score = (field[at]?.score ?? 0) * factor * fieldShare(concepts[at]) - (known?.[at]?.score ?? 0);
    if (score > 0) gain += score * (concepts[at]?.weight ?? 0);
  }
  return gain;
}

const NOTHING: Tally = { score: 0, share: 0, terms: [] };

function better(known: Tally = NOTHING, field: Tally = NOTHING, factor: number): Tally {
  const score = field.score * factor;
  if (known.score >= score) return known;
  return { score, share: Math.max(known.share, field.share), terms: [...known.terms, ...field.terms] };
}

function summed(
  tally: readonly Tally[],
  concepts: readonly Concept[],
): { readonly score: number; readonly matched: number; readonly terms: readonly string[] } {
  let score = 0;
  let matched = 0;
  const terms = new Set<string>();
  for (const [at, concept] of concepts.entries()) {
    const own = tally[at];
    if (own === undefined) continue;
    score += own.score * concept.weight;
    matched += concept.extra ? 0 : own.share * concept.weight;
    for (const term of own.terms) terms.add(term);
  }
  return { score, matched, terms: [...terms] };
}
