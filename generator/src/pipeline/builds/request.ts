import type { Text } from '../../compare/model/index.ts';
import type { Impact } from '../../compare/rules/index.ts';
import type { TargetId } from '../../plan/targets.ts';
import type { InputFiles } from '../../load/index.ts';
import type { FoundInputs } from '../find-inputs.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { GitHost } from './places.ts';

/** What to build, and how far. */
export type BuildRequest = {
  readonly found: FoundInputs;
  /** What every package is made from. */
  readonly inputs: InputFiles;
  /** Only these; all of them if not given. */
  readonly targets?: readonly string[] | undefined;
  /** Branch of the package; that of the workspace's own repository if not given. */
  readonly branch?: string | undefined;
  /** Branch that releases come from. */
  readonly trunk?: string | undefined;
  /** Message of the commit, or `auto`: the one that the changes deserve. Nothing is committed without it. */
  readonly commit?: string | undefined;
  readonly push: boolean;
  /** Compare only: nothing is fetched, written or committed. */
  readonly check: boolean;
  /** Say what would be done. */
  readonly dryRun: boolean;
  readonly failOnUnconfigured: boolean;
  readonly git: GitHost;
  readonly edits: EditChoices;
};

/** What is to become of edits by hand that stand in the way. */
export type EditChoices = Required<Pick<GenerateRequest, 'overwriteEdits' | 'resolved' | 'allowRemoval'>>;

/** What was done for one package. */
export type PackageBuild = {
  readonly target: TargetId;
  readonly folder: string;
  /** Where it was cloned from, without credentials. */
  readonly repository?: string;
  readonly branch?: string;
  readonly outcome: BuildOutcome;
  /** Files that were written or removed; with `--check` those that differ. */
  readonly files: number;
  readonly changes: readonly BuildChange[];
  /** The message of the commit, else the one that the changes deserve; undefined where nothing changed. */
  readonly message?: string;
  readonly commit?: string;
};

/** How far a package came. `cut` after an error: what went before it stands. */
export type BuildOutcome =
  | 'planned'
  | 'unchanged'
  | 'generated'
  | 'committed'
  | 'pushed'
  | 'differs'
  | 'conflict'
  | 'refused'
  | 'cut';

/** A change that users of a package notice, as text that is safe nowhere yet. */
export type BuildChange = {
  readonly severity: Impact;
  readonly code: string;
  readonly message: string;
  /** The same with what is code in it. */
  readonly spans: Text;
};

/** What a build did. */
export type Build = {
  /** Day of the build. */
  readonly date: string;
  readonly workspace?: string;
  /** Commit of the repository of document and config; undefined outside of one. */
  readonly source?: string;
  readonly packages: readonly PackageBuild[];
  /** Targets that nothing here makes. */
  readonly lost: readonly string[];
  readonly counts: { readonly errors: number; readonly warnings: number; readonly notes: number };
};
