import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { NestedLock, NestedName } from '../model/name-lock.ts';
import { evidenceOf } from './evidence.ts';
import type { Group, Grouper, Part } from '../shapes/shape-groups.ts';

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
  parts: readonly Part[],
  grouper: Grouper,
  report: Report,
): SettledNames {
  const entries = new Map<string, Group>();
  const settled = new Map<Part, string>();
  const known = parts.filter((part) => part.wanted !== undefined);
  for (const part of known) settled.set(part, settle(part, entries, new Set(), grouper));
  const locked = new Set(entries.keys());
  for (const part of parts) if (!settled.has(part)) settled.set(part, settle(part, entries, locked, grouper));
  const reported = new Set<string>();
  const slots = new Map<string, NestedName[]>();
  for (const part of parts) {
    const short = settled.get(part) ?? part.short;
    const name = { name: short, evidence: evidenceOf(part.node) };
    slots.set(part.slot, [...(slots.get(part.slot) ?? []), name]);
    const wanted = part.wanted ?? part.short;
    // Someone else has the name that the rules give.
    if (!entries.has(wanted) || !isNumbered(short, wanted) || reported.has(short)) continue;
    reported.add(short);
    const names = {
      name: `${owner}.${wanted}`,
      holder: 'a part of another shape',
      renamed: `${owner}.${short}`,
    };
    report(diagnostic('Name/Collision', part.node.at, names));
  }
  const order = [...new Set(parts.map((part) => settled.get(part) ?? part.short))];
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
  { short, node }: Part,
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
