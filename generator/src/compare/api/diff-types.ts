import type { ts } from 'ts-morph';
import type { ApiCode } from './rules.ts';
import {
  awaited,
  declaredName,
  isClassInstance,
  isOpen,
  isStringLike,
  partsOf,
  typeText,
  type Parts,
  type Types,
} from './type-parts.ts';
import { LIB } from './compiler.ts';
import { matchVariants } from './match-variants.ts';

/** Which way values of a type go. */
export type Way = 'request' | 'response';

/** One difference of two types, before it is known whom it reaches. */
export type TypeChange = {
  readonly code: ApiCode;
  readonly way: Way;
  /** The type that declares the value, by its own name; empty inside a type without one. */
  readonly owner: string;
  /** From the owner: `engine.url`, `items[]`; empty for the type itself. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly values?: string;
  readonly nodeBefore?: ts.Node | undefined;
  readonly nodeAfter?: ts.Node | undefined;
};

type Node = { readonly own: TypeChange[]; readonly children: Node[] };
type Seat = {
  readonly way: Way;
  readonly owner: string;
  readonly path: string;
  readonly nodes: readonly [ts.Node | undefined, ts.Node | undefined];
};

/** Compares types of two versions. The same pair is compared once and reported to everyone who asks for it. */
export type TypeDiffer = {
  readonly diff: (before: ts.Type, after: ts.Type, way: Way, name?: string) => readonly TypeChange[];
  /** Whether a type of the older version was met on the way from what has been compared so far. */
  readonly isReached: (symbol: ts.Symbol) => boolean;
};

/** Deeper than any payload, shallower than the stack. */
const DEEPEST = 60;

/** Makes a differ. */
export function createTypeDiffer(types: Types): TypeDiffer {
  const { ts, checker } = types;
  const known = new Map<string, Node>();
  const reached = new Set<ts.Symbol>();
  const idOf = (type: ts.Type): number => (type as unknown as { id: number }).id;

  const compare = (before: ts.Type, after: ts.Type, seat: Seat, depth: number): Node => {
    for (const symbol of [before.aliasSymbol, before.getSymbol()])
      if (symbol !== undefined) reached.add(symbol);
    if (before === after || depth > DEEPEST) return EMPTY;
    const owner = ownerName(before) === '' ? '' : ownerName(after);
    const place: Seat = owner === '' || seat.owner === owner ? seat : { ...seat, owner, path: '' };
    const key = `${idOf(before)} ${idOf(after)} ${place.way} ${
      owner === '' ? `${place.owner}.${place.path}` : ''
    }`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const node: Node = { own: [], children: [] };
    known.set(key, node);
    const emit: Emit = (code, more = {}) =>
      void node.own.push({
        code,
        way: place.way,
        owner: place.owner,
        path: place.path,
        nodeBefore: place.nodes[0],
        nodeAfter: place.nodes[1],
        ...more,
      });
    const visit: Visit = (a, b, step, nodes = place.nodes) =>
      void node.children.push(
        compare(a, b, { ...place, path: joinPath(place.path, step), nodes }, depth + 1),
      );
    compareParts(before, after, place, emit, visit);
    return node;
  };

  const ownerName = (type: ts.Type): string => {
    const parts = type.isUnion() && type.aliasSymbol === undefined ? partsOf(type, types).rest : [];
    const [only] = parts;
    const named = parts.length === 1 && only !== undefined ? only : type;
    return isObject(named) || named.isUnion() ? declaredName(named) : '';
  };
  const isObject = (type: ts.Type): boolean =>
    (type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(type) && !checker.isTupleType(type);

  const compareParts = (before: ts.Type, after: ts.Type, place: Seat, emit: Emit, visit: Visit): void => {
    const [a, b] = [partsOf(before, types), partsOf(after, types)];
    if (a.nullable !== b.nullable) emit(`${place.way}-became-${b.nullable ? '' : 'not-'}nullable`);
    compareLiterals(a, b, place, emit);
    compareRest(a, b, { before, after }, place, emit, visit);
  };

  const compareLiterals = (a: Parts, b: Parts, { way }: Seat, emit: Emit): void => {
    const opened = (parts: Parts): boolean =>
      parts.rest.some(
        (type) =>
          isStringLike(type, types) ||
          type.flags & (ts.TypeFlags.Number | ts.TypeFlags.Boolean | ts.TypeFlags.Any | ts.TypeFlags.Unknown),
      );
    const removed = [...a.literals.keys()].filter((value) => !b.literals.has(value));
    const added = [...b.literals.keys()].filter((value) => !a.literals.has(value));
    const list = (values: readonly string[]): string =>
      values.map((value) => value.replace(/^"(.*)"$/, "'$1'")).join(', ');
    if (removed.length > 0 && !opened(b) && b.literals.size > 0)
      emit(`${way}-value-removed`, {
        values: list(removed),
        before: list([...a.literals.keys()]),
        after: list([...b.literals.keys()]),
      });
    if (added.length > 0 && !opened(a) && a.literals.size > 0)
      emit(`${way}-value-added`, {
        values: list(added),
        before: list([...a.literals.keys()]),
        after: list([...b.literals.keys()]),
      });
  };

  const compareRest = (a: Parts, b: Parts, whole: Whole, place: Seat, emit: Emit, visit: Visit): void => {
    const texts = { before: typeText(whole.before, types), after: typeText(whole.after, types) };
    if (isOpen(a.rest[0], types) || isOpen(b.rest[0], types)) {
      if (!(isOpen(a.rest[0], types) && isOpen(b.rest[0], types)))
        emit(isOpen(b.rest[0], types) ? OPENED[place.way] : CLOSED[place.way], texts);
      return;
    }
    const { pairs, removed, added } = matchVariants(a.rest, b.rest, types);
    for (const [left, right] of pairs) compareOne(left, right, place, emit, visit);
    // Literals on the one side and their general type on the other.
    const wasClosed = a.rest.length === 0 && a.literals.size > 0;
    const isClosed = b.rest.length === 0 && b.literals.size > 0;
    if (wasClosed && !isClosed && added.length > 0) return emit(OPENED[place.way], texts);
    if (!wasClosed && isClosed && removed.length > 0) return emit(CLOSED[place.way], texts);
    if (removed.length > 0 && added.length > 0 && pairs.length === 0)
      return emit(changeCode(whole, place.way), texts);
    const names = (list: readonly ts.Type[]): string => list.map((type) => typeText(type, types)).join(', ');
    // One type that becomes several, or several that become one.
    const isPlain = (parts: Parts): boolean => parts.rest.length === 1 && parts.literals.size === 0;
    if (removed.length + added.length > 0 && (isPlain(a) || isPlain(b)) && pairs.length > 0)
      return emit(changeCode(whole, place.way), texts);
    if (removed.length > 0) emit(`${place.way}-variant-removed`, { ...texts, values: names(removed) });
    if (added.length > 0) emit(`${place.way}-variant-added`, { ...texts, values: names(added) });
  };

  const changeCode = ({ before, after }: Whole, way: Way): ApiCode => {
    if (way === 'request')
      return checker.isTypeAssignableTo(before, after) ? 'request-type-widened' : 'request-type-changed';
    return checker.isTypeAssignableTo(after, before) ? 'response-type-narrowed' : 'response-type-changed';
  };

  const compareOne = (a: ts.Type, b: ts.Type, place: Seat, emit: Emit, visit: Visit): void => {
    for (const symbol of [a.aliasSymbol, a.getSymbol()]) if (symbol !== undefined) reached.add(symbol);
    if (a === b || a.flags & b.flags & ts.TypeFlags.TypeParameter) return;
    const name = isObject(b) ? declaredName(b) : '';
    if (name !== '' && name !== place.owner) return visit(a, b, '');
    if (checker.isArrayType(a) && checker.isArrayType(b)) {
      const [[left], [right]] = [
        checker.getTypeArguments(a as ts.TypeReference),
        checker.getTypeArguments(b as ts.TypeReference),
      ];
      if (left !== undefined && right !== undefined) visit(left, right, '[]');
      return;
    }
    if (a.getCallSignatures().length > 0 || b.getCallSignatures().length > 0) return;
    if (isClassInstance(a, types) || isClassInstance(b, types)) return compareInstances(a, b, visit);
    if (isObject(a) && isObject(b) && !isStandard(a) && !isStandard(b))
      compareProperties(a, b, place, emit, visit);
  };

  /** Of two versions of a class only what was filled in can be compared, and what a page holds. */
  const compareInstances = (a: ts.Type, b: ts.Type, visit: Visit): void => {
    const [left, right] = [a, b].map((type) => checker.getTypeArguments(type as ts.TypeReference));
    left?.forEach((argument, i) => {
      const other = right?.[i];
      if (other !== undefined && (argument.flags & ts.TypeFlags.TypeParameter) === 0)
        visit(awaited(argument, types), awaited(other, types), '');
    });
    for (const base of a.getBaseTypes() ?? []) {
      const other = b
        .getBaseTypes()
        ?.find((candidate) => candidate.getSymbol()?.name === base.getSymbol()?.name);
      if (other !== undefined && base !== other) compareInstances(base, other, visit);
    }
  };

  const compareProperties = (a: ts.Type, b: ts.Type, place: Seat, emit: Emit, visit: Visit): void => {
    const { way } = place;
    const [left, right] = [propertiesOf(a), propertiesOf(b)];
    for (const [name, old] of left) {
      const next = right.get(name);
      const at = {
        path: joinPath(place.path, name),
        nodeBefore: old.valueDeclaration,
        nodeAfter: next?.valueDeclaration,
      };
      if (next === undefined) {
        if (way === 'request' || b.getStringIndexType() === undefined)
          emit(`${way}-property-removed`, { ...at, before: typeText(checker.getTypeOfSymbol(old), types) });
        continue;
      }
      const [wasOptional, isOptional] = [old, next].map(
        ({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0,
      );
      if (wasOptional !== isOptional)
        emit(`${way}-property-became-${isOptional === true ? 'optional' : 'required'}`, at);
      if (isDeprecated(next) && !isDeprecated(old)) emit('property-deprecated', at);
      visit(checker.getTypeOfSymbol(old), checker.getTypeOfSymbol(next), name, [
        old.valueDeclaration,
        next.valueDeclaration,
      ]);
    }
    for (const [name, next] of right) {
      if (left.has(name)) continue;
      const isOptional = (next.flags & ts.SymbolFlags.Optional) !== 0;
      emit(`${way}-property-added${isOptional ? '' : '-required'}`, {
        path: joinPath(place.path, name),
        nodeBefore: undefined,
        nodeAfter: next.valueDeclaration,
        after: typeText(checker.getTypeOfSymbol(next), types),
      });
    }
    const [from, to] = [a.getStringIndexType(), b.getStringIndexType()];
    if (from !== undefined && to !== undefined) visit(from, to, '[key]');
  };

  const isStandard = (type: ts.Type): boolean =>
    type.getSymbol()?.declarations?.[0]?.getSourceFile().fileName === LIB;
  const isDeprecated = ({ valueDeclaration: node }: ts.Symbol): boolean =>
    node !== undefined && ts.getJSDocDeprecatedTag(node) !== undefined;
  const propertiesOf = (type: ts.Type): ReadonlyMap<string, ts.Symbol> =>
    // Members named by symbols are private marks.
    new Map(
      checker
        .getPropertiesOfType(type)
        .flatMap((symbol) => (symbol.name.startsWith('__@') ? [] : [[symbol.name, symbol] as const])),
    );

  return {
    diff: (before, after, way, name = '') =>
      collect(compare(before, after, { way, owner: name, path: '', nodes: [undefined, undefined] }, 0)),
    isReached: (symbol) => reached.has(symbol),
  };
}

type Whole = { readonly before: ts.Type; readonly after: ts.Type };
type Emit = (code: ApiCode, more?: Partial<TypeChange>) => void;
type Visit = (before: ts.Type, after: ts.Type, step: string, nodes?: Seat['nodes']) => void;

const EMPTY: Node = { own: [], children: [] };
const OPENED: Readonly<Record<Way, ApiCode>> = {
  request: 'request-type-widened',
  response: 'response-type-opened',
};
const CLOSED: Readonly<Record<Way, ApiCode>> = {
  request: 'request-type-changed',
  response: 'response-type-narrowed',
};

function joinPath(path: string, step: string): string {
  if (step === '') return path;
  return path === '' || step.startsWith('[') ? `${path}${step}` : `${path}.${step}`;
}

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
