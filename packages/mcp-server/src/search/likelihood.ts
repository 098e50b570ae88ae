import { splitWords, stem } from '../support/words.ts';
import type { Concept } from './concepts.ts';
import type { Target } from './documents.ts';
import { isInterrogative, isWish } from './roles.ts';
import { hasShape } from './shapes.ts';
import { totalWeight } from './tally.ts';
import { ACTIONS } from './thesaurus/index.ts';
import type { Weights } from './weights.ts';

/** The question contains the whole name of the method. */
const SPELT_OUT = 5;
const DENIED = 0.35;
/** What is for few questions, which name it. */
const UNASKED = 0.3;

/** How likely a target is meant, apart from the words it contains. */
export function createLikelihood(
  question: string,
  concepts: readonly Concept[],
  weights: Weights,
): (target: Target) => number {
  const asked = weightedTerms(concepts);
  const words = new Set(question.split(/[^\p{L}\p{N}]+/u));
  const pieces = new Set(
    question.split(/[\s,;:()]+/).map((piece) => splitWords(piece.replace(/^client\./i, '')).join('')),
  );
  const isFieldName = /^\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)+\s*$/.test(question);
  const number = numberOf(question);
  const wish = isWish(question);
  const interrogative = isInterrogative(question);
  const aboutEvents = /\b(?:web ?hooks?|events?|payloads?|notif\w+|callbacks?|hooks?)\b/i.test(question);
  const aboutHelpers =
    aboutEvents || /\b(?:wait\w*|until|poll\w*|verif\w+|sign\w*|unwrap\w*)\b/i.test(question);
  return (target) => {
    switch (target.kind) {
      case 'method':
        return (
          (isSpelt(target.name, pieces) ? SPELT_OUT : 1) *
          nameFactor(target.name, asked, concepts, wish ? wishful(weights) : weights) *
          numberFactor(target.name, number, weights) *
          (wish && target.writes !== true ? weights.wishRead : 1) *
          (interrogative && target.writes === true ? weights.askedWrite : 1)
        );
      case 'type':
        return isNamed(target.name, words) ? 1.5 : weights.type;
      case 'error':
        return weights.error;
      case 'event':
        return isSpelt(target.name, pieces) ? SPELT_OUT : weights.event * (aboutEvents ? 1 : UNASKED);
      case 'helper':
        return isSpelt(target.name, pieces) ? SPELT_OUT : weights.helper * (aboutHelpers ? 1 : UNASKED);
      case 'section':
        // A guide that mentions a field in its code does not explain it.
        return isFieldName ? 0.2 : weights.section * (wish ? weights.wishSection : 1);
    }
  };
}

/** What is wished for is in the fields: names count less. */
const wishful = (weights: Weights): Weights => ({
  ...weights,
  precision: weights.precision * weights.wishName,
  recall: weights.recall * weights.wishName,
});

/** Whether the question has the whole name, however its words are joined. */
const isSpelt = (name: string, pieces: ReadonlySet<string>): boolean => pieces.has(splitWords(name).join(''));

const isNamed = (name: string, words: ReadonlySet<string>): boolean =>
  /^[A-Z]/.test(name) &&
  name
    .split('.')
    .slice(-1)
    .some((last) => words.has(last));

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

const namesInWords = new Map<string, readonly string[]>();

function wordsOfName(name: string): readonly string[] {
  const words = namesInWords.get(name) ?? [...new Set(splitWords(name).map(stem))];
  namesInWords.set(name, words);
  return words;
}

/** Methods are less likely meant if their name says more than was asked for, less of it, or another action. */
function nameFactor(
  name: string,
  asked: ReadonlyMap<string, number>,
  concepts: readonly Concept[],
  weights: Weights,
): number {
  const words = wordsOfName(name);
  const precision = words.reduce((sum, word) => sum + (asked.get(word) ?? 0), 0) / words.length;
  const heard = concepts.reduce((sum, { weight, alternatives, extra }) => {
    const best = Math.max(0, ...alternatives.map((one) => (words.includes(one.term) ? one.weight : 0)));
    return sum + (extra ? 0 : best * weight);
  }, 0);
  const recall = heard / totalWeight(concepts);
  const named = weights.nameless + weights.precision * precision + weights.recall * recall;
  return named * actionFactor(words, asked, weights);
}

const LIST = stem('list');
const READS = ['retrieve', 'get', 'list'].map(stem);

/** What was asked to be done, compared with what the method does. */
function actionFactor(
  words: readonly string[],
  asked: ReadonlyMap<string, number>,
  { actionMatch, actionMiss }: Weights,
): number {
  const wanted = Math.max(0, ...[...ACTIONS].map((action) => asked.get(action) ?? 0));
  const action = words.findLast((word) => ACTIONS.has(word));
  if (wanted < 0.3) return action === stem('delete') ? 0.8 : 1;
  return 1 + wanted * (actionMatch * Math.min(1, actionWeight(action, asked) / wanted) - actionMiss);
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

/** Whether many are asked for or one. */
type GrammaticalNumber = 'all' | 'many' | 'one' | undefined;

function numberOf(question: string): GrammaticalNumber {
  if (hasShape(question)) return 'one';
  const words = splitWords(question);
  if (words.some((word) => word === 'all' || word === 'every' || word === 'each')) return 'all';
  const noun = words.findIndex(
    (word) => /(?<!s|u|i)s$/.test(word) && word.length > 3 && !NOT_NOUNS.has(word),
  );
  const one = words.findIndex((word) => /^(?:a|an|one|the|this|single|my|its)$/.test(word));
  if (noun >= 0 && (one < 0 || noun < one)) return 'many';
  return one >= 0 ? 'one' : undefined;
}

const NOT_NOUNS = new Set([
  'does',
  'details',
  'settings',
  'fields',
  'always',
  'options',
  'members',
  'says',
  'keeps',
  'takes',
  'ends',
]);

function numberFactor(name: string, number: GrammaticalNumber, { plural }: Weights): number {
  if (number === undefined) return 1;
  const words = splitWords(name.slice(name.lastIndexOf('.') + 1));
  const isList = words.includes('list') || (words.includes('get') && /[^s]s$/.test(words.at(-1) ?? ''));
  if (!isList && !words.includes('retrieve') && !words.includes('get')) return 1;
  const strength = number === 'all' ? 2 * plural : plural;
  return isList === (number !== 'one') ? 1 + strength : 1 - strength;
}
