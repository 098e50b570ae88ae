import { commonTraits, likenessOf } from './likeness.ts';
import type { NestedName, Trait } from '../model/name-lock.ts';
import { identityOf, identityOfNode, inlineIdentity, outlineIn, traitsOf } from './evidence.ts';
import type { Kid } from '../shapes/shape-groups.ts';

/** A name that says no more than where its object stood. */
const POSITIONAL = /^UnionMember\d+$/;

type Found = Map<Kid, NestedName>;
type Test = (kid: Kid, known: NestedName) => boolean;

/** How an object that did not change is found again, best first. Equal objects may share a name. */
const SAME: readonly Test[] = [
  ({ node }, { evidence }) => identityOfNode(node) === identityOf(evidence),
  ({ node }, { evidence }) => inlineIdentity(node) === identityOf(evidence),
];

/**
 * Finds the objects of a member again: those that did not change, then changed ones by what they have in common with
 * the earlier ones, then by the name that the rules give. Where nothing else is left, the last one has the last name.
 */
export function matchNames(kids: readonly Kid[], names: readonly NestedName[]): ReadonlyMap<Kid, NestedName> {
  const found: Found = new Map();
  for (const fits of SAME) findSame(left(kids, names, found), fits, found);
  const pairs = pairsOf(
    left(kids, names, found),
    commonTraits(names.map(traitsIn).filter((traits) => traits.length > 0)),
  );
  findAlike(pairs, found);
  const isBetterElsewhere: Test = (kid, known) => {
    const rest = pairs.filter((pair) => pair.known === known && !found.has(pair.kid));
    return rest.length > 0 && rest.every((pair) => pair.kid !== kid);
  };
  const rest: readonly Test[] = [
    (kid, known) => kid.short === known.name && !isBetterElsewhere(kid, known),
    isOutlineOf,
  ];
  for (const fits of rest) findFirst(left(kids, names, found), fits, found);
  const last = left(kids, names, found);
  const [kid] = last.kids;
  const [known] = last.names;
  if (kid !== undefined && known !== undefined && last.kids.length + last.names.length === 2)
    if (mayReplace(kid, known)) found.set(kid, known);
  return found;
}

type Left = { readonly kids: readonly Kid[]; readonly names: readonly NestedName[] };

/** What is not found yet. */
function left(kids: readonly Kid[], names: readonly NestedName[], found: Found): Left {
  const taken = new Set([...found.values()].map(({ evidence }) => identityOf(evidence)));
  return {
    kids: kids.filter((kid) => !found.has(kid)),
    names: names.filter(({ evidence }) => !taken.has(identityOf(evidence))),
  };
}

function findSame({ kids, names }: Left, fits: Test, found: Found): void {
  for (const kid of kids) {
    const fitting = names.filter((known) => fits(kid, known));
    const known = fitting.find(({ name }) => name === kid.short) ?? fitting[0];
    if (known !== undefined) found.set(kid, known);
  }
}

function findFirst(from: Left, fits: Test, found: Found): void {
  for (const kid of from.kids)
    findSame({ kids: [kid], names: left([], from.names, found).names }, fits, found);
}

/** What an object has in common with an earlier one, most important first. */
type Pair = { readonly kid: Kid; readonly known: NestedName; readonly rank: readonly number[] };

/** All that may be one object before and after a change. */
function pairsOf({ kids, names }: Left, common: ReadonlySet<string>): readonly Pair[] {
  return kids.flatMap((kid) => {
    const traits = traitsOf(kid.node);
    const isPositional = POSITIONAL.test(kid.short);
    return names.flatMap((known): readonly Pair[] => {
      const likeness = likenessOf(traitsIn(known), traits, common);
      const isNamed = !isPositional && kid.short === known.name;
      // Who has a name of its own by the rules gets another one only for good reasons.
      if (likeness === undefined || !(isPositional || isNamed || likeness.isMost)) return [];
      const isOutline = isOutlineOf(kid, known);
      return [
        { kid, known, rank: [Number(isNamed), Number(isOutline), likeness.distinctive, likeness.share] },
      ];
    });
  });
}

/** Settles the pairs whose two sides have no better one and no other one as good, until none is left. */
function findAlike(pairs: readonly Pair[], found: Found): void {
  for (;;) {
    const taken = new Set([...found.values()].map(({ evidence }) => identityOf(evidence)));
    const open = pairs.filter(({ kid, known }) => !found.has(kid) && !taken.has(identityOf(known.evidence)));
    const best = withoutRivals(open, (pair, other) => compare(pair, other) >= 0);
    const clear = withoutRivals(best, () => false);
    // A tie is left open, unless nothing moved.
    const unmoved = best.filter(({ kid, known }) => kid.short === known.name).slice(0, 1);
    const settled = clear.length > 0 ? clear : unmoved;
    if (settled.length === 0) return;
    for (const { kid, known } of settled) found.set(kid, known);
  }
}

/** The pairs that beat all others of the same object or of the same earlier one. */
function withoutRivals(pairs: readonly Pair[], beats: (pair: Pair, other: Pair) => boolean): readonly Pair[] {
  const byKid = groupBy(pairs, ({ kid }) => kid);
  const byIdentity = groupBy(pairs, ({ known }) => identityOf(known.evidence));
  return pairs.filter((pair) =>
    [byKid.get(pair.kid), byIdentity.get(identityOf(pair.known.evidence))].every((rivals = []) =>
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
function mayReplace({ short, node }: Kid, { name, evidence }: NestedName): boolean {
  if (node.component !== undefined) return false;
  return evidence.component !== undefined || (POSITIONAL.test(short) && POSITIONAL.test(name));
}

function isOutlineOf({ node }: Kid, { evidence: { component, outline } }: NestedName): boolean {
  return component === undefined && outline === outlineIn(node);
}

function traitsIn({ evidence }: NestedName): readonly Trait[] {
  return evidence.traits ?? [];
}
