import type { Api } from '../../ir/model/api.ts';
import type { Member, NodeOf, TypeNode } from '../../ir/model/type-node.ts';
import { compareMembers } from '../../ir/index.ts';

/** Longer chains of names are a cycle. */
const maxSteps = 32;

/** The type behind model references. */
export function resolveModel(api: Api, type: TypeNode): TypeNode {
  let found = type;
  for (let step = 0; found.kind === 'model' && step < maxSteps; step++) {
    const target = api.models.get(found.model)?.type;
    if (target === undefined) break;
    found = target;
  }
  return found;
}

/** Members of an object, inherited ones too, in printing order: required, then optional; `id`, then alphabetical. */
export function membersOf(api: Api, type: NodeOf<'object'>): readonly Member[] {
  return [...collect(api, type, 0).values()].sort(compareMembers);
}

function collect(api: Api, type: NodeOf<'object'>, depth: number): Map<string, Member> {
  const found = new Map<string, Member>();
  for (const id of depth > maxSteps ? [] : type.extends ?? []) {
    const base = api.models.get(id)?.type;
    const resolved = base === undefined ? undefined : resolveModel(api, base);
    if (resolved?.kind !== 'object') continue;
    for (const [name, member] of collect(api, resolved, depth + 1)) found.set(name, member);
  }
  for (const member of type.members) {
    const inherited = found.get(member.name);
    found.set(member.name, { ...member, required: member.required || inherited?.required === true });
  }
  return found;
}

/** Text of a use, else that of the named type behind it. */
export function descriptionOf(api: Api, type: TypeNode): string | undefined {
  if (type.description !== undefined || type.kind !== 'model') return type.description;
  const target = api.models.get(type.model)?.type;
  return target === undefined || target === type ? undefined : descriptionOf(api, target);
}

/** The named type that an object is, if it adds nothing to it. */
export function extendedModel(type: NodeOf<'object'>): NodeOf<'model'> | undefined {
  const [base, ...others] = type.extends ?? [];
  if (base === undefined || others.length > 0 || type.members.length > 0 || type.index !== undefined)
    return undefined;
  return { ...type, kind: 'model', model: base };
}
