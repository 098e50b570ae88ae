import { diagnostic } from '../diagnostics/index.ts';
import { unfinishedChanges } from '../output/index.ts';
import type { GenerateRequest, GenerateResult } from './generate-request.ts';
import { absolutePath } from './paths.ts';
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
  reportCutOff(run, request, system);
  return run;
}

/** What says that the changes are left, or that the run which makes them is still at work. */
const SAID: ReadonlySet<string> = new Set(['Output/LeftHalf', 'Output/Locked', 'Output/LinkInTheWay']);

/** A run that only compares, or that is refused, does not finish what another one has left half-way: it says so. */
function reportCutOff({ collector }: Run<unknown>, { out }: GenerateRequest, system: System): void {
  if (collector.list().some(({ code }) => SAID.has(code))) return;
  const count = unfinishedChanges(absolutePath(out, system), system.fs);
  if (count > 0) collector.report(diagnostic('Output/CutOff', undefined, { path: out, count }));
}
