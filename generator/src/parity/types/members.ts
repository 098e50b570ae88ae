import type { ts } from 'ts-morph';
import { isStandard, publicProperties, typeText, type Types } from '../../compare/types/index.ts';

/** Properties of a type and of all inside it, and those that the other side has not. */
export type Members = {
  /** Properties of the old side that were compared. */
  readonly total: number;
  readonly lost: readonly LostMember[];
};

/** A property that values of the new type have not: it reads as an error, and cannot be written. */
export type LostMember = { readonly path: string; readonly node?: ts.Node };

/** Compares the properties of two types. Each pair of types is walked once, for whoever asks first. */
export type CompareMembers = (before: ts.Type, after: ts.Type) => Members;

const DEEPEST = 40;

/**
 * Assignability takes no notice of an optional property that is gone, although no caller can write it any more. This
 * walk does.
 */
export function createMemberWalk(types: Types): CompareMembers {
  const { ts, checker } = types;
  const seen = new Set<string>();
  const objectsOf = (type: ts.Type): readonly ts.Type[] =>
    (type.isUnion() ? type.types : [type]).filter(
      (each) =>
        (each.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
        each.getCallSignatures().length === 0,
    );
  return (before, after) => {
    const lost: LostMember[] = [];
    let total = 0;
    const visit = (from: ts.Type, to: ts.Type, path: string, depth: number): void => {
      if (depth > DEEPEST) return;
      const isList = (type: ts.Type): boolean => checker.isArrayType(type) || checker.isTupleType(type);
      const [own, others] = [objectsOf(from), objectsOf(to)];
      for (const each of own) {
        const alike = others.filter((other) => isList(other) === isList(each));
        const other = twinOf(each, alike, types) ?? closest(each, alike, types);
        if (other !== undefined) pair(each, other, path, depth);
      }
    };
    const pair = (own: ts.Type, other: ts.Type, path: string, depth: number): void => {
      const key = `${idOf(own)} ${idOf(other)}`;
      if (seen.has(key)) return;
      seen.add(key);
      visitObject(own, other, path, depth);
    };
    const visitObject = (from: ts.Type, to: ts.Type, path: string, depth: number): void => {
      if (checker.isArrayType(from) || checker.isTupleType(from)) {
        if (!checker.isArrayType(to) && !checker.isTupleType(to)) return;
        const there = checker.getTypeArguments(to as ts.TypeReference);
        for (const [at, item] of checker.getTypeArguments(from as ts.TypeReference).entries()) {
          const other = there[at];
          if (other !== undefined) visit(item, other, `${path}[]`, depth + 1);
        }
        return;
      }
      if (isStandard(from)) return;
      const key = to.getStringIndexType();
      for (const member of publicProperties(from, types)) {
        if (member.name.startsWith('__@')) continue;
        total += 1;
        const place = `${path}.${member.name}`;
        const other = checker.getPropertyOfType(to, member.name);
        if (other !== undefined)
          visit(checker.getTypeOfSymbol(member), checker.getTypeOfSymbol(other), place, depth + 1);
        else if (key === undefined) {
          const node = member.declarations?.[0];
          lost.push({ path: place, ...(node !== undefined && { node }) });
        }
      }
      const own = from.getStringIndexType();
      if (own !== undefined && key !== undefined) visit(own, key, `${path}[key]`, depth + 1);
    };
    visit(before, after, '', 0);
    return { total, lost };
  };
}

const idOf = (type: ts.Type): number => (type as unknown as { readonly id: number }).id;

/** The variant that reads the same; the order of variants is another one in every program. */
function twinOf(own: ts.Type, others: readonly ts.Type[], types: Types): ts.Type | undefined {
  if (others.length < 2) return undefined;
  const text = typeText(own, types);
  const properties = propertyNames(own, types);
  return others.find(
    (other) => typeText(other, types) === text && propertyNames(other, types) === properties,
  );
}

const propertyNames = (type: ts.Type, types: Types): string =>
  publicProperties(type, types)
    .map(({ name }) => name)
    .sort()
    .join(' ');

/** The variant that has most in common: equal literals first, then names of properties. */
function closest(own: ts.Type, others: readonly ts.Type[], types: Types): ts.Type | undefined {
  if (others.length < 2) return others[0];
  const { checker } = types;
  const properties = publicProperties(own, types);
  const scoreOf = (other: ts.Type): number => {
    let score = 0;
    for (const member of properties) {
      const there = checker.getPropertyOfType(other, member.name);
      if (there === undefined) continue;
      const [a, b] = [literalOf(member, types), literalOf(there, types)];
      score +=
        a === undefined || b === undefined ? 1
        : a === b ? 100
        : -100;
    }
    // Of two that have as much, the one with less beside it.
    return score - publicProperties(other, types).length / 1000;
  };
  const scored = others.map((other) => ({ other, score: scoreOf(other) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).other;
}

function literalOf(member: ts.Symbol, { checker }: Types): string | number | undefined {
  const type = checker.getTypeOfSymbol(member);
  return type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined;
}
