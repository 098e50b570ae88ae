import { byCodeUnit } from '../../../support/collate.ts';

/** Fewer types than these are read in one file. */
const MANY = 60;

/** Fewer types than these are no family with a file of its own. */
const FAMILY = 5;

/** Words that end many names and tell nothing of what they name: those of variants without a name, and of numbers. */
const VAGUE = /^(?:\d+|Union|Member\d*|Item|Value|Base|Schema)$/;

/** The file of types whose names tell no family. */
const OTHERS = 'others';

/**
 * Divides many types into files by the word that their names end with, then by the one that they begin with: what is
 * called `…Node` stands together. Few types are not divided: the result is empty then.
 */
export function filesByFamily(
  names: readonly string[],
  words: (name: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  if (names.length < MANY) return new Map();
  const last = gathered(names, (name) => words(name).findLast((word) => !VAGUE.test(word)));
  const rest = names.filter((name) => !last.placed.has(name));
  const first = gathered(rest, (name) => words(name)[0]);
  const others = rest.filter((name) => !first.placed.has(name));
  const files = new Map<string, string[]>();
  for (const [file, list] of [
    ...last.groups,
    ...first.groups,
    ...(others.length > 0 ? [[OTHERS, others] as const] : []),
  ])
    files.set(file, [...(files.get(file) ?? []), ...list]);
  return files;
}

type Gathered = {
  readonly groups: ReadonlyArray<readonly [string, readonly string[]]>;
  readonly placed: ReadonlySet<string>;
};

/** The names that have their word in common with enough others. */
function gathered(names: readonly string[], wordOf: (name: string) => string | undefined): Gathered {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const word = (wordOf(name) ?? '').toLowerCase();
    if (/^[a-z]/.test(word)) groups.set(word, [...(groups.get(word) ?? []), name]);
  }
  const families = [...groups]
    .filter(([, list]) => list.length >= FAMILY)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return { groups: families, placed: new Set(families.flatMap(([, list]) => list)) };
}
