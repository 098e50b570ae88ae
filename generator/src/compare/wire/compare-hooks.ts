import type { SchemaComparer } from './compare-schemas.ts';
import type { Anchor, WireEvent } from '../model/index.ts';
import type { Event, Way } from '../rules/index.ts';
import type { WireContent, WireHook } from './model.ts';
import type { Position } from './position.ts';

type Hooks = ReadonlyMap<string, WireHook>;

/** Compares webhooks, or the callbacks of an operation. The API sends them: what they carry is read by its users. */
export function compareHooks(before: Hooks, after: Hooks, compare: SchemaComparer): readonly WireEvent[] {
  return [
    ...[...before].flatMap(([key, hook]) => {
      const same = after.get(key);
      return same === undefined ? [whole('removed', hook)] : compareHook(hook, same, compare);
    }),
    ...[...after].flatMap(([key, hook]) => (before.has(key) ? [] : [whole('added', hook)])),
  ];
}

const base = { path: [], untyped: true } as const;

const anchorOf = ({ is, name }: WireHook): Anchor => ({ kind: 'hook', is, name });
/** `webhook order.paid` */
const fullName = ({ is, name }: WireHook): string => `${is} ${name}`;

function whole(verb: 'added' | 'removed', hook: WireHook): WireEvent {
  const [at, value] = [hook.at, fullName(hook)];
  return {
    ...base,
    event: `${hook.is}-${verb}`,
    anchor: anchorOf(hook),
    ...(verb === 'added' ? { after: at, newValue: value } : { before: at, oldValue: value }),
  };
}

function compareHook(before: WireHook, after: WireHook, compare: SchemaComparer): readonly WireEvent[] {
  const anchor = anchorOf(after);
  const position = (way: Way): Position => ({
    seat: 'body',
    way,
    anchor,
    path: [],
    untyped: true,
  });
  const events: WireEvent[] = [];
  for (const [status, response] of before.responses) {
    const same = after.responses.get(status);
    // What the API expects for an answer is sent by its users.
    if (same !== undefined)
      events.push(...compareShared(response.content, same.content, position('request'), compare));
  }
  const [old, next] = [before.body, after.body];
  const made = (event: Event, shown?: WireEvent['shown']): WireEvent => ({
    ...base,
    anchor,
    before: old?.at ?? before.at,
    after: next?.at ?? after.at,
    event,
    ...(shown && { shown }),
  });
  if (old === undefined && next === undefined) return events;
  if (old === undefined) return [...events, made('hook-body-added')];
  if (next === undefined) return [...events, made('hook-body-removed')];
  const [gone, found] = [missing(old.content, next.content), missing(next.content, old.content)];
  const event =
    gone.length === 0 ? 'hook-media-type-added'
    : found.length === 0 ? 'hook-media-type-removed'
    : 'hook-media-type-changed';
  return [
    ...events,
    ...(gone.length + found.length > 0 ? [made(event, { before: gone, after: found })] : []),
    ...compareShared(old.content, next.content, position('response'), compare),
  ];
}

function missing(one: WireContent, other: WireContent): readonly string[] {
  return [...one.keys()].filter((type) => !other.has(type));
}

function compareShared(
  before: WireContent,
  after: WireContent,
  position: Position,
  compare: SchemaComparer,
): readonly WireEvent[] {
  return [...before].flatMap(([type, { schema }]) => {
    const same = after.get(type);
    return same === undefined ? [] : compare(schema, same.schema, position);
  });
}
