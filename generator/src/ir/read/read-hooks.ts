import { diagnostic } from '../../diagnostics/index.ts';
import { callbacksOf, resolve, webhooksOf, type Hook, type Operation } from '../../document/index.ts';
import type { Casing } from '../../support/case.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { CallbackType } from '../model/api.ts';
import type { ModelTree } from '../model/tree.ts';
import type { TypeNode } from '../model/type-node.ts';
import { candidatesOf } from './build-body.ts';
import type { Candidate } from './candidate.ts';
import { behind } from './file-types.ts';
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
    // In a union with a value that may be anything, no other could be told from it.
    const isBytes = type.kind === 'unknown' && !isRead(hook.operation, context);
    const isItself = type.kind === 'model' && taken.get(casing.pascal(key)) === type.model;
    const event = modelOf(key, type, hook.operation.at, context);
    if (!isItself) events.push(event);
    if (!isBytes)
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

function chosenFor({ view }: Operation, context: MethodContext): Candidate | undefined {
  const body = resolve(view.get('requestBody'));
  return body && chooseStandard(candidatesOf(body, context), context);
}

/** Whether what comes is a value that the package knows the form of. */
function isRead(operation: Operation, context: MethodContext): boolean {
  const family = chosenFor(operation, context)?.family;
  return family !== 'bytes' && family !== 'other';
}

/** The type of a body, read as what comes in; undefined without one. */
function payloadOf(operation: Operation, context: MethodContext): TypeNode | undefined {
  const { view, at } = operation;
  const chosen = chosenFor(operation, context);
  if (chosen === undefined || !chosen.media.has('schema')) return undefined;
  const type = typeOf(chosen, context);
  const description = type.description ?? view.get('description') ?? view.get('summary');
  return { ...type, at, ...(description !== undefined && { description }) };
}

/** What comes in formats that have no values of their own: a text is a text, whatever its schema says. */
const FORMS = {
  text: { type: { kind: 'string' }, words: 'a text' },
  xml: { type: { kind: 'string' }, words: 'a text' },
  bytes: { type: { kind: 'unknown', form: 'any' }, words: 'unknown' },
  other: { type: { kind: 'unknown', form: 'any' }, words: 'unknown' },
} as const;

function typeOf({ name, media, family, type }: Candidate, { types, report }: MethodContext): TypeNode {
  const { kind } = behind(type, types.modelType);
  const known = family in FORMS ? FORMS[family as keyof typeof FORMS] : undefined;
  if (known === undefined || (kind === 'string' && known.type.kind === 'string')) return type;
  report(diagnostic('Body/EventNotJson', media.place('schema'), { type: name, form: known.words }));
  return { nullable: false, at: type.at, ...known.type };
}
