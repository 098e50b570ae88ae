import type { ts } from 'ts-morph';

/** Something in generated code that no plan asks for, hence most likely text of the input that was read as code. */
export type FenceBreach = { readonly what: string; readonly line: number };

type Compiler = typeof ts;

/** Functions that turn text into code or load code at run time. */
const loaders = new Set(['eval', 'Function', 'require', 'importScripts']);

/** Calls that may stand alone: the ones test files are made of. */
const testCalls = new Set(['describe', 'test', 'it', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach']);

/**
 * The second fence behind the encoders: generated TypeScript consists of declarations, imports, exports and a few known
 * statements. Anything else is a breach. Returns the first one, or undefined.
 */
export function findBreach(tree: ts.SourceFile, compiler: Compiler): FenceBreach | undefined {
  const breach = firstBreach(tree, compiler);
  if (breach === undefined) return undefined;
  return { what: breach.what, line: tree.getLineAndCharacterOfPosition(breach.at).line + 1 };
}

type Breach = { readonly what: string; readonly at: number };

function firstBreach(tree: ts.SourceFile, compiler: Compiler): Breach | undefined {
  const syntax = (tree as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics?.[0];
  if (syntax !== undefined)
    return { what: compiler.flattenDiagnosticMessageText(syntax.messageText, ' '), at: syntax.start };
  const own = importedNames(tree, compiler);
  for (const statement of tree.statements) {
    const breach = statementBreach(statement, compiler) ?? nodeBreach(statement, own, compiler);
    if (breach !== undefined) return breach;
  }
  return undefined;
}

function statementBreach(statement: ts.Statement, compiler: Compiler): Breach | undefined {
  const { SyntaxKind } = compiler;
  switch (statement.kind) {
    case SyntaxKind.ImportDeclaration:
    case SyntaxKind.ExportDeclaration:
    case SyntaxKind.ExportAssignment:
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
    case SyntaxKind.ClassDeclaration:
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.ModuleDeclaration:
    case SyntaxKind.VariableStatement:
      return undefined;
    default:
      return isKnownExpression(statement, compiler) ? undefined : (
          { what: `a top-level ${SyntaxKind[statement.kind]}`, at: statement.end }
        );
  }
}

/** `Call.Page = Page;`, a call that gives a client its resources, or one that declares a test. */
function isKnownExpression(statement: ts.Statement, compiler: Compiler): boolean {
  if (!compiler.isExpressionStatement(statement)) return false;
  const { expression } = statement;
  if (compiler.isBinaryExpression(expression)) {
    return isNamePath(expression.left, compiler) && isNamePath(expression.right, compiler);
  }
  if (!compiler.isCallExpression(expression)) return false;
  const root = rootName(expression.expression, compiler);
  if (root === 'defineResources') return expression.arguments.every((each) => isNameTable(each, compiler));
  return root !== undefined && testCalls.has(root);
}

/** A name, or an object whose values are names, or that has those of a name. */
function isNameTable(node: ts.Expression, compiler: Compiler): boolean {
  if (!compiler.isObjectLiteralExpression(node)) return isNamePath(node, compiler);
  return node.properties.every((each) =>
    compiler.isPropertyAssignment(each) ? isNamePath(each.initializer, compiler)
    : compiler.isSpreadAssignment(each) ? isNamePath(each.expression, compiler)
    : compiler.isShorthandPropertyAssignment(each),
  );
}

/** Whether an expression is a name, or properties of a name, and nothing that is computed. */
function isNamePath(node: ts.Node, compiler: Compiler): boolean {
  return rootName(node, compiler) !== undefined;
}

function rootName(node: ts.Node, compiler: Compiler): string | undefined {
  let inner = node;
  while (compiler.isPropertyAccessExpression(inner)) inner = inner.expression;
  if (compiler.isIdentifier(inner)) return inner.text;
  return inner.kind === compiler.SyntaxKind.ThisKeyword ? 'this' : undefined;
}

/** Names that a file imports: a resource called `Function` is none of the language's. */
function importedNames(tree: ts.SourceFile, compiler: Compiler): ReadonlySet<string> {
  const bindings = tree.statements.flatMap((statement) =>
    compiler.isImportDeclaration(statement) ? statement.importClause?.namedBindings ?? [] : [],
  );
  const named = bindings.flatMap((each) => (compiler.isNamedImports(each) ? [...each.elements] : []));
  return new Set(named.map(({ name }) => name.text));
}

function nodeBreach(node: ts.Node, own: ReadonlySet<string>, compiler: Compiler): Breach | undefined {
  const what = expressionBreach(node, own, compiler);
  if (what !== undefined) return { what, at: node.end };
  return compiler.forEachChild(node, (child) => nodeBreach(child, own, compiler));
}

function expressionBreach(node: ts.Node, own: ReadonlySet<string>, compiler: Compiler): string | undefined {
  const { SyntaxKind } = compiler;
  switch (node.kind) {
    case SyntaxKind.RegularExpressionLiteral:
      return 'a regular expression';
    case SyntaxKind.TemplateSpan:
      return isHole((node as ts.TemplateSpan).expression, compiler) ? undefined : 'a computed template hole';
    case SyntaxKind.CallExpression:
    case SyntaxKind.NewExpression:
      return loadBreach((node as ts.CallExpression | ts.NewExpression).expression, own, compiler);
    default:
      return undefined;
  }
}

/** A name, or `label('k', k, { explode: true })`: a call of a function with a text, a name and flags. */
function isHole(node: ts.Expression, compiler: Compiler): boolean {
  if (isNamePath(node, compiler)) return true;
  if (!compiler.isCallExpression(node) || !compiler.isIdentifier(node.expression)) return false;
  const [name, value, flags, more] = node.arguments;
  if (name === undefined || value === undefined || more !== undefined) return false;
  return (
    compiler.isStringLiteral(name) &&
    (isNamePath(value, compiler) || isChangedName(value, compiler)) &&
    (flags === undefined || isFlags(flags, compiler))
  );
}

/** `onlyDays(k)`, `onlyDays(k, { since: true })`: a call of a function with a name and flags. */
function isChangedName(node: ts.Expression, compiler: Compiler): boolean {
  if (!compiler.isCallExpression(node) || !compiler.isIdentifier(node.expression)) return false;
  const [name, flags, more] = node.arguments;
  if (name === undefined || more !== undefined) return false;
  return isNamePath(name, compiler) && (flags === undefined || isFlag(flags, compiler));
}

function isFlags(node: ts.Expression, compiler: Compiler): boolean {
  return (
    compiler.isObjectLiteralExpression(node) &&
    node.properties.every(
      (each) =>
        compiler.isPropertyAssignment(each) &&
        isPlainName(each.name, compiler) &&
        isFlag(each.initializer, compiler),
    )
  );
}

/** `a`, `'a b'`, `['ä']` */
function isPlainName(node: ts.PropertyName, compiler: Compiler): boolean {
  const name = compiler.isComputedPropertyName(node) ? node.expression : node;
  return compiler.isStringLiteral(name) || (name === node && compiler.isIdentifier(node));
}

/** `true`, `false`, flags of parts, or a list of texts or of flags. */
function isFlag(node: ts.Expression, compiler: Compiler): boolean {
  const { SyntaxKind } = compiler;
  if (compiler.isObjectLiteralExpression(node)) return isFlags(node, compiler);
  if (!compiler.isArrayLiteralExpression(node))
    return node.kind === SyntaxKind.TrueKeyword || node.kind === SyntaxKind.FalseKeyword;
  return node.elements.every((each) =>
    compiler.isObjectLiteralExpression(each) ? isFlags(each, compiler) : compiler.isStringLiteral(each),
  );
}

function loadBreach(callee: ts.Expression, own: ReadonlySet<string>, compiler: Compiler): string | undefined {
  if (callee.kind === compiler.SyntaxKind.ImportKeyword) return 'a dynamic import';
  const name = compiler.isIdentifier(callee) ? callee.text : undefined;
  return name !== undefined && loaders.has(name) && !own.has(name) ? `a call of ${name}` : undefined;
}
