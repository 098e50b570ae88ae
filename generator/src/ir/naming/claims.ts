import { diagnostic, type Diagnostic } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import type { TypeLock } from '../model/name-lock.ts';
import type { NamePolicy } from '../model/name-policy.ts';
import { ownName } from './type-lock.ts';

/** What wants a name: how it would be called if it were alone, and where that is written. */
export type Claim = {
  readonly wanted: string;
  /** Path of the resource that it belongs to; empty for what belongs to none. */
  readonly owner: readonly string[];
  readonly at: Place;
  /** What the name is for, in the lock; the wanted name if that says it. */
  readonly purpose?: string;
};

/** The public names of one package: one table, filled in a fixed order. */
export type Claims = {
  /** The class of the resource at `path`; siblings may not share one, a subresource and a type of its parent may. */
  readonly resource: (claim: Claim, path: readonly string[]) => string;
  readonly type: (claim: Claim) => string;
  /** A property or method. */
  readonly member: (claim: Claim) => string;
  /** The file of the resource at `path`, or the folder of a resource with others below it. */
  readonly file: (claim: Claim, path: readonly string[]) => string;
  /** All names of types given so far. */
  readonly given: () => TypeLock;
  /** Every rename, so none is silent. */
  readonly notices: readonly Diagnostic[];
};

/** Creates the table. A type that the lock names keeps that name, whatever comes before it now. */
export function createClaims(clientName: string, { spell, taken }: NamePolicy, lock: TypeLock): Claims {
  const notices: Diagnostic[] = [];
  const given: Record<string, Record<string, string>> = {};
  // Types of top-level resources meet in the client's namespace; types of a subresource meet its parent's and siblings'.
  const top = new Set([...taken.types, clientName]);
  const types = scopes(() => taken.types);
  const siblings = scopes(() => taken.types);
  const members = scopes((owner) => (owner === '' ? taken.clientMembers : taken.resourceMembers));
  const files = scopes((owner) => (owner === '' ? taken.files.top : taken.files.nested));

  const unique = (wanted: string, used: ReadonlySet<string>, at: Place): string => {
    let name = wanted;
    for (let i = 2; used.has(name); i++) name = `${wanted}${i}`;
    if (name !== wanted) notices.push(diagnostic('Name/Collision', at, { name: wanted, renamed: name }));
    return name;
  };
  const chooseType = ({ wanted, owner, at, purpose = wanted }: Claim, used: ReadonlySet<string>): string => {
    const key = owner.join('.');
    const names = (given[key] ??= {});
    let own = purpose;
    for (let i = 2; Object.hasOwn(names, own); i++) own = `${purpose} ${i}`;
    const locked = ownName(lock, key, own);
    const isFree = locked !== undefined && !used.has(locked);
    const name = isFree ? locked : unique(wanted, new Set([...used, ...lockedBeside(owner, lock)]), at);
    if (locked !== undefined && !isFree)
      notices.push(
        diagnostic('Name/LockBroken', at, { name: locked, renamed: name, reason: 'the name is taken' }),
      );
    names[own] = name;
    return name;
  };
  const chooseIn = (used: Set<string>, { wanted, at }: Claim): string => {
    const name = unique(wanted, used, at);
    used.add(name);
    return name;
  };
  return {
    resource: (claim, path) => {
      const used = claim.owner.length === 0 ? top : siblings(claim.owner);
      const name = chooseType(claim, used);
      used.add(name);
      types(path).add(name);
      return name;
    },
    type: (claim) => {
      const { owner, wanted, purpose = wanted } = claim;
      const outer = owner.length <= 1 ? top : types(owner.slice(0, -1));
      const inner = types(owner);
      const whole = { ...claim, purpose, wanted: spell.identifier(wanted || 'Type') };
      const name = chooseType(whole, new Set([...outer, ...inner]));
      outer.add(name);
      inner.add(name);
      return name;
    },
    member: (claim) => chooseIn(members(claim.owner), claim),
    file: (claim, path) => {
      const name = chooseIn(files(claim.owner), claim);
      files(path).add(name);
      return name;
    },
    given: () => given,
    notices,
  };
}

/** Names in use, by the resource that they belong to. */
function scopes(start: (owner: string) => ReadonlySet<string>): (path: readonly string[]) => Set<string> {
  const known = new Map<string, Set<string>>();
  return (path) => {
    const owner = path.join('.');
    const scope = known.get(owner) ?? new Set(start(owner));
    known.set(owner, scope);
    return scope;
  };
}

/** Locked names of the types that a type of this resource could hide or be hidden by. */
function lockedBeside(owner: readonly string[], lock: TypeLock): readonly string[] {
  const scopesOf = (path: readonly string[]): readonly string[] => [
    path.join('.'),
    path.slice(0, -1).join('.'),
  ];
  const own = scopesOf(owner);
  return Object.entries(lock).flatMap(([other, names]) =>
    scopesOf(other === '' ? [] : other.split('.')).some((scope) => own.includes(scope)) ?
      Object.values(names)
    : [],
  );
}
