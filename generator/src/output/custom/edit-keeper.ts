import type { FileSystem } from '../file-system.ts';
import { makeCacheFolder } from '../journal.ts';
import { conflictPath, conflictsFolder } from './custom-paths.ts';
import type { LineRange, MergeResult, Versions } from './merge-texts.ts';
import { findOriginal, type OriginalSources } from './originals.ts';

/** A generated file that a person edited. */
export type EditedFile = {
  readonly path: string;
  /** The text on disk. */
  readonly mine: string;
  /** Hash of what the last run generated. */
  readonly known: string;
  /** What this run generates, and its hash. */
  readonly pure: string;
  readonly hash: string;
};

/** What became of an edit. */
export type EditOutcome =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'conflict'; readonly lines: readonly LineRange[] }
  /** The generated form of the last run was not found. */
  | { readonly kind: 'no original' };

/** Carries edits over to new versions of generated files. */
export type EditKeeper = {
  readonly keep: (file: EditedFile) => EditOutcome;
  /** The new versions of the files whose edits could not be carried over. */
  readonly conflicts: () => ReadonlyMap<string, string>;
};

/** What a keeper works with. */
export type EditKeeperInput = OriginalSources & {
  /** Files that hold the new version already, whatever a merge would say. */
  readonly resolved: readonly string[];
  readonly merge: (versions: Versions) => MergeResult;
};

/** Creates a keeper for one run. */
export function createEditKeeper({ resolved, merge, ...sources }: EditKeeperInput): EditKeeper {
  const conflicts = new Map<string, string>();
  const outcomes = new Map<string, EditOutcome>();
  const merged = ({ path, mine, known, pure, hash }: EditedFile): EditOutcome => {
    if (known === hash || resolved.includes(path)) return { kind: 'kept', text: mine };
    const base = findOriginal(path, known, sources);
    if (base === undefined) return { kind: 'no original' };
    const result = merge({ base, mine, theirs: pure });
    return result.kind === 'merged' ? { kind: 'kept', text: result.text } : result;
  };
  // A package is compared more than once in a run; searching and merging once is enough.
  const keep = (file: EditedFile): EditOutcome => {
    const key = JSON.stringify([file.path, file.known, file.hash, file.mine]);
    const outcome = outcomes.get(key) ?? merged(file);
    outcomes.set(key, outcome);
    if (outcome.kind === 'conflict') conflicts.set(file.path, file.pure);
    else conflicts.delete(file.path);
    return outcome;
  };
  return { keep, conflicts: () => conflicts };
}

/** Leaves exactly these new versions beside the package, for the person who resolves the conflicts. */
export function writeConflicts(root: string, conflicts: ReadonlyMap<string, string>, fs: FileSystem): void {
  removeBelow(`${root}/${conflictsFolder}`, fs);
  if (conflicts.size > 0) makeCacheFolder(root, fs);
  for (const [path, text] of conflicts) {
    const target = `${root}/${conflictPath(path)}`;
    fs.makeFolder(target.slice(0, target.lastIndexOf('/')));
    fs.write(target, text);
  }
}

function removeBelow(path: string, fs: FileSystem): void {
  const kind = fs.kindOf(path);
  if (kind === undefined) return;
  if (kind !== 'folder') return fs.remove(path);
  for (const name of fs.list(path)) removeBelow(`${path}/${name}`, fs);
  fs.removeEmptyFolder(path);
}
