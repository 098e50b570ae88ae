import { customCode, type CustomCode } from '../edits/index.ts';
import { checkState, readLastRun, reportFault } from '../output/index.ts';
import { reportCutOff } from './cut-off.ts';
import { withoutInput, type Run } from './run.ts';
import type { System } from './system.ts';

/** The edits inside generated files of a package; no value when it is none. */
export function custom(
  root: string,
  { fs, history, folder }: Pick<System, 'fs' | 'history' | 'folder'>,
): Promise<Run<CustomCode>> {
  return withoutInput(async ({ collector: { report } }) => {
    if (!checkState(root, fs, report)) return undefined;
    const last = readLastRun(root, fs);
    reportFault(last, report);
    reportCutOff(root, { fs, folder }, report);
    return last.manifest && customCode(last.manifest, { root, fs, history }, report);
  });
}
