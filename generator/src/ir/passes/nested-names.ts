import { byCodeUnit } from '../../support/collate.ts';
import type { NameLock } from './name-lock.ts';
import type { Group, Grouper, Kid } from './shape-groups.ts';
import { outlineOf, shapeOf } from './structure-of.ts';
import type { Root } from './use-counts.ts';

/** A type with objects in it. */
export type Owner = Root | Group;

/** The objects in a type, under the names that the last package gave them. */
export type NestedNames = (owner: Owner) => readonly Kid[];

/**
 * Gives the objects in every type the names of the last package. A type is found again by its own name, or by a path at
 * which it was nested: every such path leads to it in the next package, too.
 */
export function nestedNames(
  roots: readonly Root[],
  grouper: Grouper,
  { nested, shapes }: Pick<NameLock, 'nested' | 'shapes'>,
  shapeNames: ReadonlyMap<Group, string>,
): NestedNames {
  const known = new Map<Owner, readonly Kid[]>();
  const shared = namesByIdentity(shapes);
  const visit = (owner: Owner, path: string): void => {
    const slots = Object.hasOwn(nested, path) ? nested[path] : undefined;
    if (slots === undefined || known.has(owner)) return;
    const found = findNames(owner.kids, slots);
    const kids = owner.kids.map((kid) => renamed(kid, found.get(kid)));
    known.set(owner, kids);
    owner.kids.forEach((kid, i) => {
      const group = grouper.groupOf(kid.node);
      const { name, identity } = found.get(kid) ?? { name: kids[i]?.short ?? kid.short, identity: '' };
      visit(group, `${path}.${name}`);
      // What was an alias of a shape may be a shape of its own by now.
      visit(group, shared.get(sharedMark(identity)) ?? '');
    });
  };
  // Names of their own come first: a path may lead to another type since.
  for (const [group, name] of [...shapeNames].sort(([, a], [, b]) => byCodeUnit(a, b))) visit(group, name);
  for (const root of [...roots].sort((a, b) => byCodeUnit(a.name, b.name))) visit(root, root.name);
  return (owner) => known.get(owner) ?? owner.kids;
}

function renamed(kid: Kid, known: NestedName | undefined): Kid {
  return known === undefined ? kid : { ...kid, short: known.name, wanted: kid.short };
}

/** The names of earlier shapes by what stands for them inside other types. */
function namesByIdentity(shapes: NameLock['shapes']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(shapes).flatMap(([name, marks]) =>
      marks.flatMap((mark) => {
        const [, kind = '', text = ''] = /^(component|shape) (.*)$/s.exec(mark) ?? [];
        if (kind === '') return [];
        return [[kind === 'shape' ? sharedMark(`#${text}`) : text, name] as const];
      }),
    ),
  );
}

/** The part of an identity that the marks of shapes hold, too. */
function sharedMark(identity: string): string {
  return identity.startsWith('#') ? `#${identity.slice(-6)}` : identity;
}

/** By what an object is known among those of its member: its component, or the structure of one without. */
export function identityOf(node: Kid['node']): string {
  return node.component ?? structureMark(node);
}

/** Enough to tell the variants of one union apart: what an object looks like from outside, and all that is in it. */
function structureMark(node: Kid['node']): string {
  return `${outlineMark(node)}${shapeOf(node).slice(-6)}`;
}

function outlineMark(node: Kid['node']): string {
  return `#${outlineOf(node).slice(-6)}`;
}

/** Who has a name. One object may have two, where variants of one structure have different titles. */
export type NestedName = { readonly name: string; readonly identity: string };

/** The names in one member: `EngineA Engine=OtherEngine Item#1f3b88aa04c1`. */
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

/** The names that the objects of a type had. */
function findNames(
  kids: readonly Kid[],
  slots: Readonly<Record<string, string>>,
): ReadonlyMap<Kid, NestedName> {
  return new Map(
    Object.entries(slots).flatMap(([slot, text]) => {
      const there = kids.filter((kid) => kid.slot === slot);
      return [...matchNames(there, parseNames(text) ?? [])];
    }),
  );
}

type Test = {
  readonly fits: (kid: Kid, known: NestedName) => boolean;
  /** Objects that are equal in this way may share a name. */
  readonly isSame: boolean;
};

/** How an object of a member is found again, best first. */
const TESTS: readonly Test[] = [
  { fits: ({ node }, { identity }) => identityOf(node) === identity, isSame: true },
  { fits: ({ node }, { identity }) => structureMark(node) === identity, isSame: true },
  { fits: ({ node }, { identity }) => identity.startsWith(outlineMark(node)), isSame: false },
  { fits: ({ short }, { name }) => short === name, isSame: false },
];

/** Finds the objects of a member again. Where nothing else is left, a component may be written out where it was used. */
function matchNames(kids: readonly Kid[], names: readonly NestedName[]): ReadonlyMap<Kid, NestedName> {
  const found = new Map<Kid, NestedName>();
  const taken = new Set<string>();
  for (const { fits, isSame } of TESTS) {
    const before = new Set(taken);
    for (const kid of kids.filter((each) => !found.has(each))) {
      const used = isSame ? before : taken;
      const fitting = names.filter((known) => !used.has(known.identity) && fits(kid, known));
      const known = fitting.find(({ name }) => name === kid.short) ?? fitting[0];
      if (known === undefined) continue;
      found.set(kid, known);
      taken.add(known.identity);
    }
  }
  const [kid, ...others] = kids.filter((each) => !found.has(each));
  const [known, ...more] = names.filter(({ identity }) => !taken.has(identity));
  if (kid === undefined || known === undefined || others.length + more.length > 0) return found;
  const wasComponent = !known.identity.startsWith('#');
  return wasComponent && kid.node.component === undefined ? found.set(kid, known) : found;
}
