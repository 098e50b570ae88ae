import { maximumTraits, memberTrait } from './nested-marks.ts';

/** How much two objects have in common. */
export type Likeness = {
  /** Traits of both that not every object beside them had, too. */
  readonly telling: number;
  /** Whether that is the larger part of what distinguishes one of the two. */
  readonly isMost: boolean;
  /** The part of all their traits that both have, above 0 up to 1. */
  readonly share: number;
};

/**
 * Compares traits of an object of an earlier package with those of one of now; `common` are those that tell nothing.
 * Undefined where nothing is shared, or where a member took other values than it does now.
 */
export function likenessOf(
  before: readonly string[],
  now: readonly string[],
  common: ReadonlySet<string>,
): Likeness | undefined {
  const [a, b] = sampledAlike(before, now).map(withMembers);
  if (a === undefined || b === undefined || contradict(a, b)) return undefined;
  const both = [...a].filter((trait) => b.has(trait));
  if (both.length === 0) return undefined;
  const distinct = (traits: Iterable<string>) => [...traits].filter((trait) => !common.has(trait)).length;
  const telling = distinct(both);
  return {
    telling,
    isMost: telling * 2 > Math.min(distinct(a), distinct(b)),
    share: both.length / (a.size + b.size - both.length),
  };
}

/** Traits that every one of several objects has. */
export function commonTraits(objects: ReadonlyArray<readonly string[]>): ReadonlySet<string> {
  const [first, ...others] = objects.map(withMembers);
  if (first === undefined || others.length === 0) return new Set();
  return new Set([...first].filter((trait) => others.every((other) => other.has(trait))));
}

/** A literal says that there is a member, too. */
function withMembers(traits: readonly string[]): ReadonlySet<string> {
  return new Set(traits.flatMap((trait) => [trait, memberTrait(trait)]));
}

/** Samples hold the lowest hashes, so one is compared with what the other has in the range of both. */
function sampledAlike(a: readonly string[], b: readonly string[]): ReadonlyArray<readonly string[]> {
  const end = [a, b].map(endOf).reduce((low, high) => (low < high ? low : high));
  return [a, b].map((traits) => traits.filter((trait) => trait.includes('=') || trait <= end));
}

/** The last trait that a sample may hold; `g` comes behind every hash. */
function endOf(traits: readonly string[]): string {
  return traits.length < maximumTraits ? 'g' : traits.filter((trait) => !trait.includes('=')).at(-1) ?? '';
}

function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [left, right] = [literalsOf(a), literalsOf(b)];
  return [...left].some(([member, values]) => {
    const others = right.get(member);
    return others !== undefined && !values.some((value) => others.includes(value));
  });
}

/** Member → its literals. */
function literalsOf(traits: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const trait of traits)
    if (trait.includes('=')) found.set(memberTrait(trait), [...(found.get(memberTrait(trait)) ?? []), trait]);
  return found;
}
