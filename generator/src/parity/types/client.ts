import type { ts } from 'ts-morph';
import { publicProperties } from '../../compare/types/index.ts';
import { NO_FINDINGS, rowOf, type Findings, type Gap } from '../model/model.ts';
import { placesOf } from './misfits.ts';
import { declaredIn, fileOf, weightIn, type Side, type TypeContext } from './context.ts';

/** Resources and members that hang on the client, and what its constructor takes. */
export function compareClients(context: TypeContext): Findings {
  const { before, after } = context;
  if (before.client === undefined) return NO_FINDINGS;
  const hanging = [...before.client.resources, ...before.client.members];
  const there = new Set([...(after.client?.resources.keys() ?? []), ...(after.client?.members.keys() ?? [])]);
  const gaps = hanging
    .filter(([name]) => !there.has(name))
    .map(([symbol, node]): Gap => {
      const file = declaredIn(node, before);
      return {
        measure: 'client',
        symbol,
        says: 'is missing',
        weight: weightIn(file.fileBefore),
        ...file,
        method: symbol.slice('client.'.length),
        count: 1,
      };
    });
  const options = compareOptions(context);
  return {
    rows: [rowOf('client', hanging.length, gaps), ...options.rows],
    gaps: [...gaps, ...options.gaps],
  };
}

/** The options that the constructor of the client takes: all of them, none that must be there now, with types that fit. */
function compareOptions(context: TypeContext): Findings {
  const { before, after, fit } = context;
  const [own, next] = [optionsOf(before, context), optionsOf(after, context)];
  if (own === undefined) return NO_FINDINGS;
  const { checker, ts } = context.types;
  const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;
  const gap = (option: ts.Symbol, says: string, more: Partial<Gap> = {}): Gap => {
    const fileBefore = fileOf(option.declarations?.[0], before);
    return {
      measure: 'options',
      symbol: `ClientOptions.${option.name}`,
      says,
      weight: 'breaking',
      ...(fileBefore !== undefined && { fileBefore }),
      count: 1,
      ...more,
    };
  };
  const gaps = [...own.values()].flatMap((option): Gap[] => {
    const other = next?.get(option.name);
    if (other === undefined) return [gap(option, 'is missing')];
    const misfits = fit(checker.getTypeOfSymbol(option), checker.getTypeOfSymbol(other));
    const [found] = misfits.told;
    const needed = isOptional(option) && !isOptional(other) ? ['must be given now'] : [];
    const places = found === undefined ? [] : placesOf(misfits);
    const differs = [...needed, ...places].map((each) => `${option.name} ${each}`);
    if (found !== undefined)
      return [
        gap(option, `does not take the same values${at(found.path)}`, {
          before: found.from,
          after: found.to,
          differs,
        }),
      ];
    return needed.map((says) => gap(option, says, { differs }));
  });
  const fresh = [...(next?.values() ?? [])]
    .filter((option) => !own.has(option.name) && !isOptional(option))
    .map((option) => ({ ...gap(option, 'is new and must be given'), count: 0 }));
  return { rows: [rowOf('options', own.size, gaps)], gaps: [...gaps, ...fresh] };
}

const at = (path: string): string => (path === '' ? '' : ` at ${path}`);

/** The options of the client by name. */
export function optionsOf(
  side: Side,
  context: Pick<TypeContext, 'types'>,
): ReadonlyMap<string, ts.Symbol> | undefined {
  const { checker } = context.types;
  const symbol = side.client?.classSymbol;
  if (symbol === undefined) return undefined;
  const [made] = checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const [options] = made?.getParameters() ?? [];
  if (options === undefined) return new Map();
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(options));
  return new Map(publicProperties(type, context.types).map((option) => [option.name, option]));
}
