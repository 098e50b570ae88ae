import type { ClientOption, Method, Resource } from '../model/api.ts';
import type { NamePolicy } from '../model/name-policy.ts';
import type { Methods, WaiterTree } from '../model/tree.ts';
import type { Claims } from './claims.ts';

type Namer = { readonly policy: NamePolicy; readonly claims: Claims };

/** The options of the client have their names already. */
type WebhookNamer = Namer & { readonly options: readonly ClientOption[] };

/** Where the names of a method go. */
type Owner = { readonly types: readonly string[]; readonly members: readonly string[] };

/** Methods that read webhooks (R62). */
export function nameWebhooks(
  { webhooks }: Methods,
  owner: Owner,
  { claims, policy, options }: WebhookNamer,
): Resource['webhooks'] {
  const keyOf = (key: string | undefined): { readonly keyOption?: string } => {
    const option = options.find((each) => key !== undefined && each.key === key);
    return option === undefined ? {} : { keyOption: option.name };
  };
  return webhooks.map(({ key, event, reads, scheme, keyOption, at }) => ({
    key,
    name: claims.member({ wanted: policy.spell.method(key), kind: 'method', owner: owner.members, at }),
    typeName: claims.type({
      wanted: policy.spell.webhookEvent(policy.spell.type(key)),
      kind: 'type',
      owner: owner.types,
      at,
    }),
    event,
    reads,
    ...(scheme !== undefined && { scheme }),
    ...keyOf(keyOption),
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
