import { asString, isObject, own, tokensOf, type JsonObject, type JsonValue } from '../support/json.ts';

/** Which resource each reachable component schema belongs to; `$shared` when more than one uses it. */
export type ModelHomes = ReadonlyMap<string, string>;

/** Finds the component schemas that the operations of each resource reach, through any chain of references. */
export function inferModelHomes(document: JsonObject, users: ReadonlyArray<readonly [resource: string, value: JsonValue]>): ModelHomes {
  const components = own(document, 'components');
  const direct = new Map<string, readonly string[]>();
  const targetsOf = (component: string): readonly string[] => {
    const known = direct.get(component);
    if (known) return known;
    const found = referencesIn(componentAt(components, component));
    direct.set(component, found);
    return found;
  };
  const homes = new Map<string, string>();
  const seen = new Map<string, Set<string>>();
  for (const [resource, value] of users) {
    const own = seen.get(resource) ?? new Set();
    seen.set(resource, own);
    const open = [...referencesIn(value)];
    for (let component = open.pop(); component !== undefined; component = open.pop()) {
      if (own.has(component)) continue;
      own.add(component);
      open.push(...targetsOf(component));
      const home = homes.get(component);
      homes.set(component, home === undefined || home === resource ? resource : '$shared');
    }
  }
  const schemas = own(components, 'schemas');
  const names = isObject(schemas) ? Object.keys(schemas) : [];
  return new Map(names.sort().flatMap((name) => {
    const home = homes.get(`schemas/${name}`);
    return home === undefined ? [] : [[name, home] as const];
  }));
}

function componentAt(components: JsonValue | undefined, component: string): JsonValue | undefined {
  const slash = component.indexOf('/');
  return own(own(components, component.slice(0, slash)), component.slice(slash + 1));
}

/** `kind/name` of every component that a value refers to. */
function referencesIn(value: JsonValue | undefined): readonly string[] {
  const found = new Set<string>();
  const open: Array<JsonValue | undefined> = [value];
  while (open.length > 0) {
    const each = open.pop();
    if (Array.isArray(each)) open.push(...each);
    else if (isObject(each)) {
      const target = componentOf(asString(own(each, '$ref')));
      if (target !== undefined) found.add(target);
      for (const key of Object.keys(each)) open.push(each[key]);
    }
  }
  return [...found];
}

function componentOf(ref: string | undefined): string | undefined {
  if (ref?.startsWith('#/components/') !== true) return undefined;
  let pointer = ref.slice(1);
  try {
    pointer = decodeURIComponent(pointer);
  } catch {
    // A stray percent sign is part of the name.
  }
  const [, kind, name] = tokensOf(pointer);
  return kind === undefined || name === undefined ? undefined : `${kind}/${name}`;
}
