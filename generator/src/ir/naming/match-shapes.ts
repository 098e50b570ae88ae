import { byCodeUnit } from '../../support/collate.ts';
import { commonTraits, likenessOf } from './likeness.ts';
import type { ShapeLock } from '../model/name-lock.ts';
import { traitsOf } from './nested-marks.ts';
import type { ObjectNode } from '../shapes/shape-groups.ts';

/** What is known of the shapes of this run: id → marks. */
export type Marked = {
  readonly id: number;
  readonly component: string | undefined;
  readonly marks: readonly string[];
};

/**
 * Finds the shapes of earlier packages again: by component, else by structure, else by what is left of it, else by
 * place. Places alone may point to something else after variants were reordered, so structure counts more. Returns id →
 * name.
 */
export function matchShapes(lock: ShapeLock, shapes: readonly Marked[]): ReadonlyMap<number, string> {
  const byMark = new Map<string, Marked[]>();
  for (const shape of shapes)
    for (const mark of shape.marks.filter((each) => !isTraitsMark(each)))
      byMark.set(mark, [...(byMark.get(mark) ?? []), shape]);
  // Variants may have changed and moved at once: they are looked for in the unions where they were.
  const byUnion = new Map<string, Marked[]>();
  for (const shape of shapes)
    if (shape.component === undefined)
      for (const union of unionsOf(shape.marks)) byUnion.set(union, [...(byUnion.get(union) ?? []), shape]);
  const pairs = Object.entries(lock).flatMap(([name, marks]) => {
    const scores = new Map<Marked, number>();
    for (const mark of marks)
      for (const shape of byMark.get(mark) ?? [])
        scores.set(shape, (scores.get(shape) ?? 0) + weightOf(mark, shape));
    const traits = traitsIn(marks);
    for (const union of unionsOf(marks)) {
      const variants = byUnion.get(union) ?? [];
      const common = commonTraits(variants.map((each) => traitsIn(each.marks)));
      for (const shape of variants) {
        const likeness = likenessOf(traits, traitsIn(shape.marks), common);
        if (likeness?.isMost === true)
          scores.set(shape, Math.max(scores.get(shape) ?? 0, 10 + 30 * likeness.share));
      }
    }
    return [...scores].map(([shape, score]) => ({ name, shape, score }));
  });
  // Earlier shapes are the more important ones; the order breaks ties in a way that the document's order cannot change.
  const rank = new Map(shapes.map((shape, index) => [shape, index] as const));
  pairs.sort(
    (a, b) =>
      b.score - a.score || byCodeUnit(a.name, b.name) || (rank.get(a.shape) ?? 0) - (rank.get(b.shape) ?? 0),
  );
  const found = new Map<number, string>();
  const given = new Set<string>();
  for (const { name, shape } of pairs) {
    if (found.has(shape.id) || given.has(name)) continue;
    found.set(shape.id, name);
    given.add(name);
  }
  return found;
}

function weightOf(mark: string, { component }: Marked): number {
  if (mark.startsWith('component ')) return 10_000;
  // A component that has a name of its own is found by structure only if nothing else is.
  if (mark.startsWith('shape ')) return component === undefined ? 100 : 10;
  return component === undefined ? 1 : 0.1;
}

/** The traits of a shape, as its marks hold them. */
export function traitsMark(node: ObjectNode): string {
  return `like ${traitsOf(node).join(' ')}`;
}

/** Whether a mark says what a shape looks like, and not which one it is. */
export function isTraitsMark(mark: string): boolean {
  return mark.startsWith('like ');
}

function traitsIn(marks: readonly string[]): readonly string[] {
  return marks.flatMap((mark) =>
    isTraitsMark(mark) ?
      mark
        .slice('like '.length)
        .split(' ')
        .filter((trait) => trait !== '')
    : [],
  );
}

/** The places of a shape that is a variant, whichever variant it is. */
function unionsOf(marks: readonly string[]): readonly string[] {
  const places = marks.filter((mark) => mark.startsWith('at ') && mark.search(VARIANT) >= 0);
  return [...new Set(places.map((place) => place.replace(VARIANT, '/$1/*')))];
}

const VARIANT = /\/(oneOf|anyOf)\/\d+(?=\/|$)/g;
