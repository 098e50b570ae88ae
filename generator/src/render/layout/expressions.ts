import type { ts } from 'ts-morph';
import { callDoc, isNamePath, newDoc } from './calls.ts';
import { textOf, type Doc, type Source } from './source.ts';
import { literalDoc, propertyNameDoc, typeDoc } from './types.ts';

/** Lays out the kinds of expressions that generated code is made of. */
export function expressionDoc(node: ts.Expression, source: Source): Doc {
  const { ts } = source;
  if (isNamePath(node, source)) return textOf(node, source);
  if (ts.isCallExpression(node)) return callDoc(node, source);
  if (ts.isNewExpression(node)) return newDoc(node, source);
  if (ts.isObjectLiteralExpression(node)) return objectDoc(node, source);
  if (ts.isArrayLiteralExpression(node)) return arrayDoc(node, source);
  if (ts.isTemplateExpression(node) || ts.isTaggedTemplateExpression(node)) return templateDoc(node, source);
  if (ts.isSpreadElement(node)) return ['...', expressionDoc(node.expression, source)];
  if (ts.isElementAccessExpression(node)) return elementDoc(node, source);
  if (ts.isAsExpression(node)) return asDoc(node, source);
  if (ts.isAwaitExpression(node)) return ['await ', expressionDoc(node.expression, source)];
  if (ts.isBinaryExpression(node)) return binaryDoc(node, source);
  if (ts.isParenthesizedExpression(node)) return conditionDoc(node.expression, source);
  return literalDoc(node, source);
}

/** `left = right`, where the right side opens braces or brackets of its own or stays on the line. */
export function assignmentDoc(left: Doc, operator: string, right: ts.Expression, source: Source): Doc {
  const { group, indent, line } = source.doc;
  const printed = expressionDoc(right, source);
  // A long string moves to the next line, unless that gains next to nothing.
  const isShortKey = operator === ':' && typeof left === 'string' && left.length < 5;
  if (source.ts.isStringLiteral(right) && !isShortKey)
    return group([left, operator, group(indent([line, printed]))]);
  // Other right sides may move to the next line as a whole, by rules that are not worth repeating here.
  return group([left, operator, ' ', opensItself(right, source) ? printed : source.flat(printed)]);
}

function opensItself(node: ts.Expression, { ts }: Source): boolean {
  const inner = ts.isAwaitExpression(node) ? node.expression : node;
  const last = ts.isCallExpression(inner) || ts.isNewExpression(inner) ? inner.arguments?.at(-1) : inner;
  return last !== undefined && (ts.isObjectLiteralExpression(last) || ts.isArrayLiteralExpression(last));
}

function objectDoc(node: ts.ObjectLiteralExpression, source: Source): Doc {
  const { group, ifBreak, indent, join, line } = source.doc;
  const [first] = node.properties;
  if (first === undefined) return '{}';
  const isOpen = source.text.slice(node.getStart(source.tree), first.getStart(source.tree)).includes('\n');
  const properties = node.properties.map((property) => propertyDoc(property, source));
  return group(['{', indent([line, join([',', line], properties)]), ifBreak(',', ''), line, '}'], {
    shouldBreak: isOpen,
  });
}

function propertyDoc(node: ts.ObjectLiteralElementLike, source: Source): Doc {
  const { ts } = source;
  if (ts.isShorthandPropertyAssignment(node)) return node.name.text;
  if (ts.isSpreadAssignment(node)) return ['...', expressionDoc(node.expression, source)];
  if (!ts.isPropertyAssignment(node)) return source.giveUp();
  return assignmentDoc(propertyNameDoc(node.name, source), ':', node.initializer, source);
}

function arrayDoc({ elements }: ts.ArrayLiteralExpression, source: Source): Doc {
  const { group, ifBreak, indent, join, line, softline } = source.doc;
  if (elements.length === 0) return '[]';
  const printed = elements.map((element) => expressionDoc(element, source));
  // Lists of numbers are filled line by line when they are long.
  if (elements.length > 1 && elements.every((each) => isNumber(each, source))) {
    return `[${source.flat(join(', ', printed))}]`;
  }
  const shouldBreak =
    elements.length > 1 && elements.every((each) => isLarge(each, source) && each.kind === elements[0]?.kind);
  return group(['[', indent([softline, join([',', line], printed)]), ifBreak(',', ''), softline, ']'], {
    shouldBreak,
  });
}

function isNumber(node: ts.Expression, { ts }: Source): boolean {
  return ts.isNumericLiteral(ts.isPrefixUnaryExpression(node) ? node.operand : node);
}

/** An object or a list with more than one entry. */
function isLarge(node: ts.Expression, { ts }: Source): boolean {
  if (ts.isObjectLiteralExpression(node)) return node.properties.length > 1;
  return ts.isArrayLiteralExpression(node) && node.elements.length > 1;
}

/** A template is never broken, unless a call in it is long. */
function templateDoc(node: ts.TemplateExpression | ts.TaggedTemplateExpression, source: Source): Doc {
  const text = textOf(node, source);
  const isPlain = /^[\w$]*`([^`\\\n$]|\$\{[\w$.]+\})*`$/.test(text);
  return isPlain || (text.length < 80 && hasShortCalls.test(text)) ? text : source.giveUp();
}

/** Holes with calls such as `plain('id', id)`, without flags. */
const hasShortCalls = /^[\w$]*`([^`\\\n$]|\$\{(?:[\w$.]+|\w+\('[\w.-]+', [\w$]+\))\})*`$/;

function binaryDoc({ left, operatorToken, right }: ts.BinaryExpression, source: Source): Doc {
  const { ts } = source;
  if (operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return assignmentDoc(expressionDoc(left, source), ' =', right, source);
  }
  if (operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken || !isNamePath(left, source))
    return source.giveUp();
  const isEmpty = ts.isObjectLiteralExpression(right) && right.properties.length === 0;
  const { NullKeyword, TrueKeyword, FalseKeyword } = ts.SyntaxKind;
  const isValue = ts.isNumericLiteral(right) || [NullKeyword, TrueKeyword, FalseKeyword].includes(right.kind);
  if (!isNamePath(right, source) && !isValue && !isEmpty) return source.giveUp();
  return [textOf(left, source), ' ?? ', expressionDoc(right, source)];
}

/** `list[0]` */
function elementDoc(
  { expression, argumentExpression: index }: ts.ElementAccessExpression,
  source: Source,
): Doc {
  return isNamePath(expression, source) && source.ts.isNumericLiteral(index) ?
      [textOf(expression, source), '[', literalDoc(index, source), ']']
    : source.giveUp();
}

/** `new Name() as Type` */
function asDoc({ expression, type }: ts.AsExpression, source: Source): Doc {
  if (!source.ts.isNewExpression(expression)) return source.giveUp();
  return [expressionDoc(expression, source), ' as ', typeDoc(type, source)];
}

/** `(name !== undefined && { … })`, as it stands in a spread. */
function conditionDoc(node: ts.Expression, source: Source): Doc {
  const { ts } = source;
  const { AmpersandAmpersandToken } = ts.SyntaxKind;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== AmpersandAmpersandToken)
    return source.giveUp();
  const test = textOf(node.left, source);
  const isPlain = /^[\w$.?]+ !==? (undefined|null)$/.test(test) && ts.isObjectLiteralExpression(node.right);
  return isPlain ? source.flat(['(', test, ' && ', expressionDoc(node.right, source), ')']) : source.giveUp();
}
