import type { Operation } from '../document/index.ts';
import { splitWords } from '../support/case.ts';
import { envName } from './config-context.ts';
import type { ClientOpt, Environment, ServerTemplate, ServerVariable } from './config-types.ts';
import { ownServer, ownServerFault } from './servers.ts';

/** The servers of single operations in whose addresses callers choose parts, each once. */
export function operationServers(operations: readonly Operation[]): readonly ServerTemplate[] {
  const found = new Map<string, ServerTemplate>();
  for (const { value, pathItem } of operations) {
    const server = ownServer(value, pathItem.value);
    if (server === undefined || server.variables.length === 0 || ownServerFault(server) !== undefined)
      continue;
    found.set(server.template, { template: server.template, variables: server.variables });
  }
  return [...found.values()];
}

/** A client option for each variable of the addresses; a variable of several addresses is one option. */
export function serverOpts(
  servers: ReadonlyArray<ServerTemplate | undefined>,
  envPrefix: string,
): readonly ClientOpt[] {
  const byName = new Map<string, ServerVariable[]>();
  for (const variable of servers.flatMap((server) => server?.variables ?? []))
    byName.set(variable.name, [...(byName.get(variable.name) ?? []), variable]);
  const taken = new Set<string>();
  return [...byName].map(([name, [first, ...others]]) => {
    const base = keyOf(name);
    let key = base;
    for (let number = 2; taken.has(key); number += 1) key = `${base}_${number}`;
    taken.add(key);
    const all = [...(first === undefined ? [] : [first]), ...others];
    return {
      key,
      type: 'string',
      nullable: true,
      readEnv: `${envPrefix}_${envName(key.split('_'))}`,
      serverVariable: name,
      ...(first?.values !== undefined && { values: [...new Set(all.flatMap(({ values = [] }) => values))] }),
      ...(all.every(({ default: preset }) => preset !== undefined) && { default: first?.default ?? '' }),
      ...(first?.description !== undefined && { description: first.description }),
    };
  });
}

/** The servers that requests go to by default, and those of single operations. */
export function allTemplates(
  environments: readonly Environment[],
  own: readonly ServerTemplate[],
): ReadonlyArray<ServerTemplate | undefined> {
  return [...environments.map(({ server }) => server), ...own];
}

function keyOf(name: string): string {
  const words = splitWords(name)
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '');
  return /^[a-z]/.test(words) ? words : `server_${words}`.replace(/_$/, '');
}
