import { reportCutOff } from './cut-off.ts';
import type { GenerateRequest, GenerateResult } from './generate-request.ts';
import { recallRun } from './recall-run.ts';
import type { Run } from './run.ts';
import type { System } from './system.ts';

/**
 * From input files to a package on disk. Writes all of it or, if anything stands in the way, nothing. A run that would
 * repeat the last one says what that one said, without loading what reads documents.
 */
export async function generate(request: GenerateRequest, system: System): Promise<Run<GenerateResult>> {
  system.progress('Reading');
  const recalled = await recallRun(request, system);
  if (recalled !== undefined) return recalled;
  const run = await (await import('./generate-afresh.ts')).generateAfresh(request, system);
  const { collector } = run;
  if (!collector.list().some(({ code }) => SAID.has(code)))
    reportCutOff(request.out, system, collector.report);
  return run;
}

/** What says that the changes are left, or that the run which makes them is still at work. */
const SAID: ReadonlySet<string> = new Set(['Output/LeftHalf', 'Output/Locked', 'Output/LinkInTheWay']);
