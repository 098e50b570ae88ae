import ts from 'typescript';
import { asFunction, mainName } from '../execute/code-form.ts';

/** The code as it is checked, and where a place in it stands in the code as it was sent. */
export type CheckedText = { readonly text: string; readonly lineOf: (position: number) => number };

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The code with the type of the client where it has none. Code that returns from the top level becomes the body of
 * `run`, as in the sandbox. Edits hold no line break: a line is the same line before and after.
 */
export function checkedText(code: string, clientType: string): CheckedText {
  const parsed = parse(code);
  const text =
    parsed.statements.some(returnsItself) ?
      asFunction(code, `client: ${clientType}`)
    : applied(code, clientEdits(parsed, code, clientType));
  return { text, lineOf: (position) => text.slice(0, position).split('\n').length };
}

const parse = (code: string): ts.SourceFile =>
  ts.createSourceFile('code.ts', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);

/** True if the statement returns, and not from a function in it. */
function returnsItself(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return true;
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return ts.forEachChild(node, (child) => returnsItself(child) || undefined) === true;
}

type FunctionNode = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;

const isFunction = (node: ts.Node | undefined): node is FunctionNode =>
  node !== undefined &&
  (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node));

function clientEdits(file: ts.SourceFile, code: string, clientType: string): readonly Edit[] {
  const main = mainName(code);
  return topFunctions(file).flatMap(({ name, node }) => {
    const parameter = node.parameters[0];
    if (parameter === undefined) return [];
    const isMain = name === main || name === 'default';
    const isHelper = ts.isIdentifier(parameter.name) && parameter.name.text === 'client';
    if (!isMain && !(isHelper && isOpen(parameter.type))) return [];
    return parameterEdits(node, parameter, file, clientType);
  });
}

const isOpen = (type: ts.TypeNode | undefined): boolean =>
  type === undefined || type.kind === ts.SyntaxKind.AnyKeyword;

/** Whatever type the code gives its client, it gets the one there is. */
function parameterEdits(
  node: FunctionNode,
  parameter: ts.ParameterDeclaration,
  file: ts.SourceFile,
  clientType: string,
): readonly Edit[] {
  if (parameter.initializer !== undefined || parameter.dotDotDotToken !== undefined) return [];
  const { type, name, questionToken } = parameter;
  const end = type?.end ?? questionToken?.end ?? name.end;
  const lines = file.text.slice(name.end, end).replace(/[^\n]/g, '');
  const hasParentheses = file.text.slice(node.getStart(file), name.getStart(file)).includes('(');
  const start = name.getStart(file);
  return [
    ...(hasParentheses ? [] : [{ start, end: start, text: '(' }]),
    { start: name.end, end, text: `: ${clientType}${lines}${hasParentheses ? '' : ')'}` },
  ];
}

type Named = { readonly name: string; readonly node: FunctionNode };

/** Functions of the top level, declared or assigned. */
export function topFunctions(file: ts.SourceFile): readonly Named[] {
  return file.statements.flatMap((statement): readonly Named[] => {
    if (ts.isFunctionDeclaration(statement)) {
      const isDefault =
        statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true;
      return [{ name: isDefault ? 'default' : statement.name?.text ?? '', node: statement }];
    }
    if (ts.isExportAssignment(statement) && isFunction(statement.expression))
      return [{ name: 'default', node: statement.expression }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && isFunction(initializer) ? [{ name: name.text, node: initializer }] : [],
    );
  });
}

function applied(code: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end), code);
}
