import type { ObjectForm, WireMember, WireSchema } from './model.ts';

/** One schema that asks for everything that the parts of an `allOf` ask for. The same parts always give the same object. */
export type Merge = (parts: readonly WireSchema[]) => WireSchema;

type Union = Extract<WireSchema, { kind: 'union' }>;

/** Computes a value when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** Makes a merger; schemas that contain themselves end because it remembers what it has merged. */
export function createMerge(): Merge {
  const known = new Map<WireSchema, Map<WireSchema, WireSchema>>();
  const mergeTwo = (a: WireSchema, b: WireSchema): WireSchema => {
    const ofFirst = known.get(a) ?? new Map<WireSchema, WireSchema>();
    known.set(a, ofFirst);
    const merged = ofFirst.get(b) ?? combine(a, b, mergeTwo);
    ofFirst.set(b, merged);
    return merged;
  };
  return (parts) => {
    const [first, ...rest] = parts.filter((part, i) => i === 0 || !isEmpty(part));
    return rest.reduce(mergeTwo, first as WireSchema);
  };
}

function isEmpty(schema: WireSchema): boolean {
  return schema.kind === 'any' && Object.keys(schema.limits).length === 0;
}

type MergeTwo = (a: WireSchema, b: WireSchema) => WireSchema;

function combine(a: WireSchema, b: WireSchema, merge: MergeTwo): WireSchema {
  const facts = {
    nullable: a.nullable && b.nullable,
    readOnly: a.readOnly || b.readOnly,
    writeOnly: a.writeOnly || b.writeOnly,
    deprecated: a.deprecated || b.deprecated,
    description: b.description || a.description,
    ...((b.default ?? a.default) !== undefined && { default: b.default ?? a.default }),
    limits: { ...a.limits, ...b.limits },
  };
  if (a.kind === 'object' && b.kind === 'object')
    return { ...a, ...facts, ...mergeObjects(a, b, merge) } as WireSchema;
  if (a.kind === 'union' && b.kind === 'object')
    return { ...a, ...facts, variants: spread(a, b, merge) } as WireSchema;
  if (a.kind === 'object' && b.kind === 'union')
    return { ...b, ...facts, variants: spread(b, a, merge) } as WireSchema;
  const form = a.kind === 'any' || b.kind === 'enum' ? b : a;
  return { ...form, ...facts, at: form.at } as WireSchema;
}

function spread(union: Union, object: WireSchema, merge: MergeTwo): () => readonly WireSchema[] {
  return once(() => union.variants().map((variant) => merge(variant, object)));
}

function mergeObjects(a: ObjectForm, b: ObjectForm, merge: MergeTwo): ObjectForm {
  const demands = new Set([...a.demands, ...b.demands]);
  const members = new Map<string, WireMember>(a.members);
  for (const [name, member] of b.members) {
    const earlier = members.get(name);
    members.set(name, {
      ...member,
      required: member.required || earlier?.required === true,
      schema: earlier === undefined ? member.schema : once(() => merge(earlier.schema(), member.schema())),
    });
  }
  for (const [name, member] of members)
    if (demands.has(name)) members.set(name, { ...member, required: true });
  const additional = a.additional === 'open' ? b.additional : a.additional;
  return { kind: 'object', members, demands: [...demands].filter((name) => !members.has(name)), additional };
}
