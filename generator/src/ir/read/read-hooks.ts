import { callbacksOf, resolve, webhooksOf, type Hook, type Operation } from '../../document/index.ts';
import type { Casing } from '../../support/case.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { CallbackType } from '../model/api.ts';
import type { ModelTree } from '../model/tree.ts';
import type { TypeNode } from '../model/type-node.ts';
import { candidatesOf } from './build-body.ts';
import type { MethodContext } from './method-context.ts';
import { chooseStandard } from './standard-body.ts';

/** Words of the union of all webhook events. */
const ALL = 'webhook_event';

/**
 * Types of what the webhooks of a document bring, one each, and the union of all. A schema that is called like its event
 * stands for itself.
 */
export function webhookModels(context: MethodContext, casing: Casing): readonly ModelTree[] {
  const { input, models } = context;
  const at = input.document.place('webhooks');
  const taken = new Map(models.map((model) => [casing.pascal(model.key), model.id] as const));
  const events: ModelTree[] = [];
  const variants: TypeNode[] = [];
  for (const { key, hook } of keyed(webhooksOf(input.document), '_webhook_event')) {
    const type = payloadOf(hook.operation, context);
    if (type === undefined) continue;
    const isItself = type.kind === 'model' && taken.get(casing.pascal(key)) === type.model;
    const event = modelOf(key, type, hook.operation.at, context);
    if (!isItself) events.push(event);
    variants.push(isItself ? type : { nullable: false, at: event.at, kind: 'model', model: event.id });
  }
  const [first] = variants;
  if (first === undefined || taken.has(casing.pascal(ALL))) return events;
  const all: TypeNode = variants.length === 1 ? first : { nullable: false, at, kind: 'union', variants };
  return [...events, modelOf(ALL, all, at, context)];
}

const modelOf = (key: string, type: TypeNode, at: ModelTree['at'], { input }: MethodContext): ModelTree => ({
  id: `~webhooks#${key}`,
  key,
  home: 'webhooks',
  owner: [],
  type,
  at,
  configAt: input.config.inferred ? at : input.config.at,
});

/** Types of what the callbacks of an operation bring. */
export function callbackTypes(operation: Operation, context: MethodContext): readonly CallbackType[] {
  return keyed(callbacksOf(operation.view), '').flatMap(({ key, hook }) => {
    const type = payloadOf(hook.operation, context);
    return type === undefined ? [] : [{ key, type }];
  });
}

/** Hooks by name, whatever their order in the document; a further verb or address of one joins its name. */
function keyed(hooks: readonly Hook[], suffix: string): ReadonlyArray<{ key: string; hook: Hook }> {
  const used = new Set<string>();
  return [...hooks]
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .map((hook) => {
      const { name, operation } = hook;
      const wanted = [name, `${name}_${operation.verb}`];
      let key = wanted.find((each) => !used.has(each));
      for (let i = 2; key === undefined; i++) if (!used.has(`${name}_${i}`)) key = `${name}_${i}`;
      used.add(key);
      return { key: `${key}${suffix}`, hook };
    });
}

/** The type of a body, read as what comes in; undefined without one. */
function payloadOf({ view, at }: Operation, context: MethodContext): TypeNode | undefined {
  const body = resolve(view.get('requestBody'));
  const chosen = body && chooseStandard(candidatesOf(body, context), context);
  if (chosen === undefined || !chosen.media.has('schema')) return undefined;
  const description = chosen.type.description ?? view.get('description') ?? view.get('summary');
  return { ...chosen.type, at, ...(description !== undefined && { description }) };
}
