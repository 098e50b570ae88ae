import ts from 'typescript';

/** What a type is made of. */
export type Parts = {
  /** Names of primitives, and literals in quotes. */
  readonly values: ReadonlySet<string>;
  readonly objects: readonly ts.Type[];
  readonly lists: readonly ts.Type[];
  /** `unknown` and `any`. */
  readonly open: boolean;
};

const { TypeFlags } = ts;

/** The document's named schemas by type, as far as a type has no other name: objects and unions of them. */
export function componentNames(checker: ts.TypeChecker, components: ts.Type): ReadonlyMap<ts.Type, string> {
  const schemas = checker.getPropertyOfType(components, 'schemas');
  const symbols = schemas === undefined ? [] : checker.getPropertiesOfType(checker.getTypeOfSymbol(schemas));
  const named = symbols
    .map((symbol) => [checker.getTypeOfSymbol(symbol), symbol.name] as const)
    .filter(([type]) => type.flags & (TypeFlags.Object | TypeFlags.UnionOrIntersection));
  // The first name wins where two schemas are one type.
  return new Map(named.reverse());
}

/** A type's alternatives, without `undefined`, which optional members show already. */
export function partsOf(checker: ts.TypeChecker, type: ts.Type): Parts {
  // An intersection of things that exclude each other stays as it was written.
  const parts = (type.isUnion() ? type.types : [type]).filter(
    (part) => checker.typeToString(part) !== 'never',
  );
  const values = new Set<string>();
  const objects: ts.Type[] = [];
  const lists: ts.Type[] = [];
  let open = false;
  for (const part of parts) {
    if (part.flags & (TypeFlags.Undefined | TypeFlags.Void)) continue;
    if (part.flags & (TypeFlags.Any | TypeFlags.Unknown)) open = true;
    else if (checker.isArrayLikeType(part)) lists.push(part);
    else if (isFile(part)) values.add('file');
    else if (part.flags & TypeFlags.Object) objects.push(part);
    else if (part.isIntersection() && part.types.some((each) => each.flags & TypeFlags.String))
      // `string & {}`: any string, beside literals that an editor proposes.
      values.add('string');
    else if (part.isIntersection()) objects.push(part);
    else values.add(valueName(checker, part));
  }
  if (values.has('string')) for (const value of values) if (value.startsWith('"')) values.delete(value);
  if (values.has('true') && values.has('false')) {
    values.delete('true');
    values.delete('false');
    values.add('boolean');
  }
  return { values, objects, lists, open };
}

function valueName(checker: ts.TypeChecker, type: ts.Type): string {
  return type.isStringLiteral() ? JSON.stringify(type.value) : checker.typeToString(type);
}

/** The classes that a caller may pass as a file, and what a caller gets as one. */
function isFile(type: ts.Type): boolean {
  const name = type.symbol?.name ?? '';
  return /^(File|Blob|BunFile|Response)$/.test(name) || type.aliasSymbol?.name === 'FsReadStream';
}

export function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

/** `name?: never` says that there is no such member. */
export function isAbsent(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.flags & (TypeFlags.Never | TypeFlags.Undefined));
}

export function nameOf(type: ts.Type): string | undefined {
  const name = type.aliasSymbol?.name ?? type.symbol?.name;
  return name === undefined || /^(?:Array|Record|__.*)$/.test(name) ? undefined : name;
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > 80 ? `${flat.slice(0, 77)}...` : flat;
}
