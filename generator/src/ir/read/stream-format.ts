import { diagnostic } from '../../diagnostics/index.ts';
import type { View } from '../../document/index.ts';
import type { ResponseType, Streaming } from '../model/api.ts';
import { objectMembers } from '../model/members.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import { dataKind, dataOf, eventsIn, isOfEvents, type EventData, type EventForm } from './event-data.ts';
import { behind } from './file-types.ts';
import { mediaFamily, type MediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';

/** What comes back, how it is asked for, and whether it comes piece by piece. */
export type Outcome = {
  readonly response: ResponseType;
  /** The media types to ask for; JSON if absent. */
  readonly accept?: string;
  readonly streaming?: Streaming;
};

/** The same where only pages can be read: of several media types, only those of JSON are asked for. */
export function asPages(outcome: Outcome): Outcome {
  const { response, accept, ...rest } = outcome;
  if (response.kind !== 'json' || response.instead === undefined) return outcome;
  const { instead: _, ...pages } = response;
  const names = (accept ?? '').split(', ').filter((name) => ['json', 'any'].includes(mediaFamily(name)));
  const isUsual = names.join() === 'application/json' || names.length === 0;
  return { ...rest, response: pages, ...(!isUsual && { accept: names.join(', ') }) };
}

/** One media type of an answer. */
export type Content = {
  readonly name: string;
  readonly media: View<'mediaType'>;
  readonly family: MediaFamily;
  readonly type: TypeNode;
  readonly isBytes: boolean;
};

/**
 * How a stream is read and what its items are: what the config names, or what the document says. A schema describes the
 * data of an event, or all of them as a list; an item schema with `data` describes whole events (OpenAPI 3.2 §4.14.3).
 */
export function streamOf(
  content: Content,
  discriminator: string | null,
  named: TypeNode | undefined,
  context: MethodContext,
): Streaming {
  const { name, media, family } = content;
  const item = itemOf(content, context);
  if (family === 'lines') {
    const kind = /json-seq$/.test(name) ? 'sequence' : 'lines';
    return { discriminator, event: named ?? item, format: { kind } };
  }
  const events = media.has('itemSchema') ? eventsIn(item, context) : undefined;
  if (events === undefined) {
    const { type, data } = named === undefined ? givenOf(item, media, context) : asData(named, context);
    return { discriminator, event: type, format: { kind: 'events', ...(data !== undefined && { data }) } };
  }
  const data = dataOf(events)?.data;
  // Nothing is said of the data: it stays the text that it is.
  const isOpen = data === 'any' && events.every(({ held }) => held?.data === 'any');
  const kind = isOpen ? 'text' : data;
  return {
    discriminator,
    event: named ?? wholeOf(item, events, context),
    format: { kind: 'events', whole: true, ...(kind !== undefined && { data: kind }) },
  };
}

/** One of the values that come one after the other. */
function itemOf({ media, type }: Content, { types }: MethodContext): TypeNode {
  const each = media.get('itemSchema');
  if (each !== undefined) return types.typeAt(each, each.at);
  const target = behind(type, types.modelType);
  return target.kind === 'array' ? target.item : type;
}

/** What callers get of events: their data. A schema of nothing but the fields of events is taken for that of events. */
function givenOf(item: TypeNode, media: View<'mediaType'>, context: MethodContext): EventData {
  const events = isOfEvents(item, context) ? eventsIn(item, context) : undefined;
  const held = events && dataOf(events);
  if (held === undefined) return asData(item, context);
  context.report(diagnostic('Response/EventsGivenAsData', media.place('schema'), {}));
  return held;
}

const asData = (type: TypeNode, { types }: MethodContext): EventData => ({
  type,
  data: dataKind(behind(type, types.modelType)),
});

/** Whole events: what each of them holds, and all fields where there is one kind of them. */
function wholeOf(item: TypeNode, events: readonly EventForm[], { types }: MethodContext): TypeNode {
  const [only, second] = events;
  const target = behind(only?.whole ?? item, types.modelType);
  if (second === undefined && target.kind === 'object')
    return withEventFields(target, objectMembers(target, types.modelType));
  if (events.every(({ type, whole }) => type === whole)) return item;
  const union = behind(item, types.modelType);
  return { ...union, kind: 'union', variants: events.map(({ whole }) => whole) };
}

/** An event with the fields that every one may have. */
function withEventFields(event: NodeOf<'object'>, all: readonly Member[]): TypeNode {
  const { at } = event;
  const known = new Set(all.map(({ name }) => name));
  const text: TypeNode = { nullable: false, at, kind: 'string' };
  const number: TypeNode = { nullable: false, at, kind: 'number', integer: true };
  const more = [
    { name: 'event', required: false, type: text },
    { name: 'id', required: false, type: text },
    { name: 'retry', required: false, type: number },
  ];
  return { ...event, members: [...event.members, ...more.filter(({ name }) => !known.has(name))] };
}
