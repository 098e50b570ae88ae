import type { SnippetLanguage } from '../../config/config-types.ts';
import type { ExampleForm } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { Packages } from '../../ir/model/facts.ts';
import { createCasing } from '../../support/case.ts';

/** What the owner says about the server. */
export type McpSettings = {
  readonly packageName: string;
  /** Where the SDK is installed from, instead of npm. */
  readonly sdkFolder?: string;
  readonly form: ExampleForm;
  /** Languages of the code samples, in order. */
  readonly languages: readonly SnippetLanguage[];
  /** Groups of tools that the server has. */
  readonly tools: ReadonlyArray<'docs' | 'code'>;
  /** What agents are told beside the usual. */
  readonly instructions?: string;
};

/** The settings of an API's server, also where the config asks for none. */
export function mcpSettings({ facts }: Api): McpSettings {
  const { mcp, packageName, isUnnamed } = facts.packages.typescript;
  // A name that nobody has chosen may be that of a stranger's package; and who asks for a server by an option alone tries
  // it before the SDK is on npm.
  const isLocal = isUnnamed || mcp === undefined;
  const sdkFolder = mcp?.sdkFolder ?? (isLocal ? '../typescript' : undefined);
  return {
    ...(sdkFolder !== undefined && { sdkFolder }),
    packageName: mcp?.packageName ?? `${packageName}-mcp`,
    form: mcp?.docsForm ?? 'correct',
    languages: mcp?.snippetLanguages ?? usualLanguages(facts.packages),
    tools: [
      ...(mcp?.enableDocsTool === false ? [] : (['docs'] as const)),
      ...(mcp?.enableCodeTool === false ? [] : (['code'] as const)),
    ],
    ...(mcp?.instructions !== undefined && { instructions: mcp.instructions }),
  };
}

/** Those that the API has a library for, and plain HTTP. */
function usualLanguages({ python }: Packages): readonly SnippetLanguage[] {
  return ['typescript', ...(python ? (['python'] as const) : []), 'http'];
}

/** Name that the server announces to clients. */
export function serverName({ facts }: Api): string {
  return `${createCasing().snake(facts.packages.typescript.packageName)}_api`;
}
