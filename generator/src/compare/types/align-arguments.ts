import type { ts } from 'ts-morph';

/** An argument of a function. */
export type Argument = {
  readonly name: string;
  readonly type: ts.Type;
  readonly isOptional: boolean;
  /** The request options, which come last. */
  readonly isOptions: boolean;
};

/** Which argument of the new version is which of the old one. */
export type Alignment = {
  /** Without the request options, if both versions take them. */
  readonly pairs: ReadonlyArray<readonly [before: Argument, after: Argument]>;
  readonly removed: readonly Argument[];
  readonly added: readonly Argument[];
  /** Positions of the request options, where both versions take them. */
  readonly options: { readonly from: number; readonly to: number } | undefined;
  /** An argument that both versions have stands elsewhere, and nothing else says that calls must change. */
  readonly isReordered: boolean;
};

/** Pairs arguments: by name first, since those may have moved, then what is left by position, since it may be renamed. */
export function alignArguments(before: readonly Argument[], after: readonly Argument[]): Alignment {
  const [from = -1, to = -1] = [before, after].map((list) => list.findIndex(({ isOptions }) => isOptions));
  const hasOptions = from >= 0 && to >= 0;
  const own = (list: readonly Argument[]): readonly Argument[] =>
    list.filter(({ isOptions }) => !hasOptions || !isOptions);
  const [old, next] = [own(before), own(after)];
  const pairs = new Map<Argument, Argument>();
  for (const argument of old) {
    const same = next.find(({ name }) => name === argument.name);
    if (same !== undefined) pairs.set(argument, same);
  }
  const isTaken = (argument: Argument): boolean => [...pairs.values()].includes(argument);
  old.forEach((argument, i) => {
    const there = next[i];
    if (!pairs.has(argument) && there !== undefined && !isTaken(there)) pairs.set(argument, there);
  });
  const removed = old.filter((argument) => !pairs.has(argument));
  const added = next.filter((argument) => !isTaken(argument));
  const isElsewhere = [...pairs].some(([a, b]) => old.indexOf(a) !== next.indexOf(b));
  return {
    pairs: old.flatMap((argument) => {
      const other = pairs.get(argument);
      return other === undefined ? [] : [[argument, other] as const];
    }),
    removed,
    added,
    options: hasOptions ? { from, to } : undefined,
    // Whoever stands elsewhere only because of what came or went did not move.
    isReordered:
      removed.length === 0 &&
      added.every(({ isOptional }) => isOptional) &&
      (isElsewhere || (hasOptions && to < from)),
  };
}
