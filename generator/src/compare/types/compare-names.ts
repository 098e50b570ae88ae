import type { ts } from 'ts-morph';
import type { Exported } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import type { Draft } from './draft.ts';
import { bestName, exportedOf, nameText, parentPath, type PublicName } from './names.ts';
import type { Types } from './type-parts.ts';

type Names = ReadonlyMap<string, PublicName>;

/** Names that are gone, new, or called something else: one fact for a thing, however many names it had. */
export function compareNames(
  before: Names,
  after: Names,
  types: Types,
  resourceClasses: ReadonlySet<ts.Symbol>,
): readonly Draft[] {
  const gone = groups(before, after);
  const fresh = groups(after, before);
  const renames = matchRenames(gone, fresh, types);
  const renamed = new Set([...renames.values()]);
  return [
    ...becameTypes(before, after),
    ...gone.map((group): Draft => {
      const next = renames.get(group);
      const edit = next && ({ kind: 'type-renamed', from: group.name.path, to: next.name.path } as const);
      if (next !== undefined)
        return {
          event: 'type-renamed',
          subject: exportedOf(group.name),
          before: nameText(group.name),
          after: nameText(next.name),
          next: exportedOf(next.name),
          reach: group.nested,
          ...nodes(group, next),
          edit,
        };
      return {
        event: eventOf(group, 'removed', resourceClasses),
        subject: exportedOf(group.name),
        reach: group.nested,
        ...successor(otherName(group, before, after)),
        nodeBefore: group.symbol.declarations?.[0],
      };
    }),
    ...fresh
      .filter((group) => !renamed.has(group))
      .map(
        (group): Draft => ({
          event: eventOf(group, 'added', resourceClasses),
          subject: exportedOf(group.name),
          reach: group.nested,
          nodeAfter: group.symbol.declarations?.[0],
        }),
      ),
  ];
}

/** Values that callers can only name as a type now. */
function becameTypes(before: Names, after: Names): readonly Draft[] {
  const bySymbol = new Map<ts.Symbol, PublicName[]>();
  for (const [key, name] of before) {
    const isLost = name.isValue && after.get(key)?.isValue === false;
    if (isLost) bySymbol.set(name.symbol, [...(bySymbol.get(name.symbol) ?? []), name]);
  }
  return [...bySymbol].flatMap(([symbol, names]): Draft[] => {
    const name = bestName(names);
    const next = name && after.get(`${name.module}#${name.path}`)?.symbol;
    return name === undefined ?
        []
      : [
          {
            event: 'export-became-type',
            subject: exportedOf(name),
            nodeBefore: symbol.declarations?.[0],
            nodeAfter: next?.declarations?.[0],
          },
        ];
  });
}

/** Another name of the same value that both versions have. */
function otherName({ symbol, name }: Group, before: Names, after: Names): string | undefined {
  if (!name.isValue || name.isStatic) return undefined;
  const kept = [...before].flatMap(([key, other]) =>
    (
      other.symbol === symbol &&
      after.get(key)?.isValue === true &&
      after.get(key)?.symbol.name === symbol.name
    ) ?
      [other]
    : [],
  );
  const best = bestName(kept);
  return best && nameText(best);
}

type Group = { readonly symbol: ts.Symbol; readonly name: PublicName; readonly nested: readonly Exported[] };

const successor = (name: string | undefined): Pick<Draft, 'successors'> =>
  name === undefined ? {} : { successors: [name] };

function nodes(a: Group, b: Group): Pick<Draft, 'nodeBefore' | 'nodeAfter'> {
  return { nodeBefore: a.symbol.declarations?.[0], nodeAfter: b.symbol.declarations?.[0] };
}

/** Names of one side that the other lacks, by what they stand for; names inside such a thing belong to it. */
function groups(own: Names, other: Names): readonly Group[] {
  const missing = [...own.entries()].filter(([key]) => !other.has(key)).map(([, name]) => name);
  const keys = new Set(missing.map(({ module, path }) => `${module}#${path}`));
  const isNested = ({ module, path }: PublicName): boolean => {
    for (let at = parentPath(path); at !== undefined; at = parentPath(at))
      if (keys.has(`${module}#${at}`)) return true;
    return false;
  };
  const bySymbol = new Map<ts.Symbol, PublicName[]>();
  for (const name of missing.filter((each) => !isNested(each)))
    bySymbol.set(name.symbol, [...(bySymbol.get(name.symbol) ?? []), name]);
  // A thing that is only reachable through a missing one was named where it hung.
  return [...bySymbol].flatMap(([symbol, names]): Group[] => {
    const name = bestName(names);
    if (name === undefined) return [];
    const below = missing.filter(
      ({ module, path }) => module === name.module && path.startsWith(`${name.path}.`),
    );
    return [{ symbol, name, nested: below.map(exportedOf) }];
  });
}

function eventOf(
  { name, symbol }: Group,
  what: 'removed' | 'added',
  resources: ReadonlySet<ts.Symbol>,
): Event {
  if (name.isStatic) return `static-${what}`;
  // The class of a resource is not something that callers build.
  return name.isValue && !resources.has(symbol) ? `export-${what}` : `type-${what}`;
}

/** A type that is gone and a new one with the same members are one type with another name. */
function matchRenames(
  gone: readonly Group[],
  fresh: readonly Group[],
  { ts, checker }: Types,
): ReadonlyMap<Group, Group> {
  const found = new Map<Group, Group>();
  const isType = ({ name }: Group): boolean => !name.isValue;
  const shape = ({ symbol }: Group): string => {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const members = checker
      .getPropertiesOfType(type)
      .map(({ name, flags }) => `${name}${flags & ts.SymbolFlags.Optional ? '?' : ''}`);
    return members.length < 2 || type.isUnion() || checker.isArrayType(type) ? '' : members.sort().join();
  };
  const shapes = new Map<string, Group[]>();
  for (const group of fresh.filter(isType))
    shapes.set(shape(group), [...(shapes.get(shape(group)) ?? []), group]);
  for (const group of gone.filter(isType)) {
    const own = shape(group);
    const candidates = own === '' ? [] : shapes.get(own) ?? [];
    const same = candidates.filter(
      (candidate) =>
        ![...found.values()].includes(candidate) &&
        parentPath(candidate.name.path) === parentPath(group.name.path) &&
        equal(group, candidate, checker),
    );
    // Two that fit would be a guess.
    const [only] = same;
    if (same.length === 1 && only !== undefined) found.set(group, only);
  }
  return found;
}

function equal(a: Group, b: Group, checker: ts.TypeChecker): boolean {
  const [left, right] = [a, b].map(({ symbol }) => checker.getDeclaredTypeOfSymbol(symbol));
  return (
    left !== undefined &&
    right !== undefined &&
    checker.isTypeAssignableTo(left, right) &&
    checker.isTypeAssignableTo(right, left)
  );
}
