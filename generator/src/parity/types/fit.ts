import type { ts } from 'ts-morph';
import { publicProperties, typeText, type Types } from '../../compare/types/index.ts';

/** The first place where a value of one type cannot stand for one of another. */
export type Misfit = {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** Only a value or a variant is there that the other side does not list. */
  readonly isListed?: true;
};

/** Says where a value of the first type does not fit the second one; undefined where it fits. */
export type Fit = (from: ts.Type, to: ts.Type) => Misfit | undefined;

/** Deeper than any payload, shallower than the stack. */
const DEEPEST = 40;

type Search = Types & {
  readonly known: Map<string, Misfit | 'fits'>;
  /** Pairs that are being looked at: inside themselves they are taken to fit. */
  readonly open: Set<string>;
};

/**
 * Assignability as the compiler sees it, but for what no caller can use: private members of classes, which make every
 * two versions of a class different types, and brands. Where the compiler says no, the types are walked for the place.
 */
export function createFit(types: Types): Fit {
  const search: Search = { ...types, known: new Map(), open: new Set() };
  return (from, to) => {
    const { Any, Unknown } = types.ts.TypeFlags;
    const isOpen = ({ flags }: ts.Type): boolean => (flags & (Any | Unknown)) !== 0;
    // The compiler lets everything pass where one side says nothing.
    if (isOpen(from) !== isOpen(to)) return misfit('', from, to, types);
    return misfitOf(from, to, search, 0);
  };
}

function misfit(path: string, from: ts.Type, to: ts.Type, types: Types): Misfit {
  return { path, from: typeText(from, types), to: typeText(to, types) };
}

const inside = (step: string, found: Misfit | undefined): Misfit | undefined =>
  found && { ...found, path: `${step}${found.path}` };

const idOf = (type: ts.Type): number => (type as unknown as { readonly id: number }).id;

function misfitOf(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfit | undefined {
  const { checker, known, open } = search;
  if (from === to || depth > DEEPEST) return undefined;
  const key = `${idOf(from)} ${idOf(to)}`;
  const before = known.get(key);
  if (before !== undefined) return before === 'fits' ? undefined : before;
  if (open.has(key)) return undefined;
  open.add(key);
  const found = checker.isTypeAssignableTo(from, to) ? undefined : structural(from, to, search, depth);
  open.delete(key);
  // What was found inside an open pair rests on the pair.
  if (open.size === 0 || found !== undefined) known.set(key, found ?? 'fits');
  return found;
}

function structural(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfit | undefined {
  const { ts } = search;
  // Each side has type parameters of its own; what they are bound to is compared where they are.
  if (from.flags & to.flags & ts.TypeFlags.TypeParameter) return undefined;
  if (from.isUnion()) return first(from.types, (each) => misfitOf(each, to, search, depth + 1));
  if (to.isUnion()) return misfitOfUnion(from, to, search, depth);
  const isObject = ({ flags }: ts.Type): boolean =>
    (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  if (isLiteral(from, search) && isLiteral(to, search))
    return { ...misfit('', from, to, search), isListed: true };
  if (isObject(from) && isObject(to)) return misfitOfObjects(from, to, search, depth);
  // What is worked out from type parameters is the same where it reads the same.
  const { Conditional, IndexedAccess, Index, TemplateLiteral } = ts.TypeFlags;
  const isOpen = from.flags & to.flags & (Conditional | IndexedAccess | Index | TemplateLiteral);
  return isOpen && typeText(from, search) === typeText(to, search) ? undefined : misfit('', from, to, search);
}

function isLiteral({ flags }: ts.Type, { ts }: Search): boolean {
  return (flags & ts.TypeFlags.Literal) !== 0;
}

/** Whether what tells the variants of a union apart is the same: a member with one value. */
function sameLiterals(from: ts.Type, to: ts.Type, search: Search): boolean {
  const { checker, ts } = search;
  const isObject = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Object) !== 0;
  if (!isObject(from) || !isObject(to)) return true;
  return checker.getPropertiesOfType(from).every((member) => {
    const other = checker.getPropertyOfType(to, member.name);
    if (other === undefined) return true;
    const [own, there] = [checker.getTypeOfSymbol(member), checker.getTypeOfSymbol(other)];
    return !isLiteral(own, search) || !isLiteral(there, search) || checker.isTypeAssignableTo(own, there);
  });
}

/** The variant that comes closest says why none fits. */
function misfitOfUnion(from: ts.Type, to: ts.UnionType, search: Search, depth: number): Misfit | undefined {
  let closest: Misfit | undefined;
  const alike = to.types.filter((variant) => sameLiterals(from, variant, search));
  for (const variant of alike) {
    const found = misfitOf(from, variant, search, depth + 1);
    if (found === undefined) return undefined;
    if (found.path !== '' && found.path.length > (closest?.path.length ?? 0)) closest = found;
  }
  if (closest !== undefined) return closest;
  const isList = isLiteral(from, search) && to.types.some((each) => isLiteral(each, search));
  const isVariant = (from.flags & search.ts.TypeFlags.Object) !== 0;
  return { ...misfit('', from, to, search), ...((isList || isVariant) && { isListed: true }) };
}

function misfitOfObjects(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfit | undefined {
  const { checker } = search;
  const isList = (type: ts.Type): boolean => checker.isArrayType(type) || checker.isTupleType(type);
  if (isList(from) || isList(to)) {
    if (!isList(from) || !isList(to)) return misfit('', from, to, search);
    const [own, other] = [from, to].map((type) => checker.getTypeArguments(type as ts.TypeReference));
    if (own?.length !== other?.length) return misfit('', from, to, search);
    return first(own ?? [], (each, at) => {
      const there = other?.[at];
      return there && inside('[]', misfitOf(each, there, search, depth + 1));
    });
  }
  return (
    misfitOfCalls(from, to, search, depth) ??
    misfitOfMembers(from, to, search, depth) ??
    misfitOfKeys(from, to, search, depth)
  );
}

/** Every way to call the second must be one to call the first. */
function misfitOfCalls(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfit | undefined {
  const wanted = to.getCallSignatures();
  const given = from.getCallSignatures();
  if (wanted.length === 0) return undefined;
  return first(wanted, (signature) => {
    const found = given.map((each) => misfitOfCall(each, signature, search, depth));
    return found.includes(undefined) ? undefined : found[0] ?? misfit('()', from, to, search);
  });
}

function misfitOfCall(
  from: ts.Signature,
  to: ts.Signature,
  search: Search,
  depth: number,
): Misfit | undefined {
  const { checker } = search;
  const there = to.getParameters();
  return (
    first(from.getParameters(), (parameter, at) => {
      const other = there[at];
      if (other === undefined) return undefined;
      const [own, given] = [checker.getTypeOfSymbol(parameter), checker.getTypeOfSymbol(other)];
      return inside(`(${parameter.name})`, misfitOf(given, own, search, depth + 1));
    }) ?? inside('()', misfitOf(from.getReturnType(), to.getReturnType(), search, depth + 1))
  );
}

function misfitOfMembers(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfit | undefined {
  const { ts, checker } = search;
  const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;
  return first(publicProperties(to, search), (wanted) => {
    // A unique symbol is another one in every package.
    if (wanted.name.startsWith('__@')) return undefined;
    const given = checker.getPropertyOfType(from, wanted.name);
    const type = checker.getTypeOfSymbol(wanted);
    const step = `.${wanted.name}`;
    if (given === undefined)
      return isOptional(wanted) ? undefined : { path: step, from: 'nothing', to: typeText(type, search) };
    const own = checker.getTypeOfSymbol(given);
    if (isOptional(given) && !isOptional(wanted))
      return { path: step, from: `${typeText(own, search)} or nothing`, to: typeText(type, search) };
    return inside(step, misfitOf(own, type, search, depth + 1));
  });
}

function misfitOfKeys(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfit | undefined {
  const { checker } = search;
  const wanted = to.getStringIndexType();
  if (wanted === undefined) return undefined;
  const given = from.getStringIndexType();
  if (given !== undefined) return inside('[key]', misfitOf(given, wanted, search, depth + 1));
  return first(checker.getPropertiesOfType(from), (member) =>
    inside(`.${member.name}`, misfitOf(checker.getTypeOfSymbol(member), wanted, search, depth + 1)),
  );
}

/** What the first of a list brings that brings anything. */
function first<T, R>(list: readonly T[], find: (each: T, at: number) => R | undefined): R | undefined {
  for (const [at, each] of list.entries()) {
    const found = find(each, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
