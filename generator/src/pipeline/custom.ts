import type { Report } from '../diagnostics/index.ts';
import {
  checkState,
  customLimitPath,
  loadEdits,
  readCustomLimit,
  readManifest,
  type CustomPatch,
  type OutputSystem,
} from '../output/index.ts';

/** The edits of a package, and how many lines they may have. */
export type CustomCode = CustomPatch & { readonly limit?: number; readonly limitPath: string };

/** What people changed inside the generated files of a package; undefined when it is none. */
export async function customCode(
  root: string,
  { fs, history }: OutputSystem,
  report: Report,
): Promise<CustomCode | undefined> {
  const manifest = checkState(root, fs, report) ? readManifest(root, fs, report) : undefined;
  if (manifest === undefined) return undefined;
  const limit = readCustomLimit(root, fs, report);
  const patch = (await loadEdits())(manifest, { root, fs, history });
  return { ...patch, ...(limit !== undefined && { limit }), limitPath: customLimitPath };
}
