import { shippedKey, shownMethod, type ShippedMethod, type ShippedNames } from '../../config/index.ts';
import type { NameLock } from '../model/name-lock.ts';

/** Which of the names in a lock are kept; by how they are shown. */
type Keeps = (shown: string) => boolean;

/** What the lock of a package says of the names that were inferred for it. A lock is input: what is no name is no name here. */
export function shippedNames({ types, methods, client }: NameLock, keeps: Keeps = () => true): ShippedNames {
  const all = Object.entries(methods).flatMap(([path, names]) => {
    const resource = path === '' ? [] : path.split('.');
    if (!resource.every((key) => KEY.test(key))) return [];
    return Object.entries(names).flatMap(([name, endpoint]) => methodIn(resource, name, endpoint));
  });
  const isKept = ([, { resource, name }]: (typeof all)[number]): boolean =>
    keeps(shownMethod(resource, name));
  const stay = new Map(all.filter(isKept));
  return {
    methods: stay,
    released: new Set(all.map(([endpoint]) => endpoint).filter((endpoint) => !stay.has(endpoint))),
    models: new Map(
      Object.entries(types).flatMap(([owner, names]) =>
        Object.keys(names).flatMap((purpose) => {
          const [, component] = /^model (.+)$/s.exec(purpose) ?? [];
          if (component === undefined) return [];
          const isShared = owner === '';
          return keeps(isShared ? component : `${owner}.${component}`) ?
              [[component, isShared ? '$shared' : owner] as const]
            : [];
        }),
      ),
    ),
    ...(client !== undefined && keeps(client.words) && { client }),
  };
}

function methodIn(
  resource: readonly string[],
  name: string,
  endpoint: string,
): ReadonlyArray<readonly [string, ShippedMethod]> {
  const [, verb, path] = /^(\S+) (.+)$/s.exec(endpoint) ?? [];
  if (verb === undefined || path === undefined || !NAME.test(name)) return [];
  return [[shippedKey(verb, path), { resource, name }]];
}

const NAME = /^[$_\p{ID_Start}][$\p{ID_Continue}]*$/u;
const KEY = /^[\p{L}\p{M}\p{N}_-]+$/u;
