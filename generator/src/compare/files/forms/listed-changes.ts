import { plainText, type Text } from '../../model/index.ts';
import { byImpact, type Impact } from '../../rules/index.ts';

/** What changed for callers or on the wire; found elsewhere, shown and merged here. */
export type ListedChange = {
  readonly code: string;
  readonly severity: Impact;
  readonly symbol: string;
  readonly message: Text;
  /** What else it means, a line each. */
  readonly details?: readonly Text[];
};

/** The words for a severity, worst first. */
export const SEVERITIES: Readonly<Record<Impact, string>> = {
  breaking: 'Breaking',
  risky: 'Risky',
  safe: 'Safe',
  docs: 'Docs',
};

/** Worst first; the order is kept among equals. */
export function worstFirst<T extends ListedChange>(changes: readonly T[]): readonly T[] {
  return [...changes].sort((a, b) => byImpact(a.severity, b.severity));
}

/** The symbol, where the sentence does not name all parts of it already. */
export function unnamedSymbol({ symbol, message }: ListedChange): string | undefined {
  const said = plainText(message);
  const names = symbol.split('.').flatMap((name) => name.split(' '));
  return names.every((name) => said.includes(name)) ? undefined : symbol;
}
