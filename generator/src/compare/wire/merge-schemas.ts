import type { ObjectForm, WireMember, WireSchema } from './model.ts';

/** One schema that asks for everything that the parts of an `allOf` ask for; the last part holds the requirements beside it. */
export function mergeAll(parts: readonly WireSchema[]): WireSchema {
  const [first, ...rest] = parts.filter((part, i) => i === 0 || !isEmpty(part));
  return rest.reduce(mergeTwo, first as WireSchema);
}

function isEmpty(schema: WireSchema): boolean {
  return schema.kind === 'any' && Object.keys(schema.limits).length === 0;
}

function mergeTwo(a: WireSchema, b: WireSchema): WireSchema {
  const facts = {
    nullable: a.nullable && b.nullable,
    readOnly: a.readOnly || b.readOnly,
    writeOnly: a.writeOnly || b.writeOnly,
    deprecated: a.deprecated || b.deprecated,
    description: b.description || a.description,
    ...((b.default ?? a.default) !== undefined && { default: b.default ?? a.default }),
    limits: { ...a.limits, ...b.limits },
  };
  if (a.kind === 'object' && b.kind === 'object') return { ...a, ...facts, ...mergeObjects(a, b) } as WireSchema;
  if (a.kind === 'union' && b.kind === 'object') return { ...a, ...facts, variants: spread(a, b) } as WireSchema;
  if (a.kind === 'object' && b.kind === 'union') return { ...b, ...facts, variants: spread(b, a) } as WireSchema;
  const form = a.kind === 'any' || b.kind === 'enum' ? b : a;
  return { ...form, ...facts, at: form.at } as WireSchema;
}

type Union = Extract<WireSchema, { kind: 'union' }>;

function spread(union: Union, object: WireSchema): () => readonly WireSchema[] {
  return () => union.variants().map((variant) => mergeTwo(variant, object));
}

function mergeObjects(a: ObjectForm, b: ObjectForm): ObjectForm {
  const demands = new Set([...a.demands, ...b.demands]);
  const members = new Map<string, WireMember>(a.members);
  for (const [name, member] of b.members) {
    const earlier = members.get(name);
    members.set(name, {
      ...member,
      required: member.required || earlier?.required === true,
      schema: earlier === undefined ? member.schema : () => mergeTwo(earlier.schema(), member.schema()),
    });
  }
  for (const [name, member] of members) if (demands.has(name)) members.set(name, { ...member, required: true });
  const additional = a.additional === 'open' ? b.additional : a.additional;
  return { kind: 'object', members, demands: [...demands].filter((name) => !members.has(name)), additional };
}
