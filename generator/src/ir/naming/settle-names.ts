import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { NestedLock, NestedName } from '../model/name-lock.ts';
import { evidenceOf } from './evidence.ts';
import type { Group, Grouper, Kid } from '../shapes/shape-groups.ts';

/** The names inside one type. */
export type SettledNames = {
  /** In printing order, each name once. */
  readonly names: ReadonlyArray<{ readonly short: string; readonly group: Group }>;
  /** Member → the names of the objects in it. */
  readonly slots: NestedLock[string];
};

/**
 * One entry per nested name. A name met twice with the same shape is one; with different shapes the wider one has it.
 * Names of the last package come first: newcomers go around them.
 */
export function settleNames(
  owner: string,
  kids: readonly Kid[],
  grouper: Grouper,
  report: Report,
): SettledNames {
  const entries = new Map<string, Group>();
  const settled = new Map<Kid, string>();
  const known = kids.filter((kid) => kid.wanted !== undefined);
  for (const kid of known) settled.set(kid, settle(kid, entries, new Set(), grouper));
  const locked = new Set(entries.keys());
  for (const kid of kids) if (!settled.has(kid)) settled.set(kid, settle(kid, entries, locked, grouper));
  const reported = new Set<string>();
  const slots = new Map<string, NestedName[]>();
  for (const kid of kids) {
    const short = settled.get(kid) ?? kid.short;
    const name = { name: short, evidence: evidenceOf(kid.node) };
    slots.set(kid.slot, [...(slots.get(kid.slot) ?? []), name]);
    const wanted = kid.wanted ?? kid.short;
    // Someone else has the name that the rules give.
    if (!entries.has(wanted) || !isNumbered(short, wanted) || reported.has(short)) continue;
    reported.add(short);
    const names = { name: `${owner}.${wanted}`, renamed: `${owner}.${short}` };
    report(diagnostic('Name/Collision', kid.node.at, names));
  }
  const order = [...new Set(kids.map((kid) => settled.get(kid) ?? kid.short))];
  return {
    names: order.flatMap((short) => {
      const group = entries.get(short);
      return group === undefined ? [] : [{ short, group }];
    }),
    slots: Object.fromEntries(slots),
  };
}

/** Enters one object, and gives the name it has in the end. `locked` names go to nothing else. */
function settle(
  { short, node }: Kid,
  entries: Map<string, Group>,
  locked: ReadonlySet<string>,
  grouper: Grouper,
): string {
  const group = grouper.groupOf(node);
  const earlier = entries.get(short);
  if (earlier === undefined || earlier.id === group.id) {
    entries.set(short, group);
    return short;
  }
  if (includes(group, earlier, grouper) && !locked.has(short)) {
    entries.set(short, group);
    return short;
  }
  if (includes(earlier, group, grouper)) return short;
  let name = short;
  for (let i = 2; entries.has(name) && entries.get(name)?.id !== group.id; i++) name = `${short}${i}`;
  entries.set(name, group);
  return name;
}

function isNumbered(name: string, wanted: string): boolean {
  return name !== wanted && name.startsWith(wanted) && /^\d+$/.test(name.slice(wanted.length));
}

/** Whether `wide` has every member of `narrow` with the same type, and nothing more that is required. */
function includes(wide: Group, narrow: Group, grouper: Grouper): boolean {
  if (wide.id === narrow.id) return true;
  const members = new Map(wide.node.members.map((member) => [member.name, member] as const));
  const names = new Set(narrow.node.members.map((member) => member.name));
  return (
    narrow.node.members.every((member) => {
      const other = members.get(member.name);
      return (
        other !== undefined &&
        other.required === member.required &&
        grouper.shapeId(other.type) === grouper.shapeId(member.type)
      );
    }) && wide.node.members.every((member) => names.has(member.name) || !member.required)
  );
}
