import { diagnostic, type Report } from '../diagnostics/index.ts';
import { customLimitPath, type Manifest } from '../output/index.ts';
import { readCustomLimit } from './custom-limit.ts';
import type { CustomPatch } from './describe-edits.ts';
import { hasEdits } from './edit-keeper.ts';
import { loadEdits } from './load.ts';
import type { OriginalSources } from './originals.ts';

/** The edits of a package, and how many lines they may have. */
export type CustomCode = CustomPatch & { readonly limit?: number; readonly limitPath: string };

/** What people changed inside the generated files of a package. */
export async function customCode(
  manifest: Manifest,
  sources: OriginalSources,
  report: Report,
): Promise<CustomCode> {
  const limit = readCustomLimit(sources.root, sources.fs, report);
  const patch = (await loadEdits())(manifest, sources);
  return { ...patch, ...(limit !== undefined && { limit }), limitPath: customLimitPath };
}

/** Reports more edited lines than the package allows itself; true when all is well. */
export async function keepsCustomLimit(
  manifest: Manifest | undefined,
  sources: OriginalSources,
  report: Report,
): Promise<boolean> {
  let isFine = true;
  const limit = readCustomLimit(sources.root, sources.fs, (found) => {
    isFine = false;
    report(found);
  });
  if (limit === undefined || manifest === undefined) return isFine;
  if (!hasEdits(manifest, sources)) return true;
  const { lines } = (await loadEdits())(manifest, sources);
  if (lines <= limit) return true;
  report(diagnostic('Output/CustomCodeLimit', undefined, { path: customLimitPath, lines, limit }));
  return false;
}
