import type { ts } from 'ts-morph';
import type { LoadedPackage } from './compiler.ts';
import { publicProperties, type Types } from './type-parts.ts';

/** A method of the client or of a resource. */
export type ClientMethod = {
  readonly name: string;
  readonly owner: string;
  readonly symbol: ts.Symbol;
  readonly className: string;
};

/** The client of a package: what hangs on `client.`. */
export type ClientModel = {
  readonly className: string;
  readonly classSymbol: ts.Symbol;
  /** `client.call` → its class. */
  readonly resources: ReadonlyMap<string, ts.Symbol>;
  /** `client.call.create` */
  readonly methods: ReadonlyMap<string, ClientMethod>;
  /** Properties of the client that are no resources. */
  readonly members: ReadonlyMap<string, ts.Symbol>;
};

/** Finds the client class, the one exported as default or the one with the most resources, and walks through it. */
export function clientModel(
  { modules }: Pick<LoadedPackage, 'modules'>,
  types: Types,
): ClientModel | undefined {
  const { ts, checker } = types;
  const root = modules.get('');
  if (root === undefined) return undefined;
  const target = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const classes = checker
    .getExportsOfModule(root)
    .map(target)
    .filter(({ flags }) => flags & ts.SymbolFlags.Class);
  const main = checker.getExportsOfModule(root).find(({ name }) => name === 'default');
  const chosen =
    main !== undefined && target(main).flags & ts.SymbolFlags.Class ?
      target(main)
    : mostResources(classes, types);
  if (chosen === undefined) return undefined;
  const resources = new Map<string, ts.Symbol>();
  const methods = new Map<string, ClientMethod>();
  const members = new Map<string, ts.Symbol>();
  const walk = (owner: ts.Symbol, path: string): void => {
    for (const property of publicMembers(owner, types)) {
      const name = `${path}.${property.name}`;
      if (property.flags & ts.SymbolFlags.Method)
        methods.set(name, { name: property.name, owner: path, symbol: property, className: owner.name });
      else {
        const resource = resourceOf(property, types);
        if (resource === undefined) {
          if (path === 'client') members.set(name, property);
        } else if (!resources.has(name)) {
          resources.set(name, resource);
          walk(resource, name);
        }
      }
    }
  };
  walk(chosen, 'client');
  return { className: chosen.name, classSymbol: chosen, resources, methods, members };
}

function mostResources(classes: readonly ts.Symbol[], types: Types): ts.Symbol | undefined {
  const count = (symbol: ts.Symbol): number =>
    publicMembers(symbol, types).filter((member) => resourceOf(member, types) !== undefined).length;
  return [...classes]
    .map((symbol) => ({ symbol, count: count(symbol) }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count)[0]?.symbol;
}

/** Members of a class that callers may use. */
export function publicMembers(owner: ts.Symbol, types: Types): readonly ts.Symbol[] {
  return publicProperties(types.checker.getDeclaredTypeOfSymbol(owner), types);
}

/** The class of a resource: it extends `APIResource`, or keeps the client as `_client`. */
function resourceOf(property: ts.Symbol, { ts, checker }: Types): ts.Symbol | undefined {
  const type = checker.getTypeOfSymbol(property);
  const symbol = type.getSymbol();
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Class) === 0) return undefined;
  const isResource =
    checker.getPropertyOfType(type, '_client') !== undefined ||
    (type.getBaseTypes() ?? []).some((base) => base.getSymbol()?.name === 'APIResource');
  return isResource ? symbol : undefined;
}
