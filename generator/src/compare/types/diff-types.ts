import type { ts } from 'ts-morph';
import { member, pathText, type Step } from '../model/index.ts';
import type { Event, Way } from '../rules/index.ts';
import { compareParts } from './diff-parts.ts';
import type { Nodes, Texts, TypeChange, TypeDiffer } from './look.ts';
import { declarerOf, type Types } from './type-parts.ts';

type Seat = {
  readonly way: Way;
  readonly owner: string;
  readonly label: string;
  readonly path: readonly Step[];
  readonly isOptional: boolean;
  readonly nodes: Nodes;
};
type Node = { readonly own: TypeChange[]; readonly children: Node[] };

/** Deeper than any payload, shallower than the stack. */
const DEEPEST = 60;

/** Makes a differ. `labels` says how callers can name a type. */
export function createTypeDiffer(
  types: Types,
  labels: ReadonlyMap<ts.Symbol, string> = new Map(),
): TypeDiffer {
  const known = new Map<string, Node>();
  const reached = new Set<ts.Symbol>();
  const met = { request: createShapes(types), response: createShapes(types) };
  const idOf = (type: ts.Type): number => (type as unknown as { id: number }).id;
  const reach = (type: ts.Type): void => {
    for (const symbol of [type.aliasSymbol, type.getSymbol()]) if (symbol !== undefined) reached.add(symbol);
  };

  const compare = (first: ts.Type, second: ts.Type, seat: Seat, depth: number): Node => {
    reach(first);
    met[seat.way].add(first);
    const [before, after] = accepted(first, second, seat.way, types);
    if (before === after || depth > DEEPEST) return EMPTY;
    const [from, to] = [declarerOf(before, types), declarerOf(after, types)];
    const label = to && (labels.get(to) ?? (from && labels.get(from)) ?? to.name);
    const inner: Seat =
      from === undefined || to === undefined ?
        seat
      : { ...seat, owner: to.name, label: label ?? '', path: [] };
    const outer = from !== undefined && from.name === to?.name ? inner : seat;
    const at = outer === inner && inner !== seat ? '' : `${seat.owner}.${pathText(seat.path)}`;
    const key = [idOf(before), idOf(after), seat.way, seat.isOptional, at].join(' ');
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const node: Node = { own: [], children: [] };
    known.set(key, node);
    const push = ({ way, owner, label: name, path, nodes }: Seat, event: Event, more: Texts): void =>
      void node.own.push({
        event,
        way,
        owner,
        label: name,
        path,
        nodeBefore: nodes[0],
        nodeAfter: nodes[1],
        ...more,
      });
    compareParts({
      types,
      way: seat.way,
      isOptional: seat.isOptional,
      whole: { before, after },
      emit: (event, more = {}) => push(outer, event, more),
      emitMember: (event, name, nodes, more = {}) =>
        push({ ...inner, path: [...inner.path, member(name)], nodes }, event, more),
      visit: (a, b, step, { nodes = inner.nodes, way = inner.way, isOptional = false } = {}) =>
        void node.children.push(
          compare(
            a,
            b,
            { ...inner, path: [...inner.path, ...(step ? [step] : [])], nodes, way, isOptional },
            depth + 1,
          ),
        ),
      reach,
    });
    return node;
  };

  return {
    diff: (before, after, way, { name = '', isOptional = false } = {}) =>
      collect(
        compare(
          before,
          after,
          { way, owner: name, label: name, path: [], isOptional, nodes: [undefined, undefined] },
          0,
        ),
      ),
    isReached: (symbol) => reached.has(symbol),
    looksSent: (type) => {
      const shape = shapeOf(type, types);
      return shape !== '' && met.request.has(shape) && !met.response.has(shape);
    },
  };
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

const EMPTY: Node = { own: [], children: [] };

function collect(root: Node): readonly TypeChange[] {
  const seen = new Set<Node>();
  const queue = [root];
  for (const node of queue) {
    if (seen.has(node)) continue;
    seen.add(node);
    queue.push(...node.children.filter((child) => !seen.has(child)));
  }
  return [...seen].flatMap(({ own }) => own);
}
