import type { SnippetLanguage } from '../../config/config-types.ts';
import type { ExampleForm } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { createCasing } from '../../support/case.ts';

/** What the config says about the server. */
export type McpSettings = {
  readonly packageName: string;
  readonly form: ExampleForm;
  /** Languages of the code samples, in order. */
  readonly languages: readonly SnippetLanguage[];
};

/** The settings of an API's server, also where the config asks for none. */
export function mcpSettings({ config }: Api): McpSettings {
  const { mcp, packageName } = config.typescript;
  return {
    packageName: mcp?.packageName ?? `${packageName}-mcp`,
    form: mcp?.docsForm ?? 'correct',
    languages: mcp?.snippetLanguages ?? usualLanguages(config),
  };
}

/** Those that the API has a library for, and plain HTTP. */
function usualLanguages({ targets }: Api['config']): readonly SnippetLanguage[] {
  return ['typescript', ...(targets.python ? (['python'] as const) : []), 'http'];
}

/** Name that the server announces to clients. */
export function serverName({ config }: Api): string {
  return `${createCasing().snake(config.typescript.packageName)}_api`;
}
