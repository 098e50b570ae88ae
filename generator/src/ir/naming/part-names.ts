import { byCodeUnit } from '../../support/collate.ts';
import { matchParts } from './match-parts.ts';
import type { Evidence, NameLock, NestedLock, NestedName } from '../model/name-lock.ts';
import { shortened } from './evidence.ts';
import type { Group, Grouper, Part } from '../shapes/shape-groups.ts';
import type { Root } from '../shapes/use-counts.ts';

/** A type with objects in it. */
export type Owner = Root | Group;

/** The objects in a type, under the names that the last package gave them. */
export type PartNames = (owner: Owner) => readonly Part[];

/**
 * Gives the objects in every type the names of the last package. A type is found again by its own name, or by a path at
 * which it was nested: every such path leads to it in the next package, too.
 */
export function partNames(
  roots: readonly Root[],
  grouper: Grouper,
  { nested, shapes }: Pick<NameLock, 'nested' | 'shapes'>,
  shapeNames: ReadonlyMap<Group, string>,
): PartNames {
  const known = new Map<Owner, readonly Part[]>();
  const shared = new Map(
    Object.entries(shapes).flatMap(([name, evidence]) =>
      sharedKeys(evidence).map((key) => [key, name] as const),
    ),
  );
  const visit = (owner: Owner, path: string): void => {
    const slots = Object.hasOwn(nested, path) ? nested[path] : undefined;
    if (slots === undefined || known.has(owner)) return;
    const found = findNames(owner.parts, slots);
    const parts = owner.parts.map((part) => renamed(part, found.get(part)));
    known.set(owner, parts);
    owner.parts.forEach((part, i) => {
      const group = grouper.groupOf(part.node);
      const before = found.get(part);
      visit(group, `${path}.${before?.name ?? parts[i]?.short ?? part.short}`);
      // What was an alias of a shape may be a shape of its own by now.
      for (const key of sharedKeys(before?.evidence)) visit(group, shared.get(key) ?? '');
    });
  };
  // Names of their own come first: a path may lead to another type since.
  for (const [group, name] of [...shapeNames].sort(([, a], [, b]) => byCodeUnit(a, b))) visit(group, name);
  for (const root of [...roots].sort((a, b) => byCodeUnit(a.name, b.name))) visit(root, root.name);
  return (owner) => known.get(owner) ?? owner.parts;
}

function renamed(part: Part, known: NestedName | undefined): Part {
  return known === undefined ? part : { ...part, short: known.name, wanted: part.short };
}

/** What evidence of a shape and evidence of an object inside a type have in common if they are of the same thing. */
function sharedKeys(evidence: Evidence | undefined): readonly string[] {
  if (evidence === undefined) return [];
  const { component, structures } = evidence;
  return [
    ...(component === undefined ? [] : [`=${component}`]),
    ...structures.map((structure) => `#${shortened(structure)}`),
  ];
}

/** The names that the objects of a type had. */
function findNames(parts: readonly Part[], slots: NestedLock[string]): ReadonlyMap<Part, NestedName> {
  return new Map(
    Object.entries(slots).flatMap(([slot, names]) => {
      const there = parts.filter((part) => part.slot === slot);
      return [...matchParts(there, names)];
    }),
  );
}
