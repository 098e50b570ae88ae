import ts from 'typescript';
import type { Fault } from './calls.ts';
import { isPromise, itemType, type Types } from './types.ts';

/** Promises that are used as if they were their result, or that nothing waits for. */
export function checkPromises(main: ts.Node | undefined, types: Types): readonly Fault[] {
  const faults: Fault[] = [];
  const visit = (node: ts.Node): void => {
    faults.push(...faultsAt(node, types));
    ts.forEachChild(node, visit);
  };
  visit(types.file);
  if (main !== undefined) faults.push(...resultFaults(main, types));
  return faults;
}

function faultsAt(node: ts.Node, types: Types): readonly Fault[] {
  if (ts.isExpressionStatement(node)) return floating(node, types);
  if (ts.isTemplateSpan(node)) return used(node.expression, 'in a text', types);
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return condition(node.expression, types);
  if (ts.isConditionalExpression(node)) return condition(node.condition, types);
  if (ts.isPrefixUnaryExpression(node)) return condition(node.operand, types);
  if (ts.isSpreadAssignment(node) || ts.isSpreadElement(node))
    return used(node.expression, 'to be spread', types);
  if (ts.isForOfStatement(node) && node.awaitModifier === undefined)
    return used(node.expression, 'in a loop', types, 'await it first, or write for await (…)');
  if (ts.isBinaryExpression(node)) return operands(node, types);
  if (ts.isCallExpression(node)) return [...printed(node, types), ...callbacks(node, types)];
  return [];
}

const promiseText = (expression: ts.Node): string => {
  const text = expression.getText().replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

function floating({ expression, parent }: ts.ExpressionStatement, types: Types): readonly Fault[] {
  // What is started at the top level is waited for.
  if (ts.isSourceFile(parent) || ts.isVoidExpression(expression) || ts.isAwaitExpression(expression))
    return [];
  if (ts.isBinaryExpression(expression) && isAssignment(expression)) return [];
  if (!isPromise(types.checker.getTypeAtLocation(expression), types)) return [];
  return [{ at: expression, message: `nothing waits for ${promiseText(expression)}: write await before it` }];
}

const isAssignment = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

function used(
  expression: ts.Expression,
  where: string,
  types: Types,
  remedy = 'write await before it',
): readonly Fault[] {
  if (!isPromise(types.checker.getTypeAtLocation(expression), types)) return [];
  return [{ at: expression, message: `${promiseText(expression)} is a promise, used ${where}: ${remedy}` }];
}

/** A variable may hold a promise or nothing yet; a call never gives nothing. */
function condition(expression: ts.Expression, types: Types): readonly Fault[] {
  return ts.isCallExpression(expression) ? used(expression, 'as a condition', types) : [];
}

const OPERATORS: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[
    ts.SyntaxKind.PlusToken,
    ts.SyntaxKind.MinusToken,
    ts.SyntaxKind.AsteriskToken,
    ts.SyntaxKind.SlashToken,
  ],
  ...[ts.SyntaxKind.LessThanToken, ts.SyntaxKind.GreaterThanToken],
  ...[ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanEqualsToken],
]);

function operands(node: ts.BinaryExpression, types: Types): readonly Fault[] {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return condition(node.left, types);
  if (!OPERATORS.has(kind)) return [];
  return [node.left, node.right].flatMap((side) => used(side, 'in a calculation', types));
}

/** `console.log(client.pet.list())` */
function printed(call: ts.CallExpression, types: Types): readonly Fault[] {
  if (!/^(console\.\w+|JSON\.stringify|String|Number)$/.test(call.expression.getText())) return [];
  return call.arguments.flatMap((value) => used(value, 'as a value', types));
}

const CALLBACKS = new Set(['forEach', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'sort']);

/** Functions of lists that do not wait for what they call. */
function callbacks(call: ts.CallExpression, types: Types): readonly Fault[] {
  const { expression } = call;
  const [callback] = call.arguments;
  if (callback === undefined || !ts.isPropertyAccessExpression(expression)) return [];
  const method = expression.name.text;
  const { checker } = types;
  if (
    !CALLBACKS.has(method) ||
    itemType(checker.getTypeAtLocation(expression.expression), types) === undefined
  )
    return [];
  const signature = checker.getTypeAtLocation(callback).getCallSignatures()[0];
  if (signature === undefined || !isPromise(signature.getReturnType(), types)) return [];
  const remedy =
    method === 'forEach' ?
      'use for (const … of …) with await, or await Promise.all(….map(…))'
    : 'await Promise.all(….map(…)) first';
  return [{ at: call, message: `${method} does not wait for an async function: ${remedy}` }];
}

const MOST_DEPTH = 3;

/** Promises in what the code gives back: only the result itself is waited for. */
function resultFaults(main: ts.Node, types: Types): readonly Fault[] {
  return returned(main).flatMap((expression) => {
    const type = types.checker.getTypeAtLocation(expression);
    const items = itemType(type, types);
    if (items !== undefined && isPromise(items, types))
      return [{ at: expression, message: 'the result is a list of promises: return await Promise.all(…)' }];
    return inside(expression, types, 0);
  });
}

function inside(expression: ts.Expression, types: Types, depth: number): readonly Fault[] {
  if (depth > MOST_DEPTH) return [];
  if (ts.isParenthesizedExpression(expression)) return inside(expression.expression, types, depth);
  const values =
    ts.isArrayLiteralExpression(expression) ? expression.elements
    : ts.isObjectLiteralExpression(expression) ?
      expression.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) ? [property.initializer]
        : ts.isShorthandPropertyAssignment(property) ? [property.name]
        : [],
      )
    : [];
  return values.flatMap((value) => {
    const found = used(value, 'in the result', types);
    return found.length > 0 ? found : inside(value, types, depth + 1);
  });
}

/** What a function gives back, not what those in it do. */
function returned(main: ts.Node): readonly ts.Expression[] {
  if (ts.isArrowFunction(main) && !ts.isBlock(main.body)) return [main.body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(main, visit);
  return found;
}
