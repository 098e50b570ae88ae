import { resolve, type Schema } from '../../document/index.ts';
import type { StreamFormat } from '../model/api.ts';
import { eventHandlers, isEnd } from '../model/event-handlers.ts';
import { objectMembers } from '../model/members.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import { distinctTypes } from './distinct-types.ts';
import { behind } from './file-types.ts';
import type { MethodContext } from './method-context.ts';

/** What the data of events is: the type, and how it is written. */
export type EventData = { readonly type: TypeNode; readonly data: StreamFormat['data'] };

/** A type that describes events with all of their fields, one of several perhaps. */
export type EventForm = {
  readonly type: TypeNode;
  /** The same with what its data holds in the place of the text that carries it. */
  readonly whole: TypeNode;
  /** Nothing for an event without data, or with what ends a stream, which no stream gives. */
  readonly held?: EventData;
};

/** Fields of a server-sent event (WHATWG HTML §9.2.5), and the comments that some documents count among them. */
const FIELDS: ReadonlySet<string> = new Set(['event', 'data', 'id', 'retry', 'comment']);

/** The events that a type describes, if one of them has data. */
export function eventsIn(type: TypeNode, context: MethodContext): readonly EventForm[] | undefined {
  const { modelType } = context.types;
  const variants = variantsOf(type, context);
  const forms = variants.map((each): EventForm => {
    const target = behind(each, modelType);
    const members = target.kind === 'object' ? objectMembers(target, modelType) : [];
    const member = members.find(({ name }) => name === 'data');
    if (target.kind !== 'object' || member === undefined) return { type: each, whole: each };
    const held = heldBy(member, context);
    const whole = withData(each, target, members, member, held.type);
    return isLast(held.type, context) ? { type: each, whole } : { type: each, whole, held };
  });
  return forms.some(({ held }) => held !== undefined) ? forms : undefined;
}

/** Whether a schema that may be that of the data alone describes events: it has nothing but their fields. */
export function isOfEvents(type: TypeNode, context: MethodContext): boolean {
  const { modelType } = context.types;
  const named = variantsOf(type, context).map((each) => {
    const target = behind(each, modelType);
    const isOpen = target.kind !== 'object' || target.index !== undefined;
    return isOpen ? undefined : objectMembers(target, modelType).map(({ name }) => name);
  });
  const isEvent = (names: readonly string[] | undefined): boolean =>
    names !== undefined && names.every((name) => FIELDS.has(name)) && names.some(isTelling);
  return named.every(isEvent) && named.some((names) => names?.includes('data'));
}

/** Members that JSON of other purposes seldom has beside `data`. */
const isTelling = (name: string): boolean => name === 'event' || name === 'retry';

/** What the data of several events is: in a stream of text and JSON, text is what is not JSON. */
export function dataOf(forms: readonly EventForm[]): EventData | undefined {
  const held = forms.flatMap((form) => form.held ?? []);
  const [first, second, ...others] = distinctTypes(held.map(({ type }) => type));
  if (first === undefined) return undefined;
  const kinds = new Set(held.map(({ data }) => data));
  const [kind] = kinds;
  const variants = [first, second, ...others].flatMap((type) =>
    type === undefined ? []
    : type.kind === 'union' ? type.variants
    : [type],
  );
  const nullable = variants.some((type) => type.nullable);
  return {
    type: second === undefined ? first : { nullable, at: first.at, kind: 'union', variants },
    data: kinds.size > 1 ? 'any' : kind,
  };
}

/** JSON, unless the schema says text or nothing at all. */
export function dataKind(type: TypeNode): StreamFormat['data'] {
  if (
    type.kind === 'string' ||
    (type.kind === 'enum' && type.values.every((value) => typeof value === 'string'))
  )
    return 'text';
  return type.kind === 'unknown' && type.form === 'any' ? 'any' : undefined;
}

function variantsOf(type: TypeNode, { types }: MethodContext): readonly TypeNode[] {
  const target = behind(type, types.modelType);
  return target.kind === 'union' ? target.variants : [type];
}

/** Text may say that it is JSON; what is no text can only come as JSON. */
function heldBy({ type }: Member, context: MethodContext): EventData {
  const inner = contentOf(context.input.document.elsewhere('schema', type.at), context);
  if (inner !== undefined) return { type: inner, data: undefined };
  return { type, data: dataKind(behind(type, context.types.modelType)) };
}

/** Whether the data of an event is nothing but what ends a stream: `[DONE]`. */
function isLast(type: TypeNode, { types, input }: MethodContext): boolean {
  const target = behind(type, types.modelType);
  const { onEvent } = input.config.streaming;
  const handlers = eventHandlers(onEvent === undefined ? {} : { eventHandlers: onEvent });
  return target.kind === 'enum' && isEnd(target.values, handlers);
}

/** The type of `data` where that is a text of JSON. */
function contentOf(written: Schema | undefined, { types }: MethodContext): TypeNode | undefined {
  const data = resolve(written);
  const media = data?.get('contentMediaType');
  if (data === undefined || typeof media !== 'string' || !/[/+]json\b/i.test(media)) return undefined;
  const content = data.get('contentSchema');
  const schema = data.elsewhere('schema', data.place('contentSchema'));
  return types.typeAt(content === undefined ? undefined : schema, data.place('contentSchema'));
}

/** An event with what its data holds; the same one where that is what it says. */
function withData(
  type: TypeNode,
  target: NodeOf<'object'>,
  all: readonly Member[],
  data: Member,
  held: TypeNode,
): TypeNode {
  if (data.type === held) return type;
  const put = (member: Member): Member => (member === data ? { ...member, type: held } : member);
  if (target.members.includes(data)) return { ...target, members: target.members.map(put) };
  // A base says otherwise of it: the members are written out.
  const { extends: _, ...own } = target;
  return { ...own, members: all.map(put) };
}
