import type { Casing } from '../../support/case.ts';
import { identifier } from '../../support/case.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { TypeNode } from '../model/type-node.ts';
import { matchShapes, traitsMark, type Marked } from './match-shapes.ts';
import type { NameLock } from './name-lock.ts';
import { nestedNames, type NestedNames } from './nested-names.ts';
import type { Group, Grouper, Kid, ObjectNode } from './shape-groups.ts';
import { shapeOf, structureOf } from './structure-of.ts';
import { countUses, type Root, type Usage } from './use-counts.ts';

/** Short names that say nothing outside their owner. */
const VAGUE = /^(?:UnionMember\d+|Type|Item|Size|Data|Value)$/;

/** Public names of shapes by group id, and the names inside every type. */
export type GroupNames = {
  readonly naming: ReadonlyMap<number, string>;
  readonly nested: NestedNames;
};

/**
 * Public names of the shapes that are used more than once. Shapes used once stay beside their owner and get none. Names
 * depend on the document's own names and on use counts, never on the order of the document.
 */
export function nameGroups(
  roots: readonly Root[],
  grouper: Grouper,
  outer: OuterNames,
  casing: Casing,
): GroupNames {
  const usages = countUses(roots, grouper);
  const locked = matchLocked([...usages.values()], outer.lock);
  const groups = [...usages.values()].map((usage) => usage.group);
  const lockedGroups = groups.flatMap((group) => {
    const name = locked.get(group.id);
    return name === undefined ? [] : [[group, name] as const];
  });
  const nested = nestedNames(roots, grouper, outer.lock, new Map(lockedGroups));
  // A shape that has a public name keeps it, even if only one place uses it now.
  const shared = new Set<Usage>(
    [...usages.values()].filter((usage) => usage.uses > 1 || locked.has(usage.group.id)),
  );
  const owners = [...roots, ...groups].map((owner) => nested(owner));
  for (const id of ambiguous(owners, grouper)) {
    const usage = usages.get(id);
    if (usage !== undefined) shared.add(usage);
  }
  // A shape used once is shared all the same if its short name would hide what its namespace mentions by that name.
  for (;;) {
    const naming = assign([...shared], outer, locked, casing);
    const hiding = owners.flatMap((kids) => hidingKids(kids, grouper, naming, outer));
    if (hiding.length === 0) return { naming, nested };
    for (const id of hiding) {
      const usage = usages.get(id);
      if (usage !== undefined) shared.add(usage);
    }
  }
}

/** Names that exist outside the groups. */
export type OuterNames = {
  /** Public types and classes. */
  readonly taken: ReadonlySet<string>;
  readonly modelName: (id: string) => string | undefined;
  /** Names of the language and of the runtime that type text uses. */
  readonly globals: ReadonlySet<string>;
  /** Names that earlier packages gave to shapes, and inside types. */
  readonly lock: Pick<NameLock, 'shapes' | 'nested' | 'retired'>;
};

/** Id → name of the shapes that earlier packages named. */
function matchLocked(usages: Usage[], { shapes, retired }: OuterNames['lock']): ReadonlyMap<number, string> {
  const lock = { ...retired, ...shapes };
  if (Object.keys(lock).length === 0) return new Map();
  return matchShapes(
    lock,
    usages.sort(byImportance).map(({ group }) => markedGroup(group)),
  );
}

/** A group with everything by which it can be found again. */
function markedGroup(group: Group): Marked {
  const { component } = group.node;
  // Earlier packages told apart whether null could stand in its place.
  const structures = new Set([shapeOf(group.node), structureOf({ ...group.node, nullable: true })]);
  const marks = [...[...structures].map((each) => `shape ${each}`), ...placeMarks(group)];
  return { id: group.id, component, marks: [...componentMarks(group), ...marks, traitsMark(group.node)] };
}

function componentMarks({ node: { component, mergedIn } }: Group): readonly string[] {
  if (component === undefined) return [];
  return [`component ${mergedIn === undefined ? component : `${component} in ${mergedIn}`}`];
}

function placeMarks({ places }: Group): readonly string[] {
  return [...places].sort(byCodeUnit).map((place) => `at ${place}`);
}

/** As many places as make sure that one of them is left after some schemas are gone. */
const maximumPlaces = 4;

/** The marks that are worth keeping: a component says it all, anything else is found by structure, members and place. */
export function marksToKeep(group: Group): readonly string[] {
  const component = componentMarks(group);
  if (component.length > 0) return component;
  return [
    `shape ${shapeOf(group.node)}`,
    ...placeMarks(group).slice(0, maximumPlaces),
    traitsMark(group.node),
  ];
}

/** Inline groups among the kids of one owner whose short name one of the inline kids needs for something else. */
function hidingKids(
  kids: readonly Kid[],
  grouper: Grouper,
  names: ReadonlyMap<number, string>,
  outer: OuterNames,
): readonly number[] {
  const inline = kids.filter((kid) => !names.has(grouper.groupOf(kid.node).id));
  if (inline.length === 0) return [];
  const mentioned = new Set(inline.flatMap((kid) => objectMentions(kid.node, grouper, names, outer)));
  return inline
    .filter((kid) => outer.globals.has(kid.short) || mentioned.has(kid.short))
    .map((kid) => grouper.groupOf(kid.node).id);
}

/** The names that the text of an object's declaration uses: its bases, and those in its members. */
function objectMentions(
  { members, index, extends: bases = [] }: ObjectNode,
  grouper: Grouper,
  names: ReadonlyMap<number, string>,
  outer: OuterNames,
): readonly string[] {
  const types = [...members.map((member) => member.type), ...(index === undefined ? [] : [index])];
  return [...bases.map((id) => outer.modelName(id) ?? ''), ...mentions(types, grouper, names, outer)];
}

/** The names that the text of these types uses: models and shared shapes. */
function mentions(
  types: readonly TypeNode[],
  grouper: Grouper,
  names: ReadonlyMap<number, string>,
  outer: OuterNames,
): readonly string[] {
  return types.flatMap((type): readonly string[] => {
    switch (type.kind) {
      case 'array':
        return mentions([type.item], grouper, names, outer);
      case 'map':
        return mentions([type.value], grouper, names, outer);
      case 'union':
        return mentions(type.variants, grouper, names, outer);
      case 'model':
        return [outer.modelName(type.model) ?? ''];
      case 'object': {
        const name = names.get(grouper.groupOf(type).id);
        // An inline object prints its own members in the namespace below, where these names count as well.
        return name === undefined ? objectMentions(type, grouper, names, outer) : [name];
      }
      default:
        return [];
    }
  });
}

function assign(
  shared: Usage[],
  { taken, lock }: OuterNames,
  locked: ReadonlyMap<number, string>,
  casing: Casing,
): ReadonlyMap<number, string> {
  const byShort = new Map<string, number>();
  for (const usage of shared) {
    const short = mainShort(usage);
    byShort.set(short, (byShort.get(short) ?? 0) + 1);
  }
  const names = new Map<number, string>();
  const used = new Set([...taken, ...Object.keys(lock.shapes), ...Object.keys(lock.retired)]);
  for (const usage of shared.sort(byImportance)) {
    const before = locked.get(usage.group.id);
    if (before !== undefined && !taken.has(before)) {
      names.set(usage.group.id, before);
      continue;
    }
    const wanted = candidates(usage, byShort, casing).map(identifier);
    let name = wanted.find((candidate) => !used.has(candidate));
    const last = wanted.at(-1) ?? 'Schema';
    for (let i = 2; name === undefined; i++) if (!used.has(`${last}${i}`)) name = `${last}${i}`;
    used.add(name);
    names.set(usage.group.id, name);
  }
  return names;
}

/** Groups that meet another group of the same short name below one owner. */
function ambiguous(owners: ReadonlyArray<readonly Kid[]>, grouper: Grouper): ReadonlySet<number> {
  const found = new Set<number>();
  for (const kids of owners) {
    const first = new Map<string, number>();
    for (const kid of kids) {
      const { id } = grouper.groupOf(kid.node);
      const other = first.get(kid.short);
      if (other === undefined) first.set(kid.short, id);
      else if (other !== id) found.add(id).add(other);
    }
  }
  return found;
}

/** The names a group may get, best first. */
function candidates(usage: Usage, byShort: ReadonlyMap<string, number>, casing: Casing): readonly string[] {
  const { component, mergedIn, page } = usage.group.node;
  const short = mainShort(usage);
  const paged = `${casing.pascal(page ?? usage.root)}${short}`;
  if (component !== undefined && mergedIn === undefined)
    return [casing.pascal(component), `${casing.pascal(component)}Schema`];
  if (component !== undefined && mergedIn !== undefined)
    return [`${casing.pascal(mergedIn)}${casing.pascal(component)}`, paged];
  return !VAGUE.test(short) && byShort.get(short) === 1 ? [short, paged] : [paged];
}

function mainShort(usage: Usage): string {
  const [best] = [...usage.shorts].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b));
  return best?.[0] ?? 'Item';
}

function byImportance(a: Usage, b: Usage): number {
  const rank = (usage: Usage): number =>
    usage.group.node.component === undefined ? 2
    : usage.group.node.mergedIn === undefined ? 0
    : 1;
  return (
    rank(a) - rank(b) ||
    b.uses - a.uses ||
    byCodeUnit(mainShort(a), mainShort(b)) ||
    byCodeUnit(placeOf(a), placeOf(b)) ||
    a.group.id - b.group.id
  );
}

const placeOf = (usage: Usage): string => `${usage.group.node.at.file}#${usage.group.node.at.pointer}`;
