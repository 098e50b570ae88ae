import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** @typedef {{ kind: string, ask: string, want: readonly string[] }} Question */

/** The questions of a file: `kind / question / answer | answer`, one a line. */
export function readQuestions(file) {
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

/** Which half a question belongs to: a matter of its hash, so of chance, and for ever. */
export function halfOf({ ask }) {
  return createHash('sha256').update(ask).digest()[0] % 2 === 0 ? 'tune' : 'report';
}
