import { baseUrlVariable, hasHost } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { mdCode, mdCodeFence, trusted, tsString, type Encoded } from '../../support/encode.ts';
import { tableCell } from './authentication-text.ts';
import { environmentNames } from './server-info.ts';

type Markdown = Encoded<'markdown'>;

/** The section of the README about where requests go. */
export type ServersView = {
  /** The document names no host: the variable that names it, and the path behind it if that is known. */
  readonly unknown: { readonly variable: Markdown; readonly path: Markdown | null } | null;
  readonly environments: ReadonlyArray<{ readonly name: Markdown; readonly url: Markdown }> | null;
  readonly example: Markdown | null;
  readonly variables: ReadonlyArray<{
    readonly option: Markdown;
    readonly variable: Markdown;
    readonly values: Markdown;
  }> | null;
};

/** Null where there is one address and nothing about it can be chosen. */
export function serversView(api: Api): ServersView | null {
  const { clientName, facts, options } = api;
  const names = environmentNames(api);
  const [, chosen] = hasHost(api) ? names : ['', ...names];
  const variables = options.filter(({ serverVariable }) => serverVariable !== undefined);
  if (hasHost(api) && names.length === 0 && variables.length === 0) return null;
  const { serverPath } = facts.client;
  return {
    unknown:
      hasHost(api) ? null : (
        {
          variable: mdCode(baseUrlVariable(api)),
          path: serverPath === undefined ? null : mdCode(serverPath),
        }
      ),
    environments:
      names.length === 0 ?
        null
      : facts.servers.map(({ name, url, server }) => ({
          name: tableCell(mdCode(name)),
          url: tableCell(mdCode(server?.template ?? url)),
        })),
    example:
      chosen === undefined ? null : (
        mdCodeFence(`const client = new ${clientName}({ environment: ${tsString(chosen)} });`, 'ts')
      ),
    variables:
      variables.length === 0 ?
        null
      : variables.map(({ name, readEnv, values, default: preset }) => ({
          option: tableCell(mdCode(name)),
          variable: tableCell(readEnv === undefined ? trusted('') : mdCode(readEnv)),
          values: valuesText(values, typeof preset === 'string' ? preset : undefined),
        })),
  };
}

function valuesText(values: readonly string[] | undefined, preset: string | undefined): Markdown {
  const listed = values?.map((value) => (value === '' ? 'nothing' : mdCode(value))).join(', ') ?? 'text';
  const usual = preset === undefined || preset === '' ? '' : `; ${mdCode(preset)} if not given`;
  return tableCell(trusted(listed + usual));
}
