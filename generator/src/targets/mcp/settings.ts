import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { ExampleForm } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { Packages } from '../../ir/model/facts.ts';
import { snippets } from '../../snippets/index.ts';
import { createCasing } from '../../support/case.ts';

/** What the owner says about the server. */
export type McpSettings = {
  readonly packageName: string;
  readonly form: ExampleForm;
  /** Languages of the code samples, in order. */
  readonly languages: readonly [string, ...string[]];
};

/** The settings of an API's server; languages that no snippet can be made in are reported and left out. */
export function mcpSettings({ facts }: Api, report: Report): McpSettings {
  const { mcp, packageName } = facts.packages.typescript;
  const wanted = mcp?.snippetLanguages ?? usualLanguages(facts.packages);
  const known = wanted.filter((language) => snippets.some(({ id }) => id === language));
  for (const language of wanted.filter((each) => !known.includes(each))) {
    const expected = `one of ${snippets.map(({ id }) => id).join(', ')}`;
    report(
      diagnostic('Config/InvalidValue', facts.at, { key: 'snippet_languages', expected, found: language }),
    );
  }
  const [first = 'typescript', ...rest] = known;
  return {
    packageName: mcp?.packageName ?? `${packageName}-mcp`,
    form: mcp?.docsForm ?? 'correct',
    languages: [first, ...rest],
  };
}

/** Those that the API has a library for, and plain HTTP. */
function usualLanguages({ python }: Packages): readonly string[] {
  return ['typescript', ...(python === undefined ? [] : ['python']), 'http'];
}

/** Name that the server announces to clients. */
export function serverName({ facts }: Api): string {
  return `${createCasing().snake(facts.packages.typescript.packageName)}_api`;
}
