import { splitWords, stem } from '../support/words.ts';
import { withoutBoilerplate } from './compiler-messages.ts';
import { derivationsOf, undone } from './derivations.ts';
import { isInterrogative, readRoles, withJoinedVerbs, type Role } from './roles.ts';
import { isStatus, withNamedShapes } from './shapes.ts';
import { isStatusSign, signsOf } from './signs.ts';
import { ACTIONS, LONGEST_PHRASE, type Alternative, type Thesaurus } from './thesaurus/index.ts';
import { identifierTerm, isStopWord } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weights } from './weights.ts';

/** One thing that a question is about: the terms that may stand for it. */
export type Concept = {
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
  /** Not a word of the question but several of them as one name: counts extra, and is not missed if absent. */
  readonly extra?: true;
  /** It is what to do, not what to do it to. */
  readonly acts?: true;
  /** It is what was done before, as in `sent mails`: not what is to be done. */
  readonly done?: true;
};

/** What is needed to read a question. */
export type Reader = {
  readonly vocabulary: Vocabulary;
  readonly thesaurus: Thesaurus;
  readonly weights: Weights;
};

const MOST_WORDS = 64;
const NUMBER_WEIGHT = 0.3;
const DERIVED = 0.85;
const LONGEST_NAME = 5;

type Words = {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly roles: readonly Role[];
};

/** Reads a question as a list of concepts; those that nothing is known of have no alternatives. */
export function conceptsOf(asked: string, reader: Reader): readonly Concept[] {
  const { vocabulary } = reader;
  const question = withJoinedVerbs(withNamedShapes(withoutBoilerplate(asked)));
  const pieces = question.split(/[\s.,;:()]+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const identifiers = pieces
    .filter((piece) => isName(piece, vocabulary, pieces.length === 1))
    .map(splitWords);
  const named = identifiers.map(
    (words): Concept => ({ weight: 2, alternatives: [{ term: identifierTerm(words), weight: 1 }] }),
  );
  const parts = identifiers.flatMap((words) => partConcepts(words, vocabulary));
  const rest = identifiers.reduce(
    (text, words) => text.replace(new RegExp(words.join('[^a-z0-9]*'), 'i'), ' '),
    question,
  );
  const words = splitWords(rest)
    .slice(0, MOST_WORDS)
    .filter((word) => !/^[45]\d\d$/.test(word) || isStatus(word, asked) || !isCommonNumber(word));
  const read = { words, stems: words.map(stem), roles: readRoles(words) };
  const joined = joinedConcepts(read, vocabulary);
  const ends = pathEnds(question, vocabulary);
  return [
    ...named,
    ...parts,
    ...ends,
    ...signConcepts(asked, reader),
    ...phraseConcepts(read, reader, joined.covered, asked),
    ...joined.concepts,
  ];
}

/** What the question as a whole says it is about. */
const signConcepts = (asked: string, { vocabulary, weights }: Reader): readonly Concept[] =>
  signsOf(asked)
    .filter(vocabulary.has)
    .map((term) => ({
      weight: isStatusSign(term) ? weights.status : 1,
      alternatives: [{ term, weight: 1 }],
      extra: true,
    }));

/** The last names of paths such as `latency.llm`: they are names even where they are one word. */
function pathEnds(question: string, { has }: Vocabulary): readonly Concept[] {
  return [...question.matchAll(/\b[\p{L}_$][\w$]*(?:\.[\p{L}_$][\w$]*)*\.([\p{L}_$][\w$]*)/gu)]
    .map(([, last = '']) => identifierTerm(splitWords(last)))
    .filter(has)
    .map((term): Concept => ({ weight: 1, alternatives: [{ term, weight: 1 }], extra: true }));
}

const isCommonNumber = (word: string): boolean => /^\d+$/.test(word);

/** Several words as one, or one that is marked or alone. */
function isName(piece: string, { has }: Vocabulary, alone: boolean): boolean {
  const words = splitWords(piece);
  return (alone || words.length > 1 || piece.endsWith('_')) && has(identifierTerm(words));
}

/** The words of a known name say little that the name does not. */
function partConcepts(words: readonly string[], { has }: Vocabulary): readonly Concept[] {
  return words
    .filter((word) => !isStopWord(word) && has(stem(word)))
    .map((word) => ({ weight: 0.3, alternatives: [{ term: stem(word), weight: 1 }] }));
}

function phraseConcepts(
  { words, stems, roles }: Words,
  reader: Reader,
  covered: ReadonlySet<number>,
  question: string,
): readonly Concept[] {
  const concepts: Concept[] = [];
  let acts = isInterrogative(question);
  for (let at = 0; at < words.length; ) {
    const length = phraseLength(stems, at, reader.thesaurus);
    const found =
      length > 1 ?
        [phraseConcept(words.slice(at, at + length), stems.slice(at, at + length), reader)]
      : wordConcept(words[at] ?? '', stems[at] ?? '', reader, covered.has(at));
    const number = /^\d+$/.test(words[at] ?? '') && !isStatus(words[at] ?? '', question);
    const factor = number ? NUMBER_WEIGHT : 1;
    const action = found.some(isAction);
    const done = action && length === 1 && isParticiple(words[at] ?? '');
    // After one action, a further one describes.
    const role = (acts || done) && roles[at] === 'head' && action ? 'qualifier' : roles[at];
    acts ||= action && !done;
    const read = found.map((concept) => weighed(concept, factor, role, reader.weights));
    concepts.push(...(done ? read.map((concept): Concept => ({ ...concept, done })) : read));
    at += length;
  }
  return concepts;
}

const isParticiple = (word: string): boolean =>
  /(?:[^e]ed|^(?:sent|built|made|kept|bought|written|taken|given|chosen))$/.test(word);

const isAction = ({ alternatives }: Concept): boolean =>
  alternatives.some(({ term, weight }) => weight >= 0.5 && ACTIONS.has(term));

/** What is done counts less than what it is done to, what describes something less than that. */
function weighed(
  concept: Concept,
  factor: number,
  role: Role | undefined,
  { action, qualifier, actor, denied, qualifiedAction }: Weights,
): Concept {
  const acts = isAction(concept);
  const roleFactor =
    role === 'denied' ? denied
    : role === 'actor' ? actor
    : role !== 'qualifier' ? 1
    : acts ? qualifiedAction
    : qualifier;
  const weight = concept.weight * factor * roleFactor * (acts ? action : 1);
  return { ...concept, weight, ...(acts && { acts }) };
}

function phraseLength(stems: readonly string[], at: number, { alternativesOf }: Thesaurus): number {
  for (let length = Math.min(LONGEST_PHRASE, stems.length - at); length > 1; length--) {
    if (alternativesOf(stems.slice(at, at + length).join(' ')).length > 0) return length;
  }
  return 1;
}

/** What a phrase stands for; its own words count too, but less. */
function phraseConcept(
  words: readonly string[],
  stems: readonly string[],
  { vocabulary: { has }, thesaurus }: Reader,
): Concept {
  const own = stems.filter((term, index) => !isStopWord(words[index] ?? '') && has(term));
  return {
    weight: 1,
    alternatives: [
      ...thesaurus.alternativesOf(stems.join(' ')),
      ...own.map((term) => ({ term, weight: 0.4 })),
    ],
  };
}

function wordConcept(
  word: string,
  term: string,
  { vocabulary, thesaurus, weights }: Reader,
  covered: boolean,
): readonly Concept[] {
  const isPart = covered && !ACTIONS.has(term);
  const derived = derivationsOf(term).map((other) => ({ term: other, weight: DERIVED }));
  const synonyms = [...derived, ...thesaurus.alternativesOf(term)]
    .filter((one) => vocabulary.has(one.term))
    .map((one) => ({ ...one, weight: isPart ? one.weight * 0.3 : one.weight }));
  if (isStopWord(word)) return synonyms.length > 0 ? [{ weight: 0.3, alternatives: synonyms }] : [];
  if (vocabulary.has(term))
    return [{ weight: isPart ? weights.covered : 1, alternatives: [{ term, weight: 1 }, ...synonyms] }];
  if (synonyms.length > 0 || thesaurus.knows(term)) return [{ weight: 1, alternatives: synonyms }];
  const opposite = undone(term);
  if (opposite !== undefined && vocabulary.has(opposite)) return undoing(opposite, vocabulary);
  return [{ weight: 1, alternatives: corrected(term, vocabulary, thesaurus) }];
}

/** To undo something is to remove it. */
function undoing(term: string, { has }: Vocabulary): readonly Concept[] {
  const removals = ['remov', 'delet'].filter(has).map((removal) => ({ term: removal, weight: 0.9 }));
  const things = [term, ...derivationsOf(term).filter(has)].map((each) => ({ term: each, weight: 0.9 }));
  return [
    { weight: 1, alternatives: things },
    { weight: 1, alternatives: removals },
  ];
}

/** Words that are known and look like this one, and what the nearest may mean. */
function corrected(term: string, vocabulary: Vocabulary, thesaurus: Thesaurus): readonly Alternative[] {
  const similar = vocabulary.similar(term);
  const best = similar[0];
  if (best === undefined) return [];
  const more = thesaurus
    .alternativesOf(best.term)
    .map(({ term: other, weight }) => ({ term: other, weight: weight * best.weight * 0.8 }));
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
