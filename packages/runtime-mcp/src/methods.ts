import type { MethodRow } from './api/types.ts';

const row = (
  name: string,
  httpMethod: MethodRow['httpMethod'],
  httpPath: string,
  more: Omit<MethodRow, 'clientCallName' | 'fullyQualifiedName' | 'httpMethod' | 'httpPath'>,
): MethodRow => ({
  clientCallName: `client.${name}`,
  fullyQualifiedName: name,
  httpMethod,
  httpPath,
  ...more,
});

/** Every method that `execute` can call, in config order. */
export const METHODS: readonly MethodRow[] = [
  row('pet.create', 'post', '/pets', { access: 'write', pathArgs: [], params: 'required' }),
  row('pet.retrieve', 'get', '/pets/{pet_id}', {
    access: 'read',
    pathArgs: ['pet_id'],
    waiters: [
      {
        name: 'pet.waitUntilSold',
        path: ['status'],
        done: ['sold'],
        failed: ['lost'],
        interval: 5,
        timeout: 60_000,
      },
    ],
  }),
  row('pet.list', 'get', '/pets', { access: 'read', pathArgs: [], params: 'optional' }),
  row('pet.update', 'patch', '/pets/{pet_id}', { access: 'write', pathArgs: ['pet_id'], params: 'required' }),
  row('pet.delete', 'delete', '/pets/{pet_id}', { access: 'write', pathArgs: ['pet_id'] }),
  row('pet.search', 'post', '/pets/search', { access: 'read', pathArgs: [], params: 'required' }),
  row('store.order.place', 'post', '/orders', { access: 'write', pathArgs: [], params: 'required' }),
];
