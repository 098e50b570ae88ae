import { readEndpoints } from '../../compare/types/index.ts';
import type { TypeContext } from './context.ts';

/** `client.call.create` → `POST /v2/calls`, as the scripts of the old package tell. */
export function methodEndpoints({ before }: TypeContext): ReadonlyMap<string, string> {
  const endpoints = readEndpoints(before.loaded.files);
  return new Map(
    [...(before.client?.methods ?? [])].flatMap(([name, method]) => {
      const endpoint = endpoints.get(`${method.className}.${method.name}`);
      return endpoint === undefined ? [] : [[name, endpoint] as const];
    }),
  );
}
