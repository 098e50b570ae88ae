import type { ts } from 'ts-morph';
import type { NameUser } from '../model/model.ts';
import type { TypeContext } from './context.ts';
import { argumentsOf, resultOf } from './methods.ts';

/** What of the old client each class and type belongs to: the resource, or the methods that take or give it. */
export function nameUsers(context: TypeContext): ReadonlyMap<ts.Symbol, readonly NameUser[]> {
  const { before, types } = context;
  const found = new Map<ts.Symbol, NameUser[]>();
  const add = (symbol: ts.Symbol | undefined, user: NameUser): void => {
    if (symbol === undefined) return;
    const known = found.get(symbol);
    if (known === undefined) found.set(symbol, [user]);
    else known.push(user);
  };
  const addType = (type: ts.Type, user: NameUser): void => {
    const bare = types.checker.getNonNullableType(type);
    for (const symbol of new Set([bare.aliasSymbol, type.aliasSymbol, bare.getSymbol()])) add(symbol, user);
  };
  for (const [symbol, resource] of before.client?.resources ?? []) add(resource, { symbol, is: 'resource' });
  for (const [symbol, method] of before.client?.methods ?? [])
    for (const signature of types.checker.getTypeOfSymbol(method.symbol).getCallSignatures()) {
      for (const { type } of argumentsOf(signature, context)) addType(type, { symbol, is: 'params' });
      addType(resultOf(signature, context), { symbol, is: 'result' });
    }
  return found;
}
