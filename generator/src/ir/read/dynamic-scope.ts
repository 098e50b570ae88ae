import { dynamicRefName, referencesIn, type AnyView, type Schema } from '../../document/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import { isObject, own } from '../../support/json.ts';

/**
 * What a `$dynamicRef` means where a schema is used: of the schemas on the way to it, the outermost one that has a
 * `$dynamicAnchor` of the name decides (JSON Schema Core §8.2.3.2). Anchors count that a schema has itself or in `$defs`.
 */
export type DynamicScope = {
  /** Reads a schema together with the anchors that it has. */
  readonly enter: <T>(schema: Schema, read: () => T) => T;
  /** Reads what is the same wherever it is used. */
  readonly afresh: <T>(read: () => T) => T;
  /** The schema that a `$dynamicRef` means here; undefined where it leads where a `$ref` would. */
  readonly meantBy: (reference: Schema) => Schema | undefined;
  /** What tells a schema as it is used here from what it is by itself; undefined where nothing does. */
  readonly instanceOf: (target: Schema) => string | undefined;
};

type Anchors = ReadonlyMap<string, Schema>;

const NONE: Anchors = new Map();

const keyOf = ({ at }: Schema): string => `${at.file}#${at.pointer}`;

/** A scope with nothing in it. */
export function createDynamicScope(): DynamicScope {
  let scope = NONE;
  const within = <T>(inner: Anchors, read: () => T): T => {
    const outer = scope;
    scope = inner;
    try {
      return read();
    } finally {
      scope = outer;
    }
  };
  return {
    enter: (schema, read) => {
      const anchors = anchorsOf(schema);
      return anchors.size === 0 ? read() : within(new Map([...anchors, ...scope]), read);
    },
    afresh: (read) => (scope.size === 0 ? read() : within(NONE, read)),
    meantBy: (reference) => {
      const name = dynamicRefName(reference.value);
      const meant = name === undefined ? undefined : scope.get(name);
      const usual = meant && reference.next();
      return usual === undefined || own(usual.value, '$dynamicAnchor') === name ? meant : undefined;
    },
    instanceOf: (target) => {
      if (scope.size === 0) return undefined;
      const anchors = anchorsOf(target);
      const changed = [...dynamicNamesIn(target)].sort(byCodeUnit).flatMap((name) => {
        const meant = scope.get(name);
        const usual = anchors.get(name);
        return meant === undefined || (usual !== undefined && keyOf(usual) === keyOf(meant)) ?
            []
          : [`${name} ${keyOf(meant)}`];
      });
      return changed.length === 0 ? undefined : [keyOf(target), ...changed].join(' | ');
    },
  };
}

/** The schemas with a `$dynamicAnchor` that a schema has: itself and those in `$defs`. */
function anchorsOf(schema: Schema): Anchors {
  const { value } = schema;
  if (own(value, '$dynamicAnchor') === undefined && !isObject(own(value, '$defs'))) return NONE;
  const all = [schema, ...(schema.get('$defs')?.values() ?? [])];
  const named = all.flatMap((each) => {
    const name = own(each.value, '$dynamicAnchor');
    return typeof name === 'string' ? [[name, each] as const] : [];
  });
  return named.length === 0 ? NONE : new Map(named);
}

const known = new WeakMap<AnyView, ReadonlySet<string>>();

/** The names that a schema, or what it leads to, refers to dynamically. */
function dynamicNamesIn(schema: AnyView): ReadonlySet<string> {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const names = new Set<string>();
  const seen = new Set<AnyView>([schema]);
  for (const target of seen) {
    const parts: AnyView[] = [target];
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      const name = dynamicRefName(part.value);
      if (name !== undefined) names.add(name);
      part.addInside(parts);
    }
    for (const next of referencesIn(target)) seen.add(next);
  }
  known.set(schema, names);
  return names;
}
