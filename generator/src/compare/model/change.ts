import type { TypeFact, WireFact } from './fact.ts';

/** One root cause with all that it changed. At least one of the lists has a fact. */
export type Change = {
  /** One per direction in which the value travels, the worse one first. */
  readonly wire: readonly WireFact[];
  /** What TypeScript callers notice, worst first. */
  readonly api: readonly TypeFact[];
};
