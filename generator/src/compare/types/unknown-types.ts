import type { ts } from 'ts-morph';
import type { Compiler } from './compiler-type.ts';

/**
 * Declares what the declarations of packages mention but nobody declares: types of the platform, and of packages that
 * are not here. Without it they would all be `any`, and one could not be told from another.
 */
export function declareUnknown(program: ts.Program, ts: Compiler, isOurs: (path: string) => boolean): string {
  const checker = program.getTypeChecker();
  const globals: Outsides = new Map();
  const modules = new Map<string, Outsides>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) addGlobal(node.typeName, node.typeArguments?.length ?? 0);
    else if (ts.isExpressionWithTypeArguments(node) && ts.isInterfaceDeclaration(node.parent.parent))
      addGlobal(node.expression, node.typeArguments?.length ?? 0);
    else if (ts.isImportDeclaration(node)) addImport(node);
    ts.forEachChild(node, visit);
  };
  const addGlobal = (name: ts.Node, count: number): void => {
    const path = pathOf(name, ts);
    const [root] = path;
    const symbol = checker.getSymbolAtLocation(firstOf(name, ts));
    if (root !== undefined && (symbol?.declarations ?? []).length === 0) put(globals, path, count);
  };
  const addImport = ({ moduleSpecifier, importClause }: ts.ImportDeclaration): void => {
    if (!ts.isStringLiteral(moduleSpecifier) || isPath(moduleSpecifier.text)) return;
    if (checker.getSymbolAtLocation(moduleSpecifier) !== undefined) return;
    const bindings = importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return;
    const names: Outsides = modules.get(moduleSpecifier.text) ?? new Map();
    modules.set(moduleSpecifier.text, names);
    for (const { name, propertyName } of bindings.elements) {
      const { text } = propertyName ?? name;
      if (/^[\w$]+$/.test(text)) put(names, [text], COUNT_OF_IMPORT);
    }
  };
  for (const file of program.getSourceFiles()) if (isOurs(file.fileName)) visit(file);
  if (globals.size + modules.size === 0) return '';
  return [
    'declare const outside: unique symbol;',
    ...[...globals].map(([name, inner]) => declaration(name, inner, 'declare')),
    ...[...modules].map(
      ([name, names]) =>
        `declare module ${JSON.stringify(name)} {\n${[...names]
          .map(([each, inner]) => declaration(each, inner, 'export'))
          .join('\n')}\n}`,
    ),
  ].join('\n');
}

const isPath = (specifier: string): boolean => specifier.startsWith('.') || specifier.startsWith('/');

/** Where it is imported, nobody says yet what it will be given. */
const COUNT_OF_IMPORT = 4;

/** A name with how many types it was given at most, and the names in it. */
type Outside = { count: number; readonly inner: Outsides };
type Outsides = Map<string, Outside>;

function put(tree: Outsides, [first, ...rest]: readonly string[], count: number): void {
  if (first === undefined || first === 'default') return;
  const found: Outside = tree.get(first) ?? { count: 0, inner: new Map() };
  tree.set(first, found);
  if (rest.length === 0) found.count = Math.max(found.count, count);
  put(found.inner, rest, count);
}

/** A type that only fits itself, and is told apart by what is filled in. */
function declaration(name: string, { count, inner }: Outside, how: 'declare' | 'export'): string {
  const parameters = Array.from({ length: count }, (_, i) => `T${i}`);
  const list = count === 0 ? '' : `<${parameters.map((each) => `${each} = unknown`).join(', ')}>`;
  const own = `${how} interface ${name}${list} { readonly [outside]: [${[`'${name}'`, ...parameters].join(
    ', ',
  )}] }`;
  if (inner.size === 0) return own;
  const members = [...inner].map(([each, below]) => declaration(each, below, 'export'));
  return `${own}\n${how} namespace ${name} {\n${members.join('\n')}\n}`;
}

/** `NodeJS.Timeout` → its names; empty for what is no name. */
function pathOf(node: ts.Node, ts: Compiler): readonly string[] {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isQualifiedName(node)) return [...pathOf(node.left, ts), node.right.text];
  if (ts.isPropertyAccessExpression(node)) return [...pathOf(node.expression, ts), node.name.text];
  return [];
}

function firstOf(node: ts.Node, ts: Compiler): ts.Node {
  if (ts.isQualifiedName(node)) return firstOf(node.left, ts);
  return ts.isPropertyAccessExpression(node) ? firstOf(node.expression, ts) : node;
}
