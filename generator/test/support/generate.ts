import { createResolver } from '../../src/check/resolve-refs.ts';
import type { CheckedInput } from '../../src/check/checked-input.ts';
import { inferConfig, readConfig } from '../../src/config/index.ts';
import { loadAssets } from '../../src/cli/assets.ts';
import { createCollector } from '../../src/diagnostics/index.ts';
import type { Collector, Diagnostic } from '../../src/diagnostics/index.ts';
import { buildApi } from '../../src/ir/index.ts';
import type { Api } from '../../src/ir/index.ts';
import { createProject, DEFAULT_LIMITS, loadInput, memoryReader } from '../../src/load/index.ts';
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
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Diagnostic[];
};

/** Loads and checks inputs that are held in memory. */
export async function checkSources(sources: Sources, findings: Collector): Promise<CheckedInput> {
  const context = {
    reader: memoryReader(sources.files),
    limits: DEFAULT_LIMITS,
    report: findings.report,
    remember: () => undefined,
  };
  const loaded = await loadInput({ spec: sources.spec, config: sources.config }, context);
  if (loaded === undefined) throw new Error(`the inputs are unusable: ${describe(findings.list())}, ${findings.list().map((f) => f.message + JSON.stringify(f.place) + JSON.stringify(f.position)).join()}`);
  const project = createProject(loaded.document, { ...context, allowFolders: [] });
  const shared = {
    documentFile: loaded.document.file,
    document: loaded.document.value,
    report: findings.report,
  };
  return {
    document: { value: loaded.document.value, at: { file: loaded.document.file, pointer: '' } },
    config: loaded.config ?
      readConfig(loaded.config.value, { ...shared, file: loaded.config.file })
    : inferConfig(shared),
    refs: createResolver(project),
    inputHash: project.hash(loaded.others),
  };
}

/** The API that the inputs describe. */
export async function buildSources(sources: Sources, findings: Collector = createCollector()): Promise<Api> {
  return buildApi(await checkSources(sources, findings), findings.report);
}

/** The generated package; `keep` chooses the files that are rendered. */
export async function generateSources(
  sources: Sources,
  keep: (plan: FilePlan) => boolean,
): Promise<Generated> {
  const findings = createCollector();
  const input = await checkSources(sources, findings);
  const plans = typescript.plan(buildApi(input, findings.report), findings.report).filter(keep);
  const options = { assets: loadAssets('typescript'), header: headerOf(input.config) };
  const rendered = await renderFiles(plans, options, findings.report);
  return { files: new Map(rendered.map(({ path, text }) => [path, text])), findings: findings.list() };
}

/** Findings as one line each: `warning Name/Collision /resources/beds`. */
export function describe(findings: readonly Diagnostic[]): string {
  return findings
    .map(({ severity, code, place }) => `${severity} ${code} ${place?.pointer ?? ''}`.trimEnd())
    .join('\n');
}
