import { hasHost } from '../../ir/examples/index.ts';
import { offersEnvironments } from '../../ir/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { ServerTemplate } from '../../ir/model/facts.ts';
import { tsString } from '../../support/encode.ts';
import { choosesCredentials } from './security-info.ts';

/** Whether the client works out where requests go, instead of having one base URL. */
export function choosesServers(api: Api): boolean {
  const { rules, servers } = api.facts;
  const isChosen = servers.length > 1 || servers.some(({ server }) => server !== undefined);
  return rules === 'openapi' || isChosen || !hasHost(api) || choosesCredentials(api);
}

/** The names of the environments that callers choose from; none where there is only the usual one. */
export function environmentNames({ facts }: Api): readonly string[] {
  return offersEnvironments(facts) ? facts.servers.map(({ name }) => name) : [];
}

/** What `sdk-info.ts` says about servers: the import it needs, and the two tables. */
export function serverInfo(api: Api): { readonly imports: string; readonly tables: string } {
  if (!choosesServers(api)) return { imports: '', tables: '' };
  const { servers, client, rules } = api.facts;
  const listed = servers.map(({ name, url, server }) =>
    serverText(name, server ?? { template: url, variables: [] }, api),
  );
  // The path is all that is known, and what the error quotes where no base URL is given.
  const unknown =
    hasHost(api) ? [] : [serverText('', { template: client.serverPath ?? '', variables: [] }, api)];
  const own = client.operationServers.map((server) => serverText('', server, api));
  return {
    imports: "import type { Server } from './internal/server';\n",
    tables: `
/** The addresses of the API${addressesText(api)}. */
export const SERVERS: readonly Server[] = [${[...unknown, ...listed].join(', ')}];

/** Whether an environment that the caller chooses counts for more than the variable with a base URL; else they contradict each other. */
export const ENVIRONMENT_OVER_VARIABLE: boolean = ${rules === 'openapi'};

/** Servers of single operations in whose addresses callers choose parts. */
export const SERVERS_OF_OPERATIONS: readonly Server[] = [${own.join(', ')}];
`,
  };
}

function addressesText(api: Api): string {
  if (!offersEnvironments(api.facts)) return '';
  return hasHost(api) ? '; the first is the default' : '; of the first, callers name the host';
}

function serverText(name: string, { template, variables }: ServerTemplate, { options }: Api): string {
  const texts = variables.flatMap((variable) => {
    const option = options.find(
      ({ serverVariable, servers }) =>
        serverVariable === variable.name && servers?.includes(template) !== false,
    );
    if (option === undefined) return [];
    const { default: preset, values } = variable;
    return [
      `{ ${[
        `name: ${tsString(variable.name)}`,
        `option: ${tsString(option.name)}`,
        ...(option.readEnv === undefined ? [] : [`env: ${tsString(option.readEnv)}`]),
        ...(preset === undefined ? [] : [`default: ${tsString(preset)}`]),
        ...(values === undefined ? [] : [`values: [${values.map(tsString).join(', ')}]`]),
      ].join(', ')} }`,
    ];
  });
  return `{ ${[
    `name: ${tsString(name)}`,
    `url: ${tsString(template.replace(/\/+$/, ''))}`,
    ...(texts.length === 0 ? [] : [`variables: [${texts.join(', ')}]`]),
  ].join(', ')} }`;
}
