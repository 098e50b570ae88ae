import { distance } from '../support/distance.ts';
import type { Vocabulary } from './concepts.ts';
import type { SearchIndex } from './search-index.ts';
import type { Alternative } from './synonyms.ts';

const SIMILAR_TERMS = 4;

/** The terms of an index. */
export function vocabularyOf({ engine }: SearchIndex): Vocabulary {
  const has = (term: string): boolean => engine.search(term, { prefix: false, fuzzy: false }).length > 0;
  const similar = (term: string): readonly Alternative[] => {
    const most = allowedEdits(term);
    const hits = engine.search(term, {
      fuzzy: Math.max(most, term.length > 3 ? 2 : 0),
      prefix: term.length > 3,
      maxFuzzy: 3,
    });
    const frequency = new Map<string, number>();
    for (const { terms, score } of hits) {
      for (const found of terms) frequency.set(found, (frequency.get(found) ?? 0) + score);
    }
    return [...frequency.keys()]
      .filter((found) => !found.startsWith('='))
      .map((found) => ({ found, edits: editsBetween(term, found), prefix: found.startsWith(term) }))
      .filter(({ edits, prefix }) => edits <= most || prefix)
      .map(({ found, edits, prefix }) => ({ term: found, weight: likeness(term, found, edits, prefix) }))
      .sort((a, b) => b.weight - a.weight || (frequency.get(b.term) ?? 0) - (frequency.get(a.term) ?? 0))
      .slice(0, SIMILAR_TERMS);
  };
  return { has, similar };
}

function allowedEdits(term: string): number {
  if (/\d/.test(term) || term.length < 3) return 0;
  if (term.length < 6) return 1;
  return term.length < 11 ? 2 : 3;
}

function likeness(term: string, found: string, edits: number, prefix: boolean): number {
  const close = 1 - edits / Math.max(term.length, found.length);
  const sameStart = term[0] === found[0] ? 1 : 0.7;
  return Math.max(close * 0.9 * sameStart, prefix ? 0.75 : 0);
}

const sound = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c|ck|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');

function editsBetween(a: string, b: string): number {
  return Math.min(distance(a, b), distance(sound(a), sound(b)) + 0.5);
}
