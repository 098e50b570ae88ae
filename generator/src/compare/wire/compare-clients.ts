import type { Api, Method } from '../../ir/model/api.ts';
import { writtenKeys } from '../../config/index.ts';
import { join } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { sameValue } from './same-value.ts';
import { member, type WireEvent } from '../model/index.ts';
import { CLIENT_FACTS, METHOD_FACTS, NAMED_FACTS, type Said } from './client-facts.ts';
import type { WireOperation } from './model.ts';

/**
 * What the client does otherwise because the config says so, and no type shows. A setting that no config states follows
 * from the document, or else from the names that the generator was told to give.
 */
export function compareClients(before: Api, after: Api, isSameDocument: () => boolean): readonly WireEvent[] {
  const isStated = (keys: readonly string[]): boolean =>
    [before, after].some(({ config }) => writtenKeys(config, keys).length === keys.length);
  const seen = (event: WireEvent['event'], keys: readonly string[], more: Partial<WireEvent>): WireEvent => ({
    event,
    anchor: { kind: 'operation' },
    path: keys.map(member),
    before: placeIn(before, keys),
    after: placeIn(after, keys),
    ...(!isStated(keys) && { askedBy: isSameDocument() ? 'generator' : 'document' }),
    ...more,
  });
  const single = CLIENT_FACTS.flatMap(({ keys, event, of }): WireEvent[] => {
    const [old, next] = [of(before), of(after)];
    if (old === undefined || next === undefined || sameValue(old.value, next.value)) return [];
    return [seen(event(old, next), keys, valuesOf(old, next))];
  });
  const named = NAMED_FACTS.flatMap(({ keys, events, of, isShared = false, hasNoCase = false }) => {
    const folded = (text?: string): string | undefined => (hasNoCase ? text?.toLowerCase() : text);
    const [old, next] = [of(before), of(after)];
    return [...new Set([...old.keys(), ...next.keys()])].flatMap((name): WireEvent[] => {
      const [a, b] = [old.get(name), next.get(name)];
      if (folded(a) === folded(b) || (isShared && !(old.has(name) && next.has(name)))) return [];
      const event =
        a === undefined ? events.added
        : b === undefined ? events.removed
        : events.changed;
      const values = { ...(a !== undefined && { oldValue: a }), ...(b !== undefined && { newValue: b }) };
      return [seen(event, keys(name, next.has(name) ? after : before), { values: [name], ...values })];
    });
  });
  return [...single, ...named];
}

/** What the config says of single methods, for those that call an operation on both sides. */
export function compareMethodSettings(before: WireOperation, after: WireOperation): readonly WireEvent[] {
  return [...before.called].flatMap(([name, method]) => {
    const same = after.called.get(name);
    return same === undefined ? [] : settingsOf(method, same);
  });
}

function settingsOf(before: Method, after: Method): readonly WireEvent[] {
  return METHOD_FACTS.flatMap(({ keys, event, of }): WireEvent[] => {
    const [old, next] = [of(before), of(after)];
    if (sameValue(old.value, next.value)) return [];
    return [
      {
        event,
        anchor: { kind: 'operation' },
        path: keys.map(member),
        before: before.configAt,
        after: after.configAt,
        ...valuesOf(old, next),
      },
    ];
  });
}

function valuesOf(old: Said, next: Said): Partial<WireEvent> {
  return {
    oldValue: old.value,
    newValue: next.value,
    shown: { before: [old.words], after: [next.words] },
  };
}

/** The key of the config, or the nearest one above it that is written. */
function placeIn({ config, facts: { at } }: Api, keys: readonly string[]): Place {
  return { file: at.file, pointer: join('', ...writtenKeys(config, keys)) };
}
