import type { Place } from '../../support/place.ts';
import type { WireEvent } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import type { WireAlternative, WireOperation, WireSecurity } from './model.ts';

/**
 * What an operation asks for to know who is calling. A change stands where the list of alternatives is written, because
 * one list may be that of all operations; a credential that is sent in another way stands where it is declared.
 */
export function compareSecurity(before: WireOperation, after: WireOperation): readonly WireEvent[] {
  const [old, next] = [before.security, after.security];
  const removed = without(old, next);
  const added = without(next, old);
  const event = makeEvent(old, next);
  const [from, to] = [removed[0], added[0]];
  if (from && to && removed.length === 1 && added.length === 1 && !isOpen(from) && !isOpen(to))
    return [event('credential-changed', from, to)];
  if (isFree(old) && isFree(next)) return [];
  if (isFree(old)) return added.map((each) => event('credential-added', undefined, each));
  if (isFree(next)) return removed.map((each) => event('credential-removed', each, undefined));
  const needed = ({ alternatives }: WireSecurity): WireAlternative | undefined =>
    alternatives.find((each) => !isOpen(each));
  return [
    ...added.map((each) =>
      isOpen(each) ?
        event('credential-removed', needed(old), undefined)
      : event('credential-alternative-added', undefined, each),
    ),
    ...removed.map((each) =>
      isOpen(each) ?
        event('credential-added', undefined, needed(next))
      : event('credential-alternative-removed', each, undefined),
    ),
    ...scopeEvents(old, next),
  ];
}

const isOpen = ({ credentials }: WireAlternative): boolean => credentials.length === 0;
const isFree = ({ alternatives }: WireSecurity): boolean => alternatives.every(isOpen);

function without({ alternatives }: WireSecurity, other: WireSecurity): readonly WireAlternative[] {
  const texts = new Set(other.alternatives.map(textOf));
  return alternatives.filter((each) => !texts.has(textOf(each)));
}

function textOf({ credentials }: WireAlternative): string {
  return credentials
    .map(({ text }) => text)
    .sort()
    .join(' and ');
}

type Make = (name: Event, from: WireAlternative | undefined, to: WireAlternative | undefined) => WireEvent;

const makeEvent =
  (old: WireSecurity, next: WireSecurity): Make =>
  (name, from, to) => {
    const [oldValue, newValue] = [from && textOf(from), to && textOf(to)];
    return {
      ...eventAt(name, declared(from, to) ?? from?.at ?? old.at, declared(to, from) ?? to?.at ?? next.at),
      ...(oldValue !== undefined && { oldValue }),
      ...(newValue !== undefined && { newValue }),
    };
  };

/** Where a credential is declared, when both sides name the same one and only say otherwise what it is. */
function declared(one: WireAlternative | undefined, other: WireAlternative | undefined): Place | undefined {
  const [first, ...more] = one?.credentials ?? [];
  const [same, ...others] = other?.credentials ?? [];
  return first?.at.pointer === same?.at.pointer && more.length + others.length === 0 ? first?.at : undefined;
}

function eventAt(event: Event, before: Place, after: Place): WireEvent {
  return { event, anchor: { kind: 'operation' }, path: [], before, after };
}

function scopeEvents(old: WireSecurity, next: WireSecurity): readonly WireEvent[] {
  const [before, after] = [scopesOf(old), scopesOf(next)];
  const made = (name: Event, scope: string, from: Place, to: Place): WireEvent => ({
    ...eventAt(name, from, to),
    oldValue: name === 'scope-removed' ? scope : null,
    newValue: name === 'scope-added' ? scope : null,
  });
  return [
    ...[...after].flatMap(([scope, at]) =>
      before.has(scope) ? [] : [made('scope-added', scope, old.at, at)],
    ),
    ...[...before].flatMap(([scope, at]) =>
      after.has(scope) ? [] : [made('scope-removed', scope, at, next.at)],
    ),
  ];
}

/** Scope → the alternative that asks for it. */
function scopesOf({ alternatives }: WireSecurity): ReadonlyMap<string, Place> {
  return new Map(
    alternatives.flatMap(({ at, credentials }) =>
      credentials.flatMap(({ scopes }) => scopes.map((scope) => [scope, at] as const)),
    ),
  );
}
