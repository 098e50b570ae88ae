import type { TypeLock } from '../model/name-lock.ts';

/** Whether names made without the lock are those that the lock asks for. */
export function agrees(made: TypeLock, lock: TypeLock): boolean {
  return Object.entries(lock).every(([owner, names]) =>
    Object.entries(names).every(([purpose, name]) => (ownName(made, owner, purpose) ?? name) === name),
  );
}

/** The part of a lock whose types still exist. */
export function liveTypes(lock: TypeLock, made: TypeLock): TypeLock {
  return Object.fromEntries(
    Object.entries(lock).map(([owner, names]) => [
      owner,
      Object.fromEntries(
        Object.entries(names).filter(([purpose]) => ownName(made, owner, purpose) !== undefined),
      ),
    ]),
  );
}

/** The name that a lock holds, if any. */
export function ownName(lock: TypeLock, owner: string, purpose: string): string | undefined {
  const names = Object.hasOwn(lock, owner) ? lock[owner] : undefined;
  return names !== undefined && Object.hasOwn(names, purpose) ? names[purpose] : undefined;
}
