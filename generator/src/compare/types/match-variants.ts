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

/** Pairs variants: the same type, the same words, the same literal tag, the same name, then the same kind, then what shares most members. */
export function matchVariants(
  before: readonly ts.Type[],
  after: readonly ts.Type[],
  types: Types,
): VariantPairs {
  let [left, right] = [[...before], [...after]];
  const pairs: Array<readonly [ts.Type, ts.Type]> = [];
  for (const rule of rulesFor(types)) {
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

function rulesFor(types: Types): readonly Rule[] {
  const { ts, checker } = types;
  const isArray = (type: ts.Type): boolean => checker.isArrayType(type);
  const isTuple = (type: ts.Type): boolean => checker.isTupleType(type);
  const isPlain = (type: ts.Type): boolean => hasMembers(type, types) && !isArray(type) && !isTuple(type);
  const tags = cached((type: ts.Type) => (isPlain(type) ? tagsOf(type, types) : []));
  const text = cached((type: ts.Type) => longTypeText(type, types));
  const names = cached((type: ts.Type) => checker.getPropertiesOfType(type).map(({ name }) => name));
  return [
    (a, b) => a === b,
    // Nobody knows more of them than what they say.
    (a, b) => isDeferred(a, types) && isDeferred(b, types) && text(a) === text(b),
    (a, b) => isPlain(a) && isPlain(b) && tags(a).some((tag) => tags(b).includes(tag)),
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

/** `type=a` for every member that has one literal for a type. */
function tagsOf(type: ts.Type, { checker }: Types): readonly string[] {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const own = checker.getTypeOfSymbol(property);
    return own.isStringLiteral() ? [`${property.name}=${own.value}`] : [];
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
