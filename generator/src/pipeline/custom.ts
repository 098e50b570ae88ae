import { customCode, type CustomCode } from '../edits/index.ts';
import { checkState, readLastRun, reportFault } from '../output/index.ts';
import { withoutInput, type Run } from './run.ts';
import type { System } from './system.ts';

/** The edits inside generated files of a package; no value when it is none. */
export function custom(
  root: string,
  { fs, history }: Pick<System, 'fs' | 'history'>,
): Promise<Run<CustomCode>> {
  return withoutInput(async ({ collector: { report } }) => {
    if (!checkState(root, fs, report)) return undefined;
    const last = readLastRun(root, fs);
    reportFault(last, report);
    return last.manifest && customCode(last.manifest, { root, fs, history }, report);
  });
}
