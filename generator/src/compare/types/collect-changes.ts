import type { Step } from '../model/index.ts';
import type { Nodes, TypeChange } from './look.ts';
import type { Base, OwnChange, PairNode } from './pair-graph.ts';

/** One way to a pair: from the declared type that it lies in. */
type Place = {
  readonly node: PairNode;
  readonly base: Base;
  readonly path: readonly Step[];
  readonly nodes: Nodes;
  /** How often each pair without a declaration has been met below the same declared type. */
  readonly met: Map<PairNode, number>;
};

/** More places of one undeclared type below a declared one are not told one by one. */
const MOST_PLACES = 64;

/** What was found, and whether some places of a change were left out. */
export type Collected = { readonly changes: readonly TypeChange[]; readonly isCut: boolean };

/**
 * All changes below a pair, nearest first. A declared type is told once; a type without a declaration at every place that
 * has it, but for those inside itself: what it holds there is what it holds here.
 */
export function collectChanges(root: PairNode, base: Base): Collected {
  const changes: TypeChange[] = [];
  const isDone = new Set<PairNode>();
  let isCut = false;
  const queue: Place[] = [{ node: root, base, path: [], nodes: [undefined, undefined], met: new Map() }];
  for (const place of queue) {
    const { node, met } = place;
    if (!node.hasChanges) continue;
    if (node.base === undefined) {
      const count = met.get(node) ?? 0;
      if (count > 0 && holdsItself(node)) continue;
      isCut ||= count >= MOST_PLACES;
      if (count >= MOST_PLACES) continue;
      met.set(node, count + 1);
    }
    const inner = node.base === undefined ? place : inside(place, node.base);
    const outer = node.isNamed ? inner : place;
    const isKnown = isDone.has(node);
    for (const change of node.own) {
      if (change.member !== undefined ? !isKnown : !isKnown || !node.isNamed)
        changes.push(changeAt(change.member === undefined ? outer : inner, change));
    }
    if (isKnown) continue;
    if (node.base !== undefined) isDone.add(node);
    for (const { to, step, nodes } of node.edges) {
      if (!to.hasChanges) continue;
      const path = step === undefined ? inner.path : [...inner.path, step];
      queue.push({ ...inner, node: to, path, nodes: nodes ?? inner.nodes });
    }
  }
  return { changes, isCut };
}

/** The place of a declared type, whoever uses it. */
function inside({ node, nodes }: Place, base: Base): Place {
  return { node, base, path: [], nodes: node.isNamed ? node.nodes : nodes, met: new Map() };
}

function changeAt({ node, base, path, nodes }: Place, { event, member: own, texts }: OwnChange): TypeChange {
  const [nodeBefore, nodeAfter] = own?.nodes ?? nodes;
  return {
    event,
    way: node.way,
    owner: base.owner,
    label: base.label,
    path: own === undefined ? path : [...path, own.step],
    nodeBefore,
    nodeAfter,
    ...texts,
  };
}

const SELF = new WeakMap<PairNode, boolean>();

/** Whether a way leads from an undeclared pair back to it without passing a declared one. */
function holdsItself(start: PairNode): boolean {
  const known = SELF.get(start);
  if (known !== undefined) return known;
  const seen = new Set<PairNode>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const { to } of node.edges) {
      if (to.base !== undefined || !to.hasChanges || seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  SELF.set(start, seen.has(start));
  return seen.has(start);
}
