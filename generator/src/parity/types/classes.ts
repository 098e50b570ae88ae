import type { ts } from 'ts-morph';
import { nameText, publicProperties, type PublicName } from '../../compare/types/index.ts';
import type { Findings, Gap } from '../model/model.ts';
import { declaredIn, weightIn, type TypeContext } from './context.ts';

/** Classes that callers test results and errors against, or take apart: pages, streams, promises, errors. */
const TOLD = /(?:Page|Error|Stream|Promise)$|^(?:Page|Stream)/;

/** Whether classes of pages, streams and errors are there, with their members and the same classes below them. */
export function compareClasses(context: TypeContext): Findings {
  const { before, after, types } = context;
  const done = new Set<ts.Symbol>();
  const own = [...before.names].filter(([, { symbol, path }]) => {
    const isTold =
      (symbol.flags & types.ts.SymbolFlags.Class) !== 0 &&
      TOLD.test(symbol.name) &&
      path !== 'default' &&
      symbol !== before.client?.classSymbol &&
      !done.has(symbol);
    if (isTold) done.add(symbol);
    return isTold;
  });
  const gaps = own.flatMap(([key, name]): Gap[] => {
    const loss = lossOf(name, after.names.get(key), context);
    if (loss === undefined) return [];
    const file = declaredIn(name.symbol, before);
    // Classes come from the runtime; those that the package itself exports are everybody's.
    const weight = name.module === '' ? 'breaking' : weightIn(name.module);
    return [{ measure: 'classes', symbol: nameText(name), ...loss, weight, ...file, count: 1 }];
  });
  return { rows: [{ measure: 'classes', total: own.length, equal: own.length - gaps.length }], gaps };
}

function lossOf(
  name: PublicName,
  next: PublicName | undefined,
  context: TypeContext,
): Pick<Gap, 'says' | 'differs'> | undefined {
  const { Class } = context.types.ts.SymbolFlags;
  if (next === undefined) return { says: 'is missing' };
  if ((next.symbol.flags & Class) === 0) return { says: 'is no class any more' };
  const [own, other] = [name, next].map(({ symbol }) => membersOf(symbol, context));
  const lost = [...(own ?? [])].filter((member) => other?.has(member) !== true);
  const [bases, others] = [name, next].map(({ symbol }) => basesOf(symbol, context));
  const gone = [...(bases ?? [])].filter((base) => others?.has(base) !== true);
  if (lost.length + gone.length === 0) return undefined;
  return {
    says: lost.length > 0 ? `has lost ${lost.slice(0, 5).join(', ')}` : `does not extend ${gone.join(', ')}`,
    differs: [...lost.map((member) => `.${member}`), ...gone].map((each) => `${nameText(name)} ${each}`),
  };
}

function membersOf(symbol: ts.Symbol, { types }: TypeContext): ReadonlySet<string> {
  const type = types.checker.getDeclaredTypeOfSymbol(symbol);
  return new Set(publicProperties(type, types).flatMap(({ name }) => (name.startsWith('__@') ? [] : [name])));
}

/** Names of the classes of errors and pages that instances are instances of as well. */
function basesOf(symbol: ts.Symbol, { types: { checker } }: TypeContext): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (type: ts.Type): void => {
    for (const base of type.getBaseTypes() ?? []) {
      const name = base.getSymbol()?.name ?? '';
      if (TOLD.test(name) && !found.has(name)) {
        found.add(name);
        walk(base);
      }
    }
  };
  walk(checker.getDeclaredTypeOfSymbol(symbol));
  return found;
}
