import { changedKeys, type ChangedKey } from '../../config/index.ts';
import type { Api, Resource } from '../../ir/index.ts';
import { namesBroughtBy } from './brought-parts.ts';
import { inWords, change, namedMethods, typesOf, type Affects, type ConfigChange } from './method-changes.ts';

/** `resources.pets.subresources.toys.methods.list` or `resources.pets.waiters.grown`, and what stands below it. */
const METHOD = /^resources\.((?:(?!\.(?:methods|waiters)\.).)+)\.(?:methods|waiters)\.([^.]+)/;

/** What a method is called on the client, and the types that it declares. */
type Called = { readonly name: string; readonly types: readonly string[] };

/** The keys at methods that have another value, with the methods as callers know them. */
export function methodKeyChanges(
  before: Api,
  after: Api,
  affectsOf: (key: ChangedKey) => Affects | undefined,
): readonly ConfigChange[] {
  const called = [before, after].map(calledByKey);
  return changedKeys(before.config, after.config).flatMap((key): ConfigChange[] => {
    const [at] = METHOD.exec(key.path) ?? [];
    // A method that only one side has is told by its name.
    if (at === undefined || (key.path === at && key.values.includes(undefined))) return [];
    const found = called.flatMap((side) => side.get(at) ?? []);
    const affects = affectsOf(key);
    return [
      change(inWords`the config changes ${key.path}`, {
        methods: found.map(({ name }) => name),
        types: found.flatMap(({ types }) => types),
        ...(affects && { affects }),
      }),
    ];
  });
}

const keyOf = (path: readonly string[], key: string, kind = 'methods'): string =>
  `resources.${path.join('.subresources.')}.${kind}.${key}`;

/** Methods that read webhooks or wait, and that only one side has. */
export function helperChanges(before: Api, after: Api): readonly ConfigChange[] {
  const [old, next] = [before, after].map((api) => new Map(helpersByKey(api)));
  const only = (own: typeof old, other: typeof old): ReadonlyArray<readonly [string, Called]> =>
    [...(own ?? [])].filter(([key]) => other?.has(key) !== true);
  const of = ([key, { name, types }]: readonly [string, Called]): Partial<ConfigChange> => ({
    methods: [name],
    types,
    // Webhooks are methods of a type of their own.
    values: namesBroughtBy(key.includes('.waiters.') ? key : `${key}.type`),
  });
  return [
    ...only(old, next).map((each) =>
      change(inWords`the config no longer has the method ${each[1].name}`, of(each)),
    ),
    ...only(next, old).map((each) =>
      change(inWords`the config has the new method ${each[1].name}`, of(each)),
    ),
  ];
}

/** Methods by their place in the config; those that read webhooks or wait, too. */
const calledByKey = (api: Api): ReadonlyMap<string, Called> =>
  new Map([
    ...namedMethods(api).map(
      ({ name, method, resource }) =>
        [keyOf(resource?.path ?? ['$client'], method.key), { name, types: typesOf(method) }] as const,
    ),
    ...helpersByKey(api),
  ]);

/** Methods that call no operation of their own, by their place in the config. */
function helpersByKey(api: Api): ReadonlyArray<readonly [string, Called]> {
  const below = (resource: Resource, above: string): ReadonlyArray<readonly [string, Called]> => {
    const { path, propertyName, webhooks, waiters, subresources } = resource;
    const owner = above === '' ? propertyName : `${above}.${propertyName}`;
    return [
      ...webhooks.map(
        ({ key, name, typeName }) =>
          [keyOf(path, key), { name: `${owner}.${name}`, types: [typeName] }] as const,
      ),
      ...waiters.map(
        ({ key, name }) => [keyOf(path, key, 'waiters'), { name: `${owner}.${name}`, types: [] }] as const,
      ),
      ...subresources.flatMap((child) => below(child, owner)),
    ];
  };
  return [
    ...api.clientWebhooks.map(
      ({ key, name, typeName }) => [keyOf(['$client'], key), { name, types: [typeName] }] as const,
    ),
    ...api.topResources.flatMap((resource) => below(resource, '')),
  ];
}

/** Names on the client of the methods that read webhooks or wait: `calls.waitUntilEnded`. */
export const helperNames = (api: Api): ReadonlySet<string> =>
  new Set(helpersByKey(api).map(([, { name }]) => name));
