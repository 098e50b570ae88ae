import ts from 'typescript';
import type { Types } from './types.ts';

/** What an expression stands for: of a constant the object or the text that it was set to. */
export function origin(node: ts.Node | undefined, types: Types, depth = 0): ts.Node | undefined {
  if (node === undefined || depth > 8) return node;
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  )
    return ts.isAsExpression(node) && !isConst(node) ? undefined : origin(node.expression, types, depth + 1);
  if (!ts.isIdentifier(node)) return node;
  const declaration = types.checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.type !== undefined)
    return node;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const { initializer } = declaration;
  return isConstant && initializer !== undefined && !isChanged(node.text, types) ?
      origin(initializer, types, depth + 1)
    : node;
}

/** True if the code puts something into the object later on: what it was made with is not all that it has. */
function isChanged(variable: string, { file }: Types): boolean {
  const escaped = variable.replaceAll('$', '\\$');
  return new RegExp(
    `(?<![\\w$.])${escaped}\\s*(\\.|\\[|\\?\\.)[^=;\\n]*=(?!=|>)|delete\\s+${escaped}|assign\\(\\s*${escaped}\\b`,
  ).test(file.text);
}

const isConst = (node: ts.AsExpression): boolean =>
  ts.isTypeReferenceNode(node.type) && node.type.typeName.getText() === 'const';
