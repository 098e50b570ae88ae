/** Endings that make other words of the same root, as stems have them. */
const ENDINGS: ReadonlyArray<readonly [short: string, long: string]> = [
  ['', 'at'],
  ['', 'ion'],
  ['', 'ment'],
  ['', 'al'],
  ['', 'ly'],
  ['y', 'ificat'],
  ['ify', 'ificat'],
  ['e', 'at'],
];
const SHORTEST = 4;

/** Stems that belong to the same root: `recommend` and `recommendat`, `verify` and `verificat`. */
export function derivationsOf(term: string): readonly string[] {
  return ENDINGS.flatMap(([short, long]) => [
    ...(term.endsWith(short) ? [term.slice(0, term.length - short.length) + long] : []),
    ...(term.endsWith(long) ? [term.slice(0, term.length - long.length) + short] : []),
  ]).filter((other) => other.length >= SHORTEST && other !== term);
}

/** What a word with a prefix undoes: `suppress` of `unsuppress`. */
export function undone(term: string): string | undefined {
  const rest = /^(?:un|de|dis)(.{4,})$/.exec(term)?.[1];
  return rest;
}
