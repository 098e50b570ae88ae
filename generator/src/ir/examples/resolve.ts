import { collate } from '../../support/collate.ts';
import type { Api } from '../model/api.ts';
import { behindModels, objectMembers } from '../model/members.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';

/** The named types of an API; all that examples need to know of it. */
export type Models = Api['models'];

/** The type behind model references. Facts beside the `$ref` (text, example, null) are the caller's business. */
export function resolve(models: Models, type: TypeNode): TypeNode {
  return behindModels(type, (id) => models.get(id)?.type);
}

const narrowed = new WeakMap<TypeNode, TypeNode>();

/** The same, without the members that the use forbids; for one use always the same object. */
export function behind(models: Models, use: TypeNode): TypeNode {
  const type = resolve(models, use);
  if (use.excludes === undefined || type === use) return type;
  const known = narrowed.get(use) ?? { ...type, excludes: use.excludes };
  narrowed.set(use, known);
  return known;
}

/** The example of the use, else the one of the type behind it. */
export function exampleOf(models: Models, type: TypeNode): TypeNode['example'] {
  const seen = new Set<string>();
  let found = type;
  while (found.example === undefined && found.kind === 'model' && !seen.has(found.model)) {
    seen.add(found.model);
    found = models.get(found.model)?.type ?? found;
  }
  return found.example;
}

/** Members of an object with those of the types it extends: required first, `id` first in each group, then by name. */
export function orderedMembers(models: Models, type: NodeOf<'object'>): readonly Member[] {
  return [...allMembers(models, type)].sort(
    (a, b) => Number(b.required) - Number(a.required) || byName(a.name, b.name),
  );
}

/** Members of an object with those of the types it extends. */
export function allMembers(models: Models, type: NodeOf<'object'>): readonly Member[] {
  return objectMembers(type, (id) => models.get(id)?.type);
}

function byName(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'id') return -1;
  return b === 'id' ? 1 : collate(a, b);
}
