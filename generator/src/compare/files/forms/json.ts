import { visibleJson } from '../../../diagnostics/index.ts';
import {
  titleOf,
  type DiffLine,
  type DiffTotals,
  type FileGroup,
  type FileStatus,
  type NoiseCount,
  type NoiseKind,
  type PackageDiff,
  type SideName,
} from '../model/package-diff.ts';
import type { Bump } from '../../rules/index.ts';

/** The name and version of the form below; the number changes when a reader would have to. */
export const DIFF_SCHEMA = 'specsmith.diff/1';

/** One file in the report. */
export type ReportedFile = {
  /** Inside the package, without a leading `package/`. */
  readonly path: string;
  readonly oldPath?: string;
  readonly status: FileStatus;
  readonly additions: number;
  readonly deletions: number;
  readonly group: FileGroup;
  readonly onlyNoise: boolean;
  readonly noise: readonly NoiseCount[];
  readonly hunkCount: number;
  readonly hunks?: readonly ReportedHunk[];
};

/** One hunk in the report. */
export type ReportedHunk = {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly section: string;
  readonly noise?: NoiseKind;
  readonly lines: readonly DiffLine[];
};

/** The comparison as data. `api`, `wire` and `bump` come from the modules that find them. */
export type DiffReport<Api = unknown, Wire = unknown> = {
  readonly schema: typeof DIFF_SCHEMA;
  readonly title: string;
  readonly from: SideName;
  readonly to: SideName;
  readonly engine: PackageDiff['engine'];
  readonly totals: DiffTotals;
  readonly files: readonly ReportedFile[];
  readonly api: readonly Api[];
  readonly wire: readonly Wire[];
  /** Every root cause once, with the findings that it has in `api` and `wire`. */
  readonly changes: readonly unknown[];
  /** Absent when nobody has compared the interfaces. */
  readonly bump?: Bump;
};

/** What is merged into a report. */
export type ReportParts<Api, Wire> = {
  readonly api?: readonly Api[];
  readonly wire?: readonly Wire[];
  readonly changes?: readonly unknown[];
  readonly bump?: Bump;
  /** Whether every line is part of the report. */
  readonly hunks?: boolean;
};

/** Brings the comparison of files together with what was found about the interface. */
export function diffReport<Api = unknown, Wire = unknown>(
  diff: PackageDiff,
  parts: ReportParts<Api, Wire> = {},
): DiffReport<Api, Wire> {
  const { api = [], wire = [], changes = [], bump, hunks: withHunks = false } = parts;
  return {
    schema: DIFF_SCHEMA,
    title: titleOf(diff),
    from: diff.from,
    to: diff.to,
    engine: diff.engine,
    totals: diff.totals,
    files: diff.files.map(
      ({ hunks, path, oldPath, status, additions, deletions, group, onlyNoise, noise }) => ({
        path,
        ...(oldPath !== undefined && { oldPath }),
        status,
        additions,
        deletions,
        group,
        onlyNoise,
        noise,
        hunkCount: hunks.length,
        ...(withHunks && { hunks }),
      }),
    ),
    api,
    wire,
    changes,
    ...(bump !== undefined && { bump }),
  };
}

/** The report as JSON text without invisible characters. */
export function renderJson(report: DiffReport, indent = 2): string {
  return `${visibleJson(report, indent)}\n`;
}
