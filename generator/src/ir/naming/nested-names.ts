import { byCodeUnit } from '../../support/collate.ts';
import { matchNames } from './match-names.ts';
import type { NameLock } from '../model/name-lock.ts';
import { parseNames, sharedMark, type NestedName } from './nested-marks.ts';
import type { Group, Grouper, Kid } from '../shapes/shape-groups.ts';
import type { Root } from '../shapes/use-counts.ts';

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
