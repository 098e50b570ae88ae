import type { ts } from 'ts-morph';
import { symbolOf, type TypeFact } from '../model/index.ts';
import { clientModel, type ClientModel } from '../types/index.ts';
import type { App } from './load-app.ts';

/** Tells of the nodes of an app what of the SDK they are. */
export type SdkUses = {
  /** What a name stands for, behind imports; for a name in a pattern the member it takes. */
  readonly symbolAt: (name: ts.Node) => ts.Symbol | undefined;
  /** Ways from the client to what a name stands for: `client.call.create`. Several where a class serves twice. */
  readonly pathsAt: (name: ts.Node) => readonly string[];
  /** The same for what is called, however it came to its caller. */
  readonly methodsOf: (call: ts.CallExpression) => readonly string[];
  /** Facts about a declaration of the SDK. */
  readonly factsOf: (symbol: ts.Symbol | undefined) => readonly TypeFact[];
  /** Facts about what has this name. */
  readonly about: (symbol: string) => readonly TypeFact[];
};

/** Reads the client of an app's SDK. Facts are known by the places they speak of. */
export function sdkUses(app: App, changes: readonly TypeFact[]): SdkUses {
  const { ts, checker, sdk, program } = app;
  const byPlace = groupBy(changes, ({ placeBefore: at }) => (at ? `${at.path}:${at.line}:${at.column}` : ''));
  const byName = groupBy(changes, ({ subject }) => symbolOf(subject));
  const model = modelOf(app);
  const paths = model === undefined ? new Map<ts.Node, string[]>() : pathsByDeclaration(model, app);
  const symbolAt = (name: ts.Node): ts.Symbol | undefined => {
    const { parent } = name;
    if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name)
      return memberOf(checker.getTypeAtLocation(parent.parent), name, app);
    const symbol = checker.getSymbolAtLocation(name);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };
  const pathsAt = (name: ts.Node): readonly string[] => {
    const all = [...new Set((symbolAt(name)?.declarations ?? []).flatMap((each) => paths.get(each) ?? []))];
    if (all.length < 2) return all;
    const owners = ownersOf(name);
    const fitting = all.filter((path) => owners.includes(path.slice(0, path.lastIndexOf('.'))));
    return fitting.length > 0 ? fitting : all;
  };
  const ownersOf = (name: ts.Node): readonly string[] => {
    const owner =
      ts.isPropertyAccessExpression(name.parent) ? name.parent.expression
      : ts.isElementAccessExpression(name.parent) ? name.parent.expression
      : ts.isBindingElement(name.parent) ? name.parent.parent
      : undefined;
    if (owner === undefined) return [];
    const inner =
      ts.isObjectBindingPattern(owner) || ts.isArrayBindingPattern(owner) ? undefined : nameOf(owner, ts);
    const known = inner === undefined ? [] : pathsAt(inner);
    if (known.length > 0) return known;
    const type = checker.getNonNullableType(checker.getTypeAtLocation(owner));
    return (type.getSymbol()?.declarations ?? []).flatMap((each) => paths.get(each) ?? []);
  };
  return {
    symbolAt,
    pathsAt,
    methodsOf: (call) => {
      const name = nameOf(call.expression, ts);
      const known = name === undefined ? [] : pathsAt(name);
      if (known.length > 0) return known;
      const declaration = checker.getResolvedSignature(call)?.declaration;
      return (declaration && paths.get(declaration)) ?? [];
    },
    about: (symbol) => byName.get(symbol) ?? [],
    factsOf: (symbol) =>
      (symbol?.declarations ?? []).flatMap((declaration) => {
        const source = declaration.getSourceFile();
        if (!source.fileName.startsWith(sdk.root) || program.getSourceFile(source.fileName) !== source)
          return [];
        const { line, character } = source.getLineAndCharacterOfPosition(declaration.getStart(source));
        return byPlace.get(`${source.fileName.slice(sdk.root.length)}:${line + 1}:${character + 1}`) ?? [];
      }),
  };
}

/** The name at the end of a way through members: `create` of `(client?.call)!['create']`. */
function nameOf(node: ts.Expression, ts: App['ts']): ts.Node | undefined {
  const bare = bareExpression(node, ts);
  if (ts.isPropertyAccessExpression(bare)) return bare.name;
  if (ts.isElementAccessExpression(bare) && ts.isStringLiteralLike(bare.argumentExpression))
    return bare.argumentExpression;
  return ts.isIdentifier(bare) ? bare : undefined;
}

/** An expression without what changes nothing of its value. */
export function bareExpression(node: ts.Expression, ts: App['ts']): ts.Expression {
  return (
      ts.isParenthesizedExpression(node) ||
        ts.isNonNullExpression(node) ||
        ts.isAsExpression(node) ||
        ts.isSatisfiesExpression(node) ||
        ts.isTypeAssertionExpression(node)
    ) ?
      bareExpression(node.expression, ts)
    : node;
}

/** The client of the SDK that an app is compiled against. */
export function modelOf({ ts, checker, program, sdk }: App): ClientModel | undefined {
  const source = sdk.entry === undefined ? undefined : program.getSourceFile(sdk.entry);
  const root = source && checker.getSymbolAtLocation(source);
  if (root === undefined) return undefined;
  return clientModel({ modules: new Map([['', root]]) }, { ts, checker });
}

/** Members of the client and of its resources, and their classes. */
function pathsByDeclaration(model: ClientModel, { checker }: App): Map<ts.Node, string[]> {
  const found = new Map<ts.Node, string[]>();
  const add = (symbol: ts.Symbol | undefined, path: string): void => {
    for (const node of symbol?.declarations ?? []) found.set(node, [...(found.get(node) ?? []), path]);
  };
  const classOf = (path: string): ts.Symbol | undefined =>
    path === 'client' ? model.classSymbol : model.resources.get(path);
  add(model.classSymbol, 'client');
  for (const [path, symbol] of model.resources) {
    const dot = path.lastIndexOf('.');
    const owner = classOf(path.slice(0, dot));
    add(symbol, path);
    if (owner) add(checker.getDeclaredTypeOfSymbol(owner).getProperty(path.slice(dot + 1)), path);
  }
  for (const [path, { symbol }] of model.methods) add(symbol, path);
  for (const [path, symbol] of model.members) add(symbol, path);
  return found;
}

function memberOf(type: ts.Type, name: ts.Node, { ts, checker }: App): ts.Symbol | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ?
      checker.getPropertyOfType(checker.getNonNullableType(type), name.text)
    : undefined;
}

/** Values by key, in order. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const value of values) {
    const group = found.get(keyOf(value));
    if (group === undefined) found.set(keyOf(value), [value]);
    else group.push(value);
  }
  return found;
}
