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

function combine(left: WireSchema, right: WireSchema, merge: MergeTwo): WireSchema {
  // What is merged is no longer what a reference leads to.
  const [a, b] = [withoutUse(left), withoutUse(right)];
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
    return { ...a, ...facts, ...mergeObjects(owned(a), owned(b), merge) } as WireSchema;
  if (a.kind === 'union' && b.kind === 'object')
    return { ...a, ...facts, variants: spread(a, b, merge) } as WireSchema;
  if (a.kind === 'object' && b.kind === 'union')
    return { ...b, ...facts, variants: spread(b, a, merge) } as WireSchema;
  const form = a.kind === 'any' || b.kind === 'enum' ? b : a;
  return { ...form, ...facts, at: form.at } as WireSchema;
}

function withoutUse({ use: _use, ...schema }: WireSchema): WireSchema {
  return schema as WireSchema;
}

function spread(union: Union, object: WireSchema, merge: MergeTwo): () => readonly WireSchema[] {
  return once(() => union.variants().map((variant) => merge(variant, object)));
}

/** The members that a component brings into a merge stay its own. */
function owned(schema: WireSchema & ObjectForm): ObjectForm {
  const { component: name, at, members, bases } = schema;
  if (name === undefined) return schema;
  const owner = { name, at };
  return {
    ...schema,
    members: new Map([...members].map(([key, member]) => [key, { owner, ...member }])),
    bases: new Map([...bases, [name, at]]),
  };
}

function mergeObjects(a: ObjectForm, b: ObjectForm, merge: MergeTwo): ObjectForm {
  const demands = new Map([...a.demands, ...b.demands]);
  const members = new Map<string, WireMember>(a.members);
  for (const [name, member] of b.members) {
    const earlier = members.get(name);
    members.set(name, earlier === undefined ? member : mergeMembers(earlier, member, merge));
  }
  for (const [name, member] of members) {
    const requiredAt = demands.get(name);
    if (requiredAt === undefined) continue;
    members.set(name, { requiredAt, ...member, required: true });
    demands.delete(name);
  }
  return {
    kind: 'object',
    members,
    demands,
    patterns: new Map([...a.patterns, ...b.patterns]),
    additional: a.additional === 'open' ? b.additional : a.additional,
    bases: new Map([...a.bases, ...b.bases]),
  };
}

function mergeMembers(earlier: WireMember, member: WireMember, merge: MergeTwo): WireMember {
  const requiredAt = earlier.requiredAt ?? member.requiredAt;
  return {
    at: member.at,
    required: member.required || earlier.required,
    ...(requiredAt && { requiredAt }),
    schema: once(() => merge(earlier.schema(), member.schema())),
  };
}
