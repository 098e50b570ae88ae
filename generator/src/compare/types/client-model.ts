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
  const exported = checker.getExportsOfModule(root);
  const main = root.exports?.get('export=' as ts.__String) ?? exported.find(({ name }) => name === 'default');
  const classes = exported.map(target).filter(({ flags }) => flags & ts.SymbolFlags.Class);
  const chosen = (main && classMadeBy(target(main), types)) ?? mostResources(classes, types);
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
        const resource = resourceOf(property, chosen, types);
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

/** The class that a value is, or makes instances of. */
function classMadeBy(symbol: ts.Symbol, { ts, checker }: Types): ts.Symbol | undefined {
  const isClass = (each: ts.Symbol | undefined): boolean =>
    each !== undefined && (each.flags & ts.SymbolFlags.Class) !== 0;
  if (isClass(symbol)) return symbol;
  if ((symbol.flags & ts.SymbolFlags.Value) === 0) return undefined;
  const [made] = checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const found = made?.getReturnType().getSymbol();
  return isClass(found) ? found : undefined;
}

function mostResources(classes: readonly ts.Symbol[], types: Types): ts.Symbol | undefined {
  const count = (symbol: ts.Symbol): number =>
    publicMembers(symbol, types).filter((member) => resourceOf(member, symbol, types) !== undefined).length;
  return [...classes]
    .map((symbol) => ({ symbol, count: count(symbol) }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count)[0]?.symbol;
}

/** Members of a class that callers may use. */
export function publicMembers(owner: ts.Symbol, types: Types): readonly ts.Symbol[] {
  return publicProperties(types.checker.getDeclaredTypeOfSymbol(owner), types);
}

/** The class of a resource: it extends `APIResource`, keeps the client as `_client`, or is made with the client. */
function resourceOf(property: ts.Symbol, client: ts.Symbol, types: Types): ts.Symbol | undefined {
  const { ts, checker } = types;
  const type = checker.getTypeOfSymbol(property);
  const symbol = type.getSymbol();
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Class) === 0) return undefined;
  const isResource =
    checker.getPropertyOfType(type, '_client') !== undefined ||
    (type.getBaseTypes() ?? []).some((base) => base.getSymbol()?.name === 'APIResource') ||
    isMadeWith(symbol, client, types);
  return isResource ? symbol : undefined;
}

/** Whether the client is what a class is constructed with first, as itself or as what it extends. */
function isMadeWith(owner: ts.Symbol, client: ts.Symbol, { checker }: Types): boolean {
  const [made] = checker.getTypeOfSymbol(owner).getConstructSignatures();
  const [first] = made?.getParameters() ?? [];
  const taken = first && checker.getTypeOfSymbol(first).getSymbol();
  const extended = (type: ts.Type): boolean =>
    type.getSymbol() === taken || (type.getBaseTypes() ?? []).some(extended);
  return taken !== undefined && extended(checker.getDeclaredTypeOfSymbol(client));
}
