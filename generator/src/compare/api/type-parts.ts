import type { ts } from 'ts-morph';
import type { Compiler } from './compiler.ts';

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
export function partsOf(type: ts.Type, { ts }: Types): Parts {
  const all = type.isUnion() ? type.types : [type];
  const literals = new Map<string, ts.Type>();
  const rest: ts.Type[] = [];
  let [nullable, undefinable] = [false, false];
  const isBoolean = all.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
  for (const each of all) {
    if (each.flags & ts.TypeFlags.Null) nullable = true;
    else if (each.flags & ts.TypeFlags.Undefined) undefinable = true;
    else if (each.isStringLiteral() || each.isNumberLiteral()) literals.set(JSON.stringify(each.value), each);
    else if (each.flags & ts.TypeFlags.BooleanLiteral && !isBoolean)
      literals.set((each as { intrinsicName?: string }).intrinsicName ?? 'true', each);
    else rest.push(each);
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

/** The name under which a type is declared, without its owner; empty for a type without one. */
export function declaredName(type: ts.Type): string {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  return symbol === undefined || symbol.name.startsWith('__') ? '' : symbol.name;
}

/** A type in as few words as will do. */
export function typeText(type: ts.Type, { ts, checker }: Types): string {
  const flags =
    ts.TypeFormatFlags.NoTruncation |
    ts.TypeFormatFlags.InTypeAlias |
    ts.TypeFormatFlags.WriteArrayAsGenericType |
    ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  const text = checker
    .typeToString(type, undefined, flags)
    .replace(/\s+/g, ' ')
    .replace(/ \| undefined$/, '');
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

/** Whether a type is an instance of a class: two versions of a class are never assignable, their members are private. */
export function isClassInstance(type: ts.Type, { ts }: Types): boolean {
  const symbol = type.getSymbol();
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Class) !== 0;
}

/** What a promise of any kind resolves to; the type itself if it is none. */
export function awaited(type: ts.Type, types: Types): ts.Type {
  const name = type.getSymbol()?.name ?? '';
  if (!/Promise(?:Like)?$/.test(name) || name === 'PagePromise') return type;
  const [first] = types.checker.getTypeArguments(type as ts.TypeReference);
  return first ?? type;
}
