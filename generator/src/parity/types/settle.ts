import type { ts } from 'ts-morph';
import type { TwoPackages } from '../../compare/types/index.ts';

/** Types that are looked at for generic ones among them. */
const MOST = 20_000;

/**
 * Lets the compiler find out how generic types depend on their arguments, one after the other and lists first. It does
 * so when it first compares two of them; in the middle of another comparison it takes what it does not know yet for
 * fitting.
 */
export function settleGenerics(starts: readonly ts.Type[], { ts, checker }: TwoPackages): void {
  const pairs = new Map<ts.Symbol, ts.Type[]>();
  const lists: ts.Type[] = [];
  const seen = new Set<ts.Type>();
  const queue = [...starts];
  for (let type = queue.pop(); type !== undefined && seen.size < MOST; type = queue.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    if (type.isUnionOrIntersection()) queue.push(...type.types);
    else if ((type.flags & ts.TypeFlags.Object) !== 0) {
      const given = checker.getTypeArguments(type as ts.TypeReference);
      const symbol = type.getSymbol();
      if (given.length > 0 && symbol !== undefined) {
        const own = pairs.get(symbol) ?? [];
        if (own.length < 2) pairs.set(symbol, [...own, type]);
        if (checker.isArrayType(type) && lists.length < 2) lists.push(type);
      }
      queue.push(...given);
      for (const member of checker.getPropertiesOfType(type)) queue.push(checker.getTypeOfSymbol(member));
      for (const { parameters, declaration } of type.getCallSignatures()) {
        if (declaration !== undefined) queue.push(...parameters.map((each) => checker.getTypeOfSymbol(each)));
      }
    }
  }
  for (const [one, other] of [lists, ...pairs.values()])
    if (one !== undefined && other !== undefined) checker.isTypeAssignableTo(one, other);
}
