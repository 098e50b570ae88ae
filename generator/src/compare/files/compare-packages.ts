import { byCodeUnit } from '../../support/collate.ts';
import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { changedPaths, type ChangedPath } from './engine/changed-files.ts';
import { fallbackDiff } from './engine/fallback-diff.ts';
import { gitDiff, isBytewise } from './engine/git-diff.ts';
import type { RawFile } from './engine/raw-file.ts';
import { markNoise } from './noise/mark-noise.ts';
import {
  groupOf,
  sideName,
  totalsOf,
  type FileDiff,
  type FileStatus,
  type PackageDiff,
} from './model/package-diff.ts';
import { shownPath, type PackageFile, type PackageTree } from './model/package-tree.ts';
import type { Host } from './sides/host.ts';

/** What a comparison needs besides the two sides. */
export type CompareOptions = {
  readonly host: Host;
  readonly report: Report;
  /** `fallback` does without git; by default git is used where there is one. */
  readonly engine?: PackageDiff['engine'];
};

/** Compares two packages file by file. Undefined when the comparison failed; the reason has been reported then. */
export async function comparePackages(
  from: PackageTree,
  to: PackageTree,
  options: CompareOptions,
): Promise<PackageDiff | undefined> {
  const changed = changedPaths(from, to);
  const found = await rawFiles(changed, options);
  if (found === undefined) return undefined;
  const versions = { ...(from.version && { from: from.version }), ...(to.version && { to: to.version }) };
  const files = withModeChanges(found.files, changed)
    .map((raw) => fileDiff(raw, changed, versions, to))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  return { from: sideName(from), to: sideName(to), engine: found.engine, files, totals: totalsOf(files) };
}

type Found = { readonly engine: PackageDiff['engine']; readonly files: readonly RawFile[] };

async function rawFiles(
  changed: readonly ChangedPath[],
  options: CompareOptions,
): Promise<Found | undefined> {
  if (options.engine === 'fallback') return { engine: 'fallback', files: await fallbackDiff(changed) };
  if (changed.length === 0) return { engine: 'git', files: [] };
  const found = await gitDiff(changed, options.host);
  switch (found.kind) {
    case 'files':
      return { engine: 'git', files: found.files };
    case 'absent':
      options.report(diagnostic('Diff/WithoutGit', undefined, { reason: found.reason }));
      return { engine: 'fallback', files: await fallbackDiff(changed) };
    case 'failed':
      options.report(diagnostic('Diff/EngineFailed', undefined, { reason: found.reason }));
      return undefined;
  }
}

/** The engines see contents only, so a file that merely became executable is not among what they found. */
function withModeChanges(files: readonly RawFile[], changed: readonly ChangedPath[]): readonly RawFile[] {
  const seen = new Set(files.flatMap(({ from, to }) => [from, to]));
  const rest = changed.flatMap((_, index) =>
    seen.has(index) ? [] : [{ from: index, to: index, hunks: [] }],
  );
  return [...files, ...rest];
}

function fileDiff(
  raw: RawFile,
  changed: readonly ChangedPath[],
  versions: Parameters<typeof markNoise>[0]['versions'],
  tree: PackageTree,
): FileDiff {
  const [old, current] = [at(changed, raw.from), at(changed, raw.to)];
  const path = current?.path ?? old?.path ?? '';
  const oldPath = old !== undefined && old.path !== path ? old.path : undefined;
  const [before, after] = [old?.from, current?.to];
  const bytewise = isBytewise({ path, ...(before && { from: before }), ...(after && { to: after }) });
  const marked = markNoise({
    path,
    hunks: raw.hunks,
    before: () => linesOf(before, bytewise),
    after: () => linesOf(after, bytewise),
    versions,
  });
  const count = (kind: string): number =>
    raw.hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.kind === kind).length, 0);
  const modesDiffer = before !== undefined && after !== undefined && before.mode !== after.mode;
  const status = statusOf({ before, after, moved: oldPath !== undefined });
  return {
    path,
    shown: shownPath(path, tree),
    ...(oldPath !== undefined && { oldPath, shownOld: shownPath(oldPath, tree) }),
    status,
    group: groupOf(path),
    additions: count('added'),
    deletions: count('removed'),
    hunks: marked.hunks,
    noise: marked.noise,
    onlyNoise: marked.onlyNoise && status === 'changed' && !modesDiffer && raw.hunks.length > 0,
    ...(before && { oldMode: before.mode }),
    ...(after && { newMode: after.mode }),
    ...(raw.similarity !== undefined && oldPath !== undefined && { similarity: raw.similarity }),
    ...(raw.binaryPatch !== undefined && { binaryPatch: raw.binaryPatch }),
    ...(bytewise && { bytewise }),
  };
}

type StatusInput = {
  readonly before: PackageFile | undefined;
  readonly after: PackageFile | undefined;
  readonly moved: boolean;
};

function statusOf({ before, after, moved }: StatusInput): FileStatus {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (moved) return 'moved';
  return before.binary || after.binary ? 'binary' : 'changed';
}

function at(changed: readonly ChangedPath[], index: number | undefined): ChangedPath | undefined {
  return index === undefined ? undefined : changed[index];
}

function linesOf(file: PackageFile | undefined, bytewise: boolean): readonly string[] {
  return file === undefined ?
      []
    : Buffer.from(file.bytes)
        .toString(bytewise ? 'latin1' : 'utf8')
        .split('\n');
}
