import { byCodeUnit } from '../../support/collate.ts';
import type { Evidence, ShapeLock } from '../model/name-lock.ts';
import { commonTraits, likenessOf } from './likeness.ts';

/** A shape of this run with all that is known of it. */
export type Candidate = { readonly id: number; readonly evidence: Evidence };

/** What can be the same in a lock and in a document. */
const CLUES = {
  component: ({ component }: Evidence): readonly string[] => (component === undefined ? [] : [component]),
  structure: ({ structures }: Evidence): readonly string[] => structures,
  place: ({ places }: Evidence): readonly string[] => places,
} as const;

type Clue = keyof typeof CLUES;

/**
 * What a clue is worth: for a shape without a component, and for one with it, which has a name of its own and is found
 * by anything else only if nothing else is.
 */
const SCORES: Readonly<Record<Clue, readonly [inline: number, component: number]>> = {
  component: [10_000, 10_000],
  structure: [100, 10],
  place: [1, 0.1],
};

/** Of a variant by its members: the least, and what a full likeness adds. */
const LIKENESS = { least: 10, full: 30 };

/**
 * Finds the shapes of earlier packages again: by component, else by structure, else by what is left of it, else by
 * place. Places alone may point to something else after variants were reordered, so structure counts more. Returns id →
 * name.
 */
export function matchShapes(lock: ShapeLock, shapes: readonly Candidate[]): ReadonlyMap<number, string> {
  const scoresOf = createScorer(shapes);
  // Earlier shapes are the more important ones; the order breaks ties in a way that the document's order cannot change.
  const rank = new Map(shapes.map((shape, index) => [shape, index] as const));
  const pairs = Object.entries(lock)
    .flatMap(([name, evidence]) =>
      [...scoresOf(evidence)].map(([shape, score]) => ({ name, shape, score, rank: rank.get(shape) ?? 0 })),
    )
    .sort((a, b) => b.score - a.score || byCodeUnit(a.name, b.name) || a.rank - b.rank);
  const found = new Map<number, string>();
  const given = new Set<string>();
  for (const { name, shape } of pairs) {
    if (found.has(shape.id) || given.has(name)) continue;
    found.set(shape.id, name);
    given.add(name);
  }
  return found;
}

/** Whether anything says that two pieces of evidence are of the same shape. */
export function haveClueInCommon(a: Evidence, b: Evidence): boolean {
  return Object.values(CLUES).some((textsOf) => textsOf(a).some((text) => textsOf(b).includes(text)));
}

type Scores = ReadonlyMap<Candidate, number>;

/** Says how much speaks for each shape being the one that the evidence is of. */
function createScorer(shapes: readonly Candidate[]): (evidence: Evidence) => Scores {
  const clues = Object.keys(CLUES) as Clue[];
  const index = clues.map((clue) => ({ clue, shapes: indexBy(shapes, CLUES[clue]) }));
  // Variants may have changed and moved at once: they are looked for in the unions where they were.
  const inline = shapes.filter(({ evidence }) => evidence.component === undefined);
  const variants = indexBy(inline, unionsOf);
  return (evidence) => {
    const scores = new Map<Candidate, number>();
    for (const { clue, shapes: known } of index)
      for (const text of CLUES[clue](evidence))
        for (const shape of known.get(text) ?? []) {
          const [alone, owned] = SCORES[clue];
          const score = shape.evidence.component === undefined ? alone : owned;
          scores.set(shape, (scores.get(shape) ?? 0) + score);
        }
    for (const union of unionsOf(evidence)) {
      const beside = variants.get(union) ?? [];
      const common = commonTraits(beside.map((each) => each.evidence.traits ?? []));
      for (const shape of beside) {
        const likeness = likenessOf(evidence.traits ?? [], shape.evidence.traits ?? [], common);
        if (likeness?.isMost === true)
          scores.set(
            shape,
            Math.max(scores.get(shape) ?? 0, LIKENESS.least + LIKENESS.full * likeness.share),
          );
      }
    }
    return scores;
  };
}

function indexBy(
  shapes: readonly Candidate[],
  textsOf: (evidence: Evidence) => readonly string[],
): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const shape of shapes)
    for (const text of textsOf(shape.evidence)) {
      const known = index.get(text);
      if (known === undefined) index.set(text, [shape]);
      else known.push(shape);
    }
  return index;
}

/** The places of a shape that is a variant, whichever variant it is. */
function unionsOf({ places }: Evidence): readonly string[] {
  return [
    ...new Set(
      places.filter((place) => place.search(VARIANT) >= 0).map((place) => place.replace(VARIANT, '/$1/*')),
    ),
  ];
}

const VARIANT = /\/(oneOf|anyOf)\/\d+(?=\/|$)/g;
