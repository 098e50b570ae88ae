import { loadAndCheck, type CheckedInput, type LoadAndCheckResult } from '../check/index.ts';
import type { Report } from '../diagnostics/index.ts';
import type { InputFiles } from '../load/index.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import type { Environment } from './environment.ts';
import { headerOf } from './header.ts';
import { renderAndWrite, type PackageResult } from './render-and-write.ts';
import { loadTarget } from './targets.ts';

/** What to generate, and where. */
export type GenerateRequest = InputFiles & {
  readonly target: string;
  /** Absolute path of the package, forward slashes. */
  readonly out: string;
  readonly check: boolean;
  readonly overwriteEdits: boolean;
};

/** What a run found and did. */
export type GenerateResult = Omit<LoadAndCheckResult, 'input'> & { readonly package: PackageResult };

/** From input files to a package on disk. Writes all of it or, if anything stands in the way, nothing. */
export async function generate(request: GenerateRequest, environment: Environment): Promise<GenerateResult> {
  environment.progress('Reading');
  const { input, ...found } = await loadAndCheck(request);
  if (input === undefined) return { ...found, package: { kind: 'refused' } };
  const { out, check, overwriteEdits, target } = request;
  const result = await renderAndWrite(
    () => planPackage(input, target, found.collector.report, environment),
    { root: out, inputs: input.inputHash, header: headerOf(input.config), check, overwriteEdits },
    environment,
    found.collector,
  );
  return { ...found, package: result };
}

/** The files of the package that a target makes of the inputs. */
export async function planPackage(
  input: CheckedInput,
  targetId: string,
  report: Report,
  environment: Pick<Environment, 'progress'>,
): Promise<readonly FilePlan[]> {
  environment.progress('Planning');
  const [{ buildApi }, target] = await Promise.all([import('../ir/index.ts'), loadTarget(targetId)]);
  return target.plan(buildApi(input, report), report);
}
