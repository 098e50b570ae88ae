import { loadAndCheck } from '../../src/check/index.ts';
import type { CheckedInput } from '../../src/check/index.ts';
import type { LoadAndCheckOptions } from '../../src/check/load-and-check.ts';
import { loadAssets } from '../../src/machine/assets.ts';
import { createCollector } from '../../src/diagnostics/index.ts';
import type { Collector, Diagnostic } from '../../src/diagnostics/index.ts';
import { buildApi } from '../../src/pipeline/build-api.ts';
import type { Api } from '../../src/ir/index.ts';
import { memoryReader } from '../../src/load/index.ts';
import { checkPaths } from '../../src/output/index.ts';
import { headerOf } from '../../src/pipeline/header.ts';
import type { FilePlan } from '../../src/plan/file-plan.ts';
import { renderFiles } from '../../src/render/index.ts';
import { typescript } from '../../src/targets/typescript/index.ts';

/** Input files by path, and which of them are the document and the config. */
export type Sources = {
  readonly files: Readonly<Record<string, string>>;
  readonly spec: string;
  /** Absent: the config is inferred from the document. */
  readonly config?: string;
};

/** What a run in memory gave. */
export type Generated = {
  /** Texts by path; empty if the inputs were refused. */
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Diagnostic[];
};

/** Inputs held in memory, checked; undefined if they are refused. */
export async function checkSources(
  sources: Sources,
  collector: Collector,
  subset: Pick<LoadAndCheckOptions, 'include' | 'exclude'> = {},
): Promise<CheckedInput | undefined> {
  const { files, spec, config } = sources;
  const { input } = await loadAndCheck({ spec, config, reader: memoryReader(files), collector, ...subset });
  return input;
}

/** The API that inputs describe. @throws Error if they are refused */
export async function buildSources(sources: Sources): Promise<Api> {
  const collector = createCollector();
  const input = await checkSources(sources, collector);
  if (input === undefined) throw new Error(listFindings(collector.list()));
  return buildApi(input, collector.report);
}

/** The package that inputs give; `keep` chooses the files that are rendered, `subset` the operations. */
export async function generateSources(
  sources: Sources,
  keep: (plan: FilePlan) => boolean = () => true,
  subset: Pick<LoadAndCheckOptions, 'include' | 'exclude'> = {},
): Promise<Generated> {
  const collector = createCollector();
  const input = await checkSources(sources, collector, subset);
  const files =
    input === undefined ? new Map<string, string>() : await renderInput(input, collector, { keep });
  return { files, findings: collector.list() };
}

/** The package that inputs give, in the layout in which it was printed; no files if the program would write none. */
export async function generateUnformatted(inputs: LoadAndCheckOptions): Promise<Generated> {
  const { input, collector } = await loadAndCheck(inputs);
  const files =
    input === undefined ?
      new Map<string, string>()
    : await renderInput(input, collector, { formatted: (_, raw) => raw });
  return { files: collector.stopped() ? new Map() : files, findings: collector.list() };
}

async function renderInput(
  input: CheckedInput,
  collector: Collector,
  {
    keep = () => true,
    formatted,
  }: { keep?: (plan: FilePlan) => boolean; formatted?: (path: string, raw: string) => string },
): Promise<ReadonlyMap<string, string>> {
  const plans = typescript.plan(await buildApi(input, collector.report), collector.report);
  checkPaths(
    plans.map(({ path }) => path),
    collector.report,
  );
  const options = {
    assets: loadAssets('typescript'),
    header: headerOf(input.config),
    ...(formatted !== undefined && { formatted }),
  };
  const rendered = await renderFiles(plans.filter(keep), options, collector.report);
  return new Map(rendered.map(({ path, text }) => [path, text]));
}

/** Findings as one line each: `warning Name/Collision /resources/beds: …`. */
export function listFindings(findings: readonly Diagnostic[]): string {
  return findings
    .map(({ severity, code, place, message }) => `${severity} ${code} ${place?.pointer || '/'}: ${message}`)
    .join('\n');
}
