import { diagnostic, type Report } from '../diagnostics/index.ts';
import {
  cachePath,
  hashOf,
  isIntact,
  makeCacheFolder,
  type EditedFile,
  type EditKeeper,
  type FileSystem,
  type Manifest,
} from '../output/index.ts';
import type { describeEdits } from './describe-edits.ts';
import { loadEdits, loadMerge } from './load.ts';
import type { LineRange, MergeResult, Versions } from './merge-texts.ts';
import { findOriginal, type OriginalSources } from './originals.ts';

/** A keeper that remembers the new versions of the files whose edits could not be carried over. */
export type MergingKeeper = EditKeeper & { readonly conflicts: () => ReadonlyMap<string, string> };

/** What a keeper works with. */
export type EditKeeperInput = OriginalSources & {
  /** Files that hold the new version already, whatever a merge would say. */
  readonly resolved: readonly string[];
  readonly merge: (versions: Versions) => MergeResult;
  readonly describe: typeof describeEdits;
};

/** Loads what carries edits over; undefined where there are none, so that nothing is loaded for them. */
export async function loadEditKeeper(
  manifest: Manifest | undefined,
  sources: OriginalSources,
  resolved: readonly string[],
): Promise<MergingKeeper | undefined> {
  if (manifest === undefined || !hasEdits(manifest, sources)) return undefined;
  return createEditKeeper({
    ...sources,
    resolved,
    merge: await loadMerge(),
    describe: await loadEdits(),
  });
}

/** Whether a generated file is not as it was generated. */
export function hasEdits({ files }: Pick<Manifest, 'files'>, { root, fs }: OriginalSources): boolean {
  return !isIntact(root, { files }, fs);
}

/** What became of an edit. */
type Outcome =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'conflict'; readonly lines: readonly LineRange[] }
  /** The generated form of the last run was not found. */
  | { readonly kind: 'no original' };

/** Creates a keeper for one run. */
export function createEditKeeper({ resolved, merge, describe, ...sources }: EditKeeperInput): MergingKeeper {
  const conflicts = new Map<string, string>();
  const outcomes = new Map<string, Outcome>();
  const merged = ({ path, mine, known, pure, hash }: EditedFile): Outcome => {
    if (known === hash || resolved.includes(path)) return { kind: 'kept', text: mine };
    const base = findOriginal(path, known, sources);
    if (base === undefined) return { kind: 'no original' };
    const result = merge({ base, mine, theirs: pure });
    return result.kind === 'merged' ? { kind: 'kept', text: result.text } : result;
  };
  return {
    // A package may be compared more than once in a run; searching and merging once is enough.
    keep: (file, report) => {
      const key = JSON.stringify([file.path, file.known, file.hash, file.mine]);
      const outcome = outcomes.get(key) ?? merged(file);
      outcomes.set(key, outcome);
      if (outcome.kind === 'conflict') conflicts.set(file.path, file.pure);
      else conflicts.delete(file.path);
      return outcome.kind === 'kept' ? outcome.text : refuse(file.path, outcome, report);
    },
    tell: (kept, known, report) => {
      const fresh = kept.filter(({ path }) => known?.has(path) !== true);
      const pure = new Map(fresh.map((each) => [each.path, each.pure]));
      const files = new Map(fresh.map((each) => [each.path, hashOf(each.pure)]));
      for (const { path, added, removed } of describe({ files }, sources, pure).edits)
        report(diagnostic('Output/EditFound', undefined, { path, added, removed }));
    },
    conflicts: () => conflicts,
  };
}

/** An edit that stands in the way. */
function refuse(path: string, outcome: Exclude<Outcome, { kind: 'kept' }>, report: Report): undefined {
  if (outcome.kind === 'no original') {
    report(diagnostic('Output/EditedFile', undefined, { path }));
    return;
  }
  const lines = outcome.lines.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  const hint = `Your file is as it was; the new version is ${conflictPath(
    path,
  )}. Bring its changes into your file and run again with --resolved ${path}.`;
  report(diagnostic('Output/CustomConflict', undefined, { path, lines }, { hint }));
}

/** Where the new version of a file with a conflict is put. */
function conflictPath(path: string): string {
  return `${cachePath('conflicts')}/${path}`;
}

/** Leaves exactly these new versions beside the package, for the person who resolves the conflicts. */
export function writeConflicts(root: string, conflicts: ReadonlyMap<string, string>, fs: FileSystem): void {
  removeBelow(`${root}/${cachePath('conflicts')}`, fs);
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
