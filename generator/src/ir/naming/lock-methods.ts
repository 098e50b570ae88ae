import { byCodeUnit } from '../../support/collate.ts';
import type { Method, Resource } from '../model/api.ts';
import type { MethodLock } from '../model/name-lock.ts';

/** What the methods call, by resource. */
export function lockMethods(resources: readonly Resource[], clientMethods: readonly Method[]): MethodLock {
  const owners = [
    { path: [] as readonly string[], methods: clientMethods },
    ...resources.map(({ path, methods }) => ({ path, methods })),
  ];
  return Object.fromEntries(
    owners
      .filter(({ methods }) => methods.length > 0)
      .map(({ path, methods }) => [
        path.join('.'),
        Object.fromEntries(methods.map(({ name, verb, path: called }) => [name, `${verb} ${called}`])),
      ]),
  );
}

/** The webhooks whose bodies methods of the config read; undefined where there is no such method. */
export function lockWebhooks(
  resources: readonly Resource[],
  ofClient: Resource['webhooks'],
): readonly string[] | undefined {
  const methods = [...ofClient, ...resources.flatMap(({ webhooks }) => webhooks)];
  if (methods.length === 0) return undefined;
  return [...new Set(methods.flatMap(({ reads }) => reads))].sort(byCodeUnit);
}
