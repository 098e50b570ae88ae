import { diagnostic, type Report } from '../diagnostics/index.ts';
import {
  createEditKeeper,
  customLimitPath,
  isIntact,
  loadEdits,
  loadMerge,
  readCustomLimit,
  readManifest,
  type EditKeeper,
  type StagedTree,
} from '../output/index.ts';
import type { Environment } from './environment.ts';

/** Which package, and what the user said about its edits. */
export type EditsRequest = {
  readonly root: string;
  readonly overwriteEdits: boolean;
  /** Edited files that hold the new version already. */
  readonly resolved?: readonly string[] | undefined;
};

/** What carries edits over; undefined when there is nothing to carry, so that nothing is loaded for it. */
export async function editKeeperFor(
  { root, overwriteEdits, resolved = [] }: EditsRequest,
  { system }: Environment,
): Promise<EditKeeper | undefined> {
  const { fs, history } = system;
  if (overwriteEdits) return undefined;
  const manifest = readManifest(root, fs, () => undefined);
  if (manifest === undefined || isIntact(root, { ...manifest, edited: new Map() }, fs)) return undefined;
  return createEditKeeper({ root, fs, history, resolved, merge: await loadMerge() });
}

/** Tells about edits that the last run did not know. */
export async function reportNewEdits(
  { root }: EditsRequest,
  { kept, manifest }: Pick<StagedTree, 'kept' | 'manifest'>,
  { system: { fs } }: Environment,
  report: Report,
): Promise<void> {
  const known = readManifest(root, fs, () => undefined)?.edited;
  const fresh = kept.filter(({ path }) => known?.has(path) !== true);
  if (fresh.length === 0) return;
  const pure = new Map(fresh.map((each) => [each.path, each.pure]));
  const files = new Map([...manifest.files].filter(([path]) => pure.has(path)));
  for (const { path, added, removed } of (await loadEdits())({ files }, { root, fs }, pure).edits)
    report(diagnostic('Output/EditFound', undefined, { path, added, removed }));
}

/** Reports more edited lines than the package allows itself; true when all is well. */
export async function keepsCustomLimit(
  root: string,
  { system: { fs, history } }: Environment,
  report: Report,
): Promise<boolean> {
  let isFine = true;
  const limit = readCustomLimit(root, fs, (found) => {
    isFine = false;
    report(found);
  });
  const manifest = readManifest(root, fs, () => undefined);
  if (limit === undefined || manifest === undefined) return isFine;
  if (isIntact(root, { ...manifest, edited: new Map() }, fs)) return true;
  const { lines } = (await loadEdits())(manifest, { root, fs, history });
  if (lines <= limit) return true;
  report(diagnostic('Output/CustomCodeLimit', undefined, { path: customLimitPath, lines, limit }));
  return false;
}
