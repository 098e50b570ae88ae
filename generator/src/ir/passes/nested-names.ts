import { byCodeUnit } from '../../support/collate.ts';
import type { NestedLock } from './name-lock.ts';
import type { Group, Grouper, Kid } from './shape-groups.ts';
import { structureOf } from './structure-of.ts';
import type { Root } from './use-counts.ts';

/** A type with objects in it. */
export type Owner = Root | Group;

/** The objects in a type, under the names that the last package gave them. */
export type NestedNames = (owner: Owner) => readonly Kid[];

/**
 * Gives the objects in every type the names of the last package. A type is found again by its own name, or by the path
 * at which it was nested: every such path leads to it in the next package, too.
 */
export function nestedNames(
  roots: readonly Root[],
  grouper: Grouper,
  lock: NestedLock,
  shapes: ReadonlyMap<Group, string>,
): NestedNames {
  const named = new Map<Owner, readonly Kid[]>();
  const visit = (owner: Owner, path: string): void => {
    if (named.has(owner) || !Object.hasOwn(lock, path)) return;
    const kids = relabel(owner.kids, lock[path] ?? {});
    named.set(owner, kids);
    for (const kid of kids) visit(grouper.groupOf(kid.node), `${path}.${kid.short}`);
  };
  // Names of their own come first: a path may lead to another type since.
  for (const [group, name] of [...shapes].sort(([, a], [, b]) => byCodeUnit(a, b))) visit(group, name);
  for (const root of [...roots].sort((a, b) => byCodeUnit(a.name, b.name))) visit(root, root.name);
  return (owner) => named.get(owner) ?? owner.kids;
}

/** By what an object is known among those of its member: its component, or the structure of one without. */
export function identityOf(node: Kid['node']): string {
  return node.component ?? structureMark(node);
}

/** Enough to tell the variants of one union apart. */
function structureMark(node: Kid['node']): string {
  return `#${structureOf(node).slice(-8)}`;
}

/** Who has a name. One object may have two, where variants of one structure have different titles. */
export type NestedName = { readonly name: string; readonly identity: string };

/** The names in one member: `EngineA Engine=OtherEngine Item#1f3b88aa`. */
export function printNames(names: readonly NestedName[]): string {
  const tokens = names.map(({ name, identity }) =>
    name === identity ? name
    : identity.startsWith('#') ? name + identity
    : `${name}=${encoded(identity)}`,
  );
  return [...new Set(tokens)].sort(byCodeUnit).join(' ');
}

/** The reverse of {@link printNames}; undefined for a text that it did not make. */
export function parseNames(text: string): readonly NestedName[] | undefined {
  const names = text.split(' ').map((token) => {
    const [, name, mark, identity] = /^([A-Za-z_$][\w$]*)(?:([=#])(\S*))?$/.exec(token) ?? [];
    if (name === undefined) return undefined;
    if (mark === '#') return { name, identity: `#${identity}` };
    return { name, identity: identity === undefined ? name : decoded(identity) };
  });
  return names.every((each) => each !== undefined) ? names : undefined;
}

/** Names of components may be any text. */
function encoded(text: string): string {
  return text.replace(/[%\s]/g, (each) => `%${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function decoded(text: string): string {
  return text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function relabel(kids: readonly Kid[], slots: NestedLock[string]): readonly Kid[] {
  const found = new Map<Kid, string>();
  for (const [slot, text] of Object.entries(slots)) {
    const there = kids.filter((kid) => kid.slot === slot);
    for (const [kid, name] of matchNames(there, parseNames(text) ?? [])) found.set(kid, name);
  }
  return kids.map((kid) => {
    const short = found.get(kid);
    return short === undefined ? kid : { ...kid, short, wanted: kid.short };
  });
}

/**
 * Finds the objects of a member again: by component, by structure, by the name that the rules still give, and where
 * nothing else is left, a component that is now written out where it was used.
 */
function matchNames(kids: readonly Kid[], names: readonly NestedName[]): ReadonlyMap<Kid, string> {
  const found = new Map<Kid, string>();
  const taken = new Set<string>();
  const tests: ReadonlyArray<(kid: Kid, known: NestedName) => boolean> = [
    ({ node }, { identity }) => identityOf(node) === identity,
    ({ node }, { identity }) => structureMark(node) === identity,
    ({ short }, { name }) => short === name,
  ];
  for (const test of tests) {
    const before = new Set(taken);
    for (const kid of kids.filter((each) => !found.has(each))) {
      const matching = names.filter((known) => !before.has(known.identity) && test(kid, known));
      const known = matching.find(({ name }) => name === kid.short) ?? matching[0];
      if (known === undefined) continue;
      found.set(kid, known.name);
      taken.add(known.identity);
    }
  }
  const [kid, ...others] = kids.filter((each) => !found.has(each));
  const [known, ...more] = names.filter(({ identity }) => !taken.has(identity));
  if (kid === undefined || known === undefined || others.length + more.length > 0) return found;
  const wasComponent = !known.identity.startsWith('#');
  return wasComponent && kid.node.component === undefined ? found.set(kid, known.name) : found;
}
