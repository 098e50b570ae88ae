/** How much a finding weighs for the users of the package. */
export type FindingSeverity = 'breaking' | 'risky' | 'safe' | 'docs';

/** What changed for callers or on the wire; found elsewhere, shown and merged here. */
export type DiffFinding = {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly symbol: string;
  readonly message: string;
  /** What else it means, a line each. */
  readonly details?: readonly string[];
};

/** The words for a severity, worst first. */
export const SEVERITIES: Readonly<Record<FindingSeverity, string>> = {
  breaking: 'Breaking',
  risky: 'Risky',
  safe: 'Safe',
  docs: 'Docs',
};

/** Worst first; the order is kept among equals. */
export function worstFirst<T extends DiffFinding>(findings: readonly T[]): readonly T[] {
  const order = Object.keys(SEVERITIES);
  return [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
