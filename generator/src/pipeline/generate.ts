import { loadAndCheck, type CheckedInput, type LoadAndCheckResult } from '../check/index.ts';
import type { Report } from '../diagnostics/index.ts';
import type { NameLock } from '../ir/index.ts';
import type { InputFiles } from '../load/index.ts';
import type { InputPack, SourcePaths } from '../output/index.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import { createCasing } from '../support/case.ts';
import { typescriptNames } from '../targets/typescript/names/index.ts';
import type { Environment } from './environment.ts';
import { headerOf } from './header.ts';
import { renderAndWrite, type PackageResult } from './render-and-write.ts';
import { readNames } from './read-names.ts';
import { planTarget } from './targets.ts';

/** What to generate, and where. */
export type GenerateRequest = InputFiles & {
  readonly target: string;
  /** Absolute path of the package, forward slashes. */
  readonly out: string;
  /** The inputs as seen from the package, to find them again in later versions of the repository. */
  readonly sources?: SourcePaths | undefined;
  readonly check: boolean;
  readonly overwriteEdits: boolean;
  /** Edited files that hold the new version already, whatever a merge would say. */
  readonly resolved?: readonly string[];
  /** Hand-written symbols that may vanish from the package. */
  readonly allowRemoval?: readonly string[];
  /** Forget the names of types that are gone. */
  readonly pruneNames?: boolean;
};

/** What a run found and did. */
export type GenerateResult = Omit<LoadAndCheckResult, 'input'> & { readonly package: PackageResult };

/** From input files to a package on disk. Writes all of it or, if anything stands in the way, nothing. */
export async function generate(request: GenerateRequest, environment: Environment): Promise<GenerateResult> {
  environment.progress('Reading');
  const { input, ...found } = await loadAndCheck(request);
  if (input === undefined) return { ...found, package: { kind: 'refused' } };
  const { out, check, overwriteEdits, resolved, allowRemoval = [], pruneNames, target } = request;
  const { config } = input;
  const modules = target === 'typescript' ? config.typescript.customExports : [];
  const absent = modules
    .map(({ from }) => from)
    .filter((from) => environment.system.fs.kindOf(`${out}/src/${from}.ts`) === undefined);
  const handWritten = {
    clientName: typescriptNames(createCasing(config.customCasings)).spell.client(config.client.name),
    modules: target === 'typescript' ? config.typescript.customExports : [],
    allowRemoval,
  };
  const result = await renderAndWrite(
    async () => {
      const names = await readNames(request, environment, found.collector.report);
      return planPackage(withoutModules(input, absent), target, found.collector.report, {
        ...environment,
        names,
      });
    },
    {
      root: out,
      // A module that is written later changes the package although no input does.
      inputs: [input.inputHash, ...absent].join(' '),
      sources: request.sources,
      pack: packOf(request, found.texts),
      header: headerOf(config),
      check,
      overwriteEdits,
      resolved,
      handWritten,
      pruneNames,
    },
    environment,
    found.collector,
  );
  return { ...found, package: result };
}

/** What the package is made from, for the next run to compare with. */
function packOf(
  { spec, config, overlays = [] }: GenerateRequest,
  texts: ReadonlyMap<string, string>,
): InputPack {
  return { spec, overlays, files: Object.fromEntries(texts), ...(config !== undefined && { config }) };
}

/** The input without the exports of hand-written modules that are not there: a package passes on what exists. */
function withoutModules(input: CheckedInput, absent: readonly string[]): CheckedInput {
  if (absent.length === 0) return input;
  const { typescript } = input.config;
  const customExports = typescript.customExports.filter(({ from }) => !absent.includes(from));
  return { ...input, config: { ...input.config, typescript: { ...typescript, customExports } } };
}

/** The files of the package that a target makes of the inputs. */
export async function planPackage(
  input: CheckedInput,
  targetId: string,
  report: Report,
  {
    progress,
    assets,
    names,
  }: Pick<Environment, 'progress' | 'assets'> & { readonly names?: NameLock | undefined },
): Promise<readonly FilePlan[]> {
  progress('Planning');
  const { buildApi } = await import('./build-api.ts');
  return planTarget(targetId, { api: buildApi(input, report, names), assets, report });
}
