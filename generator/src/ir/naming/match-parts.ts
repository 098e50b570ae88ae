import { commonTraits, likenessOf } from './likeness.ts';
import type { NestedName, Trait } from '../model/name-lock.ts';
import { identityOf, identityOfNode, inlineIdentity, outlineIn, traitsOf } from './evidence.ts';
import type { Part } from '../shapes/shape-groups.ts';

/** A name that says no more than where its object stood. */
const POSITIONAL = /^UnionMember\d+$/;

type Found = Map<Part, NestedName>;
type Test = (part: Part, known: NestedName) => boolean;

/** How an object that did not change is found again, best first. Equal objects may share a name. */
const SAME: readonly Test[] = [
  ({ node }, { evidence }) => identityOfNode(node) === identityOf(evidence),
  ({ node }, { evidence }) => inlineIdentity(node) === identityOf(evidence),
];

/**
 * Finds the objects of a member again: those that did not change, then changed ones by what they have in common with
 * the earlier ones, then by the name that the rules give. Where nothing else is left, the last one has the last name.
 */
export function matchParts(
  parts: readonly Part[],
  names: readonly NestedName[],
): ReadonlyMap<Part, NestedName> {
  const found: Found = new Map();
  for (const fits of SAME) findSame(left(parts, names, found), fits, found);
  const pairs = pairsOf(
    left(parts, names, found),
    commonTraits(names.map(traitsIn).filter((traits) => traits.length > 0)),
  );
  findAlike(pairs, found);
  const isBetterElsewhere: Test = (part, known) => {
    const rest = pairs.filter((pair) => pair.known === known && !found.has(pair.part));
    return rest.length > 0 && rest.every((pair) => pair.part !== part);
  };
  const rest: readonly Test[] = [
    (part, known) => part.short === known.name && !isBetterElsewhere(part, known),
    isOutlineOf,
  ];
  for (const fits of rest) findFirst(left(parts, names, found), fits, found);
  const last = left(parts, names, found);
  const [part] = last.parts;
  const [known] = last.names;
  if (part !== undefined && known !== undefined && last.parts.length + last.names.length === 2)
    if (mayReplace(part, known)) found.set(part, known);
  return found;
}

type Left = { readonly parts: readonly Part[]; readonly names: readonly NestedName[] };

/** What is not found yet. */
function left(parts: readonly Part[], names: readonly NestedName[], found: Found): Left {
  const taken = new Set([...found.values()].map(({ evidence }) => identityOf(evidence)));
  return {
    parts: parts.filter((part) => !found.has(part)),
    names: names.filter(({ evidence }) => !taken.has(identityOf(evidence))),
  };
}

function findSame({ parts, names }: Left, fits: Test, found: Found): void {
  for (const part of parts) {
    const fitting = names.filter((known) => fits(part, known));
    const known = fitting.find(({ name }) => name === part.short) ?? fitting[0];
    if (known !== undefined) found.set(part, known);
  }
}

function findFirst(from: Left, fits: Test, found: Found): void {
  for (const part of from.parts)
    findSame({ parts: [part], names: left([], from.names, found).names }, fits, found);
}

/** What an object has in common with an earlier one, most important first. */
type Pair = { readonly part: Part; readonly known: NestedName; readonly rank: readonly number[] };

/** All that may be one object before and after a change. */
function pairsOf({ parts, names }: Left, common: ReadonlySet<string>): readonly Pair[] {
  return parts.flatMap((part) => {
    const traits = traitsOf(part.node);
    const isPositional = POSITIONAL.test(part.short);
    return names.flatMap((known): readonly Pair[] => {
      const likeness = likenessOf(traitsIn(known), traits, common);
      const isNamed = !isPositional && part.short === known.name;
      // Who has a name of its own by the rules gets another one only for good reasons.
      if (likeness === undefined || !(isPositional || isNamed || likeness.isMost)) return [];
      const isOutline = isOutlineOf(part, known);
      return [
        { part, known, rank: [Number(isNamed), Number(isOutline), likeness.distinctive, likeness.share] },
      ];
    });
  });
}

/** Settles the pairs whose two sides have no better one and no other one as good, until none is left. */
function findAlike(pairs: readonly Pair[], found: Found): void {
  for (;;) {
    const taken = new Set([...found.values()].map(({ evidence }) => identityOf(evidence)));
    const open = pairs.filter(
      ({ part, known }) => !found.has(part) && !taken.has(identityOf(known.evidence)),
    );
    const best = withoutRivals(open, (pair, other) => compare(pair, other) >= 0);
    const clear = withoutRivals(best, () => false);
    // A tie is left open, unless nothing moved.
    const unmoved = best.filter(({ part, known }) => part.short === known.name).slice(0, 1);
    const settled = clear.length > 0 ? clear : unmoved;
    if (settled.length === 0) return;
    for (const { part, known } of settled) found.set(part, known);
  }
}

/** The pairs that beat all others of the same object or of the same earlier one. */
function withoutRivals(pairs: readonly Pair[], beats: (pair: Pair, other: Pair) => boolean): readonly Pair[] {
  const byPart = groupBy(pairs, ({ part }) => part);
  const byIdentity = groupBy(pairs, ({ known }) => identityOf(known.evidence));
  return pairs.filter((pair) =>
    [byPart.get(pair.part), byIdentity.get(identityOf(pair.known.evidence))].every((rivals = []) =>
      rivals.every((other) => other === pair || beats(pair, other)),
    ),
  );
}

function groupBy<K>(pairs: readonly Pair[], keyOf: (pair: Pair) => K): ReadonlyMap<K, readonly Pair[]> {
  const groups = new Map<K, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(keyOf(pair));
    if (group === undefined) groups.set(keyOf(pair), [pair]);
    else group.push(pair);
  }
  return groups;
}

function compare(a: Pair, b: Pair): number {
  const at = a.rank.findIndex((value, i) => value !== b.rank[i]);
  return at < 0 ? 0 : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
}

/**
 * Whether an object may have a name without anything in common: that of a component which may be written out where it
 * was used, or one that promised nothing.
 */
function mayReplace({ short, node }: Part, { name, evidence }: NestedName): boolean {
  if (node.component !== undefined) return false;
  return evidence.component !== undefined || (POSITIONAL.test(short) && POSITIONAL.test(name));
}

function isOutlineOf({ node }: Part, { evidence: { component, outline } }: NestedName): boolean {
  return component === undefined && outline === outlineIn(node);
}

function traitsIn({ evidence }: NestedName): readonly Trait[] {
  return evidence.traits ?? [];
}
