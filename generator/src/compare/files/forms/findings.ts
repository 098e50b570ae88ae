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

/** The symbol, where the sentence does not name all parts of it already. */
export function unnamedSymbol({ symbol, message }: DiffFinding): string | undefined {
  return symbol.split(/[. ]+/).every((part) => message.includes(part)) ? undefined : symbol;
}

/** A piece of a sentence: prose, or the code between its back-ticks. */
export type SentencePart = { readonly kind: 'prose' | 'code'; readonly text: string };

/** Takes a sentence apart at its code spans, as CommonMark finds them: a run of back-ticks up to one of the same length. */
export function sentenceParts(sentence: string): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  let at = 0;
  for (const found of sentence.matchAll(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g)) {
    const [whole, , text = ''] = found;
    parts.push({ kind: 'prose', text: sentence.slice(at, found.index) });
    parts.push({ kind: 'code', text: text.replace(/^ ([\s\S]*[^ ][\s\S]*) $/, '$1') });
    at = found.index + whole.length;
  }
  parts.push({ kind: 'prose', text: sentence.slice(at) });
  return parts.filter(({ text }) => text !== '');
}
