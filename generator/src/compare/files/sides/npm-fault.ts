import { stripVTControlCharacters } from 'node:util';
import type { ProgramResult } from './run-program.ts';

/** More of what npm says is no help in a sentence. */
const LONGEST = 300;

/** Why npm did not do what it was asked for, in its own words; undefined if it did. */
export function npmFault(ran: ProgramResult): string | undefined {
  switch (ran.kind) {
    case 'not-started':
      return ran.reason;
    case 'too-much':
      return 'npm answered too much';
    case 'ended':
      if (ran.isLate === true) return 'npm took too long and was stopped';
      return ran.code === 0 ? undefined : sentenceOf(stripVTControlCharacters(ran.errors));
  }
}

/** The sentence of npm's error report, without codes, stack and the place of its log; else the last line there is. */
function sentenceOf(errors: string): string {
  const lines = errors.split('\n').map((line) => line.trim());
  const said = lines
    .map(
      (line) =>
        /^npm (?:error|ERR!) (?!code|errno|syscall|A complete log)(.*)$/.exec(line)?.[1]?.trim() ?? '',
    )
    .find((line) => line !== '');
  const sentence = said ?? lines.findLast((line) => line !== '' && !/^npm (?:error|ERR!)/.test(line));
  const text = (sentence ?? 'npm gave no reason').replace(/^\d{3} |^notarget |\.$/g, '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
