import type { Api } from '../../ir/index.ts';
import { namedMethods, typesOf } from './method-changes.ts';

/** Type name → methods that take or return it; class and module of a resource → its methods. */
export type Users = ReadonlyMap<string, readonly string[]>;

/** Who uses the types of two versions of an SDK. */
export function usersOfTypes(before: Api, after: Api): Users {
  const found = new Map<string, Set<string>>();
  const add = (type: string, method: string): void =>
    void found.set(type, (found.get(type) ?? new Set<string>()).add(method));
  for (const api of [before, after]) {
    for (const { name, method, resource } of namedMethods(api)) {
      for (const type of typesOf(method)) add(type, name);
      if (resource !== undefined) for (const type of [resource.className, resource.module]) add(type, name);
      const used = [method.response, method.params?.bodyUnion, method.params?.members, method.paging?.item];
      for (const id of modelsIn(used)) add(api.models.get(id)?.name ?? id, name);
    }
  }
  return new Map([...found].map(([type, methods]) => [type, [...methods]] as const));
}

function modelsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null || seen.has(each)) return;
    seen.add(each);
    if ('kind' in each && each.kind === 'model' && 'model' in each && typeof each.model === 'string')
      found.add(each.model);
    for (const inner of Object.values(each)) walk(inner);
  };
  walk(value);
  return [...found];
}
