import type { ts } from 'ts-morph';
import type { Compiler } from '../../api/index.ts';

/** What a file calls the client, by syntax alone: the code to change need not compile. */
export type ClientScope = {
  /** Local names of the client class. */
  readonly classes: ReadonlySet<string>;
  /** Local name → where it stands on the client: `client`, `client.call`. */
  readonly values: ReadonlyMap<string, string>;
  /** Members of `this` that hold a client. */
  readonly members: ReadonlyMap<string, string>;
  /** Functions that return a client. */
  readonly makers: ReadonlySet<string>;
};

/** Names under which one file offers a client to others. */
export type SharedNames = { readonly values: ReadonlySet<string>; readonly makers: ReadonlySet<string> };

type Draft = {
  readonly classes: Set<string>;
  readonly values: Map<string, string>;
  readonly members: Map<string, string>;
  readonly makers: Set<string>;
};

/** Reads what names of a file mean. `shared` are the clients that other files of the folder offer. */
export function readScope(
  source: ts.SourceFile,
  packageName: string,
  shared: SharedNames,
  ts: Compiler,
): ClientScope {
  const scope: Draft = { classes: new Set(), values: new Map(), members: new Map(), makers: new Set() };
  for (const statement of source.statements)
    if (ts.isImportDeclaration(statement)) readImport(statement, packageName, shared, scope, ts);
  // Twice: a name may be used above the line that says what it is.
  for (let pass = 0; pass < 2; pass++) visit(source, scope, ts);
  return scope;
}

/** Whether a module is the package or one below it. */
export function isOfPackage(specifier: string, packageName: string): boolean {
  return specifier === packageName || specifier.startsWith(`${packageName}/`);
}

function readImport(
  statement: ts.ImportDeclaration,
  packageName: string,
  shared: SharedNames,
  scope: Draft,
  ts: Compiler,
): void {
  const from = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
  const clause = statement.importClause;
  const named =
    clause?.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings) ?
      clause.namedBindings.elements
    : [];
  if (isOfPackage(from, packageName)) {
    if (clause?.name !== undefined) scope.classes.add(clause.name.text);
    // The client class of a package is its default export, and there under its own name.
    for (const { name, propertyName } of named)
      if (/^[A-Z]/.test(name.text) && (propertyName?.text ?? name.text) !== 'APIPromise')
        scope.classes.add(name.text);
    return;
  }
  for (const { name, propertyName } of named) {
    const imported = propertyName?.text ?? name.text;
    if (!from.startsWith('.') && !from.startsWith('@/') && !from.startsWith('~')) continue;
    if (shared.values.has(imported)) scope.values.set(name.text, 'client');
    if (shared.makers.has(imported)) scope.makers.add(name.text);
  }
}

function visit(node: ts.Node, scope: Draft, ts: Compiler): void {
  if (ts.isVariableDeclaration(node) || ts.isParameter(node)) readBinding(node, scope, ts);
  if (ts.isPropertyDeclaration(node) && ts.isIdentifier(node.name) && isClient(node, scope, ts))
    scope.members.set(node.name.text, 'client');
  if (
    ts.isParameter(node) &&
    ts.isIdentifier(node.name) &&
    node.modifiers !== undefined &&
    isClient(node, scope, ts)
  )
    scope.members.set(node.name.text, 'client');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    readAssignment(node, scope, ts);
  if (ts.isFunctionDeclaration(node) && node.name !== undefined && makesClient(node, scope, ts))
    scope.makers.add(node.name.text);
  ts.forEachChild(node, (child) => visit(child, scope, ts));
}

function readBinding(
  node: ts.VariableDeclaration | ts.ParameterDeclaration,
  scope: Draft,
  ts: Compiler,
): void {
  const value = node.initializer && pathOf(node.initializer, scope, ts);
  if (ts.isIdentifier(node.name)) {
    if (isClient(node, scope, ts)) scope.values.set(node.name.text, 'client');
    else if (value !== undefined) scope.values.set(node.name.text, value);
    if (
      node.initializer !== undefined &&
      (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer)) &&
      makesClient(node.initializer, scope, ts)
    )
      scope.makers.add(node.name.text);
    return;
  }
  if (!ts.isObjectBindingPattern(node.name) || value === undefined) return;
  for (const { name, propertyName } of node.name.elements) {
    const member =
      propertyName !== undefined && ts.isIdentifier(propertyName) ? propertyName.text : undefined;
    if (ts.isIdentifier(name)) scope.values.set(name.text, `${value}.${member ?? name.text}`);
  }
}

function readAssignment({ left, right }: ts.BinaryExpression, scope: Draft, ts: Compiler): void {
  const path = pathOf(right, scope, ts);
  if (path === undefined) return;
  if (ts.isIdentifier(left)) scope.values.set(left.text, path);
  if (ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword)
    scope.members.set(left.name.text, path);
}

type Typed = { readonly type?: ts.TypeNode | undefined; readonly initializer?: ts.Expression | undefined };

function isClient({ type, initializer }: Typed, scope: Draft, ts: Compiler): boolean {
  return (
    namesClient(type, scope, ts) || (initializer !== undefined && pathOf(initializer, scope, ts) === 'client')
  );
}

function namesClient(type: ts.TypeNode | undefined, scope: Draft, ts: Compiler): boolean {
  if (type === undefined) return false;
  if (ts.isUnionTypeNode(type)) return type.types.some((each) => namesClient(each, scope, ts));
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return false;
  return (
    scope.classes.has(type.typeName.text) ||
    (type.typeName.text === 'Promise' &&
      (type.typeArguments ?? []).some((each) => namesClient(each, scope, ts)))
  );
}

function makesClient(node: ts.FunctionLikeDeclaration, scope: Draft, ts: Compiler): boolean {
  if (namesClient(node.type, scope, ts)) return true;
  if (node.body === undefined) return false;
  if (!ts.isBlock(node.body)) return pathOf(node.body, scope, ts) === 'client';
  return node.body.statements.some(
    (each) =>
      ts.isReturnStatement(each) &&
      each.expression !== undefined &&
      pathOf(each.expression, scope, ts) === 'client',
  );
}

/** Where an expression stands on the client: `client.call.create`; undefined when it is not known to be one. */
export function pathOf(node: ts.Expression, scope: ClientScope, ts: Compiler): string | undefined {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isAsExpression(node)
  )
    return pathOf(node.expression, scope, ts);
  if (ts.isIdentifier(node)) return scope.values.get(node.text);
  if (ts.isNewExpression(node))
    return ts.isIdentifier(node.expression) && scope.classes.has(node.expression.text) ? 'client' : undefined;
  if (ts.isCallExpression(node))
    return ts.isIdentifier(node.expression) && scope.makers.has(node.expression.text) ? 'client' : undefined;
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return scope.members.get(node.name.text);
  const owner = pathOf(node.expression, scope, ts);
  return owner === undefined ? undefined : `${owner}.${node.name.text}`;
}
