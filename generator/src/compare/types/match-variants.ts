import type { ts } from 'ts-morph';
import {
  declaredName,
  hasMembers,
  isDeferred,
  isStringLike,
  longTypeText,
  type Types,
} from './type-parts.ts';

/** The variants of two unions, paired where they are the same one. */
export type VariantPairs = {
  readonly pairs: ReadonlyArray<readonly [before: ts.Type, after: ts.Type]>;
  readonly removed: readonly ts.Type[];
  readonly added: readonly ts.Type[];
};

type Rule = (a: ts.Type, b: ts.Type) => boolean;

/**
 * Pairs variants, each with one at most: the same type, the same words, the same literal tags, a tag that no other has,
 * the same name, then the same kind, then what shares most members. The order of the variants does not count: a
 * compiler gives them in the order in which it met them.
 */
export function matchVariants(
  before: readonly ts.Type[],
  after: readonly ts.Type[],
  types: Types,
): VariantPairs {
  let [left, right] = [[...before], [...after]];
  const pairs: Array<readonly [ts.Type, ts.Type]> = [];
  for (const rule of rulesFor(before, after, types)) {
    for (const a of [...left]) {
      const b = right.find((candidate) => rule(a, candidate));
      if (b === undefined) continue;
      pairs.push([a, b]);
      left = left.filter((other) => other !== a);
      right = right.filter((other) => other !== b);
    }
  }
  return { pairs, removed: left, added: right };
}

function rulesFor(before: readonly ts.Type[], after: readonly ts.Type[], types: Types): readonly Rule[] {
  const { ts, checker } = types;
  const isArray = (type: ts.Type): boolean => checker.isArrayType(type);
  const isTuple = (type: ts.Type): boolean => checker.isTupleType(type);
  const isPlain = (type: ts.Type): boolean => hasMembers(type, types) && !isArray(type) && !isTuple(type);
  const tags = cached((type: ts.Type) => (isPlain(type) ? tagsOf(type, types) : []));
  const sameTags = (a: ts.Type, b: ts.Type): boolean => tags(a).join() === tags(b).join();
  const [ones, others] = [before, after].map((list) => onlyOnce(list.flatMap(tags)));
  const isOne = (tag: string): boolean => ones?.has(tag) === true && others?.has(tag) === true;
  const text = cached((type: ts.Type) => longTypeText(type, types));
  const names = cached((type: ts.Type) => checker.getPropertiesOfType(type).map(({ name }) => name));
  return [
    (a, b) => a === b,
    // Nobody knows more of them than what they say.
    (a, b) => isDeferred(a, types) && isDeferred(b, types) && text(a) === text(b),
    (a, b) => isSpelledOut(a) && isSpelledOut(b) && text(a) === text(b),
    (a, b) => tags(a).length > 0 && declaredName(a) === declaredName(b) && sameTags(a, b),
    (a, b) => tags(a).length > 0 && sameTags(a, b),
    // What several variants have in common tells none of them.
    (a, b) => tags(a).some((tag) => tags(b).includes(tag) && isOne(tag)),
    (a, b) => declaredName(a) !== '' && declaredName(a) === declaredName(b) && isArray(a) === isArray(b),
    (a, b) => (a.flags & b.flags & ts.TypeFlags.TypeParameter) !== 0,
    (a, b) => isStringLike(a, types) && isStringLike(b, types),
    (a, b) => isArray(a) && isArray(b),
    (a, b) => isTuple(a) && isTuple(b),
    (a, b) => {
      if (!isPlain(a) || !isPlain(b)) return false;
      const common = names(a).filter((name) => names(b).includes(name)).length;
      return (
        common * 2 > Math.max(names(a).length, names(b).length) ||
        (names(a).length === 0 && names(b).length === 0)
      );
    },
    // What is left of one kind on each side is one thing that changed a lot.
    (a, b) => isPlain(a) && isPlain(b) && (declaredName(a) === '' || declaredName(b) === ''),
  ];
}

/** Whether a type is written with others: it has no name, or a name and arguments. */
function isSpelledOut(type: ts.Type): boolean {
  const isGeneric = (type.aliasTypeArguments ?? (type as ts.TypeReference).typeArguments ?? []).length > 0;
  return declaredName(type) === '' || isGeneric;
}

/** What is listed once. */
function onlyOnce(list: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const each of list) (seen.has(each) ? again : seen).add(each);
  return new Set([...seen].filter((each) => !again.has(each)));
}

/** `type=a` for every member that has one literal for a type. */
function tagsOf(type: ts.Type, { checker }: Types): readonly string[] {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const own = checker.getTypeOfSymbol(property);
    return own.isStringLiteral() ? [JSON.stringify([property.name, own.value])] : [];
  });
}

function cached<T>(compute: (type: ts.Type) => T): (type: ts.Type) => T {
  const known = new Map<ts.Type, T>();
  return (type) => {
    const value = known.get(type) ?? compute(type);
    known.set(type, value);
    return value;
  };
}
