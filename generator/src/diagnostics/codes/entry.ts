import type { Advice } from './advice.ts';

/** How bad a finding is: `fatal` stops at once, `error` stops before writing, the others are advice. */
export type Severity = 'fatal' | 'error' | 'warning' | 'note';

/** One row of the catalogue. `message` has `{holes}` that the call site fills. */
export type CatalogEntry = {
  readonly severity: Severity;
  readonly message: string;
  /** Why this is reported at all: what would go wrong. */
  readonly cause: string;
  /** What the user does about it. */
  readonly fix: string | Advice;
  /** Of notes that say the same of many names, each at the beginning of its message: people see them as one. */
  readonly isCounted?: true;
};
