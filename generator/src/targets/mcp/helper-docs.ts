import { qualifiedName } from '../../snippets/index.ts';
import type { Api, Method, Resource } from '../../ir/model/api.ts';
import type { Waiter, WebhookMethod } from '../../ir/model/helper-methods.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import type { EventDoc, HelperDoc } from './surface-model.ts';
import { descriptionOf, membersOf, resolveModel } from './type-facts.ts';
import { typeRef, type RefContext } from './type-ref.ts';

/** Methods that make no request of their own: they read webhooks, or wait. */
export function helperDocs(context: RefContext): readonly HelperDoc[] {
  return context.api.resources.flatMap((resource) => [
    ...resource.webhooks.map((hook) => webhookDoc(context, resource, hook)),
    ...resource.waiters.flatMap((waiter) => waiterDoc(context, resource, waiter) ?? []),
  ]);
}

const nameIn = (api: Api, resource: Resource, method: Pick<Method, 'name'>): string =>
  // Only the name of the method counts for how it is called.
  qualifiedName({ api, resource, method: method as Method }).replace(/^client\./, '');

function webhookDoc(context: RefContext, resource: Resource, hook: WebhookMethod): HelperDoc {
  const { api } = context;
  const { scheme, keyOption, event } = hook;
  const key =
    keyOption === undefined ? 'a `key` has to be given' : `the key is the client's \`${keyOption}\``;
  const name = nameIn(api, resource, hook);
  return {
    name,
    kind: 'webhook',
    arguments: scheme === undefined ? 'body' : 'body, { headers, key }',
    isAsync: false,
    description:
      scheme === undefined ?
        'Gives the event of a webhook without a look at its signature: anybody may have sent it. `body` is the text or the bytes that arrived.'
      : `Checks the signature of a webhook and gives its event: that it was sent by the API, lately and unchanged. \`body\` is the text or the bytes as they arrived, not parsed JSON; \`headers\` are those of the request; ${key}. Throws InvalidWebhookSignatureError.`,
    example: `const event = client.${name}(await request.text()${
      scheme === undefined ? ''
      : keyOption === undefined ? ', { headers: request.headers, key }'
      : ', { headers: request.headers }'
    });`,
    returns: typeRef(context, event),
  };
}

function waiterDoc(context: RefContext, resource: Resource, waiter: Waiter): HelperDoc | undefined {
  const { api } = context;
  const method = resource.methods.find(({ name }) => name === waiter.method);
  if (method === undefined) return undefined;
  const { response } = method;
  const list = (states: readonly unknown[]): string =>
    states.map((state) => `\`${String(state)}\``).join(' or ');
  const name = nameIn(api, resource, waiter);
  const args = method.positional.map(({ argName }) => argName);
  const failed = waiter.failed.length === 0 ? '' : ` Throws WaitError when it is ${list(waiter.failed)}.`;
  return {
    name,
    kind: 'waiter',
    arguments: [...args, '{ ...options }'].join(', '),
    isAsync: true,
    description: `Waits until \`${waiter.path.join('.')}\` is ${list(waiter.done)}: calls \`client.${nameIn(
      api,
      resource,
      method,
    )}\` again and again, at growing distances, and gives its last result.${failed} Throws WaitTimeoutError after ${
      waiter.timeout / 1000
    } seconds unless \`timeout\` says otherwise.`,
    example: `const latest = await client.${name}(${[...args, '{ timeout: 600_000 }'].join(', ')});`,
    ...(response.kind === 'json' && { returns: typeRef(context, response.type) }),
  };
}

/** What the API sends by itself, by the name of the event. */
export function eventDocs(context: RefContext): readonly EventDoc[] {
  const { api } = context;
  const read = api.resources.flatMap(({ webhooks }) => webhooks.flatMap(({ event }) => variantsOf(event)));
  const sent = [...api.models.values()].flatMap(({ home, id, type }) =>
    home === 'webhooks' && type.kind !== 'union' ? [{ id, type }] : [],
  );
  const events = new Map<string, EventDoc>();
  for (const { type, id } of [...read.map((each) => ({ type: each, id: '' })), ...sent]) {
    const name = literalOf(context, type) ?? id.replace(/^~webhooks#|_webhook_event$/g, '');
    if (name === '' || events.has(name)) continue;
    const description = (descriptionOf(api, type) ?? '').trim();
    events.set(name, {
      name,
      ...(description !== '' && { description }),
      type: typeRef(context, type),
    });
  }
  return [...events.values()];
}

const variantsOf = (type: TypeNode): readonly TypeNode[] => (type.kind === 'union' ? type.variants : [type]);

/** The one value of a member that says what an event is. */
function literalOf({ api }: RefContext, use: TypeNode): string | undefined {
  const type = resolveModel(api, use);
  if (type.kind !== 'object') return undefined;
  for (const member of membersOf(api, type)) {
    const literal = resolveModel(api, member.type);
    const [value] = literal.kind === 'enum' && literal.values.length === 1 ? literal.values : [];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
