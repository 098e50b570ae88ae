import { splitWords, stem } from '../support/words.ts';
import { ACTIONS, alternativesOf, LONGEST_PHRASE, type Alternative } from './synonyms.ts';
import { identifierTerm, isStopWord } from './tokenize.ts';

/** One thing that a question is about: the terms that may stand for it. */
export type Concept = {
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
  /** Not a word of the question but several of them as one name: counts extra, and is not missed if absent. */
  readonly extra?: true;
};

/** What the index knows about terms. */
export type Vocabulary = {
  readonly has: (term: string) => boolean;
  /** Known terms that look like this one, nearest first, weighted by likeness. */
  readonly similar: (term: string) => readonly Alternative[];
};

const MOST_WORDS = 64;
const ACTION_WEIGHT = 0.5;
const DENIED_WEIGHT = 0.3;
const COVERED_WEIGHT = 0.7;
const LONGEST_NAME = 5;

type Words = { readonly words: readonly string[]; readonly stems: readonly string[] };

/** Reads a question as a list of concepts; those that nothing is known of have no alternatives. */
export function conceptsOf(question: string, vocabulary: Vocabulary): readonly Concept[] {
  const pieces = question
    .split(/[\s.,;:()]+/)
    .map(splitWords)
    .filter(({ length }) => length > 0);
  const identifiers = pieces.filter((words) => isName(words, vocabulary, pieces.length === 1));
  const named = identifiers.map(
    (words): Concept => ({ weight: 2, alternatives: [{ term: identifierTerm(words), weight: 1 }] }),
  );
  const parts = identifiers.flatMap((words) => partConcepts(words, vocabulary));
  const rest = identifiers.reduce(
    (text, words) => text.replace(new RegExp(words.join('[^a-z0-9]*'), 'i'), ' '),
    question,
  );
  const words = splitWords(rest).slice(0, MOST_WORDS);
  const read = { words, stems: words.map(stem) };
  const joined = joinedConcepts(read, vocabulary);
  return [...named, ...parts, ...phraseConcepts(read, vocabulary, joined.covered), ...joined.concepts];
}

const isName = (words: readonly string[], { has }: Vocabulary, alone: boolean): boolean =>
  (alone || words.length > 1) && has(identifierTerm(words));

/** The words of a known name say little that the name does not. */
function partConcepts(words: readonly string[], { has }: Vocabulary): readonly Concept[] {
  return words
    .filter((word) => !isStopWord(word) && has(stem(word)))
    .map((word) => ({ weight: 0.3, alternatives: [{ term: stem(word), weight: 1 }] }));
}

function phraseConcepts(
  { words, stems }: Words,
  vocabulary: Vocabulary,
  covered: ReadonlySet<number>,
): readonly Concept[] {
  const concepts: Concept[] = [];
  let denied = 0;
  for (let at = 0; at < words.length; ) {
    const length = phraseLength(stems, at);
    const found =
      length > 1 ?
        [phraseConcept(words.slice(at, at + length), stems.slice(at, at + length), vocabulary)]
      : wordConcept(words[at] ?? '', stems[at] ?? '', vocabulary, covered.has(at));
    concepts.push(...found.map((concept) => weighed(concept, denied > 0)));
    denied = words[at] === 'without' || words[at] === 'not' ? 4 : Math.max(0, denied - length);
    at += length;
  }
  return concepts;
}

/** What is done counts less than what it is done to; what is denied counts little. */
function weighed(concept: Concept, denied: boolean): Concept {
  const isAction = concept.alternatives.some(({ term, weight }) => weight >= 0.5 && ACTIONS.has(term));
  const factor = (isAction ? ACTION_WEIGHT : 1) * (denied ? DENIED_WEIGHT : 1);
  return { ...concept, weight: concept.weight * factor };
}

function phraseLength(stems: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, stems.length - at); length > 1; length--) {
    if (alternativesOf(stems.slice(at, at + length).join(' ')).length > 0) return length;
  }
  return 1;
}

/** What a phrase stands for; its own words count too, but less. */
function phraseConcept(words: readonly string[], stems: readonly string[], { has }: Vocabulary): Concept {
  const own = stems.filter((term, index) => !isStopWord(words[index] ?? '') && has(term));
  return {
    weight: 1,
    alternatives: [...alternativesOf(stems.join(' ')), ...own.map((term) => ({ term, weight: 0.4 }))],
  };
}

function wordConcept(
  word: string,
  term: string,
  vocabulary: Vocabulary,
  covered: boolean,
): readonly Concept[] {
  const isPart = covered && !ACTIONS.has(term);
  const synonyms = alternativesOf(term).map((one) => ({
    ...one,
    weight: isPart ? one.weight * 0.3 : one.weight,
  }));
  if (isStopWord(word)) return synonyms.length > 0 ? [{ weight: 0.3, alternatives: synonyms }] : [];
  if (vocabulary.has(term))
    return [{ weight: isPart ? COVERED_WEIGHT : 1, alternatives: [{ term, weight: 1 }, ...synonyms] }];
  if (synonyms.length > 0) return [{ weight: 1, alternatives: synonyms }];
  return [{ weight: 1, alternatives: withSynonyms(vocabulary.similar(term)) }];
}

function withSynonyms(similar: readonly Alternative[]): readonly Alternative[] {
  const best = similar[0];
  if (best === undefined) return [];
  const more = alternativesOf(best.term).map(({ term, weight }) => ({
    term,
    weight: weight * best.weight * 0.8,
  }));
  return [...similar, ...more];
}

/** Neighbours that are one word or one name for the API: `web hook`, `area code`; and which words they cover. */
function joinedConcepts(
  { words }: Words,
  { has }: Vocabulary,
): { concepts: readonly Concept[]; covered: ReadonlySet<number> } {
  const concepts: Concept[] = [];
  const covered = new Set<number>();
  const push = (term: string, weight: number): void =>
    void concepts.push({ weight, alternatives: [{ term, weight: 1 }], extra: true });
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = stem(words.slice(at, at + 2).join(''));
    if (has(pair)) push(pair, 0.5);
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 1; length--) {
      const term = identifierTerm(words.slice(at, at + length));
      if (!has(term)) continue;
      push(term, 0.6 * length);
      for (let part = at; part < at + length; part++) covered.add(part);
      break;
    }
  }
  return { concepts, covered };
}
