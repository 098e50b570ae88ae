import type { Group, Grouper, Kid } from './shape-groups.ts';

/** Something that is declared at the top level and reaches shapes. */
export type Root = { readonly name: string; readonly kids: readonly Kid[] };

/** How often a shape is declared if every nested name gets a declaration of its own. */
export type Usage = {
  readonly group: Group;
  /** Nested declarations that the rules ask for. */
  uses: number;
  /** Short name → how often it is used. */
  readonly shorts: Map<string, number>;
  /** The first top-level type that reaches the group; names shapes that no component owns. */
  readonly root: string;
};

/** Counts nested declarations without walking them one by one: a group used n times brings its own kids n times. */
export function countUses(roots: readonly Root[], grouper: Grouper): ReadonlyMap<number, Usage> {
  const usages = new Map<number, Usage>();
  const order: Group[] = [];
  const seen = new Set<number>();
  const visit = (kids: readonly Kid[], root: string): void => {
    for (const kid of kids) {
      const group = grouper.groupOf(kid.node);
      if (seen.has(group.id)) continue;
      seen.add(group.id);
      usages.set(group.id, { group, uses: 0, shorts: new Map(), root });
      visit(group.kids, root);
      order.push(group);
    }
  };
  for (const root of roots) visit(root.kids, root.name);
  const add = (kids: readonly Kid[], times: number): void => {
    for (const kid of kids) {
      const usage = usages.get(grouper.groupOf(kid.node).id);
      if (usage === undefined) continue;
      usage.uses += times;
      usage.shorts.set(kid.short, (usage.shorts.get(kid.short) ?? 0) + times);
    }
  };
  for (const root of roots) add(root.kids, 1);
  // Owners before what they own: reverse post-order.
  for (const group of order.reverse()) add(group.kids, usages.get(group.id)?.uses ?? 0);
  return usages;
}

/** Every group that some top-level type reaches, each once. */
export function reachable(seats: readonly Root[], grouper: Grouper): readonly Group[] {
  const seen = new Map<number, Group>();
  const visit = (kids: readonly Kid[]): void => {
    for (const kid of kids) {
      const group = grouper.groupOf(kid.node);
      if (seen.has(group.id)) continue;
      seen.set(group.id, group);
      visit(group.kids);
    }
  };
  for (const seat of seats) visit(seat.kids);
  return [...seen.values()];
}
