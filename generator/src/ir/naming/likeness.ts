import type { Trait } from '../model/name-lock.ts';
import { maximumTraits, traitKey } from './evidence.ts';

/** How much two objects have in common. */
export type Likeness = {
  /** Traits of both that not every object beside them has, too. */
  readonly distinctive: number;
  /** Whether that is the larger part of what distinguishes one of the two. */
  readonly isMost: boolean;
  /** The part of all their traits that both have, above 0 up to 1. */
  readonly share: number;
};

/** Keys of traits. */
type Keys = ReadonlySet<string>;

/**
 * Compares traits of an object of an earlier package with those of one of now; `common` are those that tell nothing.
 * Undefined where nothing is shared, or where a member took other values than it does now.
 */
export function likenessOf(
  before: readonly Trait[],
  now: readonly Trait[],
  common: Keys,
): Likeness | undefined {
  const [first, second] = [endOf(before), endOf(now)];
  const end = first < second ? first : second;
  // Samples hold the lowest hashes, so one is compared with what the other has in the range of both.
  const inRange = (traits: readonly Trait[]): readonly Trait[] =>
    traits.filter(({ member, value }) => value !== undefined || member <= end);
  if (contradict(before, now)) return undefined;
  const [left, right] = [keysOf(inRange(before)), keysOf(inRange(now))];
  const both = [...left].filter((key) => right.has(key));
  if (both.length === 0) return undefined;
  const distinct = (keys: Iterable<string>): number => [...keys].filter((key) => !common.has(key)).length;
  const distinctive = distinct(both);
  return {
    distinctive,
    isMost: distinctive * 2 > Math.min(distinct(left), distinct(right)),
    share: both.length / (left.size + right.size - both.length),
  };
}

/** Traits that every one of several objects has. */
export function commonTraits(objects: ReadonlyArray<readonly Trait[]>): Keys {
  const [first, ...others] = objects.map(keysOf);
  if (first === undefined || others.length === 0) return new Set();
  return new Set([...first].filter((key) => others.every((other) => other.has(key))));
}

/** A literal says that there is a member, too. */
function keysOf(traits: readonly Trait[]): Keys {
  return new Set(traits.flatMap((trait) => [traitKey(trait), trait.member]));
}

/** The last trait that a sample may hold; `g` comes behind every hash. */
function endOf(traits: readonly Trait[]): string {
  if (traits.length < maximumTraits) return 'g';
  return traits.findLast(({ value }) => value === undefined)?.member ?? '';
}

/** Whether a member took other values than it does now. */
function contradict(before: readonly Trait[], now: readonly Trait[]): boolean {
  const values = valuesOf(now);
  return [...valuesOf(before)].some(([member, earlier]) => {
    const later = values.get(member);
    return later !== undefined && !earlier.some((value) => later.includes(value));
  });
}

function valuesOf(traits: readonly Trait[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { member, value } of traits)
    if (value !== undefined) found.set(member, [...(found.get(member) ?? []), value]);
  return found;
}
