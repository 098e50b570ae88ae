import type { CheckedInput } from '../check/checked-input.ts';
import { createCollector, type Collector } from '../diagnostics/index.ts';
import type { Positions } from '../load/index.ts';
import type { Environment } from './environment.ts';
import { headerOf } from './header.ts';
import { readInput, type InputRequest } from './read-input.ts';
import { renderAndWrite, type PackageResult } from './render-and-write.ts';
import { loadTarget } from './targets.ts';

/** What to generate, and where. */
export type GenerateRequest = InputRequest & {
  readonly target: string;
  /** Absolute path of the package, forward slashes. */
  readonly out: string;
  readonly check: boolean;
  readonly overwriteEdits: boolean;
};

/** What a run found and did. */
export type GenerateResult = {
  readonly findings: Collector;
  /** Finds the lines of findings. */
  readonly positions: Positions;
  /** Every input file that was read. */
  readonly files: readonly string[];
  readonly package: PackageResult;
};

/** From input files to a package on disk. Writes all of it or, if anything stands in the way, nothing. */
export async function generate(request: GenerateRequest, environment: Environment): Promise<GenerateResult> {
  const findings = createCollector();
  environment.progress('Reading');
  const { input, positions, files } = await readInput(request, findings);
  if (input === undefined || findings.stopped()) return { findings, positions, files, package: { kind: 'refused' } };
  const result = await renderAndWrite(
    () => plan(input, request.target, environment, findings),
    {
      root: request.out,
      inputs: input.inputHash,
      header: headerOf(input.config),
      check: request.check,
      overwriteEdits: request.overwriteEdits,
    },
    environment,
    findings,
  );
  return { findings, positions, files, package: result };
}

async function plan(input: CheckedInput, targetId: string, environment: Environment, findings: Collector) {
  environment.progress('Planning');
  const [{ buildApi }, target] = await Promise.all([import('../ir/index.ts'), loadTarget(targetId)]);
  return target?.plan(buildApi(input, findings.report), findings.report) ?? [];
}
