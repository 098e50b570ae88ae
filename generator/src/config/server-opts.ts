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

/** Variables of one name that are one option, and the addresses that they stand in. */
type Group = {
  readonly name: string;
  readonly templates: readonly string[];
  readonly variables: readonly ServerVariable[];
};

/**
 * A client option for each variable of the addresses. A variable of several addresses is one option, unless the server
 * of an operation takes values that the others do not know: no value would do for both.
 */
export function serverOpts(
  environments: readonly Environment[],
  own: readonly ServerTemplate[],
  envPrefix: string,
): readonly ClientOpt[] {
  const groups: Group[] = [];
  const put = (server: ServerTemplate, fits: (variable: ServerVariable, group: Group) => boolean): void => {
    for (const variable of server.variables) {
      const { name } = variable;
      const at = groups.findIndex((group) => group.name === name && fits(variable, group));
      const { templates = [], variables = [] } = groups[at] ?? {};
      const group = { name, templates: [...templates, server.template], variables: [...variables, variable] };
      groups.splice(at < 0 ? groups.length : at, 1, group);
    }
  };
  // Of environments only one is chosen, whose values count then.
  for (const { server } of environments) if (server !== undefined) put(server, () => true);
  for (const server of own) put(server, isKnownIn);
  const taken = new Set<string>();
  return groups.map((group) => {
    const key = keyFor(group.name, taken);
    taken.add(key);
    const isShared = groups.every((other) => other === group || other.name !== group.name);
    return { ...optOf(group, key, envPrefix), ...(!isShared && { servers: group.templates }) };
  });
}

/** Whether the group takes each value that the variable takes. */
function isKnownIn({ values }: ServerVariable, { variables }: Group): boolean {
  if (values === undefined || variables.some((other) => other.values === undefined)) return true;
  return values.every((value) => variables.some((other) => other.values?.includes(value)));
}

function optOf({ name, variables }: Group, key: string, envPrefix: string): ClientOpt {
  const [first] = variables;
  return {
    key,
    type: 'string',
    nullable: true,
    readEnv: `${envPrefix}_${envName(key.split('_'))}`,
    serverVariable: name,
    ...(first?.values !== undefined && {
      values: [...new Set(variables.flatMap(({ values = [] }) => values))],
    }),
    ...(variables.every(({ default: preset }) => preset !== undefined) && { default: first?.default ?? '' }),
    ...(first?.description !== undefined && { description: first.description }),
  };
}

/** The key of the option of a variable; one whose name is taken is `server_<name>`. */
function keyFor(name: string, taken: ReadonlySet<string>): string {
  const base = keyOf(name);
  const other = `server_${base}`;
  let key = taken.has(base) ? other : base;
  for (let number = 2; taken.has(key); number += 1) key = `${other}_${number}`;
  return key;
}

function keyOf(name: string): string {
  const words = splitWords(name)
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '');
  return /^[a-z]/.test(words) ? words : `server_${words}`.replace(/_$/, '');
}
