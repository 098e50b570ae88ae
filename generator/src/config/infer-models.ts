import { asString, isObject, own, tokensOf, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Located } from '../support/place.ts';
import type { Follow } from './operations.ts';

/** Which resource each reachable component schema belongs to; `$shared` when more than one uses it. */
export type ModelHomes = ReadonlyMap<string, string>;

/** Something of the document that a resource uses. */
export type Use = { readonly resource: string; readonly part: Located<JsonValue> };

/** Finds the component schemas that the operations of each resource reach, through any chain of references. */
export function inferModelHomes(
  document: Located<JsonObject>,
  uses: readonly Use[],
  follow: Follow,
): ModelHomes {
  const direct = new Map<JsonValue, ReadonlyArray<Located<JsonValue>>>();
  const targetsOf = (part: Located<JsonValue>): ReadonlyArray<Located<JsonValue>> => {
    const known = direct.get(part.value);
    if (known) return known;
    const found = referencesIn(part, follow);
    direct.set(part.value, found);
    return found;
  };
  const homes = new Map<string, string>();
  const seen = new Map<string, Set<JsonValue>>();
  for (const { resource, part } of uses) {
    const reached = seen.get(resource) ?? new Set();
    seen.set(resource, reached);
    const open = [...targetsOf(part)];
    for (let target = open.pop(); target !== undefined; target = open.pop()) {
      if (reached.has(target.value)) continue;
      reached.add(target.value);
      open.push(...targetsOf(target));
      const name = schemaName(target, document);
      if (name === undefined) continue;
      const home = homes.get(name);
      homes.set(name, home === undefined || home === resource ? resource : '$shared');
    }
  }
  return new Map([...homes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name of a component schema of the document itself. */
function schemaName({ at }: Located<JsonValue>, document: Located<JsonObject>): string | undefined {
  if (at.file !== document.at.file || !at.pointer.startsWith('/components/schemas/')) return undefined;
  const [, , name, ...more] = tokensOf(at.pointer);
  return more.length === 0 ? name : undefined;
}

/** The targets of all references inside of a value. */
function referencesIn({ value, at }: Located<JsonValue>, follow: Follow): ReadonlyArray<Located<JsonValue>> {
  const refs = new Set<string>();
  const open: Array<JsonValue | undefined> = [value];
  while (open.length > 0) {
    const each = open.pop();
    if (Array.isArray(each)) open.push(...each);
    else if (isObject(each)) {
      const ref = asString(own(each, '$ref'));
      if (ref !== undefined) refs.add(ref);
      for (const key of Object.keys(each)) open.push(each[key]);
    }
  }
  return [...refs].flatMap((ref) => follow(ref, at) ?? []);
}
