import { typesInside } from '../../../ir/index.ts';
import type { Api } from '../../../ir/model/api.ts';
import type { TypeNode } from '../../../ir/model/type-node.ts';

/** The models that have integers of 64 bits as texts in them, or lead to one that has. */
export function wideModels(models: Api['models']): ReadonlySet<string> {
  const wide = new Set<string>();
  const users = new Map<string, string[]>();
  for (const [id, { type }] of models) {
    const { isWide, refers } = lookInto(type);
    if (isWide) wide.add(id);
    for (const other of refers) users.set(other, [...(users.get(other) ?? []), id]);
  }
  const left = [...wide];
  for (let id = left.pop(); id !== undefined; id = left.pop())
    for (const user of users.get(id) ?? []) {
      if (wide.has(user)) continue;
      wide.add(user);
      left.push(user);
    }
  return wide;
}

/** What stands in a type itself, and the models that it refers to. */
function lookInto(whole: TypeNode): { readonly isWide: boolean; readonly refers: ReadonlySet<string> } {
  const refers = new Set<string>();
  const seen = new Set<TypeNode>();
  const left = [whole];
  let isWide = false;
  for (let type = left.pop(); type !== undefined; type = left.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    if (type.kind === 'number' && type.int64 === 'string') isWide = true;
    if (type.kind === 'model') refers.add(type.model);
    if (type.kind === 'object') for (const id of type.extends ?? []) refers.add(id);
    left.push(...typesInside(type));
  }
  return { isWide, refers };
}
