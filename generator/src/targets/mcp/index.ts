import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import type { Target } from '../../plan/target.ts';
import { guides } from './guides.ts';
import { localDocsFile } from './local-docs-file.ts';
import { docsContext, methodDocs } from './method-docs.ts';
import { methodsFile } from './methods-file.ts';
import { packageFiles } from './package-files.ts';
import { serverInfoFile } from './server-info-file.ts';
import { mcpSettings } from './settings.ts';
import type { ApiSurface } from './surface-model.ts';
import { surfaceFile } from './surface-file.ts';
import { surfaceOf } from './surface.ts';
import { versionsFile, type EditionStep } from './versions-file.ts';
import { vendoredFiles } from './vendored-files.ts';

export { withCodeSamples } from './code-samples.ts';
export { docsContext, methodDocs } from './method-docs.ts';
export { surfaceOf } from './surface.ts';
export type { ApiSurface } from './surface-model.ts';
export type { EditionStep } from './versions-file.ts';

/** What the server shows beside the API that it is made for. */
export type McpSources = {
  /** The README of the TypeScript package. */
  readonly readme?: string;
  /** Editions to compare with, oldest first. */
  readonly earlier?: readonly ApiSurface[];
  /** What changed from each edition to the next one. */
  readonly steps?: readonly EditionStep[];
};

/** The package of an MCP server: documentation that is searched offline, and a sandbox for calls. */
export function createMcp(sources: McpSources = {}): Target {
  return { id: 'mcp', plan: (api) => planServer(api, sources) };
}

/** The MCP server without further sources. */
export const mcp: Target = createMcp();

function planServer(api: Api, { readme, earlier = [], steps = [] }: McpSources): readonly FilePlan[] {
  const settings = mcpSettings(api);
  const methods = methodDocs(docsContext(api, settings));
  // Editions in the published form (`reference`) are kept to be read and compared as text, which is all in the documentation.
  const surfaces = settings.form === 'reference' ? [] : [...earlier, surfaceOf(api)];
  return [
    localDocsFile({ methods, readmes: guides(api, settings.languages, readme) }),
    methodsFile(api),
    surfaceFile(surfaces),
    versionsFile(settings.form === 'reference' ? [] : steps),
    serverInfoFile(api, settings),
    ...vendoredFiles(),
    ...packageFiles(api, settings),
  ];
}
