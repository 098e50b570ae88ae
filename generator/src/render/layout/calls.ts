import type { ts } from 'ts-morph';
import { textOf, type Doc, type Source } from './source.ts';
import { typeArgumentsDoc } from './types.ts';

/** `this.a?.b.c` */
export function isNamePath(node: ts.Node, source: Source): boolean {
  const { ts } = source;
  let inner = node;
  while (ts.isPropertyAccessExpression(inner)) inner = inner.expression;
  const { ThisKeyword, SuperKeyword } = ts.SyntaxKind;
  const isName = ts.isIdentifier(inner) || inner.kind === ThisKeyword || inner.kind === SuperKeyword;
  return isName && /^[\p{ID_Continue}$]+(\??\.#?[\p{ID_Continue}$]+)*$/u.test(textOf(node, source));
}

/** A call of a name, or of a property of such a call. Longer chains are broken by rules of their own. */
export function callDoc(node: ts.CallExpression, source: Source): Doc {
  const { ts } = source;
  if (node.typeArguments !== undefined || node.questionDotToken !== undefined) return source.giveUp();
  const { expression: callee, arguments: list } = node;
  if (isNamePath(callee, source)) {
    return [
      textOf(callee, source),
      isTestCall(node, source) ? testArgumentsDoc(list, source) : argumentsDoc(list, source),
    ];
  }
  const isShortChain =
    ts.isPropertyAccessExpression(callee) &&
    ts.isCallExpression(callee.expression) &&
    ts.isIdentifier(callee.expression.expression);
  if (!isShortChain || callee.questionDotToken !== undefined) return source.giveUp();
  return [callDoc(callee.expression, source), '.', callee.name.text, argumentsDoc(list, source)];
}

/** `new Name<Type>(…)` */
export function newDoc(node: ts.NewExpression, source: Source): Doc {
  if (!isNamePath(node.expression, source)) return source.giveUp();
  return [
    'new ',
    textOf(node.expression, source),
    typeArgumentsDoc(node.typeArguments, source),
    argumentsDoc(node.arguments ?? [], source),
  ];
}

function argumentsDoc(list: readonly ts.Expression[], source: Source): Doc {
  const { ts } = source;
  const { conditionalGroup, group, ifBreak, indent, join, line, softline } = source.doc;
  const last = list.at(-1);
  if (last === undefined) return '()';
  if (ts.isArrowFunction(last))
    return list.length === 1 ? `(${source.flat(arrowDoc(last, source))})` : source.giveUp();
  const printed = list.map(source.inner.expression);
  if (!isExpandable(last, list.at(-2), source)) {
    return group(['(', indent([softline, join([',', line], printed)]), ifBreak(',', ''), softline, ')']);
  }
  const before = printed.slice(0, -1).flatMap((argument): Doc[] => [argument, ', ']);
  const end = printed.at(-1) ?? '';
  return conditionalGroup([
    ['(', ...before, end, ')'],
    ['(', ...before, group(end, { shouldBreak: true }), ')'],
    group(['(', indent([line, join([',', line], printed), ',']), line, ')'], { shouldBreak: true }),
  ]);
}

/** An object or list at the end opens its own braces, unless the argument before it is of the same kind. */
function isExpandable(last: ts.Expression, before: ts.Expression | undefined, { ts }: Source): boolean {
  if (before !== undefined && before.kind === last.kind) return false;
  if (ts.isObjectLiteralExpression(last)) return last.properties.length > 0;
  return ts.isArrayLiteralExpression(last) && last.elements.length > 0;
}

/** `test('title', async () => { … })`: the title and the arrow stay on the line however long it is. */
function isTestCall(
  { expression, arguments: [title, body, ...others] }: ts.CallExpression,
  source: Source,
): boolean {
  const { ts } = source;
  if (title === undefined || body === undefined || others.length > 0 || !ts.isStringLiteral(title))
    return false;
  return (
    /^(describe|test|it)$/.test(textOf(expression, source)) &&
    ts.isArrowFunction(body) &&
    ts.isBlock(body.body)
  );
}

function testArgumentsDoc(list: readonly ts.Expression[], source: Source): Doc {
  const [title, body] = list;
  if (title === undefined || body === undefined || !source.ts.isArrowFunction(body)) return source.giveUp();
  return ['(', source.inner.expression(title), ', ', arrowDoc(body, source), ')'];
}

function arrowDoc(
  { parameters, type, typeParameters, body, modifiers }: ts.ArrowFunction,
  source: Source,
): Doc {
  if (parameters.length > 0 || type !== undefined || typeParameters !== undefined) return source.giveUp();
  const start = modifiers === undefined ? '() => ' : 'async () => ';
  return [start, source.ts.isBlock(body) ? source.inner.body(body) : source.inner.expression(body)];
}
