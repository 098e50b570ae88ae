import { splitWords, stem } from '../support/words.ts';
import type { Concept } from './concepts.ts';
import type { Target } from './documents.ts';
import { READS, spokenFactor } from './names.ts';
import { isInterrogative, isWish } from './roles.ts';
import { hasShape } from './shapes.ts';
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
  const interrogative = isInterrogative(question);
  const asked = weightedTerms(concepts);
  const acts = withReads(
    withAdditions(weightedTerms(concepts.filter(({ done }) => done !== true)), question),
    interrogative,
  );
  const resource = resourceOf(question);
  const one =
    /\b(?:of|from|for|in|on|to|about) (?:a|an|one|the|this|that|another|some|somebody|someone)\b/i.test(
      question,
    );
  const own =
    /\b(?:i|my|me|mine|myself|own)\b/i.test(question) &&
    !/\b(?:another|other|somebody|someone)\b/i.test(question);
  const meansEvent = EVENT_MEANT.test(question);
  const words = new Set(question.split(/[^\p{L}\p{N}]+/u));
  const pieces = new Set(
    question.split(/[\s,;:()]+/).map((piece) => splitWords(piece.replace(/^client\./i, '')).join('')),
  );
  const isFieldName = /^\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)+\s*$/.test(question);
  const number = numberOf(question);
  const wish = isWish(question);
  const aboutEvents = /\b(?:web ?hooks?|events?|payloads?|notif\w+|callbacks?|hooks?)\b/i.test(question);
  const aboutHelpers =
    aboutEvents || /\b(?:wait\w*|until|poll\w*|verif\w+|sign\w*|unwrap\w*)\b/i.test(question);
  return (target) => {
    switch (target.kind) {
      case 'method':
        return (
          (isSpelt(target.name, pieces) ? SPELT_OUT : 1) *
          spokenFactor(target, { asked, acts, concepts }, wish ? wishful(weights) : weights) *
          numberFactor(target.name, number, weights) *
          (one && target.one ? 1 + weights.ofOne : 1) *
          (own && target.own ? 1 + weights.own : 1) *
          (resource !== undefined && isBelow(target.name, resource) ? weights.resource : 1) *
          (wish && target.writes !== true ? weights.wishRead : 1) *
          (interrogative && target.writes === true ? weights.askedWrite : 1)
        );
      case 'type':
        return isNamed(target.name, words) ? 1.5 : weights.type;
      case 'error':
        return weights.error;
      case 'event':
        return isSpelt(target.name, pieces) ?
            SPELT_OUT * (words.size === 1 ? 2 : 1)
          : weights.event *
              (meansEvent ? weights.meantEvent
              : aboutEvents ? 1
              : UNASKED);
      case 'helper':
        return isSpelt(target.name, pieces) ? SPELT_OUT : weights.helper * (aboutHelpers ? 1 : UNASKED);
      case 'section':
        // A guide that mentions a field in its code does not explain it.
        return isFieldName ? 0.2 : weights.section * (wish ? weights.wishSection : 1);
    }
  };
}

/** What happens, not what is done about it. */
const EVENT_MEANT =
  /\b(?:events?|notifications?|web ?hooks?|messages?|payloads?) (?:when|for|about|that|of|if|after|on|once|as soon as)\b|\b(?:told|notified|informed|notify|know|hear|alert(?:ed)?|tell me|inform me) (?:me |us )?(?:when|as soon as|about|once|if|after)\b|\bevents?\s*$|\bpayload\b/i;

const ADDS =
  /^\s*(?:please |how (?:do|can) (?:i|we) |i (?:want|need|would like) to )?(?:add|append|attach|insert|connect|bind|assign|plug|link)\b.*\b(?:to|into|in|with) (?:a|an|the|my|our|this|one|existing)\b/i;
const CREATE = stem('create');
const UPDATE = stem('update');

/** Who adds something to a thing changes that thing. */
function withAdditions(asked: ReadonlyMap<string, number>, question: string): ReadonlyMap<string, number> {
  if (!ADDS.test(question)) return asked;
  return new Map(asked)
    .set(CREATE, Math.min(asked.get(CREATE) ?? 0, 0.4))
    .set(UPDATE, Math.max(asked.get(UPDATE) ?? 0, 0.6));
}

/** Who asks how things are wants to read, whatever the verbs say that was done. */
function withReads(asked: ReadonlyMap<string, number>, interrogative: boolean): ReadonlyMap<string, number> {
  if (!interrogative) return asked;
  const read = new Map([...asked].map(([term, weight]) => [term, ACTIONS.has(term) ? weight * 0.5 : weight]));
  for (const term of READS) read.set(term, Math.max(asked.get(term) ?? 0, 0.7));
  return read;
}

/** The resource that somebody calls a method of, as in `client.pets.make is not a function`. */
function resourceOf(question: string): string | undefined {
  const path = /\bclient\.([\w.]+)\.\w+\b/.exec(question)?.[1];
  return path === undefined ? undefined : stemmed(path);
}

const stemmed = (path: string): string => splitWords(path).map(stem).join(' ');

const isBelow = (name: string, resource: string): boolean =>
  stemmed(name.slice(0, Math.max(0, name.lastIndexOf('.')))) === resource;

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
