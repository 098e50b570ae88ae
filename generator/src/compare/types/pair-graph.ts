import type { ts } from 'ts-morph';
import type { Step } from '../model/index.ts';
import type { Event, Way } from '../rules/index.ts';
import type { Nodes, Texts } from './look.ts';

/** The declared type that members of a pair belong to. */
export type Base = { readonly owner: string; readonly label: string };

/** A difference of a pair: of its value as a whole, or of one member. */
export type OwnChange = {
  readonly event: Event;
  /** Undefined for the value as a whole. */
  readonly member?: { readonly step: Step; readonly nodes: Nodes };
  readonly texts: Texts;
};

/** The way from a pair to one that it holds. Without nodes it is declared where the pair itself is. */
export type Edge = { readonly to: PairNode; readonly step: Step | undefined; readonly nodes?: Nodes };

/**
 * A pair of types, compared once whoever meets it. What was found is kept relative to the pair: where it stands depends on
 * the way that led here, and types that contain themselves would have no end of such ways.
 */
export type PairNode = {
  readonly way: Way;
  /** What its members belong to; undefined for a pair without a declaration on both sides: they belong to what holds it. */
  readonly base: Base | undefined;
  /** Both sides have one name, so what changes as a whole is the declared type, not the place that uses it. */
  readonly isNamed: boolean;
  /** Where it was met first. */
  readonly nodes: Nodes;
  readonly own: OwnChange[];
  readonly edges: Edge[];
  readonly parents: Set<PairNode>;
  /** Whether something differs in it, however deep. */
  hasChanges: boolean;
};

/** A pair that has not been looked at. */
export function pairNode(start: Pick<PairNode, 'way' | 'base' | 'isNamed' | 'nodes'>): PairNode {
  return { ...start, own: [], edges: [], parents: new Set(), hasChanges: false };
}

/** Adds a difference to a pair. */
export function addChange(node: PairNode, change: OwnChange): void {
  node.own.push(change);
  markChanged(node);
}

/** Says that one pair holds another. */
export function addEdge(from: PairNode, edge: Edge): void {
  from.edges.push(edge);
  edge.to.parents.add(from);
  if (edge.to.hasChanges) markChanged(from);
}

/** Every pair is marked once, so all of it is linear in the number of edges. */
function markChanged(start: PairNode): void {
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.hasChanges) continue;
    node.hasChanges = true;
    open.push(...node.parents);
  }
}

/** The generic declarations of a pair that were filled in, and those of the pairs that led to it. */
export type Trail = {
  readonly before: ts.Symbol;
  readonly after: ts.Symbol;
  readonly up: Trail | undefined;
};

/** Further inside, only what generic types are filled in with is new. */
const DEEPEST_NESTING = 3;

/**
 * Whether a generic declaration is filled in within itself, or deep within others. What it declares has been compared then,
 * or will be where it stands by itself; types that fill in each other for ever would have no end.
 */
export function isNested({ before, after, up }: Trail): boolean {
  let depth = 0;
  for (let at = up; at !== undefined; at = at.up) {
    depth += 1;
    if ((at.before === before && at.after === after) || depth >= DEEPEST_NESTING) return true;
  }
  return false;
}
