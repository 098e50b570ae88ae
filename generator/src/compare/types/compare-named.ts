import type { ts } from 'ts-morph';
import type { ClientModel } from './client-model.ts';
import { compareClasses, compareValues, joined, type ClassPair, type Found } from './compare-classes.ts';
import type { Way } from '../rules/index.ts';
import type { TypeDiffer } from './look.ts';
import { exportedOf, type PublicName } from './names.ts';
import type { Types } from './type-parts.ts';

type BothNames = {
  readonly before: ReadonlyMap<string, PublicName>;
  readonly after: ReadonlyMap<string, PublicName>;
};

type Context = {
  readonly types: Types;
  readonly differ: TypeDiffer;
  readonly client: ClientModel | undefined;
  readonly resources: ReadonlySet<ts.Symbol>;
};

type Pair = { readonly name: PublicName; readonly next: PublicName };

/** Compares what both versions export: classes, functions, values, then types that nothing so far led to. */
export function compareNamed(names: BothNames, context: Context): Found {
  const pairs = pairsOf(names);
  const { types, differ } = context;
  const { Class, Enum, EnumMember } = types.ts.SymbolFlags;
  const isClass = ({ name, next }: Pair): boolean =>
    (name.symbol.flags & next.symbol.flags & Class) !== 0 && !context.resources.has(name.symbol);
  const isValue = ({ name, next }: Pair): boolean =>
    name.isValue &&
    next.isValue &&
    ((name.symbol.flags | next.symbol.flags) & (Class | Enum | EnumMember)) === 0;
  const classes = compareClasses(
    pairs.filter(isClass).map((pair) => classPair(pair, context)),
    types,
    differ,
  );
  const values = pairs
    .filter(isValue)
    .map(({ name, next }) => compareValues(exportedOf(name), name.symbol, next.symbol, types, differ));
  return joined([classes, ...values, ...pairs.map((pair) => compareType(pair, context))]);
}

/** Names of both versions; of several for one thing the first. */
function pairsOf({ before, after }: BothNames): readonly Pair[] {
  const done = new Set<ts.Symbol>();
  return [...before].flatMap(([key, name]): Pair[] => {
    const next = after.get(key);
    if (next === undefined || name.path === 'default' || done.has(name.symbol)) return [];
    done.add(name.symbol);
    return [{ name, next }];
  });
}

/** What hangs on the client has a comparison of its own; left are the types of its properties. */
function classPair({ name, next }: Pair, { client, types: { checker } }: Context): ClassPair {
  const pair = { name: exportedOf(name), isClient: false, before: name.symbol, after: next.symbol };
  if (client === undefined) return pair;
  const membersOf = (symbol: ts.Symbol): readonly string[] =>
    checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).map((member) => member.name);
  const isClient = client.classSymbol === name.symbol;
  const isBase = basesOf(client.classSymbol, checker).has(name.symbol);
  const kept = new Set(isClient ? membersOf(next.symbol) : []);
  const skipped = isClient || isBase ? membersOf(client.classSymbol) : [];
  return {
    ...pair,
    isClient,
    skipped: new Set(
      skipped.filter((member) => !(client.members.has(`client.${member}`) && kept.has(member))),
    ),
  };
}

function basesOf(symbol: ts.Symbol, checker: ts.TypeChecker): ReadonlySet<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  const walk = (type: ts.Type): void => {
    for (const base of type.getBaseTypes() ?? []) {
      const next = base.getSymbol();
      if (next === undefined || found.has(next)) continue;
      found.add(next);
      walk(checker.getDeclaredTypeOfSymbol(next));
    }
  };
  walk(checker.getDeclaredTypeOfSymbol(symbol));
  return found;
}

/** How names end of what callers hand over, where no method says so. */
const SENT = ['Params', 'Options', 'Init'];

function compareType({ name, next }: Pair, { types: { ts, checker }, differ }: Context): Found {
  const { symbol } = name;
  const none: Found = { drafts: [], reached: [] };
  if (symbol.flags & ts.SymbolFlags.Class || name.isValue || !(symbol.flags & ts.SymbolFlags.Type))
    return none;
  if (differ.isReached(symbol)) return none;
  const [before, after] = [
    checker.getDeclaredTypeOfSymbol(symbol),
    checker.getDeclaredTypeOfSymbol(next.symbol),
  ];
  // Functions that a package names are for callers to write; a component may be declared beside the params made of it.
  const isSent =
    SENT.some((end) => name.path.endsWith(end)) ||
    before.getCallSignatures().length > 0 ||
    differ.looksSent(before);
  const way: Way = isSent ? 'request' : 'response';
  const user = exportedOf(name);
  return {
    drafts: [],
    reached: differ.diff(before, after, way, { name: symbol.name }).map((change) => ({ change, user })),
  };
}
