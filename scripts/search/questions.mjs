import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** @typedef {{ kind: string, ask: string, want: readonly string[] }} Question */

/** The questions of a file: `kind / question / answer | answer`, one a line. */
function readQuestions(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', ask = '', answers = ''] = line.split(' / ');
      if (answers === '') throw new Error(`${file}: not a question: ${line}`);
      return { kind, ask, want: answers.split(' | ').flatMap((each) => spread(each.trim())) };
    });
}

/** `{a,b}.{c,d}` in all its forms; braces without a comma belong to a path. */
function spread(text) {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(text);
  if (found === null) return [text];
  const [whole, options] = found;
  return options.split(',').flatMap((option) => spread(text.replace(whole, option)));
}

/**
 * The part of a file that a question belongs to: a matter of its hash, so of chance, and for ever. Files below `train`
 * consist of `fit` and of a third, `check`; the others of the halves `tune` and `report`.
 */
function partOf({ ask }, set) {
  const [first] = createHash('sha256').update(ask).digest();
  if (isTraining(set)) return first % 3 === 0 ? 'check' : 'fit';
  return first % 2 === 0 ? 'tune' : 'report';
}

const isTraining = (set) => set.startsWith('train/');

/** The questions of a set, such as `retell` or `train/retell`, that belong to one part of it or to `all`. */
export function questionsOf(set, part) {
  const all = readQuestions(new URL(`questions/${set}.txt`, import.meta.url));
  return all.filter((question) => part === 'all' || part.split(',').includes(partOf(question, set)));
}

/** Answers that no target has, with the questions that want them. */
export function unknownAnswers(questions, names) {
  return questions.flatMap(({ ask, want }) =>
    want.filter((name) => name !== 'none' && !names.has(name)).map((name) => `${ask}: ${name}`),
  );
}
