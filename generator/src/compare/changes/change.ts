import type { ApiFinding } from '../types/index.ts';
import type { Severity, WireFinding } from '../wire/index.ts';

/** One root cause with all that it changed: a line of a report that people read. */
export type Change = {
  /** Of the heaviest finding. */
  readonly severity: Severity;
  /** Of the finding that says it best: the document's, else the worst one of the types. */
  readonly code: string;
  readonly symbol: string;
  readonly message: string;
  readonly howToAdapt?: string;
  /** `unexplained`: documents were compared and none of this was asked for; `unknown`: there were no documents. */
  readonly cause: 'document' | 'config' | 'generator' | 'hand-written' | 'unexplained' | 'unknown';
  /** Every method that meets the change, `client.widget.create`. */
  readonly methods: readonly string[];
  /** One finding per direction in which the value travels, the worse one first. */
  readonly wire: readonly WireFinding[];
  /** What TypeScript callers notice, worst first. */
  readonly api: readonly ApiFinding[];
};

/** A change without the findings, which a report has elsewhere: in `wire` by fingerprint, in `api` by index. */
export type ChangeSummary = Omit<Change, 'wire' | 'api'> & {
  readonly wire: readonly string[];
  readonly api: readonly number[];
};
