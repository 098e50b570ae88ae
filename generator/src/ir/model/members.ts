import type { Member, NodeOf, TypeNode } from './type-node.ts';

/** Finds the type behind a model reference; undefined for one that there is not. */
export type ModelOf = (id: string) => TypeNode | undefined;

/** Reads through model references; null and text of the reference stay with it. What leads back to itself is nothing else. */
export function behindModels(type: TypeNode, modelOf: ModelOf): TypeNode {
  const seen = new Set<string>();
  let found = type;
  while (found.kind === 'model' && !seen.has(found.model)) {
    seen.add(found.model);
    found = modelOf(found.model) ?? found;
  }
  return found;
}

/** Whether null is a value of a type, or of one that it is another name of. */
export function admitsNull(type: TypeNode, modelOf: ModelOf): boolean {
  const seen = new Set<string>();
  let found: TypeNode | undefined = type;
  while (found?.kind === 'model' && !found.nullable && !seen.has(found.model)) {
    seen.add(found.model);
    found = modelOf(found.model);
  }
  return found?.nullable === true;
}

/**
 * Members of an object with those of the types it extends, each name once: as the object has it, and demanded where any
 * of them demands it. What extends itself adds nothing the second time.
 */
export function objectMembers(
  type: NodeOf<'object'>,
  modelOf: ModelOf,
  open: ReadonlySet<string> = new Set(),
): readonly Member[] {
  if (type.extends === undefined) return type.members;
  const found = new Map<string, Member>();
  for (const id of type.extends) {
    const base = behindModels({ kind: 'model', model: id, nullable: false, at: type.at }, modelOf);
    if (base.kind !== 'object' || open.has(id)) continue;
    for (const member of objectMembers(base, modelOf, new Set([...open, id]))) found.set(member.name, member);
  }
  for (const member of type.members) {
    const required = member.required || found.get(member.name)?.required === true;
    found.set(member.name, required === member.required ? member : { ...member, required });
  }
  return [...found.values()];
}

/** The same of any type, read through model references: what is no object has no members. */
export function membersOf(type: TypeNode, modelOf: ModelOf): readonly Member[] {
  const found = behindModels(type, modelOf);
  return found.kind === 'object' ? objectMembers(found, modelOf) : [];
}

/** The forms that an object may have: its own, or those of the variants of a union, also of one that leads back to itself. */
export function objectForms(type: TypeNode, modelOf: ModelOf): ReadonlyArray<NodeOf<'object'>> {
  const seen = new Set<TypeNode>();
  const formsOf = (each: TypeNode): ReadonlyArray<NodeOf<'object'>> => {
    const found = behindModels(each, modelOf);
    if (seen.has(found)) return [];
    seen.add(found);
    if (found.kind === 'union') return found.variants.flatMap(formsOf);
    return found.kind === 'object' ? [found] : [];
  };
  return formsOf(type);
}

/** The names of all members that some form of an object has. */
export function memberNames(type: TypeNode, modelOf: ModelOf): ReadonlySet<string> {
  const forms = objectForms(type, modelOf);
  return new Set(forms.flatMap((form) => objectMembers(form, modelOf).map(({ name }) => name)));
}

/** What tells a member by its name: beside a body a parameter may have another name in the type than on the wire. */
export function shownName({ name, publicName = name }: Member): string {
  return publicName === name ? name : `${name}=${publicName}`;
}
