import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic, nearest } from '../../diagnostics/index.ts';
import { membersOf } from '../model/members.ts';
import { resolve, type View } from '../../document/index.ts';
import { join } from '../../support/json.ts';
import type { WebhookTree } from '../model/tree.ts';
import type { TypeNode } from '../model/type-node.ts';
import { mediaKind } from './media-types.ts';
import type { MethodContext } from './method-context.ts';

/** R62: a method that reads webhooks; its event is any of the bodies that the webhooks of the document have. */
export function buildWebhook(config: MethodConfig, context: MethodContext): WebhookTree {
  const { key, at, webhookKeyOpt: option } = config;
  const { opts } = context.input.config.client;
  // Keys are text, and the client keeps it.
  const keys = opts.filter(({ type, serverVariable }) => type === 'string' && serverVariable === undefined);
  const isKnown = keys.some((opt) => opt.key === option);
  if (option !== undefined && !isKnown) {
    const similar = nearest(
      option,
      keys.map((opt) => opt.key),
    );
    const isOther = opts.some((opt) => opt.key === option);
    const owner = isOther ? 'the list of options with the type string' : 'client_settings.opts';
    const effect = 'the key has to be passed with every call';
    const params = { key: 'webhook_key_opt', name: option, owner, effect };
    const place = { ...at, pointer: join(at.pointer, 'webhook_key_opt') };
    context.report(
      diagnostic('Method/UnknownName', place, params, similar ? { hint: `Did you mean ${similar}?` } : {}),
    );
  }
  const scheme = config.scheme ?? (option === undefined ? undefined : 'standard_webhooks');
  return {
    key,
    at,
    ...eventsOf(config, context),
    ...(scheme !== undefined && { scheme }),
    ...(isKnown && { keyOption: option }),
  };
}

function eventsOf(
  { at, key, discriminator: property }: MethodConfig,
  context: MethodContext,
): Pick<WebhookTree, 'event' | 'reads'> {
  const { document } = context.input;
  const found = [...(document.get('webhooks') ?? [])].flatMap(([name, listed]) => {
    const item = resolve(listed);
    const type = item && bodyOf(item, context);
    if (item !== undefined && type === undefined) reportOther(name, item, context);
    return type === undefined ? [] : [{ name, type }];
  });
  const reads = found.map(({ name }) => name);
  const types = found.map(({ type }) => type);
  const kept = types.filter(
    (type, i) =>
      type.kind !== 'model' ||
      types.findIndex((other) => other.kind === 'model' && other.model === type.model) === i,
  );
  const [first] = kept;
  if (first === undefined) {
    const effect = 'the document has no webhooks, so their events are unknown';
    const told = diagnostic('Config/NotSupported', at, { key, effect }, { mark: 'key' });
    // The type of the event is another one than that of a document with webhooks.
    context.report({ ...told, severity: 'warning' });
    return { event: { nullable: false, at, kind: 'unknown', form: 'any' }, reads };
  }
  if (property !== undefined) reportUntold(property, found, { ...context, at });
  if (kept.length === 1) return { event: first, reads };
  const all = document.place('webhooks');
  const told = property === undefined ? {} : { discriminator: { property, hasMapping: false } };
  return { event: { nullable: false, at: all, kind: 'union', variants: kept, ...told }, reads };
}

type Event = { readonly name: string; readonly type: TypeNode };

/** Events that the member which the config names does not tell from others: it has no single value there, or theirs. */
function reportUntold(
  property: string,
  events: readonly Event[],
  { types, report, at }: MethodContext & Pick<MethodConfig, 'at'>,
): void {
  const valueOf = ({ type }: Event): string | undefined => {
    const found = membersOf(type, types.modelType).find(({ name }) => name === property)?.type;
    return found?.kind === 'enum' && found.values.length === 1 ? JSON.stringify(found.values[0]) : undefined;
  };
  const sameType = (one: TypeNode, other: TypeNode): boolean =>
    one === other ||
    (one.kind === 'model' && other.kind === 'model' && one.model === other.model) ||
    (one.component !== undefined && one.component === other.component);
  const untold = events.filter((event) => {
    const value = valueOf(event);
    const isShared = (other: Event): boolean => !sameType(event.type, other.type) && valueOf(other) === value;
    return value === undefined || events.some(isShared);
  });
  if (untold.length === 0) return;
  const names = untold.map(({ name }) => name).join(', ');
  const place = { ...at, pointer: join(at.pointer, 'discriminator') };
  report(diagnostic('Webhook/EventsNotTold', place, { property, names }));
}

/** The verbs of webhooks, in the order in which they are looked for. */
const VERBS = ['post', 'put', 'patch', 'get'] as const;

/** A webhook whose body is no JSON has no place among the events. */
function reportOther(name: string, item: View<'pathItem'>, { report }: MethodContext): void {
  for (const verb of VERBS) {
    const body = resolve(item.get(verb)?.get('requestBody'));
    const types = [...(body?.get('content')?.keys() ?? [])];
    if (body === undefined || types.length === 0) continue;
    report(diagnostic('Body/EventNotRead', body.at, { name, types: types.join(', ') }));
    return;
  }
}

/** What the API sends: the JSON body of the first operation of a webhook. */
function bodyOf(item: View<'pathItem'>, { types }: MethodContext): TypeNode | undefined {
  for (const verb of VERBS) {
    const body = resolve(item.get(verb)?.get('requestBody'));
    const [, listed] = [...(body?.get('content') ?? [])].find(([name]) => mediaKind(name) === 'json') ?? [];
    const media = resolve(listed);
    if (media !== undefined) return types.typeAt(media.get('schema'), media.place('schema'));
  }
  return undefined;
}
