import type { Hunk } from '../model/package-diff.ts';

/** What an engine says about one changed path or about a path that moved; sides are indexes into the changed paths. */
export type RawFile = {
  /** Index of the path on the old side; undefined for a file that is new. */
  readonly from?: number;
  /** Index of the path on the new side; undefined for a file that is gone. */
  readonly to?: number;
  readonly similarity?: number;
  readonly hunks: readonly Hunk[];
  readonly binaryPatch?: string;
};
