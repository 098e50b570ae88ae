import { byCodeUnit } from '../../support/collate.ts';
import type { Spelling } from '../model/name-policy.ts';
import type { TypeNode } from '../model/type-node.ts';
import { shapeEvidence } from './evidence.ts';
import { matchShapes } from './match-shapes.ts';
import type { NameLock } from '../model/name-lock.ts';
import { partNames, type PartNames } from './part-names.ts';
import type { Grouper, Part } from '../shapes/shape-groups.ts';
import { countUses, type Root, type Usage } from '../shapes/use-counts.ts';

/** Short names that say nothing outside their owner. */
const VAGUE = /^(?:UnionMember\d+|Type|Item|Size|Data|Value)$/;

/** Public names of shapes by group id, and the names inside every type. */
export type GroupNames = {
  readonly naming: ReadonlyMap<number, string>;
  readonly nested: PartNames;
};

/**
 * Public names of the shapes that are used more than once. Shapes used once stay beside their owner and get none. Names
 * depend on the document's own names and on use counts, never on the order of the document.
 */
export function nameGroups(
  roots: readonly Root[],
  grouper: Grouper,
  outer: OuterNames,
  spell: Spelling,
): GroupNames {
  const usages = countUses(roots, grouper);
  const locked = matchLocked([...usages.values()], outer.lock);
  const groups = [...usages.values()].map((usage) => usage.group);
  const lockedGroups = groups.flatMap((group) => {
    const name = locked.get(group.id);
    return name === undefined ? [] : [[group, name] as const];
  });
  const nested = partNames(roots, grouper, outer.lock, new Map(lockedGroups));
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
    const naming = assign([...shared], outer, locked, spell);
    const hiding = owners.flatMap((parts) => hidingParts(parts, grouper, naming, outer));
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
    usages.sort(byImportance).map(({ group }) => ({ id: group.id, evidence: shapeEvidence(group) })),
  );
}

/** Inline groups among the parts of one owner whose short name one of the inline parts needs for something else. */
function hidingParts(
  parts: readonly Part[],
  grouper: Grouper,
  names: ReadonlyMap<number, string>,
  outer: OuterNames,
): readonly number[] {
  const inline = parts.filter((part) => !names.has(grouper.groupOf(part.node).id));
  if (inline.length === 0) return [];
  const mentioned = new Set(
    inline.flatMap((part) =>
      mentions(
        part.node.members.map((member) => member.type),
        grouper,
        names,
        outer,
      ),
    ),
  );
  return inline
    .filter((part) => outer.globals.has(part.short) || mentioned.has(part.short))
    .map((part) => grouper.groupOf(part.node).id);
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
        return name === undefined ?
            mentions(
              type.members.map((member) => member.type),
              grouper,
              names,
              outer,
            )
          : [name];
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
  spell: Spelling,
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
    const wanted = candidates(usage, byShort, spell).map(spell.identifier);
    let name = wanted.find((candidate) => !used.has(candidate));
    const last = wanted.at(-1) ?? 'Schema';
    for (let i = 2; name === undefined; i++) if (!used.has(`${last}${i}`)) name = `${last}${i}`;
    used.add(name);
    names.set(usage.group.id, name);
  }
  return names;
}

/** Groups that meet another group of the same short name below one owner. */
function ambiguous(owners: ReadonlyArray<readonly Part[]>, grouper: Grouper): ReadonlySet<number> {
  const found = new Set<number>();
  for (const parts of owners) {
    const first = new Map<string, number>();
    for (const part of parts) {
      const { id } = grouper.groupOf(part.node);
      const other = first.get(part.short);
      if (other === undefined) first.set(part.short, id);
      else if (other !== id) found.add(id).add(other);
    }
  }
  return found;
}

/** The names a group may get, best first. */
function candidates(usage: Usage, byShort: ReadonlyMap<string, number>, spell: Spelling): readonly string[] {
  const { component, mergedIn, page } = usage.group.node;
  const short = mainShort(usage);
  const paged = `${spell.type(page ?? usage.root)}${short}`;
  if (component !== undefined && mergedIn === undefined)
    return [spell.type(component), `${spell.type(component)}Schema`];
  if (component !== undefined && mergedIn !== undefined)
    return [`${spell.type(mergedIn)}${spell.type(component)}`, paged];
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
