import type { Group, Grouper, Part } from './shape-groups.ts';

/** Something that is declared at the top level and reaches shapes. */
export type Root = { readonly name: string; readonly parts: readonly Part[] };

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

/** Counts nested declarations without walking them one by one: a group used n times brings its own parts n times. */
export function countUses(roots: readonly Root[], grouper: Grouper): ReadonlyMap<number, Usage> {
  const usages = new Map<number, Usage>();
  const order: Group[] = [];
  const seen = new Set<number>();
  const visit = (parts: readonly Part[], root: string): void => {
    for (const part of parts) {
      const group = grouper.groupOf(part.node);
      if (seen.has(group.id)) continue;
      seen.add(group.id);
      usages.set(group.id, { group, uses: 0, shorts: new Map(), root });
      visit(group.parts, root);
      order.push(group);
    }
  };
  for (const root of roots) visit(root.parts, root.name);
  const add = (parts: readonly Part[], times: number): void => {
    for (const part of parts) {
      const usage = usages.get(grouper.groupOf(part.node).id);
      if (usage === undefined) continue;
      usage.uses += times;
      usage.shorts.set(part.short, (usage.shorts.get(part.short) ?? 0) + times);
    }
  };
  for (const root of roots) add(root.parts, 1);
  // Owners before what they own: reverse post-order.
  for (const group of order.reverse()) add(group.parts, usages.get(group.id)?.uses ?? 0);
  return usages;
}

/** Every group that some top-level type reaches, each once. */
export function reachable(tops: readonly Root[], grouper: Grouper): readonly Group[] {
  const seen = new Map<number, Group>();
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      const group = grouper.groupOf(part.node);
      if (seen.has(group.id)) continue;
      seen.set(group.id, group);
      visit(group.parts);
    }
  };
  for (const top of tops) visit(top.parts);
  return [...seen.values()];
}
