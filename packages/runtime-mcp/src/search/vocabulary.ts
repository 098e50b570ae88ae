import { distance } from '../support/distance.ts';
import { FIELDS } from './documents.ts';
import { FIELD_FIELDS, type SearchIndex } from './search-index.ts';
import { foundWith } from './term-scores.ts';
import type { Alternative } from './thesaurus/index.ts';

/** What the index knows about terms. */
export type Vocabulary = {
  readonly has: (term: string) => boolean;
  /** Known terms that look like this one, nearest first, weighted by likeness. */
  readonly similar: (term: string) => readonly Alternative[];
};

const SIMILAR_TERMS = 4;

/** The terms of an index. */
export function vocabularyOf({ engine, fields }: SearchIndex): Vocabulary {
  const has = (term: string): boolean =>
    foundWith(engine, FIELDS, term).length > 0 || foundWith(fields, FIELD_FIELDS, term).length > 0;
  const similar = (term: string): readonly Alternative[] => {
    const most = allowedEdits(term);
    const options = { fuzzy: Math.max(most, term.length > 3 ? 2 : 0), prefix: term.length > 3, maxFuzzy: 3 };
    const frequency = new Map<string, number>();
    for (const { terms, score } of [...engine.search(term, options), ...fields.search(term, options)]) {
      for (const found of terms) frequency.set(found, (frequency.get(found) ?? 0) + score);
    }
    return [...frequency.keys()]
      .filter((found) => !found.startsWith('='))
      .map((found) => ({ found, edits: editsBetween(term, found), prefix: isLonger(found, term) }))
      .filter(({ found, edits, prefix }) => prefix || (edits <= most && isLike(term, found)))
      .map(({ found, edits, prefix }) => ({ term: found, weight: likeness(term, found, edits, prefix) }))
      .sort((a, b) => b.weight - a.weight || (frequency.get(b.term) ?? 0) - (frequency.get(a.term) ?? 0))
      .slice(0, SIMILAR_TERMS);
  };
  return { has, similar };
}

/** The same word with an ending more. */
const isLonger = (found: string, term: string): boolean =>
  found.startsWith(term) && found.length - term.length <= 4;

function allowedEdits(term: string): number {
  if (/\d/.test(term) || term.length < 4) return 0;
  if (term.length < 6) return 1;
  return term.length < 10 ? 2 : 3;
}

/** People misspell the inside of words: both begin alike, and are about as long. */
function isLike(term: string, found: string): boolean {
  const sameStart = sound(term)[0] === sound(found)[0] || term.slice(0, 2) === swapped(found.slice(0, 2));
  return sameStart && Math.abs(term.length - found.length) <= 2;
}

const swapped = (text: string): string => [...text].reverse().join('');

function likeness(term: string, found: string, edits: number, prefix: boolean): number {
  const close = 1 - edits / Math.max(term.length, found.length);
  return Math.max(close * 0.9, prefix ? 0.75 : 0);
}

const sound = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c|ck|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');

/** Stems lack the last `e`, which a misspelt word may have kept. */
function editsBetween(a: string, b: string): number {
  const whole = a.endsWith('e') ? editsOf(a, `${b}e`) : Infinity;
  return Math.min(editsOf(a, b), whole);
}

function editsOf(a: string, b: string): number {
  return Math.min(distance(a, b), distance(sound(a), sound(b)) + 0.5);
}
