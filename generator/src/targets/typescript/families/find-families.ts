import { byCodeUnit } from '../../../support/collate.ts';

/** A type that may be part of families. Members are numbers: equal for members that are printed alike. */
export type Relative = {
  readonly name: string;
  /** What it is called, word by word: types without a word in common are no family. */
  readonly words: ReadonlySet<string>;
  readonly members: ReadonlySet<number>;
  /** Others may extend it: whoever does has its members and nothing else beside their own. */
  readonly canBeExtended: boolean;
};

/** What a type declares itself in the end, and the types that declare the rest, as indices. */
export type Settled = { readonly members: ReadonlySet<number>; readonly bases: readonly number[] };

/** A base that the reader has to look up is worth it for as many members and lines, and for as many bases of a type. */
const LIMITS = { members: 2, savedLines: 12, bases: 2 };

/** Lines that a base made for a family takes beside its members: comment, head, end, the blank before the next. */
const FRAME_LINES = 7;

/** What types are for: it makes no family of those that are for the same thing. */
const ROLES = new Set(['Params', 'Request', 'Response', 'Errors', 'Object', 'Schema']);

/** Members that more types have than this find their families among neighbours in the alphabet only. */
const COMMON_MEMBER = 60;

type Item = {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly members: Set<number>;
  readonly bases: number[];
  readonly canBeExtended: boolean;
};

type Option = {
  readonly members: readonly number[];
  readonly owners: readonly number[];
  readonly saves: number;
};

/**
 * Finds the families among types: sets of members that several of them declare. What saves most lines comes first; one
 * of the types declares them if it has nothing else, otherwise a base is made, which is a relative like any other.
 *
 * @param lines how long each member is
 * @returns the relatives in their order, then the bases made for them
 */
export function findFamilies(relatives: readonly Relative[], lines: readonly number[]): readonly Settled[] {
  const items: Item[] = relatives.map((relative) => ({
    ...relative,
    members: new Set(relative.members),
    bases: [],
  }));
  let changed: ReadonlySet<number> = new Set(items.keys());
  while (changed.size > 0) {
    const touched = new Set<number>();
    for (const option of optionsOf(items, lines, changed)) {
      if (option.owners.some((owner) => touched.has(owner))) continue;
      touched.add(settle(option, items));
      for (const owner of option.owners) touched.add(owner);
    }
    changed = touched;
  }
  return items;
}

/** Member → the types that declare it, by name. */
function ownersOf(items: readonly Item[], count: number): ReadonlyArray<readonly number[]> {
  const owners = Array.from({ length: count }, (): number[] => []);
  const order = [...items.keys()].sort((a, b) => byCodeUnit(items[a]?.name ?? '', items[b]?.name ?? ''));
  for (const index of order) for (const member of items[index]?.members ?? []) owners[member]?.push(index);
  return owners;
}

/** What could be done with the types that changed, best first. */
function optionsOf(
  items: readonly Item[],
  lines: readonly number[],
  changed: ReadonlySet<number>,
): readonly Option[] {
  const owners = ownersOf(items, lines.length);
  const options = new Map<string, Option>();
  for (const [a, b] of pairsOf(owners, changed, items.length)) {
    const option = bestOption(a, b, items, owners, lines);
    if (option !== undefined) options.set(`${option.members.join()}:${option.owners.join()}`, option);
  }
  const namesOf = (option: Option): string => option.owners.map((index) => items[index]?.name ?? '').join();
  return [...options.values()].sort(
    (a, b) => b.saves - a.saves || b.members.length - a.members.length || byCodeUnit(namesOf(a), namesOf(b)),
  );
}

/** Types that have enough members in common to be looked at. */
function pairsOf(
  owners: ReadonlyArray<readonly number[]>,
  changed: ReadonlySet<number>,
  count: number,
): ReadonlyArray<readonly [number, number]> {
  const shared = new Map<number, number>();
  const add = (a: number, b: number): void => {
    if (!changed.has(a) && !changed.has(b)) return;
    const key = Math.min(a, b) * count + Math.max(a, b);
    shared.set(key, (shared.get(key) ?? 0) + 1);
  };
  for (const list of owners) {
    list.forEach((a, at) => {
      const others = list.length > COMMON_MEMBER ? list.slice(at + 1, at + 2) : list.slice(at + 1);
      for (const b of others) add(a, b);
    });
  }
  return [...shared].flatMap(([key, times]) =>
    times < LIMITS.members ? [] : [[Math.floor(key / count), key % count] as const],
  );
}

/** What the members that two types have in common save, declared once for all that have them and a word in common. */
function bestOption(
  a: number,
  b: number,
  items: readonly Item[],
  owners: ReadonlyArray<readonly number[]>,
  lines: readonly number[],
): Option | undefined {
  const [one, other] = [items[a], items[b]];
  if (one === undefined || other === undefined) return undefined;
  const members = [...one.members].filter((member) => other.members.has(member)).sort((x, y) => x - y);
  if (members.length < LIMITS.members) return undefined;
  const rarest = members
    .map((member) => owners[member] ?? [])
    .reduce((x, y) => (y.length < x.length ? y : x));
  const length = members.reduce((sum, member) => sum + (lines[member] ?? 0), 0);
  // Even if all of them were heirs.
  if (rarest.length * length < LIMITS.savedLines) return undefined;
  const all = rarest.filter((index) => members.every((member) => items[index]?.members.has(member) === true));
  let best: Option | undefined;
  for (const word of [...one.words].sort(byCodeUnit)) {
    if (!other.words.has(word) || ROLES.has(word)) continue;
    const group = all.filter((index) => items[index]?.words.has(word) === true);
    const base = extended(members, group, items);
    const heirs = group.filter((index) => index !== base && (items[index]?.bases.length ?? 0) < LIMITS.bases);
    const kept = base === undefined ? heirs : [base, ...heirs];
    const saves = (kept.length - 1) * length - (base === undefined ? FRAME_LINES : 0);
    if (kept.length > 1 && saves >= LIMITS.savedLines && saves > (best?.saves ?? 0))
      best = { members, owners: kept, saves };
  }
  return best;
}

/** The type that the others extend: it has nothing but these members, and is called what they are called. */
function extended(
  members: readonly number[],
  group: readonly number[],
  items: readonly Item[],
): number | undefined {
  return group.find((index) => {
    const item = items[index];
    return (
      item !== undefined &&
      item.canBeExtended &&
      item.bases.length === 0 &&
      item.members.size === members.length &&
      group.every((heir) => [...item.words].every((word) => items[heir]?.words.has(word) === true))
    );
  });
}

/** Moves the members of a family to its base, and says which one that is. */
function settle({ members, owners }: Option, items: Item[]): number {
  const known = extended(members, owners, items);
  const base = known ?? items.length;
  const heirs = owners.flatMap((index) => (index === known ? [] : items[index] ?? []));
  if (known === undefined) {
    const [first, ...others] = heirs.map(({ words }) => words);
    const words = [...(first ?? [])].filter((word) => others.every((each) => each.has(word)));
    items.push({
      name: heirs[0]?.name ?? '',
      words: new Set(words),
      members: new Set(members),
      bases: [],
      canBeExtended: true,
    });
  }
  for (const heir of heirs) {
    for (const member of members) heir.members.delete(member);
    heir.bases.push(base);
  }
  return base;
}
