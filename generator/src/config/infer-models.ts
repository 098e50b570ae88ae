import { referencesIn, type AnyView, type Hierarchy } from '../document/index.ts';
import { tokensOf, type JsonObject } from '../support/json.ts';

/** Which resource each reachable component schema belongs to; `$shared` when more than one uses it. */
export type ModelHomes = ReadonlyMap<string, string>;

/** A part of the document that a resource uses. */
export type Use = { readonly resource: string; readonly part: AnyView };

/**
 * Finds the component schemas that the operations of each resource reach, through any chain of references.
 *
 * @param rounds Uses; what is known from one round stays as it is in those behind it.
 */
export function inferModelHomes(
  file: string,
  rounds: ReadonlyArray<readonly Use[]>,
  descendantsOf: Hierarchy['descendantsOf'],
): ModelHomes {
  const direct = new Map<AnyView, readonly AnyView[]>();
  const targetsOf = (part: AnyView): readonly AnyView[] => {
    const known = direct.get(part) ?? referencesIn(part);
    direct.set(part, known);
    return known;
  };
  const homes = new Map<string, string>();
  for (const uses of rounds) {
    const settled = new Set(homes.keys());
    // By what is written: an alias of YAML is the schema that it stands for.
    const seen = new Map<string, Set<JsonObject>>();
    for (const { resource, part } of uses) {
      const reached = seen.get(resource) ?? new Set();
      seen.set(resource, reached);
      const open = [...targetsOf(part)];
      for (let target = open.pop(); target !== undefined; target = open.pop()) {
        if (reached.has(target.value)) continue;
        reached.add(target.value);
        open.push(...targetsOf(target), ...(target.kind === 'schema' ? descendantsOf(target) : []));
        const name = schemaName(target, file);
        if (name === undefined || settled.has(name)) continue;
        const home = homes.get(name);
        homes.set(name, home === undefined || home === resource ? resource : '$shared');
      }
    }
  }
  return new Map([...homes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name of a component schema of the document itself. */
function schemaName({ at }: AnyView, file: string): string | undefined {
  if (at.file !== file || !at.pointer.startsWith('/components/schemas/')) return undefined;
  const [, , name, ...more] = tokensOf(at.pointer);
  return more.length === 0 ? name : undefined;
}
