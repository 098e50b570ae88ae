import type { ts } from 'ts-morph';
import { textOf, type Doc, type Source } from './source.ts';

/** Lays out a type as it stands after a colon, an equals sign or in angle brackets. */
export function typeDoc(node: ts.TypeNode, source: Source): Doc {
  const { ts } = source;
  if (ts.isUnionTypeNode(node)) return unionDoc(node, source);
  if (ts.isTypeReferenceNode(node))
    return [nameDoc(node.typeName, source), typeArgumentsDoc(node.typeArguments, source)];
  if (ts.isLiteralTypeNode(node)) return literalDoc(node.literal, source);
  if (ts.isTypeLiteralNode(node)) return objectTypeDoc(node, source);
  if (ts.isTupleTypeNode(node)) return tupleDoc(node, source);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
    return ['readonly ', typeDoc(node.type, source)];
  if (ts.isArrayTypeNode(node)) return [typeDoc(node.elementType, source), '[]'];
  if (ts.isIntersectionTypeNode(node)) return intersectionDoc(node, source);
  if (ts.isParenthesizedTypeNode(node)) return parenthesizedDoc(node, source);
  if (ts.isTypeQueryNode(node) && node.typeArguments === undefined)
    return ['typeof ', nameDoc(node.exprName, source)];
  return isKeyword(node, source) ? textOf(node, source) : source.giveUp();
}

/** `: type` */
export function annotationDoc(type: ts.TypeNode | undefined, source: Source): Doc {
  return type === undefined ? '' : [': ', typeDoc(type, source)];
}

/** Type arguments in angle brackets; one simple argument is never put on a line of its own. */
export function typeArgumentsDoc(types: readonly ts.TypeNode[] | undefined, source: Source): Doc {
  if (types === undefined || types.length === 0) return '';
  const { group, indent, join, line, softline } = source.doc;
  const [only] = types;
  const printed = types.map((type) => typeDoc(type, source));
  if (types.length === 1 && only !== undefined && isHuggable(only, source)) return ['<', ...printed, '>'];
  return group(['<', indent([softline, join([',', line], printed)]), softline, '>']);
}

/** A class or interface that is extended. */
export function baseDoc({ expression, typeArguments }: ts.ExpressionWithTypeArguments, source: Source): Doc {
  const name = textOf(expression, source);
  return isPath.test(name) ? [name, typeArgumentsDoc(typeArguments, source)] : source.giveUp();
}

/** `<A, B extends C>` on one line; elsewhere it would be broken before everything else. */
export function typeParametersDoc(
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
  source: Source,
): Doc {
  if (parameters === undefined) return '';
  const printed = parameters.map(({ name, constraint, default: initial, modifiers }): Doc => {
    if (initial !== undefined || modifiers !== undefined) return source.giveUp();
    return constraint === undefined ? name.text : [name.text, ' extends ', typeDoc(constraint, source)];
  });
  return source.flat(['<', source.doc.join(', ', printed), '>']);
}

/** `export declare ` */
export function modifierDocs(
  modifiers: readonly ts.ModifierLike[] | undefined,
  source: Source,
): readonly string[] {
  const words = (modifiers ?? []).map((modifier) => textOf(modifier, source));
  if (words.some((word) => !/^[a-z]+$/.test(word))) source.giveUp();
  return words.map((word) => `${word} `);
}

/** One property, method signature or index signature of an object type. */
export function memberDoc(member: ts.Node, source: Source): Doc {
  const { ts } = source;
  if (ts.isPropertySignature(member)) {
    const { name, questionToken, type, modifiers } = member;
    return [
      ...modifierDocs(modifiers, source),
      propertyNameDoc(name, source),
      questionToken === undefined ? '' : '?',
      annotationDoc(type, source),
    ];
  }
  if (ts.isIndexSignatureDeclaration(member) && member.modifiers === undefined) {
    const [parameter] = member.parameters;
    if (parameter === undefined || !ts.isIdentifier(parameter.name)) return source.giveUp();
    return [
      '[',
      parameter.name.text,
      annotationDoc(parameter.type, source),
      ']',
      annotationDoc(member.type, source),
    ];
  }
  return source.giveUp();
}

/** A name as it may stand before a colon: in quotes only if it needs them, as numbers do that are written so. */
export function propertyNameDoc(name: ts.PropertyName, source: Source): Doc {
  if (source.ts.isIdentifier(name)) return textOf(name, source);
  return source.ts.isStringLiteral(name) && !/^[A-Za-z_$][\w$]*$/.test(name.text) ?
      literalDoc(name, source)
    : source.giveUp();
}

const plainNumber = /^(?:0|[1-9][\d_]*)(?:\.\d*[1-9])?$/;

/** A literal that is written in its plain form. */
export function literalDoc(node: ts.Node, source: Source): Doc {
  const { ts } = source;
  const text = textOf(node, source);
  if (ts.isStringLiteral(node)) return quoted(text.slice(1, -1));
  if (ts.isNumericLiteral(node)) return plainNumber.test(text) ? text : source.giveUp();
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    return ['-', literalDoc(node.operand, source)];
  const words = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword];
  return words.includes(node.kind) ? text : source.giveUp();
}

/** A string in single quotes, or in double quotes where these need fewer escapes. */
function quoted(content: string): string {
  const count = (quote: string): number => content.split(quote).length;
  const [own, other] = count("'") > count('"') ? ['"', "'"] : ["'", '"'];
  const body = content.replace(/\\([^])|['"]/g, (found, escaped: string | undefined) => {
    if (escaped === other) return other;
    if (found === own) return `\\${own}`;
    return found;
  });
  return own + body + own;
}

function unionDoc(node: ts.UnionTypeNode, source: Source): Doc {
  const { group, ifBreak, indent, join, line } = source.doc;
  const isHugged = isHuggable(node, source);
  const printed = node.types.map((type): Doc => {
    const doc = typeDoc(type, source);
    return isHugged ? doc : indent(doc);
  });
  if (isHugged) return join(' | ', printed);
  const isArgument = source.ts.isTypeReferenceNode(node.parent);
  const code = [ifBreak([isArgument ? '' : line, '| '], ''), join([line, '| '], printed)];
  return group(isArgument ? code : indent(code));
}

/** `A & { b: c }`: objects stay on the line of their neighbours, names break from each other. */
function intersectionDoc({ types }: ts.IntersectionTypeNode, source: Source): Doc {
  const { group, indent, line } = source.doc;
  const isObject = (node: ts.TypeNode | undefined): boolean =>
    node !== undefined && source.ts.isTypeLiteralNode(node);
  const [first, ...others] = types.map((type) => typeDoc(type, source));
  // Objects after the second place are indented once names and objects have changed; so few types do without.
  if (first === undefined || types.length > 2) return types.some(isObject) ? source.giveUp() : names();
  return isObject(types[0]) || isObject(types[1]) ? group([first, ' & ', ...others]) : names();

  function names(): Doc {
    return group([first ?? '', ...others.map((each) => indent([' &', line, each]))]);
  }
}

/** An intersection within a union keeps its parentheses; other types do not need theirs. */
function parenthesizedDoc({ parent, type }: ts.ParenthesizedTypeNode, source: Source): Doc {
  const { ts } = source;
  const isNeeded = ts.isUnionTypeNode(parent) && ts.isIntersectionTypeNode(type);
  return isNeeded ? ['(', source.flat(typeDoc(type, source)), ')'] : source.giveUp();
}

function objectTypeDoc(node: ts.TypeLiteralNode, source: Source): Doc {
  const { group, ifBreak, indent, join, line } = source.doc;
  const [first] = node.members;
  if (first === undefined) return '{}';
  const start = node.getStart(source.tree);
  const isOpen = source.text.slice(start, first.getStart(source.tree)).includes('\n');
  const members = node.members.map((member) => memberDoc(member, source));
  if (isOpen || source.text.slice(start, node.end).includes('*/')) return source.giveUp();
  return group(['{', indent([line, join([';', line], members)]), ifBreak(';', ''), line, '}']);
}

function tupleDoc({ elements }: ts.TupleTypeNode, source: Source): Doc {
  const printed = elements.map((element): Doc => {
    if (!source.ts.isNamedTupleMember(element)) return typeDoc(element, source);
    const isPlain = element.questionToken === undefined && element.dotDotDotToken === undefined;
    return isPlain ? [element.name.text, ': ', typeDoc(element.type, source)] : source.giveUp();
  });
  return source.flat(['[', source.doc.join(', ', printed), ']']);
}

function nameDoc(name: ts.EntityName, source: Source): Doc {
  const text = textOf(name, source);
  return isPath.test(text) ? text : source.giveUp();
}

/** Names with dots between them, in letters of any script. */
const isPath = /^[\p{ID_Continue}$.]+$/u;

/** Types that sit directly in angle brackets: names, keywords, objects, and one object that may also be null. */
function isHuggable(node: ts.TypeNode, source: Source): boolean {
  const { ts } = source;
  if (ts.isUnionTypeNode(node)) {
    const empty = node.types.filter((type) => isEmpty(type, source)).length;
    const hasObject = node.types.some((type) => ts.isTypeLiteralNode(type) || ts.isTypeReferenceNode(type));
    return node.types.length - 1 === empty && hasObject;
  }
  if (ts.isTypeLiteralNode(node)) return true;
  return ts.isTypeReferenceNode(node) ? node.typeArguments === undefined : isKeyword(node, source);
}

function isEmpty(node: ts.TypeNode, { ts }: Source): boolean {
  if (node.kind === ts.SyntaxKind.VoidKeyword) return true;
  return ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword;
}

function isKeyword({ kind }: ts.Node, { ts: { SyntaxKind } }: Source): boolean {
  switch (kind) {
    case SyntaxKind.StringKeyword:
    case SyntaxKind.NumberKeyword:
    case SyntaxKind.BooleanKeyword:
    case SyntaxKind.UnknownKeyword:
    case SyntaxKind.VoidKeyword:
    case SyntaxKind.NeverKeyword:
    case SyntaxKind.UndefinedKeyword:
    case SyntaxKind.ObjectKeyword:
      return true;
    default:
      return false;
  }
}
