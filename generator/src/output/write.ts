import { diagnostic, type Diagnostic, type Report } from '../diagnostics/index.ts';
import { checkFoldersOf } from './check-folder.ts';
import { isSafePath, isStatePath } from './check-paths.ts';
import type { EditKeeper } from './custom/edit-keeper.ts';
import type { FileHistory } from './custom/git-history.ts';
import { originalPath } from './custom/custom-paths.ts';
import type { FileSystem, ProcessTable } from './file-system.ts';
import { hashOf } from './hash.ts';
import {
  applyJournal,
  clearJournal,
  hasJournal,
  isDisturbed,
  makeCacheFolder,
  removeEmptyFolders,
  writeJournal,
} from './journal.ts';
import { linkAbove, LinkFound, linkFinding } from './links.ts';
import { lockPath, takeLock } from './lock.ts';
import { cacheFolder, manifestPath, parseManifest, stateFolder, type Manifest } from './manifest.ts';
import {
  snapshot,
  stageTree,
  type Change,
  type HandWrittenInput,
  type OutputFile,
  type StagedTree,
} from './stage.ts';

/** A complete package and the place it belongs to. */
export type WriteInput = {
  /** Absolute path of the package, forward slashes, no slash at the end. */
  readonly root: string;
  readonly files: readonly OutputFile[];
  readonly manifest: Pick<Manifest, 'generator' | 'inputs' | 'sources'>;
  /** Throw away edits that people made in generated files. */
  readonly overwriteEdits: boolean;
  /** Carries edits over to the new files; without it they stand in the way. */
  readonly edits?: EditKeeper | undefined;
  /** What hand-written code adds to the package; none of it may vanish unnoticed. */
  readonly handWritten?: HandWrittenInput | undefined;
};

/** The system that is written to. */
export type OutputSystem = {
  readonly fs: FileSystem;
  readonly processes: ProcessTable;
  /** Earlier versions of the files of a package; asked only when an edit must be merged. */
  readonly history?: FileHistory;
};

/** What a run did to the package; paths in order. The generator's own files are not counted. */
export type WriteReport = {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
};

/**
 * Brings the package on disk to the given state: all of it or nothing. Files that are right already are not touched.
 * Undefined when something was reported that stands in the way; then nothing was written.
 */
export function writePackage(
  input: WriteInput,
  system: OutputSystem,
  report: Report,
): WriteReport | undefined {
  try {
    if (!isDisturbed(input.root, system.fs)) {
      const staged = comparePackage(input, system.fs, report);
      if (staged === undefined || staged.changes.length === 0) return staged && summarize(staged);
    }
    return writeLocked(input, system, report);
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
  const old = readManifest(input.root, fs, watch);
  const paths = [
    ...input.files.map((file) => file.path),
    ...(old?.files.keys() ?? []),
    ...[...(old?.edited?.keys() ?? [])].map(originalPath),
    manifestPath,
  ];
  if (blocked || !checkFoldersOf(paths, input.root, fs, watch)) return undefined;
  const staged = stageTree({ ...input, old }, fs, watch);
  return blocked ? undefined : staged;
}

/** The manifest of the last run, without entries that could not be ours; undefined when there was none. */
export function readManifest(root: string, fs: FileSystem, report: Report): Manifest | undefined {
  const content = fs.read(`${root}/${manifestPath}`);
  if (content === undefined) return undefined;
  const manifest = parseManifest(new TextDecoder().decode(content));
  if (typeof manifest === 'string') {
    report(diagnostic('Output/ManifestInvalid', undefined, { path: manifestPath, reason: manifest }));
    return undefined;
  }
  const safe = (hashes: Manifest['files'] = new Map()): Manifest['files'] =>
    new Map([...hashes].filter(([path]) => isSafePath(path)));
  return { ...manifest, files: safe(manifest.files), edited: safe(manifest.edited) };
}

function writeLocked(input: WriteInput, system: OutputSystem, report: Report): WriteReport | undefined {
  const { root } = input;
  const isNew = system.fs.kindOf(root) === undefined;
  let done: WriteReport | undefined;
  try {
    makeCacheFolder(root, system.fs);
    const lock = takeLock(root, system.fs, system.processes);
    if ('heldBy' in lock) {
      const hint = `Wait for the other run to end. If it is gone, remove ${root}/${lockPath}.`;
      report(diagnostic('Output/Locked', undefined, { path: root, ...lock.heldBy }, { hint }));
      return undefined;
    }
    try {
      done = recoverAndWrite(input, system.fs, report);
    } finally {
      lock.release();
    }
    return done;
  } finally {
    if (done === undefined) removeEmptyState(root, isNew, system.fs);
  }
}

function recoverAndWrite(input: WriteInput, fs: FileSystem, report: Report): WriteReport | undefined {
  if (hasJournal(input.root, fs)) {
    const count = applyJournal(input.root, fs);
    report(diagnostic('Output/Recovered', undefined, { count }));
  }
  clearJournal(input.root, fs);
  const staged = comparePackage(input, fs, report);
  if (staged === undefined) return undefined;
  commit(input.root, staged.changes, fs);
  return summarize(staged);
}

function commit(root: string, changes: readonly Change[], fs: FileSystem): void {
  if (changes.length === 0) return;
  try {
    writeJournal(root, changes, fs);
    applyJournal(root, fs);
  } catch (error) {
    rollBack(root, changes, fs);
    throw error;
  } finally {
    clearJournal(root, fs);
  }
}

/** Puts back what stood there before, last change first. */
function rollBack(root: string, changes: readonly Change[], fs: FileSystem): void {
  for (const change of [...changes].reverse()) {
    const target = `${root}/${change.path}`;
    if (linkAbove(root, change.path, fs) !== undefined || !isApplied(target, change, fs)) continue;
    if (change.before === undefined) {
      fs.remove(target);
      removeEmptyFolders(root, change.path, fs);
    } else {
      fs.makeFolder(target.slice(0, target.lastIndexOf('/')));
      fs.write(`${root}/${cacheFolder}/undo`, change.before.content);
      fs.rename(`${root}/${cacheFolder}/undo`, target);
    }
  }
}

function isApplied(target: string, change: Change, fs: FileSystem): boolean {
  const now = snapshot(target, fs);
  if (change.kind === 'remove') return now === undefined;
  return now !== undefined && now !== 'blocked' && now.hash === hashOf(change.text);
}

/** A run that wrote nothing leaves no folders of its own behind. */
function removeEmptyState(root: string, isNew: boolean, fs: FileSystem): void {
  if (fs.kindOf(`${root}/${manifestPath}`) !== undefined || fs.kindOf(`${root}/${cacheFolder}`) === undefined)
    return;
  if (fs.list(`${root}/${cacheFolder}`).join() !== '.gitignore') return;
  fs.remove(`${root}/${cacheFolder}/.gitignore`);
  fs.removeEmptyFolder(`${root}/${cacheFolder}`);
  fs.removeEmptyFolder(`${root}/${stateFolder}`);
  if (isNew) fs.removeEmptyFolder(root);
}

function summarize({ changes, unchanged }: StagedTree): WriteReport {
  const paths = (wanted: (change: Change) => boolean): readonly string[] =>
    changes.filter((change) => !isStatePath(change.path) && wanted(change)).map((change) => change.path);
  return {
    created: paths((change) => change.before === undefined),
    updated: paths((change) => change.kind === 'write' && change.before !== undefined),
    removed: paths((change) => change.kind === 'remove'),
    unchanged: unchanged.length,
  };
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The finding for an error of the operating system; undefined for a bug. */
function describeFailure(error: unknown, root: string): Diagnostic | undefined {
  if (error instanceof LinkFound) return linkFinding(error);
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const reason = String(error.code);
  const path = root;
  if (fullCodes.has(reason)) return diagnostic('Output/DiskFull', undefined, { path, reason });
  return diagnostic('Output/NotWritable', undefined, { path, reason });
}
