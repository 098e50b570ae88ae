import { diagnostic, type Diagnostic, type Report } from '../diagnostics/index.ts';
import { cachePath, isDisturbed, makeCacheFolder, removeUnusedFolders } from './cache-folder.ts';
import { checkFoldersOf } from './check-folder.ts';
import { isStatePath } from './check-paths.ts';
import { readDiskFile } from './disk-file.ts';
import type { FileChange } from './file-change.ts';
import type { FileSystem, ProcessTable } from './file-system.ts';
import { hashOf } from './hash.ts';
import { applyJournal, clearJournal, hasJournal, removeEmptyFolders, writeJournal } from './journal.ts';
import { readLastRun, reportFault } from './last-run.ts';
import { linkAbove, LinkFound, linkFinding } from './links.ts';
import type { Manifest } from './manifest.ts';
import { takeOutputLock } from './output-lock.ts';
import { stageTree, type StagedTree, type WriteInput } from './stage.ts';
import { manifestPath, originalPath } from './state-folder.ts';

/** The system that is written to. */
export type OutputSystem = { readonly fs: FileSystem; readonly processes: ProcessTable };

/** What a run did to the package; paths in order. The generator's own files are not counted. */
export type WriteReport = {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
};

/** A package that is as it should be, and its manifest. */
export type Written = { readonly report: WriteReport; readonly manifest: Manifest };

/**
 * Brings the package on disk to the given state: all of it or nothing. Files that are right already are not touched, and
 * where all are, no lock is taken. Undefined when something was reported that stands in the way; then nothing was written.
 */
export function writePackage(input: WriteInput, system: OutputSystem, report: Report): Written | undefined {
  try {
    const isQuiet = !isDisturbed(input.root, system.fs);
    const staged = isQuiet ? comparePackage(input, system.fs, report) : undefined;
    if (isQuiet && (staged === undefined || staged.changes.length === 0)) return staged && writtenAs(staged);
    return writeLocked(input, staged, system, report);
  } catch (error) {
    const failure = describeFailure(error, input.root);
    if (failure === undefined) throw error;
    report(failure);
    return undefined;
  }
}

/** What `writePackage` would change. Undefined when something was reported that stands in the way. */
export function comparePackage(input: WriteInput, fs: FileSystem, report: Report): StagedTree | undefined {
  let blocked = false;
  const watch: Report = (found) => {
    blocked ||= found.severity === 'error' || found.severity === 'fatal';
    report(found);
  };
  const { root, last, edits } = input;
  const old = last.manifest;
  reportFault(last, watch);
  const paths = [
    ...input.files.map((file) => file.path),
    ...(old?.files.keys() ?? []),
    ...[...(old?.edited?.keys() ?? [])].map(originalPath),
    manifestPath,
  ];
  if (blocked || !checkFoldersOf(paths, root, fs, watch)) return undefined;
  const staged = stageTree(input, fs, watch);
  if (blocked) return undefined;
  edits?.tell(staged.kept, old?.edited, report);
  return staged;
}

function writeLocked(
  input: WriteInput,
  staged: StagedTree | undefined,
  { fs, processes }: OutputSystem,
  report: Report,
): Written | undefined {
  const { root } = input;
  const isNew = fs.kindOf(root) === undefined;
  let done: Written | undefined;
  try {
    makeCacheFolder(root, fs);
    const lock = takeOutputLock(root, fs, processes);
    if ('heldBy' in lock) {
      const hint = `Wait for the other run to end. If it is gone, remove ${root}/${cachePath('lock')}.`;
      report(diagnostic('Output/Locked', undefined, { path: root, ...lock.heldBy }, { hint }));
      return undefined;
    }
    try {
      done = recoverAndWrite(input, staged, fs, report);
    } finally {
      lock.release();
    }
    return done;
  } finally {
    if (done === undefined) removeUnusedFolders(root, isNew, fs);
  }
}

/** Writes what was staged before the lock was taken, unless another run has written since. */
function recoverAndWrite(
  input: WriteInput,
  before: StagedTree | undefined,
  fs: FileSystem,
  report: Report,
): Written | undefined {
  const { root } = input;
  const isCutOff = hasJournal(root, fs);
  if (isCutOff) report(diagnostic('Output/Recovered', undefined, { count: applyJournal(root, fs) }));
  clearJournal(root, fs);
  const last = readLastRun(root, fs);
  const isStale = isCutOff || last.hash !== input.last.hash;
  const staged = isStale ? undefined : before;
  const tree = staged ?? comparePackage({ ...input, last }, fs, report);
  if (tree === undefined) return undefined;
  commit(root, tree.changes, fs);
  return writtenAs(tree);
}

function commit(root: string, changes: readonly FileChange[], fs: FileSystem): void {
  if (changes.length === 0) return;
  try {
    writeJournal(root, changes, fs);
    applyJournal(root, fs);
  } catch (error) {
    const left = rollBack(root, changes, fs);
    // The journal is what the next run finishes the change with.
    if (left > 0) throw new LeftHalf(left, error);
    clearJournal(root, fs);
    throw error;
  }
  clearJournal(root, fs);
}

/** A change of several files that could neither be finished nor taken back. */
class LeftHalf extends Error {
  readonly count: number;
  constructor(count: number, cause: unknown) {
    super('a change was left half-way', { cause });
    this.count = count;
  }
}

/** Puts back what stood there before, last change first, each file for itself; gives how many could not be. */
function rollBack(root: string, changes: readonly FileChange[], fs: FileSystem): number {
  return [...changes].reverse().filter((change) => {
    try {
      putBack(root, change, fs);
      return false;
    } catch (error) {
      if (isSystemError(error)) return true;
      throw error;
    }
  }).length;
}

function putBack(root: string, change: FileChange, fs: FileSystem): void {
  const target = `${root}/${change.path}`;
  if (linkAbove(root, change.path, fs) !== undefined || !isApplied(target, change, fs)) return;
  if (change.before === undefined) {
    fs.remove(target);
    removeEmptyFolders(root, change.path, fs);
  } else {
    fs.makeFolder(target.slice(0, target.lastIndexOf('/')));
    fs.write(`${root}/${cachePath('undo')}`, change.before.content);
    fs.rename(`${root}/${cachePath('undo')}`, target);
  }
}

function isApplied(target: string, change: FileChange, fs: FileSystem): boolean {
  const now = readDiskFile(target, fs);
  if (change.kind === 'remove') return now === undefined;
  return now !== undefined && now !== 'blocked' && now.hash === hashOf(change.text);
}

function writtenAs({ changes, unchanged, manifest }: StagedTree): Written {
  const paths = (wanted: (change: FileChange) => boolean): readonly string[] =>
    changes.filter((change) => !isStatePath(change.path) && wanted(change)).map((change) => change.path);
  const report = {
    created: paths((change) => change.before === undefined),
    updated: paths((change) => change.kind === 'write' && change.before !== undefined),
    removed: paths((change) => change.kind === 'remove'),
    unchanged: unchanged.length,
  };
  return { report, manifest };
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The finding for an error of the operating system; undefined for a bug. */
function describeFailure(error: unknown, root: string): Diagnostic | undefined {
  if (error instanceof LinkFound) return linkFinding(error);
  const path = root;
  if (error instanceof LeftHalf) {
    const reason = isSystemError(error.cause) ? String(error.cause.code) : 'unknown';
    return diagnostic('Output/LeftHalf', undefined, { path, count: String(error.count), reason });
  }
  if (!isSystemError(error)) return undefined;
  const reason = String(error.code);
  if (fullCodes.has(reason)) return diagnostic('Output/DiskFull', undefined, { path, reason });
  return diagnostic('Output/NotWritable', undefined, { path, reason });
}

function isSystemError(error: unknown): error is Error & { readonly code: unknown } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
