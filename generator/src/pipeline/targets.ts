import type { CheckedInput } from '../check/index.ts';
import type { DocumentSide } from '../compare/wire/index.ts';
import type { Report } from '../diagnostics/index.ts';
import type { Api } from '../ir/index.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import type { Target } from '../plan/target.ts';
import { isTarget, type SiteFormat, type TargetId } from '../plan/targets.ts';
import type { Assets } from '../render/index.ts';
import type { EditionStep } from '../targets/mcp/index.ts';
import type { TextCache } from './openapi-entry.ts';
import { InternalError } from '../support/internal-error.ts';

/** What a target may need besides the API. */
type Sources = {
  readonly api: Api;
  readonly assets: Assets;
  /** Those of the SDK, for targets that compare what it was with what it is. */
  readonly sdkAssets?: Assets | undefined;
  readonly report: Report;
  /** What the API was read from. */
  readonly input: CheckedInput;
  /** What an earlier run made of the document. */
  readonly cache?: TextCache | undefined;
  readonly siteFormat?: SiteFormat | undefined;
};

/** The output packages that can be made, by id; each is loaded when it is asked for. */
const loaders: Readonly<Record<TargetId, (sources: Sources) => Promise<Target>>> = {
  typescript: async () => (await import('../targets/typescript/index.ts')).typescript,
  mcp: async (sources) => {
    const { api, input, sdkAssets } = sources;
    const [{ createMcp, surfaceOf }, { earlierEditions }] = await Promise.all([
      import('../targets/mcp/index.ts'),
      import('./earlier-editions.ts'),
    ]);
    const editions = await earlierEditions(api);
    return createMcp({
      readme: await readmeOf(sources),
      earlier: editions.map((edition) => surfaceOf(edition.api, 'bare')),
      steps: sdkAssets === undefined ? [] : await stepsOf([...editions, { api, input }], sdkAssets),
    });
  },
  docs: async (sources) => {
    const [{ createDocs }, { surfaceOf }] = await Promise.all([
      import('../targets/docs/index.ts'),
      import('../targets/mcp/index.ts'),
    ]);
    const readme = await readmeOf(sources);
    return createDocs({ readme, surface: surfaceOf(sources.api) }, sources.siteFormat);
  },
};

/** What changed from each release to the next one. The engine that tells is loaded where there are earlier releases. */
async function stepsOf(sides: readonly DocumentSide[], assets: Assets): Promise<readonly EditionStep[]> {
  if (sides.length < 2) return [];
  const { editionSteps } = await import('./edition-steps.ts');
  return editionSteps(sides, assets, (side, own, report) =>
    planTarget('typescript', { ...side, assets: own, report }),
  );
}

/** Plans the package of a target. @throws InternalError when there is no such target */
export async function planTarget(id: string, sources: Sources): Promise<readonly FilePlan[]> {
  if (!isTarget(id)) throw new InternalError(`there is no target ${id}`);
  const { api, report, input, cache } = sources;
  const plans = (await loaders[id](sources)).plan(api, report);
  if (id !== 'typescript') return plans;
  const { openapiTypes, agentFiles } = input.config.typescript;
  const agents = agentFiles ? await filesForAgents(api) : [];
  if (!openapiTypes) return [...plans, ...agents];
  const { openapiEntry } = await import('./openapi-entry.ts');
  return [...plans, ...agents, ...(await openapiEntry(input, report, cache))];
}

/** What the package tells programs that write code with it: from the same data as the reference site. */
async function filesForAgents(api: Api): Promise<readonly FilePlan[]> {
  const [{ packageAgentFiles }, { surfaceOf }] = await Promise.all([
    import('../targets/docs/index.ts'),
    import('../targets/mcp/index.ts'),
  ]);
  return packageAgentFiles(api, surfaceOf(api));
}

/** The README of the TypeScript package, which the server can be asked about. */
async function readmeOf({ api, assets, report }: Sources): Promise<string> {
  const [{ readme }, { renderFiles }] = await Promise.all([
    import('../targets/typescript/index.ts'),
    import('../render/index.ts'),
  ]);
  const plan = readme(api);
  const [file] = plan === undefined ? [] : await renderFiles([plan], { assets }, report);
  return file?.text ?? '';
}
