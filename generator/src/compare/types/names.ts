import type { ts } from 'ts-morph';
import { symbolOf, type Exported } from '../model/index.ts';
import type { LoadedPackage } from './compiler.ts';
import type { Compiler } from './compiler-type.ts';

/** One way to name something from outside: `Retell.CallResponse` of the module `''`. */
export type PublicName = {
  /** Import path below the package, `''` for the package itself. */
  readonly module: string;
  /** `Retell.CallResponse.Transcript` */
  readonly path: string;
  /** What the name stands for, behind all aliases. */
  readonly symbol: ts.Symbol;
  readonly isValue: boolean;
  /** A class or namespace member that runs: `Retell.verify`. */
  readonly isStatic: boolean;
};

/** Every name that callers can import or reach from an import, by `module#path`. */
export function publicNames(
  { modules }: LoadedPackage,
  { ts, checker }: { ts: Compiler; checker: ts.TypeChecker },
): ReadonlyMap<string, PublicName> {
  const found = new Map<string, PublicName>();
  const open = new Set<ts.Symbol>();
  const walk = (owner: ts.Symbol, module: string, prefix: string): void => {
    if (open.has(owner)) return;
    open.add(owner);
    for (const exported of checker.getExportsOfModule(owner)) {
      if (exported.name === 'prototype' || exported.name.startsWith('__')) continue;
      const symbol = resolve(exported);
      const path = prefix === '' ? exported.name : `${prefix}.${exported.name}`;
      const key = `${module}#${path}`;
      if (found.has(key)) continue;
      // A namespace of types runs no more than the types in it.
      const isValue =
        (symbol.flags & ts.SymbolFlags.Value & ~ts.SymbolFlags.ValueModule) !== 0 &&
        !isTypeOnly(exported, { ts, checker });
      found.set(key, {
        module,
        path,
        symbol,
        isValue,
        isStatic: prefix !== '' && isValue && !isClass(symbol),
      });
      // What is in it is named by the name that the module gives it, if there is one.
      if (exported.name === 'default') continue;
      if (symbol.flags & (ts.SymbolFlags.Namespace | ts.SymbolFlags.Class)) walk(symbol, module, path);
    }
    open.delete(owner);
  };
  const isClass = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Class) !== 0;
  const resolve = (symbol: ts.Symbol): ts.Symbol => {
    if ((symbol.flags & ts.SymbolFlags.Alias) === 0) return symbol;
    const target = checker.getAliasedSymbol(symbol);
    return target.name === 'unknown' && target.declarations === undefined ? symbol : target;
  };
  for (const [module, symbol] of modules) walk(symbol, module, '');
  return found;
}

/** Whether an export, or an import that it passes on, says `type`. */
function isTypeOnly(
  exported: ts.Symbol,
  { ts, checker }: { ts: Compiler; checker: ts.TypeChecker },
): boolean {
  const seen = new Set<ts.Symbol>();
  for (let at: ts.Symbol | undefined = exported; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const node: ts.Declaration | undefined = at.declarations?.[0];
    if (node === undefined) return false;
    if (ts.isTypeOnlyImportOrExportDeclaration(node)) return true;
    at = ts.isExportSpecifier(node) ? checker.getExportSpecifierLocalTargetSymbol(node) : undefined;
  }
  return false;
}

/** How callers can name each type: as the package itself exports it, without the client in front. */
export function typeLabels(
  names: Iterable<PublicName>,
  { ts }: { ts: Compiler },
): ReadonlyMap<ts.Symbol, string> {
  const all = [...names];
  const clients = new Set(
    all
      .filter(({ path, symbol }) => !path.includes('.') && symbol.flags & ts.SymbolFlags.Class)
      .map(({ path }) => path),
  );
  const bySymbol = new Map<ts.Symbol, PublicName[]>();
  for (const name of all.filter(({ path }) => path !== 'default'))
    bySymbol.set(name.symbol, [...(bySymbol.get(name.symbol) ?? []), name]);
  return new Map(
    [...bySymbol].map(([symbol, list]) => {
      const [first = '', ...rest] = (bestName(list)?.path ?? '').split('.');
      return [symbol, rest.length > 0 && clients.has(first) ? rest.join('.') : [first, ...rest].join('.')];
    }),
  );
}

/** What a fact calls it. */
export function exportedOf({ module, path }: Pick<PublicName, 'module' | 'path'>): Exported {
  return { kind: 'export', module, path: path.split('.') };
}

/** A name as callers write it: without the module for what the package itself exports. */
export const nameText = (name: Pick<PublicName, 'module' | 'path'>): string => symbolOf(exportedOf(name));

/** The way in front of the last part of a name; undefined for an export of a module. */
export function parentPath(path: string): string | undefined {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : path.slice(0, dot);
}

/** The best of several names for one thing: from the package itself, then the shortest. */
export function bestName(names: readonly PublicName[]): PublicName | undefined {
  const depth = (path: string): number => path.split('.').length;
  return [...names].sort(
    (a, b) =>
      Number(a.module !== '') - Number(b.module !== '') ||
      Number(a.path === 'default') - Number(b.path === 'default') ||
      depth(a.path) - depth(b.path) ||
      a.path.length - b.path.length ||
      (nameText(a) < nameText(b) ? -1 : 1),
  )[0];
}
