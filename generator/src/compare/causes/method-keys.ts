import { changedKeys, type ChangedKey } from '../../config/index.ts';
import type { Api, Resource } from '../../ir/index.ts';
import { inWords, change, namedMethods, typesOf, type Affects, type ConfigChange } from './method-changes.ts';

/** `resources.pets.subresources.toys.methods.list`, and what stands below it. */
const METHOD = /^resources\.((?:(?!\.methods\.).)+)\.methods\.([^.]+)/;

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

/** Methods by their place in the config; those that read webhooks, too. */
function calledByKey(api: Api): ReadonlyMap<string, Called> {
  const keyOf = (path: readonly string[], key: string): string =>
    `resources.${path.join('.subresources.')}.methods.${key}`;
  const owners = new Map<Resource, string>();
  const walk = (resource: Resource, above: string): void => {
    const name = above === '' ? resource.propertyName : `${above}.${resource.propertyName}`;
    owners.set(resource, name);
    for (const child of resource.subresources) walk(child, name);
  };
  for (const resource of api.topResources) walk(resource, '');
  return new Map([
    ...namedMethods(api).map(
      ({ name, method, resource }) =>
        [keyOf(resource?.path ?? ['$client'], method.key), { name, types: typesOf(method) }] as const,
    ),
    ...api.clientWebhooks.map(
      ({ key, name, typeName }) => [keyOf(['$client'], key), { name, types: [typeName] }] as const,
    ),
    ...[...owners].flatMap(([{ path, webhooks }, owner]) =>
      webhooks.map(
        ({ key, name, typeName }) =>
          [keyOf(path, key), { name: `${owner}.${name}`, types: [typeName] }] as const,
      ),
    ),
  ]);
}
