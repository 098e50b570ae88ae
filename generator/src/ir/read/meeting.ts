import type { TypeNode } from '../model/type-node.ts';

/**
 * The pairs of types that are being put together, by the places where they are written. Types that hold themselves come
 * back to a pair on the way; types that hold each other can do so on more ways than anybody can go, so they are counted,
 * too.
 */
export type Meeting = { readonly open: ReadonlySet<string>; readonly budget: { left: number } };

/** More pairs than the parts of any `allOf` have that a person wrote. */
const MOST_PAIRS = 20_000;

/** The meeting with one more pair; undefined where it is on the way already, or too many were. */
export function meet(a: TypeNode, b: TypeNode, meeting: Meeting | undefined): Meeting | undefined {
  const { open, budget } = meeting ?? { open: new Set<string>(), budget: { left: MOST_PAIRS } };
  const pair = [a, b]
    .map(({ at, kind }) => `${kind} ${at.file}#${at.pointer}`)
    .sort()
    .join(' & ');
  if (open.has(pair) || budget.left <= 0) return undefined;
  budget.left -= 1;
  return { open: new Set([...open, pair]), budget };
}
