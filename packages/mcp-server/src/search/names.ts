import { splitWords, stem } from '../support/words.ts';
import type { Concept } from './concepts.ts';
import type { Target } from './documents.ts';
import { totalWeight } from './tally.ts';
import { ACTIONS } from './thesaurus/index.ts';
import { isStopWord } from './tokenize.ts';
import type { Weights } from './weights.ts';

/** What was said: the terms asked for, those of them that say what to do, and the concepts they come from. */
export type Heard = {
  readonly asked: ReadonlyMap<string, number>;
  readonly acts: ReadonlyMap<string, number>;
  readonly concepts: readonly Concept[];
};

/** The better of what the name says and what the title says. */
export function spokenFactor(
  { name, title }: Extract<Target, { kind: 'method' }>,
  heard: Heard,
  weights: Weights,
): number {
  const named =
    nameFactor(wordsOfName(name), actionOf(name), heard, weights) *
    (isHeadless(name, heard.asked) ? weights.headless : 1);
  if (title === undefined) return named;
  return Math.max(named, weights.titled * nameFactor(wordsOfName(title), actionOf(title), heard, weights));
}

/** Whether only what describes a resource was asked for: a chat is no chat agent, an agent may well be one. */
function isHeadless(name: string, asked: ReadonlyMap<string, number>): boolean {
  return name
    .split('.')
    .slice(0, -1)
    .some((segment) => {
      const words = splitWords(segment).map(stem);
      const head = words.at(-1) ?? '';
      return (asked.get(head) ?? 0) < 0.3 && words.slice(0, -1).some((word) => (asked.get(word) ?? 0) >= 0.5);
    });
}

const namesInWords = new Map<string, readonly string[]>();

function wordsOfName(name: string): readonly string[] {
  const words = namesInWords.get(name) ?? [
    ...new Set(
      splitWords(name)
        .filter((word) => !isStopWord(word) || ACTIONS.has(word))
        .map(stem),
    ),
  ];
  namesInWords.set(name, words);
  return words;
}

/** Methods are less likely meant if their name says more than was asked for, less of it, or another action. */
function nameFactor(
  words: readonly string[],
  action: string | undefined,
  { asked, acts, concepts }: Heard,
  weights: Weights,
): number {
  const precision = words.reduce((sum, word) => sum + (asked.get(word) ?? 0), 0) / Math.max(1, words.length);
  const heard = concepts.reduce((sum, { weight, alternatives, extra }) => {
    const best = Math.max(0, ...alternatives.map((one) => (words.includes(one.term) ? one.weight : 0)));
    return sum + (extra ? 0 : best * weight);
  }, 0);
  const recall = heard / totalWeight(concepts);
  const named = weights.nameless + weights.precision * precision + weights.recall * recall;
  return named * actionFactor(action, acts, weights);
}

const LIST = stem('list');
const USUAL = new Set(['retrieve', 'get', 'list', 'create', 'update'].map(stem));
/** Actions that read. */
export const READS = ['retrieve', 'get', 'list'].map(stem);

/** What was asked to be done, compared with what the method does. */
function actionFactor(
  action: string | undefined,
  asked: ReadonlyMap<string, number>,
  { actionMatch, actionMiss, unasked }: Weights,
): number {
  const wanted = Math.max(0, ...[...ACTIONS].map((each) => asked.get(each) ?? 0));
  if (wanted < 0.3) return action === undefined || USUAL.has(action) ? 1 : unasked;
  return 1 + wanted * (actionMatch * Math.min(1, actionWeight(action, asked) / wanted) - actionMiss);
}

/** What a method does: its name begins with that; some end with it. */
function actionOf(name: string): string | undefined {
  const last = splitWords(name.slice(name.lastIndexOf('.') + 1)).map(stem);
  return (
    last.find((word) => ACTIONS.has(word)) ??
    splitWords(name)
      .map(stem)
      .findLast((word) => ACTIONS.has(word))
  );
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
