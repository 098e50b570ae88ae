import {
  endpointOf,
  readEndpoints,
  type ClientModel,
  type LoadedPackage,
} from '../../compare/types/index.ts';
import { isRaw } from './runtime-parts.ts';

type Calling = { readonly client: ClientModel | undefined };

/** `client.call.create` → `POST /v2/calls`, as the scripts of a package tell. */
export function methodEndpoints({
  loaded,
  client,
}: Calling & { readonly loaded: LoadedPackage }): ReadonlyMap<string, string> {
  const endpoints = readEndpoints(loaded.files);
  return new Map(
    [...(client?.methods ?? [])].flatMap(([name, method]) => {
      const endpoint = endpointOf(endpoints, method);
      return endpoint === undefined ? [] : [[name, endpoint] as const];
    }),
  );
}

/**
 * Methods that send no request of their own, but call others: no document has them. None where the endpoints of most
 * methods cannot be read.
 */
export function silentMethods(
  { client }: Calling,
  endpoints: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const methods = [...(client?.methods.keys() ?? [])].filter((name) => !isRaw(name));
  const silent = methods.filter((name) => !endpoints.has(name));
  return new Set(silent.length * 2 < methods.length ? silent : []);
}
