import type { ts } from 'ts-morph';
import { member } from '../model/index.ts';
import type { Way } from '../rules/index.ts';
import { collectChanges } from './collect-changes.ts';
import { compareParts } from './diff-parts.ts';
import type { DiffLimit, Look, Nodes, TypeDiffer } from './look.ts';
import { addChange, addEdge, isNested, pairNode, type PairNode, type Trail } from './pair-graph.ts';
import { declarerOf, isStandard, type Types } from './type-parts.ts';

/** More pairs than any two SDKs have; types that are worked out from each other could go on for ever. */
const MOST_PAIRS = 2_000_000;

/** A pair that waits to be compared. */
type Task = {
  readonly before: ts.Type;
  readonly after: ts.Type;
  readonly way: Way;
  readonly isOptional: boolean;
  readonly nodes: Nodes;
  readonly trail: Trail | undefined;
  readonly reached: (node: PairNode) => void;
};

/** Makes a differ. `labels` says how callers can name a type. */
export function createTypeDiffer(
  types: Types,
  labels: ReadonlyMap<ts.Symbol, string> = new Map(),
): TypeDiffer {
  const known = new Map<string, PairNode>();
  const reached = new Set<ts.Symbol>();
  const met = { request: createShapes(types), response: createShapes(types) };
  const limits = new Set<DiffLimit>();
  const reach = (type: ts.Type): void => {
    for (const symbol of [type.aliasSymbol, type.getSymbol()]) if (symbol !== undefined) reached.add(symbol);
  };
  const isOver = (): boolean => {
    if (known.size >= MOST_PAIRS) limits.add('pairs');
    return known.size >= MOST_PAIRS;
  };

  /** Compares one pair, unless that has been done, and gives the pairs in it. */
  const compare = ({ way, isOptional, nodes, ...task }: Task): readonly Task[] => {
    reach(task.before);
    met[way].add(task.before);
    const [before, after] = accepted(task.before, task.after, way, types);
    if (before === after) return [];
    const generic = trailOf(before, after, task.trail, types);
    const isInside = generic !== undefined && isNested(generic);
    const full = `${idOf(before)} ${idOf(after)} ${way} ${isOptional}`;
    const key = isInside && !known.has(full) ? `${full} inside` : full;
    const seen = known.get(key);
    if (seen !== undefined) {
      task.reached(seen);
      return [];
    }
    if (isOver()) return [];
    const node = pairNode({ way, nodes, ...declarationOf(before, after) });
    known.set(key, node);
    task.reached(node);
    const inner: Task[] = [];
    const visit: Look['visit'] = (a, b, step, more = {}) =>
      void inner.push({
        before: a,
        after: b,
        way: more.way ?? way,
        isOptional: more.isOptional ?? false,
        nodes: more.nodes ?? nodes,
        trail: generic ?? task.trail,
        reached: (to) => addEdge(node, { to, step, ...(more.nodes && { nodes: more.nodes }) }),
      });
    if (isInside) {
      const others = besideGenerics(after, types);
      besideGenerics(before, types).forEach((own, i) => others[i] && visit(own, others[i], undefined));
      return inner;
    }
    compareParts({
      types,
      way,
      isOptional,
      whole: { before, after },
      emit: (event, texts = {}) => addChange(node, { event, texts }),
      emitMember: (event, name, own, texts = {}) =>
        addChange(node, { event, texts, member: { step: member(name), nodes: own } }),
      visit,
      reach,
    });
    return inner;
  };

  const declarationOf = (before: ts.Type, after: ts.Type): Pick<PairNode, 'base' | 'isNamed'> => {
    const [from, to] = [declarerOf(before, types), declarerOf(after, types)];
    if (from === undefined || to === undefined) return { base: undefined, isNamed: false };
    const label = labels.get(to) ?? labels.get(from) ?? to.name;
    return { base: { owner: to.name, label }, isNamed: from.name === to.name };
  };

  return {
    diff: (before, after, way, { name = '', isOptional = false } = {}) => {
      let root: PairNode | undefined;
      const open: Task[] = [
        {
          before,
          after,
          way,
          isOptional,
          nodes: [undefined, undefined],
          trail: undefined,
          reached: (node) => (root = node),
        },
      ];
      // The stack is ours: types may lie deeper in each other than functions can call each other.
      for (let task = open.pop(); task !== undefined; task = open.pop())
        open.push(...compare(task).toReversed());
      if (root === undefined) return [];
      const { changes, isCut } = collectChanges(root, { owner: name, label: name });
      if (isCut) limits.add('places');
      return changes;
    },
    limits,
    isReached: (symbol) => reached.has(symbol),
    looksSent: (type) => {
      const shape = shapeOf(type, types);
      return shape !== '' && met.request.has(shape) && !met.response.has(shape);
    },
  };
}

const idOf = (type: ts.Type): number => (type as unknown as { readonly id: number }).id;

/** The way to a pair, if both types fill in a generic declaration of their package. */
function trailOf(before: ts.Type, after: ts.Type, up: Trail | undefined, types: Types): Trail | undefined {
  const [from, to] = [genericOf(before, types), genericOf(after, types)];
  return from && to && { before: from, after: to, up };
}

/**
 * The generic declaration that a type, or one of an intersection, fills in; lists and other standard types hold what they
 * are given and no more.
 */
function genericOf(type: ts.Type, types: Types): ts.Symbol | undefined {
  if (type.isIntersection() && type.aliasSymbol === undefined)
    return type.types.map((each) => genericOf(each, types)).find((symbol) => symbol !== undefined);
  if (filledIn(type, types).length === 0) return undefined;
  const symbol = type.aliasSymbol ?? type.getSymbol();
  return symbol === undefined || isStandard(type) ? undefined : symbol;
}

/** What generic declarations are filled in with, and what stands beside them in an intersection. */
function besideGenerics(type: ts.Type, types: Types): readonly ts.Type[] {
  if (!type.isIntersection() || type.aliasSymbol !== undefined) return filledIn(type, types);
  return type.types.flatMap((each) =>
    genericOf(each, types) === undefined ? [each] : filledIn(each, types),
  );
}

/** What a generic declaration is filled in with. */
function filledIn(type: ts.Type, { ts, checker }: Types): readonly ts.Type[] {
  if (type.aliasSymbol !== undefined) return type.aliasTypeArguments ?? [];
  const { objectFlags = 0 } = type as Partial<ts.ObjectType>;
  if (!(objectFlags & ts.ObjectFlags.Reference)) return [];
  // The last argument may be what `this` is; nobody wrote it.
  const { target } = type as ts.TypeReference;
  return checker.getTypeArguments(type as ts.TypeReference).slice(0, target.typeParameters?.length ?? 0);
}

/** The shapes of the types that were met; they are worked out, once for each, when somebody asks. */
function createShapes(types: Types) {
  const seen = new Set<ts.Type>();
  const fresh = new Set<ts.Type>();
  const shapes = new Set<string>();
  return {
    add(type: ts.Type): void {
      if (!seen.has(type)) fresh.add(type);
    },
    has(shape: string): boolean {
      for (const type of fresh) {
        seen.add(type);
        shapes.add(shapeOf(type, types));
      }
      fresh.clear();
      return shapes.has(shape);
    },
  };
}

/** The names of the members of an object; empty for everything else. */
function shapeOf(type: ts.Type, { ts, checker }: Types): string {
  if ((type.flags & ts.TypeFlags.Object) === 0 || checker.isArrayType(type)) return '';
  return checker
    .getPropertiesOfType(type)
    .map(({ name }) => name)
    .sort()
    .join(' ');
}

/** A parameter that is of any type takes what that type is bound to. */
function accepted(
  before: ts.Type,
  after: ts.Type,
  way: Way,
  { ts, checker }: Types,
): readonly [ts.Type, ts.Type] {
  const isOpen = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.TypeParameter) !== 0;
  if (way === 'response' || isOpen(before) === isOpen(after)) return [before, after];
  const bound = (type: ts.Type): ts.Type =>
    isOpen(type) ? checker.getBaseConstraintOfType(type) ?? checker.getUnknownType() : type;
  return [bound(before), bound(after)];
}
