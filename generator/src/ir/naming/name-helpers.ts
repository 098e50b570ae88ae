import type { Method, Resource } from '../model/api.ts';
import type { NamePolicy } from '../model/name-policy.ts';
import type { ApiTree, Methods, WaiterTree } from '../model/tree.ts';
import type { Claims } from './claims.ts';

type Namer = { readonly tree: ApiTree; readonly policy: NamePolicy; readonly claims: Claims };

/** Where the names of a method go. */
type Owner = { readonly types: readonly string[]; readonly members: readonly string[] };

/** Methods that read webhooks (R62). */
export function nameWebhooks(
  { webhooks }: Methods,
  owner: Owner,
  { tree, claims, policy }: Namer,
): Resource['webhooks'] {
  const options = tree.facts.client.opts;
  return webhooks.map(({ key, event, scheme, keyOption, at }) => ({
    key,
    name: claims.member({ wanted: policy.spell.method(key), kind: 'method', owner: owner.members, at }),
    typeName: claims.type({
      wanted: policy.spell.webhookEvent(policy.spell.type(key)),
      kind: 'type',
      owner: owner.types,
      at,
    }),
    event,
    ...(scheme !== undefined && { scheme }),
    ...(options.some((opt) => opt.key === keyOption) && { keyOption: policy.spell.option(keyOption ?? '') }),
  }));
}

/** Names of methods that wait for what another one of `methods` tells. */
export function nameWaiters(
  waiters: readonly WaiterTree[],
  methods: readonly Method[],
  owner: Owner,
  { claims, policy }: Namer,
): Resource['waiters'] {
  return waiters.flatMap(({ at, method: key, ...waiter }) => {
    const method = methods.find((each) => each.key === key);
    if (method === undefined) return [];
    const wanted = policy.spell.method(waiter.key);
    const name = claims.member({ wanted, kind: 'method', owner: owner.members, at });
    return [{ ...waiter, name, method: method.name }];
  });
}
