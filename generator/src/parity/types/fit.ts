import type { ts } from 'ts-morph';
import { publicProperties, typeText, type Types } from '../../compare/types/index.ts';
import { FITS, inside, joined, oneMisfit, type Misfit, type Misfits } from './misfits.ts';

/** Says where values of the first type do not fit the second one. */
export type Fit = (from: ts.Type, to: ts.Type) => Misfits;

/** Deeper than any payload, shallower than the stack. */
const DEEPEST = 40;

type Search = Types & {
  readonly known: Map<string, Misfits>;
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
    return misfitsOf(from, to, search, 0);
  };
}

function misfit(
  path: string,
  from: ts.Type,
  to: ts.Type,
  types: Types,
  more: Pick<Misfit, 'isListed'> = {},
): Misfits {
  return oneMisfit({ path, from: typeText(from, types), to: typeText(to, types), ...more });
}

const idOf = (type: ts.Type): number => (type as unknown as { readonly id: number }).id;

function misfitsOf(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfits {
  const { checker, known, open } = search;
  if (from === to || depth > DEEPEST) return FITS;
  const key = `${idOf(from)} ${idOf(to)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (open.has(key)) return FITS;
  open.add(key);
  const found = checker.isTypeAssignableTo(from, to) ? FITS : structural(from, to, search, depth);
  open.delete(key);
  // What was found inside an open pair rests on the pair.
  if (open.size === 0 || found !== FITS) known.set(key, found);
  return found;
}

function structural(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfits {
  const { ts } = search;
  // Each side has type parameters of its own; what they are bound to is compared where they are.
  if (from.flags & to.flags & ts.TypeFlags.TypeParameter) return FITS;
  if (from.isUnion()) return joined(from.types, (each) => misfitsOf(each, to, search, depth + 1));
  if (to.isUnion()) return misfitsOfUnion(from, to, search, depth);
  const isObject = ({ flags }: ts.Type): boolean =>
    (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  if (isLiteral(from, search) && isLiteral(to, search))
    return misfit('', from, to, search, { isListed: true });
  if (isObject(from) && isObject(to)) return misfitsOfObjects(from, to, search, depth);
  // What is worked out from type parameters is the same where it reads the same.
  const { Conditional, IndexedAccess, Index, TemplateLiteral } = ts.TypeFlags;
  const isOpen = from.flags & to.flags & (Conditional | IndexedAccess | Index | TemplateLiteral);
  return isOpen && typeText(from, search) === typeText(to, search) ? FITS : misfit('', from, to, search);
}

function isLiteral({ flags }: ts.Type, { ts }: Search): boolean {
  return (flags & ts.TypeFlags.Literal) !== 0;
}

/** Whether what tells the variants of a union apart is the same: a member with one value, be it optional. */
function sameLiterals(from: ts.Type, to: ts.Type, search: Search): boolean {
  const { checker, ts } = search;
  const isObject = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Object) !== 0;
  if (!isObject(from) || !isObject(to)) return true;
  return checker.getPropertiesOfType(from).every((member) => {
    const other = checker.getPropertyOfType(to, member.name);
    if (other === undefined) return true;
    const [own, there] = [member, other].map((each) =>
      checker.getNonNullableType(checker.getTypeOfSymbol(each)),
    );
    if (own === undefined || there === undefined) return true;
    return !isLiteral(own, search) || !isLiteral(there, search) || checker.isTypeAssignableTo(own, there);
  });
}

/** The variant that comes closest says why none fits. */
function misfitsOfUnion(from: ts.Type, to: ts.UnionType, search: Search, depth: number): Misfits {
  let closest = FITS;
  const lengthOf = ({ told: [head] }: Misfits): number => head?.path.length ?? 0;
  const alike = to.types.filter((variant) => sameLiterals(from, variant, search));
  for (const variant of alike) {
    const found = misfitsOf(from, variant, search, depth + 1);
    if (found === FITS) return FITS;
    if (lengthOf(found) > lengthOf(closest)) closest = found;
  }
  if (closest !== FITS) return closest;
  const isList = isLiteral(from, search) && to.types.some((each) => isLiteral(each, search));
  const isVariant = (from.flags & search.ts.TypeFlags.Object) !== 0;
  return misfit('', from, to, search, isList || isVariant ? { isListed: true } : {});
}

function misfitsOfObjects(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfits {
  const { checker } = search;
  const isList = (type: ts.Type): boolean => checker.isArrayType(type) || checker.isTupleType(type);
  if (isList(from) || isList(to)) {
    if (!isList(from) || !isList(to)) return misfit('', from, to, search);
    const [own, other] = [from, to].map((type) => checker.getTypeArguments(type as ts.TypeReference));
    if (own?.length !== other?.length) return misfit('', from, to, search);
    return joined(own ?? [], (each, at) => {
      const there = other?.[at];
      return there === undefined ? FITS : inside('[]', misfitsOf(each, there, search, depth + 1));
    });
  }
  return joined([misfitsOfCalls, misfitsOfMembers, misfitsOfItems, misfitsOfKeys], (find) =>
    find(from, to, search, depth),
  );
}

/** Every way to call the second must be one to call the first. */
function misfitsOfCalls(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfits {
  const given = from.getCallSignatures();
  return joined(to.getCallSignatures(), (signature) => {
    const found = given.map((each) => misfitsOfCall(each, signature, search, depth));
    if (found.includes(FITS)) return FITS;
    const [first] = found;
    return first === undefined ?
        misfit('()', from, to, search)
      : { ...first, parts: found.flatMap(({ parts }) => parts) };
  });
}

function misfitsOfCall(from: ts.Signature, to: ts.Signature, search: Search, depth: number): Misfits {
  const { checker } = search;
  const there = to.getParameters();
  const given = joined(from.getParameters(), (parameter, at) => {
    const other = there[at];
    if (other === undefined) return FITS;
    const [own, wanted] = [checker.getTypeOfSymbol(parameter), checker.getTypeOfSymbol(other)];
    return inside(`(${parameter.name})`, misfitsOf(wanted, own, search, depth + 1));
  });
  const got = inside('()', misfitsOf(from.getReturnType(), to.getReturnType(), search, depth + 1));
  return joined([given, got], (each) => each);
}

function misfitsOfMembers(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfits {
  const { ts, checker } = search;
  const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;
  return joined(publicProperties(to, search), (wanted): Misfits => {
    const given = checker.getPropertyOfType(from, wanted.name);
    const type = checker.getTypeOfSymbol(wanted);
    const step = `.${wanted.name}`;
    if (given === undefined)
      return isOptional(wanted) ? FITS : (
          oneMisfit({ path: step, from: 'nothing', to: typeText(type, search) })
        );
    const own = checker.getTypeOfSymbol(given);
    const lost =
      isOptional(given) && !isOptional(wanted) ?
        oneMisfit({ path: step, from: `${typeText(own, search)} or nothing`, to: typeText(type, search) })
      : FITS;
    const within = isOptional(given) && !isOptional(wanted) ? checker.getNonNullableType(own) : own;
    return joined([lost, inside(step, misfitsOf(within, type, search, depth + 1))], (each) => each);
  });
}

/** What `for await` takes from a stream or a page: nothing but that symbol leads to it. */
function misfitsOfItems(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfits {
  const wanted = itemOf(to, search);
  if (wanted === undefined) return FITS;
  const given = itemOf(from, search);
  return given === undefined ?
      misfit('[]', from, to, search)
    : inside('[]', misfitsOf(given, wanted, search, depth + 1));
}

/** `[Symbol.asyncIterator](): AsyncIterator<Item>`, whatever kind of iterator it is; undefined for what has none. */
function itemOf(type: ts.Type, { checker }: Search): ts.Type | undefined {
  const iterator = checker.getPropertiesOfType(type).find(({ name }) => /^__@asyncIterator\b/.test(name));
  const [signature] = iterator === undefined ? [] : checker.getTypeOfSymbol(iterator).getCallSignatures();
  return signature && checker.getTypeArguments(signature.getReturnType() as ts.TypeReference)[0];
}

function misfitsOfKeys(from: ts.Type, to: ts.Type, search: Search, depth: number): Misfits {
  const { checker } = search;
  const wanted = to.getStringIndexType();
  if (wanted === undefined) return FITS;
  const given = from.getStringIndexType();
  if (given !== undefined) return inside('[key]', misfitsOf(given, wanted, search, depth + 1));
  return joined(checker.getPropertiesOfType(from), (member) =>
    inside(`.${member.name}`, misfitsOf(checker.getTypeOfSymbol(member), wanted, search, depth + 1)),
  );
}
