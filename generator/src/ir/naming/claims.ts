import { diagnostic, type Diagnostic } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import type { TypeLock } from '../model/name-lock.ts';
import type { Holders, NameKind, NamePolicy } from '../model/name-policy.ts';
import { ownName } from './type-lock.ts';

/** What wants a name: how it would be called if it were alone, and where that is written. */
export type Claim = {
  readonly wanted: string;
  /** Path of the resource that it belongs to; empty for what belongs to none. */
  readonly owner: readonly string[];
  readonly at: Place;
  readonly kind: NameKind;
  /** What the name is for, in the lock; the wanted name if that says it. */
  readonly purpose?: string;
};

/** Who has a name: something of the API, or what was there before it. */
type Holder = { readonly kind: NameKind | 'library'; readonly by: string };
type Used = Map<string, Holder>;

const library = (holders: Holders): ReadonlyArray<readonly [string, Holder]> =>
  [...holders].map(([name, by]) => [name, { kind: 'library', by }]);

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
  /** Tells a rename that was made elsewhere. */
  readonly notice: (found: Diagnostic) => void;
  /** Every rename, so none is silent. */
  readonly notices: readonly Diagnostic[];
};

/** Creates the table. A type that the lock names keeps that name, whatever comes before it now. */
export function createClaims(
  client: {
    readonly name: string;
    readonly statics: readonly string[];
    /** Paths of resources inside of others whose types are the client's, too. */
    readonly lifted: ReadonlySet<string>;
  },
  { spell, taken }: NamePolicy,
  lock: TypeLock,
): Claims {
  const notices: Diagnostic[] = [];
  const given: Record<string, Record<string, string>> = {};
  // Types of top-level resources meet in the client's namespace; types of a subresource meet its parent's and siblings'.
  const top: Used = new Map([
    ...library(taken.types),
    ...library(taken.topTypes(client.name, client.statics)),
    [client.name, { kind: 'library', by: 'the class of the client' }],
  ]);
  const types = scopes(() => library(taken.types));
  const siblings = scopes(() => library(taken.types));
  const members = scopes((owner) => library(owner === '' ? taken.clientMembers : taken.resourceMembers));
  const files = scopes((owner) =>
    [...(owner === '' ? taken.files.top : taken.files.nested)].map((name) => [name, FILE] as const),
  );

  const unique = ({ wanted, kind, at }: Claim, used: ReadonlyMap<string, Holder>): string => {
    const holder = used.get(wanted);
    if (holder === undefined) return wanted;
    const other = holder.kind === kind ? wanted : taken.instead(wanted, kind);
    let name = other;
    for (let i = 2; used.has(name); i++) name = `${other}${i}`;
    // Nobody calls a file by its name.
    if (kind !== 'file')
      notices.push(diagnostic('Name/Collision', at, { name: wanted, holder: holder.by, renamed: name }));
    return name;
  };
  const chooseType = (claim: Claim, used: ReadonlyMap<string, Holder>): string => {
    const { wanted, owner, at, purpose = wanted } = claim;
    const key = owner.join('.');
    const names = (given[key] ??= {});
    let own = purpose;
    for (let i = 2; Object.hasOwn(names, own); i++) own = `${purpose} ${i}`;
    const locked = ownName(lock, key, own);
    const isFree = locked !== undefined && !used.has(locked);
    const name = isFree ? locked : unique(claim, new Map([...lockedBeside(owner, lock), ...used]));
    if (locked !== undefined && !isFree)
      notices.push(
        diagnostic('Name/LockBroken', at, { name: locked, renamed: name, reason: 'the name is taken' }),
      );
    names[own] = name;
    return name;
  };
  const chooseIn = (used: Used, claim: Claim): string => {
    const name = unique(claim, used);
    used.set(name, holderOf(claim));
    return name;
  };
  return {
    resource: (claim, path) => {
      const used = claim.owner.length === 0 ? top : siblings(claim.owner);
      const name = chooseType(claim, used);
      used.set(name, holderOf(claim));
      types(path).set(name, holderOf(claim));
      return name;
    },
    type: (claim) => {
      const { owner, wanted, purpose = wanted } = claim;
      const outer = owner.length <= 1 ? top : types(owner.slice(0, -1));
      const inner = types(owner);
      const beyond = client.lifted.has(owner.join('.')) ? top : outer;
      const whole = { ...claim, purpose, wanted: spell.identifier(wanted || 'Type') };
      const name = chooseType(whole, new Map([...beyond, ...inner, ...outer]));
      beyond.set(name, holderOf(whole));
      outer.set(name, holderOf(whole));
      inner.set(name, holderOf(whole));
      return name;
    },
    member: (claim) => chooseIn(members(claim.owner), claim),
    file: (claim, path) => {
      const name = chooseIn(files(claim.owner), claim);
      files(path).set(name, FILE);
      return name;
    },
    given: () => given,
    notice: (found) => void notices.push(found),
    notices,
  };
}

const FILE: Holder = { kind: 'file', by: 'another file' };

const BY: Readonly<Record<NameKind, string>> = {
  resource: 'the resource',
  model: 'the model',
  type: 'the type',
  method: 'the method',
  option: 'the client option',
  file: 'the file',
};

/** How a later claim is told who was first. */
function holderOf({ kind, wanted, owner }: Claim): Holder {
  const path = owner.filter((key) => key !== '$client').join('.');
  return { kind, by: `${BY[kind]} ${wanted}${path === '' ? '' : ` of ${path}`}` };
}

/** Names in use, by the resource that they belong to. */
function scopes(
  start: (owner: string) => ReadonlyArray<readonly [string, Holder]>,
): (path: readonly string[]) => Used {
  const known = new Map<string, Used>();
  return (path) => {
    const owner = path.join('.');
    const scope = known.get(owner) ?? new Map(start(owner));
    known.set(owner, scope);
    return scope;
  };
}

/** Locked names of the types that a type of this resource could hide or be hidden by. */
function lockedBeside(owner: readonly string[], lock: TypeLock): ReadonlyArray<readonly [string, Holder]> {
  const scopesOf = (path: readonly string[]): readonly string[] => [
    path.join('.'),
    path.slice(0, -1).join('.'),
  ];
  const own = scopesOf(owner);
  return Object.entries(lock).flatMap(([other, names]) =>
    scopesOf(other === '' ? [] : other.split('.')).some((scope) => own.includes(scope)) ?
      Object.values(names).map((name) => [name, LOCKED] as const)
    : [],
  );
}

const LOCKED: Holder = { kind: 'type', by: 'a published type' };
