import { cutToTokens } from '../support/tokens.ts';
import type { Mistake } from './messages.ts';

const MOST_SHOWN = 8;

/** The answer for code that was not run because of its mistakes. */
export function presentMistakes(mistakes: readonly Mistake[], code: string, budget: number): string {
  const lines = code.split('\n');
  const amount = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
  const shown = mistakes.slice(0, MOST_SHOWN).map(({ line, message }) => {
    const text = lines[line - 1]?.trim().slice(0, 160) ?? '';
    return `line ${line}: ${message}${text === '' ? '' : `\n    ${text}`}`;
  });
  const rest = mistakes.length - shown.length;
  return cutToTokens(
    [
      `Not run: the code has ${amount}. Nothing was sent.`,
      ...shown,
      ...(rest > 0 ? [`… ${rest} more`] : []),
      'Look names up with search_docs. A field that the API sends but does not document is read with (value as any).name.',
    ].join('\n'),
    budget,
  );
}
