import type { ts } from 'ts-morph';
import { assignmentDoc, expressionDoc } from './expressions.ts';
import { bindingDoc, bodyDoc, patternDoc } from './statements.ts';
import { block, WIDTH, type Doc, type Source } from './source.ts';
import { annotationDoc, baseDoc, modifierDocs, propertyNameDoc, typeParametersDoc } from './types.ts';

/** Lays out a class of properties and methods. */
export function classDoc(node: ts.ClassDeclaration, source: Source): Doc {
  const { ts } = source;
  if (node.name === undefined) return source.giveUp();
  const head: Doc = [
    ...modifierDocs(node.modifiers, source),
    'class ',
    node.name.text,
    typeParametersDoc(node.typeParameters, source),
    ...(node.heritageClauses ?? []).map(({ token, types }): Doc => {
      const word = token === ts.SyntaxKind.ExtendsKeyword ? ' extends ' : ' implements ';
      return [
        word,
        source.doc.join(
          ', ',
          types.map((type) => baseDoc(type, source)),
        ),
      ];
    }),
  ];
  const isPlain = node.typeParameters === undefined && (node.heritageClauses ?? []).length < 2;
  return [
    isPlain ? head : shortHead(head, source),
    ' ',
    block(node.members, (member) => classMemberDoc(member, source), source),
  ];
}

/** A head of several parts that fits on its line; a longer one is broken by rules of its own. */
function shortHead(head: Doc, source: Source): Doc {
  const text = source.flat(head);
  return text.length + ' {'.length <= WIDTH ? text : source.giveUp();
}

/** Lays out a function with its body. */
export function functionDeclarationDoc(node: ts.FunctionDeclaration, source: Source): Doc {
  if (node.name === undefined || node.body === undefined || node.asteriskToken !== undefined)
    return source.giveUp();
  const head: Doc = [...modifierDocs(node.modifiers, source), 'function ', node.name.text];
  return functionDoc([head, typeParametersDoc(node.typeParameters, source)], node, source);
}

function classMemberDoc(member: ts.Node, source: Source): Doc {
  const { ts } = source;
  if (ts.isPropertyDeclaration(member)) return propertyDoc(member, source);
  if (ts.isMethodDeclaration(member)) {
    const name = [...modifierDocs(member.modifiers, source), propertyNameDoc(member.name, source)];
    return functionDoc(name, member, source);
  }
  if (ts.isConstructorDeclaration(member)) {
    return functionDoc([...modifierDocs(member.modifiers, source), 'constructor'], member, source);
  }
  if (ts.isClassStaticBlockDeclaration(member)) return ['static ', bodyDoc(member.body, source)];
  return source.giveUp();
}

function propertyDoc(node: ts.PropertyDeclaration, source: Source): Doc {
  const { name, questionToken, exclamationToken, type, initializer } = node;
  if (exclamationToken !== undefined) return source.giveUp();
  const head: Doc = [
    ...modifierDocs(node.modifiers, source),
    propertyNameDoc(name, source),
    questionToken === undefined ? '' : '?',
    annotationDoc(type, source),
  ];
  return initializer === undefined ? [head, ';'] : [assignmentDoc(head, ' =', initializer, source), ';'];
}

type Callable = ts.MethodDeclaration | ts.ConstructorDeclaration | ts.FunctionDeclaration;

function functionDoc(name: Doc, node: Callable, source: Source): Doc {
  const isGeneric = node.typeParameters !== undefined && !source.ts.isFunctionDeclaration(node);
  if (isGeneric || node.questionToken !== undefined) return source.giveUp();
  const { group } = source.doc;
  const signature = group([parametersDoc(node.parameters, source), annotationDoc(node.type, source)]);
  return node.body === undefined ?
      [name, signature, ';']
    : [name, signature, ' ', bodyDoc(node.body, source)];
}

function parametersDoc(parameters: readonly ts.ParameterDeclaration[], source: Source): Doc {
  const { ifBreak, indent, join, line, softline } = source.doc;
  if (parameters.length === 0) return '()';
  const printed = parameters.map((parameter) => parameterDoc(parameter, source));
  const [only] = parameters;
  // A destructured object hugs its parentheses, and is broken by itself if it has a default.
  if (parameters.some(({ name }) => !source.ts.isIdentifier(name))) {
    if (only === undefined || parameters.length > 1) return source.giveUp();
    return only.initializer === undefined ? `(${source.flat(printed)})` : ['(', ...printed, ')'];
  }
  if (parameters.some(({ dotDotDotToken }) => dotDotDotToken !== undefined)) {
    return parameters.length === 1 ? `(${source.flat(printed)})` : source.giveUp();
  }
  return ['(', indent([softline, join([',', line], printed)]), ifBreak(',', ''), softline, ')'];
}

function parameterDoc(node: ts.ParameterDeclaration, source: Source): Doc {
  const { name, type, questionToken, initializer, dotDotDotToken } = node;
  if (node.modifiers !== undefined) return source.giveUp();
  const isPattern = source.ts.isObjectBindingPattern(name) && initializer !== undefined;
  const head: Doc = [
    dotDotDotToken === undefined ? '' : '...',
    isPattern ? patternDoc(name, source) : bindingDoc(name, source),
    questionToken === undefined ? '' : '?',
    annotationDoc(type, source),
  ];
  return initializer === undefined ? head : [head, ' = ', expressionDoc(initializer, source)];
}
