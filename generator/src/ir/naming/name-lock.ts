import { asArray, asString, isObject, own, type JsonValue } from '../../support/json.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { NameLock, ShapeLock, TypeLock } from '../model/name-lock.ts';

/** What a package without a past has. */
export const emptyNameLock: NameLock = { types: {}, shapes: {}, nested: {}, retired: {} };

/** Reads a lock; a string is the reason why it cannot be read. */
export function parseNameLock(text: string): NameLock | string {
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    return 'it is not JSON';
  }
  if (!isObject(value)) return 'it is not an object';
  return {
    types: record(own(value, 'types'), (names) => record(names, nameOrNone)),
    shapes: shapesIn(own(value, 'shapes')),
    nested: record(own(value, 'nested'), (names) => record(names, asString)),
    retired: shapesIn(own(value, 'retired')),
  };
}

/** The lock as it is printed: everything sorted, so that it depends on nothing but the names. */
export function sortedLock({ types, shapes, nested, retired }: NameLock): NameLock {
  const within = <T>(owners: Readonly<Record<string, Readonly<Record<string, T>>>>) =>
    sorted(Object.fromEntries(Object.entries(owners).map(([owner, names]) => [owner, sorted(names)])));
  return {
    types: within(types),
    shapes: sorted(shapes),
    nested: within(nested),
    retired: sorted(retired),
  };
}

/** Whether names made without the lock are those that the lock asks for. */
export function agrees(made: TypeLock, lock: TypeLock): boolean {
  return Object.entries(lock).every(([owner, names]) =>
    Object.entries(names).every(([mark, name]) => (ownName(made, owner, mark) ?? name) === name),
  );
}

/** The part of a lock whose types still exist. */
export function liveTypes(lock: TypeLock, made: TypeLock): TypeLock {
  return Object.fromEntries(
    Object.entries(lock).map(([owner, names]) => [
      owner,
      Object.fromEntries(Object.entries(names).filter(([mark]) => ownName(made, owner, mark) !== undefined)),
    ]),
  );
}

/** The name that a lock holds, if any. */
export function ownName(lock: TypeLock, owner: string, mark: string): string | undefined {
  const names = Object.hasOwn(lock, owner) ? lock[owner] : undefined;
  return names !== undefined && Object.hasOwn(names, mark) ? names[mark] : undefined;
}

function shapesIn(value: JsonValue | undefined): ShapeLock {
  const shapes = record(value, (marks) => asArray(marks).flatMap((mark) => asString(mark) ?? []));
  // A lock is input like any other: a name in it becomes code.
  return Object.fromEntries(Object.entries(shapes).filter(([name]) => NAME.test(name)));
}

const NAME = /^[A-Za-z_$][\w$]*$/;

function nameOrNone(value: JsonValue): string | undefined {
  return typeof value === 'string' && NAME.test(value) ? value : undefined;
}

function record<T>(
  value: JsonValue | undefined,
  read: (value: JsonValue) => T | undefined,
): Record<string, T> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, inner]) => {
      const found = read(inner);
      return found === undefined ? [] : [[key, found] as const];
    }),
  );
}

function sorted<T>(value: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b)));
}
