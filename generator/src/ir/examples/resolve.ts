import { collate } from '../../support/collate.ts';
import type { Api } from '../model/api.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';

/** The named types of an API; all that examples need to know of it. */
export type Models = Api['models'];

/** Longer chains of names are a cycle. */
const maxSteps = 32;

/** The type behind model references. Facts beside the `$ref` (text, example, null) are the caller's business. */
export function resolve(models: Models, type: TypeNode): TypeNode {
  let found = type;
  for (let step = 0; found.kind === 'model' && step < maxSteps; step++) {
    const target = models.get(found.model)?.type;
    if (target === undefined) break;
    found = target;
  }
  return found;
}

/** The example of the use, else the one of the type behind it. */
export function exampleOf(models: Models, type: TypeNode): TypeNode['example'] {
  let found = type;
  for (let step = 0; step < maxSteps; step++) {
    if (found.example !== undefined || found.kind !== 'model') return found.example;
    const target = models.get(found.model)?.type;
    if (target === undefined) return undefined;
    found = target;
  }
  return undefined;
}

/** Members of an object with those of the types it extends: required first, `id` first in each group, then by name. */
export function orderedMembers(models: Models, type: NodeOf<'object'>): readonly Member[] {
  return [...allMembers(models, type, 0).values()].sort(
    (a, b) => Number(b.required) - Number(a.required) || byName(a.name, b.name),
  );
}

function allMembers(models: Models, type: NodeOf<'object'>, depth: number): Map<string, Member> {
  const found = new Map<string, Member>();
  for (const id of depth > maxSteps ? [] : type.extends ?? []) {
    const base = resolve(models, { kind: 'model', model: id, nullable: false, at: type.at });
    if (base.kind !== 'object') continue;
    for (const [name, member] of allMembers(models, base, depth + 1)) found.set(name, member);
  }
  for (const member of type.members) {
    const inherited = found.get(member.name);
    found.set(member.name, { ...member, required: member.required || inherited?.required === true });
  }
  return found;
}

function byName(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'id') return -1;
  return b === 'id' ? 1 : collate(a, b);
}
