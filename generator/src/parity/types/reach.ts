import type { ts } from 'ts-morph';
import { isStandard, type PublicName } from '../../compare/types/index.ts';
import { argumentsOf, resultOf } from './methods.ts';
import type { TypeContext } from './context.ts';

/** How values of a named type travel. */
export type Reach = (name: PublicName) => { readonly isSent: boolean; readonly isRead: boolean };

/** How names of what callers hand over end, where no method says so. */
const SENT = /(?:Params|Options|Init|Param)(?:\.|$)/;

/** Says of the types of the old package whether callers write them or read them, as its methods use them. */
export function reachedTypes(context: TypeContext): Reach {
  const { types, before } = context;
  const [sent, read] = [createWalk(context), createWalk(context)];
  for (const { symbol } of before.client?.methods.values() ?? [])
    for (const signature of types.checker.getTypeOfSymbol(symbol).getCallSignatures()) {
      for (const { type } of argumentsOf(signature, context)) sent.visit(type);
      read.visit(resultOf(signature, context));
    }
  return ({ symbol, path }) => {
    const [isSent, isRead] = [sent.met.has(symbol), read.met.has(symbol)];
    if (isSent || isRead) return { isSent, isRead };
    return SENT.test(path) ? { isSent: true, isRead: false } : { isSent: false, isRead: true };
  };
}

/** Walks through types and keeps the symbols that name them. */
function createWalk({ types: { ts, checker } }: TypeContext) {
  const met = new Set<ts.Symbol>();
  const seen = new Set<ts.Type>();
  const visit = (start: ts.Type): void => {
    const queue = [start];
    for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
      for (const symbol of [type.aliasSymbol, type.getSymbol()]) if (symbol !== undefined) met.add(symbol);
      if (seen.has(type)) continue;
      seen.add(type);
      if (type.isUnionOrIntersection()) queue.push(...type.types);
      else if ((type.flags & ts.TypeFlags.Object) !== 0) {
        queue.push(...checker.getTypeArguments(type as ts.TypeReference));
        if (isStandard(type)) continue;
        for (const member of checker.getPropertiesOfType(type)) queue.push(checker.getTypeOfSymbol(member));
        const key = type.getStringIndexType();
        if (key !== undefined) queue.push(key);
      }
    }
  };
  return { met, visit };
}
