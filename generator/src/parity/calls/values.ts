import type { ts } from 'ts-morph';
import type { CallValue } from '../run/protocol.ts';
import type { TypeContext } from '../types/index.ts';

/** How a value is made. */
export type Making = {
  /** With everything that may be left out. */
  readonly full: boolean;
  /** Which variant of a union, counted from the first. */
  readonly variant?: number;
};

/** Names of types whose values are files, whatever they are made from. */
const FILES =
  /^(?:Uploadable|FileLike|BlobLike|File|Blob|FsReadStream|ReadStream|ResponseLike|ReadableStream|ArrayBuffer|Uint8Array|Buffer)$/;

/** Deeper, what may be left out is; types can contain themselves. */
const DEEPEST = 4;
/** More values than any call has. */
const MOST = 1500;

/** A value of a type, the same in every run: what is a string tells where it stands. */
export function valueOf(type: ts.Type, name: string, making: Making, { types }: TypeContext): CallValue {
  const { ts, checker } = types;
  const { TypeFlags: F } = ts;
  let left = MOST;
  const make = (of: ts.Type, at: string, full: boolean, depth: number, variant: number): CallValue => {
    left -= 1;
    if (isFile(of)) return { $file: `${at}.txt` };
    if (of.isUnion()) return fromUnion(of, at, full, depth, variant);
    if (of.isStringLiteral() || of.isNumberLiteral()) return of.value;
    if (of.flags & F.BooleanLiteral) return checker.typeToString(of) === 'true';
    if (of.flags & (F.String | F.TemplateLiteral)) return full ? `${at} é&+1` : `${at}_1`;
    if (of.flags & F.NumberLike) return full ? 1.5 : 1;
    if (of.flags & F.BooleanLike) return true;
    if (of.flags & F.Null) return null;
    if (of.flags & (F.Undefined | F.Void)) return { $undefined: true };
    if (of.flags & (F.Any | F.Unknown | F.NonPrimitive)) return { [`${at}_key`]: 'any value' };
    // `string & {}` is a string.
    if (of.isIntersection() && of.types.some(({ flags }) => flags & F.String)) return `${at}_1`;
    if (of.getSymbol()?.name === 'Date') return { $date: '2024-02-29T12:34:56.789Z' };
    return fromObject(of, at, full, depth);
  };
  const fromUnion = (
    of: ts.UnionType,
    at: string,
    full: boolean,
    depth: number,
    variant: number,
  ): CallValue => {
    const members = of.types.filter(({ flags }) => (flags & (F.Undefined | F.Null | F.Void)) === 0);
    if (members.length === 0) return null;
    if (members.every(({ flags }) => flags & F.BooleanLike)) return true;
    const objects = members.filter(({ flags }) => flags & (F.Object | F.Intersection));
    const chosen = objects.length > 0 ? objects : members;
    const one = chosen[variant % chosen.length];
    return one === undefined ? null : make(one, at, full, depth, 0);
  };
  const fromObject = (of: ts.Type, at: string, full: boolean, depth: number): CallValue => {
    if (checker.isArrayType(of) || checker.isTupleType(of)) {
      const items = checker.getTypeArguments(of as ts.TypeReference);
      if (depth > 2 * DEEPEST || left < 0) return [];
      const [item] = items;
      if (checker.isTupleType(of))
        return items.map((each, i) => make(each, `${at}_${i}`, full, depth + 1, 0));
      if (item === undefined) return [];
      const variants = item.isUnion() ? item.types.filter(({ flags }) => flags & F.Object).length : 1;
      const count = full && depth < DEEPEST ? Math.min(12, Math.max(2, variants)) : 1;
      return Array.from({ length: count }, (_, i) =>
        make(item, i === 0 ? at : `${at}_${i}`, full, depth + 1, i),
      );
    }
    const isDeep = depth > DEEPEST || left < 0;
    const entries = checker
      .getPropertiesOfType(of)
      .flatMap((member): ReadonlyArray<readonly [string, CallValue]> => {
        const own = checker.getTypeOfSymbol(member);
        const isOptional = (member.flags & ts.SymbolFlags.Optional) !== 0;
        if (member.name.startsWith('__@') || own.getCallSignatures().length > 0) return [];
        if (isOptional && (!full || isDeep)) return [];
        if (depth > 3 * DEEPEST) return [];
        return [[member.name, make(own, member.name, full && !isDeep, depth + 1, 0)]];
      });
    const key = of.getStringIndexType();
    const more =
      key === undefined || isDeep ?
        []
      : [[`${at}_key`, make(key, `${at}_value`, false, depth + 1, 0)] as const];
    return Object.fromEntries([...entries, ...more]);
  };
  return make(type, name, making.full, 0, making.variant ?? 0);
}

function isFile(type: ts.Type): boolean {
  if (FILES.test(type.aliasSymbol?.name ?? '')) return true;
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => FILES.test(part.getSymbol()?.name ?? ''));
}

/** How many variants of a parameter there are to try. */
export function variantsOf(type: ts.Type, { types: { ts } }: TypeContext): number {
  if (!type.isUnion()) return 1;
  const objects = type.types.filter(({ flags }) => flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));
  return Math.max(1, Math.min(12, objects.length));
}
