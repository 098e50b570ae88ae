import type { ts } from 'ts-morph';
import { bestName, nameText, type PublicName } from '../../compare/types/index.ts';
import { countedRow, rowOf, type Findings, type Gap, type Place, type Weight } from '../model/model.ts';
import { declaredIn, fileOf, writerOf, type TypeContext } from './context.ts';
import { createMemberWalk } from './members.ts';
import { FITS, placesOf } from './misfits.ts';
import { reachedTypes, type Reach } from './reach.ts';
import { isOfRuntime } from './runtime-parts.ts';

/** A name that both packages give to a type. */
type Pair = { readonly name: PublicName; readonly next: PublicName };

/** Every named type of both packages: whether values fit both ways, and which of its properties are gone. */
export function compareNamedTypes(context: TypeContext): Findings {
  const pairs = pairsOf(context);
  const reach = reachedTypes(context);
  const fits = pairs.flatMap((pair) => misfitsOf(pair, reach, context));
  const failed = new Set(fits.map(({ symbol }) => symbol));
  const walk = createMemberWalk(context.types);
  let total = 0;
  const lost = pairs.flatMap(({ name, next }): Gap[] => {
    const { checker } = context.types;
    const found = walk(
      checker.getDeclaredTypeOfSymbol(name.symbol),
      checker.getDeclaredTypeOfSymbol(next.symbol),
    );
    total += found.total;
    return found.lost.flatMap(({ path, node }): Gap[] => {
      const fileBefore = fileOf(node, context.before);
      return [
        {
          measure: 'properties',
          symbol: `${nameText(name)}${path}`,
          says: 'is missing',
          weight: isOfRuntime(fileBefore) ? 'internal' : 'breaking',
          ...(fileBefore !== undefined && { fileBefore }),
          count: 1,
        },
      ];
    });
  });
  return {
    rows: [
      countedRow(
        'types',
        pairs.map(({ name }) => ({
          writer: writerOf(declaredIn(name.symbol, context.before).fileBefore, context),
          isSame: !failed.has(nameText(name)),
        })),
      ),
      rowOf('properties', total, lost),
    ],
    gaps: [...fits, ...merged(lost)],
  };
}

/** One pair for everything that the old package declares once, under its best name. */
function pairsOf({ before, after, types: { ts } }: TypeContext): readonly Pair[] {
  const { Class, Interface, TypeAlias, Enum } = ts.SymbolFlags;
  const bySymbol = new Map<ts.Symbol, PublicName[]>();
  for (const [key, name] of before.names) {
    const isType = (name.symbol.flags & (Interface | TypeAlias | Enum)) !== 0;
    // Classes are compared by their methods and members.
    const isClass = (name.symbol.flags & Class) !== 0;
    if (!isType || isClass || !after.names.has(key)) continue;
    const known = bySymbol.get(name.symbol);
    if (known === undefined) bySymbol.set(name.symbol, [name]);
    else known.push(name);
  }
  return [...bySymbol.values()].flatMap((names): Pair[] => {
    const name = bestName(names);
    const next = name && after.names.get(`${name.module}#${name.path}`);
    return next === undefined || name === undefined ? [] : [{ name, next }];
  });
}

function misfitsOf({ name, next }: Pair, reach: Reach, context: TypeContext): readonly Gap[] {
  const { types, fit, before } = context;
  const [own, other] = [name, next].map(({ symbol }) => types.checker.getDeclaredTypeOfSymbol(symbol));
  if (own === undefined || other === undefined) return [];
  const there = fit(own, other);
  const back = fit(other, own);
  if (there === FITS && back === FITS) return [];
  const file = declaredIn(name.symbol, before);
  const { isSent, isRead } = reach(name);
  const breaks =
    (there !== FITS && isSent) || (isRead && back.told.some(({ isListed }) => isListed !== true));
  const weight: Weight =
    isOfRuntime(file.fileBefore) ? 'internal'
    : breaks ? 'breaking'
    : 'note';
  const taken = there.told.map(
    ({ path, from, to }): Place => ({
      says: `does not take all values${place(path)} that it took`,
      before: from,
      after: to,
    }),
  );
  const given = back.told.map(
    ({ path, from, to }): Place => ({
      says: `has values${place(path)} that it had not`,
      before: to,
      after: from,
    }),
  );
  // The direction that callers need is told first.
  const [told, ...more] = isSent || given.length === 0 ? [...taken, ...given] : [...given, ...taken];
  if (told === undefined) return [];
  const symbol = nameText(name);
  const differs = [
    ...placesOf(there).map((each) => `${symbol} takes ${each}`),
    ...placesOf(back).map((each) => `${symbol} has ${each}`),
  ];
  return [{ measure: 'types', symbol, weight, ...file, count: 1, ...told, more, differs }];
}

/** A property that several variants have lost is one difference. */
function merged(gaps: readonly Gap[]): readonly Gap[] {
  const found = new Map<string, Gap>();
  for (const gap of gaps) {
    const known = found.get(gap.symbol);
    found.set(gap.symbol, known === undefined ? gap : { ...known, count: known.count + gap.count });
  }
  return [...found.values()];
}

const place = (path: string): string => (path === '' ? '' : ` at ${path}`);
