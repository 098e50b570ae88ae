import { splitWords, stem } from '../../support/words.ts';
import { ACTION_GROUPS } from './actions.ts';
import { BUSINESS } from './business.ts';
import { GENERAL_GROUPS } from './general.ts';
import type { Group } from './group.ts';
import { NOUNS } from './nouns.ts';
import { THING_GROUPS } from './things.ts';
import { VERBS } from './verbs.ts';

/** Another word for the same thing, and how far it counts (1 = the word itself). */
export type Alternative = { readonly term: string; readonly weight: number };

/** What phrases mean beside what they say. */
export type Thesaurus = {
  /** What else a phrase, given as stems with single blanks, may mean. */
  readonly alternativesOf: (stems: string) => readonly Alternative[];
  /** Whether somebody who writes this stem may mean it: no misspelling then. */
  readonly knows: (stem: string) => boolean;
};

/** Words in the longest phrase of the table. */
export const LONGEST_PHRASE = 4;

const USUAL_WEIGHT = 0.75;
const BACKWARDS = 0.4;

const phrase = (text: string): string => splitWords(text).map(stem).join(' ');

/** The general words, and those of one API, which come first. */
export function createThesaurus(own: readonly Group[] = []): Thesaurus {
  const table = new Map<string, Alternative[]>();
  const words = new Set<string>();
  const add = (from: string, term: string, weight: number): void => {
    for (const word of from.split(' ')) words.add(word);
    if (from === term) return;
    const known = table.get(from) ?? [];
    if (!known.some((alternative) => alternative.term === term)) known.push({ term, weight });
    table.set(from, known);
  };
  for (const [api, people] of [...own, ...ACTION_GROUPS, ...THING_GROUPS, ...GENERAL_GROUPS]) {
    const term = stem(api);
    words.add(term);
    for (const entry of people.split(' ')) {
      const [word = '', given = ''] = entry.split(':');
      const weight = given === '' ? USUAL_WEIGHT : Number(given);
      add(phrase(word.replaceAll('_', ' ')), term, weight);
      if (!word.includes('_')) add(term, stem(word), weight * BACKWARDS);
    }
  }
  for (const line of [...VERBS, ...NOUNS, ...BUSINESS]) addAll(wordsOf(line), add);
  return { alternativesOf: (stems) => table.get(stems) ?? [], knows: (word) => words.has(word) };
}

/** A word or phrase of a line, as stems, and how sure it is. */
type Entry = { readonly stems: string; readonly weight: number };

const wordsOf = (line: string): readonly Entry[] =>
  line.split(' ').map((entry) => {
    const [word = '', weight = '1'] = entry.split(':');
    return { stems: phrase(word.replaceAll('_', ' ')), weight: Number(weight) };
  });

/** Lets each entry stand for every single word among them. */
function addAll(entries: readonly Entry[], add: (from: string, term: string, weight: number) => void): void {
  for (const from of entries) {
    for (const { stems, weight } of entries) {
      if (!stems.includes(' ')) add(from.stems, stems, USUAL_WEIGHT * from.weight * weight);
    }
  }
}

/** What methods do, by the stem of the word for it. */
export const ACTIONS: ReadonlySet<string> = new Set(
  (
    'create delete retrieve get list update stop end publish import clone search register add remove cancel send verify ' +
    'duplicate share revoke pause start play skip save check follow unfollow run set change reorder replace toggle ' +
    'activate deactivate enable disable suspend resume archive unarchive restore approve dismiss reject accept invite ' +
    'move copy rename upload download export retry rerun rotate renew refund capture revise trigger purge reset ' +
    'unpublish subscribe unsubscribe assign unassign attach detach submit validate generate merge complete close ' +
    'reopen claim seek transfer schedule'
  )
    .split(' ')
    .map(stem),
);
