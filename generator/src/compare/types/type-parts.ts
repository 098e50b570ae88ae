import type { ts } from 'ts-morph';
import { LIB } from './compiler.ts';
import type { Compiler } from './compiler-type.ts';
import { withoutSuffix } from './module-paths.ts';

/** What both sides of the comparison of types need. */
export type Types = { readonly ts: Compiler; readonly checker: ts.TypeChecker };

/** A type taken apart: null and undefined as flags, literals apart from the rest. */
export type Parts = {
  readonly nullable: boolean;
  readonly undefinable: boolean;
  /** Literal values; `true` and `false` together are `boolean`, which is in `rest`. */
  readonly literals: ReadonlyMap<string, ts.Type>;
  /** Everything else, without repetitions. */
  readonly rest: readonly ts.Type[];
};

/** Takes a type apart. */
export function partsOf(type: ts.Type, { ts, checker }: Types): Parts {
  const all = type.isUnion() ? type.types : [type];
  const literals = new Map<string, ts.Type>();
  const rest: ts.Type[] = [];
  let [nullable, undefinable] = [false, false];
  const isBoolean = all.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
  if (isBoolean) rest.push(checker.getBooleanType());
  for (const each of all) {
    if (each.flags & ts.TypeFlags.Null) nullable = true;
    else if (each.flags & ts.TypeFlags.Undefined) undefinable = true;
    else if (each.isStringLiteral() || each.isNumberLiteral()) literals.set(JSON.stringify(each.value), each);
    else if (each.flags & ts.TypeFlags.BooleanLiteral) {
      if (!isBoolean) literals.set((each as { intrinsicName?: string }).intrinsicName ?? 'true', each);
    } else rest.push(each);
  }
  return { nullable, undefinable, literals, rest };
}

/** Whether nothing is known of a value of the type. */
export function isOpen(type: ts.Type | undefined, { ts }: Types): boolean {
  return type !== undefined && (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** `string & {}` is a string whose known values editors still offer. */
export function isStringLike(type: ts.Type, { ts }: Types): boolean {
  if (type.flags & ts.TypeFlags.String) return true;
  return type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.String);
}

/** Whether a type is one with members of its own, or several of them together. */
export function hasMembers(type: ts.Type, types: Types): boolean {
  const { Object: object, Intersection } = types.ts.TypeFlags;
  return (type.flags & (object | Intersection)) !== 0 && !isStringLike(type, types);
}

/** The name under which a type is declared, without its owner; empty for a type without one. */
export function declaredName(type: ts.Type): string {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  return symbol === undefined || symbol.name.startsWith('__') ? '' : symbol.name;
}

/** A type in as few words as will do; without the undefined of what may be left out. */
export function typeText(type: ts.Type, types: Types): string {
  return withoutSuffix(fullTypeText(type, types), ' | undefined');
}

/** A type in as few words as will do. */
function fullTypeText(type: ts.Type, types: Types): string {
  return shortened(longTypeText(type, types));
}

/** A type in as many words as it takes, with further ways of writing it. */
export function longTypeText(type: ts.Type, { ts, checker }: Types, more = 0): string {
  const flags =
    ts.TypeFormatFlags.NoTruncation |
    ts.TypeFormatFlags.InTypeAlias |
    ts.TypeFormatFlags.WriteArrayAsGenericType |
    ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType |
    more;
  return checker.typeToString(type, undefined, flags).replace(/\s+/g, ' ');
}

/** The beginning of a text that is too long to be read. */
export function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

/** Whether a type is worked out from type parameters that are not filled in yet: `T['name']`, `keyof T`, `T extends A ? B : C`. */
export function isDeferred({ flags }: ts.Type, { ts }: Types): boolean {
  const { Conditional, IndexedAccess, Index, TemplateLiteral, StringMapping, Substitution } = ts.TypeFlags;
  return (
    (flags & (Conditional | IndexedAccess | Index | TemplateLiteral | StringMapping | Substitution)) !== 0
  );
}

/** Whether a type is one of those that every program has. */
export function isStandard(type: ts.Type): boolean {
  const symbol = type.getSymbol();
  return symbol !== undefined && !symbol.name.startsWith('__') && isInLibrary(symbol);
}

/** Whether a member is one of a type that every program has, and nothing else. */
export function isOfLibrary({ declarations = [] }: ts.Symbol): boolean {
  return declarations.length > 0 && declarations.every((node) => node.getSourceFile().fileName === LIB);
}

function isInLibrary(symbol: ts.Symbol): boolean {
  return symbol.declarations?.[0]?.getSourceFile().fileName === LIB;
}

/** Utilities whose result has the members of their first argument. */
const SAME_MEMBERS = new Set(['Partial', 'Required', 'Readonly']);

/** What declares a type with members or variants: its own name, not that of a list or of a utility around it. */
export function declarerOf(type: ts.Type, types: Types): ts.Symbol | undefined {
  const alias = type.aliasSymbol;
  const [first] = type.aliasTypeArguments ?? [];
  if (alias !== undefined && isInLibrary(alias))
    return SAME_MEMBERS.has(alias.name) && first !== undefined ? declarerOf(first, types) : undefined;
  const { checker } = types;
  const isObject = hasMembers(type, types) && !checker.isArrayType(type) && !checker.isTupleType(type);
  const symbol = alias ?? type.getSymbol();
  if ((!isObject && !type.isUnion()) || symbol === undefined || symbol.name.startsWith('__'))
    return undefined;
  return isInLibrary(symbol) ? undefined : symbol;
}

/** Whether a type is an instance of a class: two versions of a class are never assignable, their members are private. */
export function isClassInstance(type: ts.Type, { ts }: Types): boolean {
  const symbol = type.getSymbol();
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Class) !== 0;
}

/** Whether a type is a promise of any kind. */
export function isPromise(type: ts.Type): boolean {
  const name = type.getSymbol()?.name ?? '';
  return name.endsWith('Promise') || name.endsWith('PromiseLike');
}

/** Whether a declaration says that only its class, or those that extend it, may use the member. */
export function isHidden(node: ts.Declaration, { ts }: Pick<Types, 'ts'>): boolean {
  return (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
}

/** Members that callers may use. */
export function publicProperties(type: ts.Type, types: Types): readonly ts.Symbol[] {
  return types.checker
    .getPropertiesOfType(type)
    .filter(
      ({ name, declarations = [] }) =>
        !name.startsWith('_') &&
        !name.startsWith('#') &&
        declarations.every((node) => !isHidden(node, types)),
    );
}

/** What a promise of any kind resolves to; the type itself if it is none, and for a promise of pages. */
export function awaited(type: ts.Type, types: Types): ts.Type {
  if (!isPromise(type) || type.getSymbol()?.name === 'PagePromise') return type;
  const [first] = types.checker.getTypeArguments(type as ts.TypeReference);
  return first ?? type;
}
