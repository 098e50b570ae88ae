import type { WireEvent } from './event.ts';
import type { WireCredential, WireOperation } from './model.ts';
import { code } from './type-words.ts';

type Alternatives = ReadonlyArray<readonly WireCredential[]>;

/** What an operation asks for to know who is calling. */
export function compareSecurity(before: WireOperation, after: WireOperation): readonly WireEvent[] {
  const [old, next] = [before.security, after.security];
  const removed = old.filter((each) => !next.some((other) => textOf(other) === textOf(each)));
  const added = next.filter((each) => !old.some((other) => textOf(other) === textOf(each)));
  const event = (
    name: string,
    from: readonly WireCredential[] | undefined,
    to: readonly WireCredential[] | undefined,
  ): WireEvent => {
    const [a, b] = [from?.[0]?.at ?? before.at, to?.[0]?.at ?? after.at];
    const [oldValue, newValue] = [from && textOf(from), to && textOf(to)];
    return {
      event: name,
      seat: 'none',
      direction: 'none',
      anchor: { kind: 'operation' },
      path: '',
      before: a,
      after: b,
      ...(oldValue !== undefined && { oldValue }),
      ...(newValue !== undefined && { newValue }),
      words: { old: code(oldValue ?? ''), new: code(newValue ?? '') },
    };
  };
  const [from, to] = [removed[0], added[0]];
  const isFree = (alternatives: Alternatives): boolean => alternatives.every((each) => each.length === 0);
  if (
    from !== undefined &&
    to !== undefined &&
    removed.length === 1 &&
    added.length === 1 &&
    from.length > 0 &&
    to.length > 0
  )
    return [event('credential-changed', from, to)];
  if (isFree(old) && isFree(next)) return [];
  if (isFree(old)) return added.map((each) => event('credential-added', undefined, each));
  if (isFree(next)) return removed.map((each) => event('credential-removed', each, undefined));
  const isOpen = (each: readonly WireCredential[]): boolean => each.length === 0;
  return [
    ...added.map((each) =>
      isOpen(each) ?
        event(
          'credential-removed',
          old.find((other) => other.length > 0),
          undefined,
        )
      : event('credential-alternative-added', undefined, each),
    ),
    ...removed.map((each) =>
      isOpen(each) ?
        event(
          'credential-added',
          undefined,
          next.find((other) => other.length > 0),
        )
      : event('credential-alternative-removed', each, undefined),
    ),
    ...scopeEvents(old, next, event),
  ];
}

function textOf(credentials: readonly WireCredential[]): string {
  return credentials
    .map(({ text }) => text)
    .sort()
    .join(' and ');
}

type Make = (
  name: string,
  from: readonly WireCredential[] | undefined,
  to: readonly WireCredential[] | undefined,
) => WireEvent;

function scopeEvents(old: Alternatives, next: Alternatives, event: Make): readonly WireEvent[] {
  const scopes = (alternatives: Alternatives): ReadonlyMap<string, readonly WireCredential[]> =>
    new Map(
      alternatives.flatMap((each) =>
        each.flatMap((credential) => credential.scopes.map((scope) => [scope, each] as const)),
      ),
    );
  const [before, after] = [scopes(old), scopes(next)];
  const made = (name: string, scope: string, each: readonly WireCredential[]): WireEvent => ({
    ...event(name, each, each),
    oldValue: name === 'scope-removed' ? scope : null,
    newValue: name === 'scope-added' ? scope : null,
    words: { old: code(scope), new: code(scope) },
  });
  return [
    ...[...after]
      .filter(([scope]) => !before.has(scope))
      .map(([scope, each]) => made('scope-added', scope, each)),
    ...[...before]
      .filter(([scope]) => !after.has(scope))
      .map(([scope, each]) => made('scope-removed', scope, each)),
  ];
}
