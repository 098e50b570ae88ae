import type { JsonObject, JsonValue } from '../support/json.ts';
import type { MatchedMethod } from './match-models.ts';
import { draftMethods } from './draft-methods.ts';
import { draftModels } from './draft-models.ts';
import type { FoundResource } from './package-model.ts';
import { itemsPath } from './page-schemes.ts';
import { operationOf, typesAt, type Recovered, type Recovery } from './recovery.ts';

/** The key `resources`. */
export function draftResources(recovery: Recovery, told: Recovered): JsonObject {
  const { root } = recovery.found;
  const shared = draftModels(
    'resources/shared',
    { path: '$shared', key: '$shared', resource: undefined },
    recovery,
    told,
  );
  const client = draftMethods(root, '', recovery, told);
  return {
    ...(Object.keys(shared).length > 0 && { $shared: { models: shared } }),
    ...(Object.keys(client).length > 0 && { $client: { methods: client } }),
    ...draftAll(root.resources, '', recovery, told),
  };
}

function draftAll(
  resources: readonly FoundResource[],
  above: string,
  recovery: Recovery,
  told: Recovered,
): JsonObject {
  return Object.fromEntries(
    resources.map((resource): readonly [string, JsonValue] => {
      const key = recovery.keys.keyFor(resource.property, 'camel');
      recovery.keys.spellClass(key, resource.className);
      const path = above === '' ? key : `${above}.${key}`;
      typesAt(told, above)[`resource ${key}`] = resource.className;
      const models = draftModels(resource.module, { path, key, resource }, recovery, told);
      const methods = draftMethods(resource, path, recovery, told);
      const inner = draftAll(resource.resources, path, recovery, told);
      return [
        key,
        {
          ...(Object.keys(models).length > 0 && { models }),
          ...(Object.keys(methods).length > 0 && { methods }),
          ...(resource.waiters.length > 0 && { waiters: draftWaiters(resource, recovery) }),
          ...(above !== '' && recovery.onClient.has(resource.module) && { client_types: true }),
          ...(Object.keys(inner).length > 0 && { subresources: inner }),
        },
      ];
    }),
  );
}

/** The waits of a resource. */
function draftWaiters({ waiters }: FoundResource, { keys }: Recovery): JsonObject {
  return Object.fromEntries(
    waiters.map(({ name, method, settings }): readonly [string, JsonValue] => [
      keys.keyFor(name, 'camel'),
      { method: keys.keyFor(method, 'camel'), ...settings },
    ]),
  );
}

/** The methods of all resources with the operations they call, for types to be matched. */
export function matchedMethods({
  found,
  operations,
}: Pick<Recovery, 'found' | 'operations'>): readonly MatchedMethod[] {
  const items = new Map(found.pages.map((page) => [page.className, itemsPath(page.response)]));
  const walk = ({ module, methods, resources }: FoundResource): readonly MatchedMethod[] => [
    ...methods.flatMap((method): readonly MatchedMethod[] => {
      const operation = method.kind === 'http' ? operationOf(method, operations) : undefined;
      if (operation === undefined) return [];
      const path = method.page === undefined ? undefined : items.get(method.page);
      return [{ method, module, operation, ...(path !== undefined && { items: path }) }];
    }),
    ...resources.flatMap(walk),
  ];
  return walk(found.root);
}
