import type { ts } from 'ts-morph';
import { assignmentDoc, expressionDoc } from './expressions.ts';
import { bindingDoc, bodyDoc } from './statements.ts';
import { block, type Doc, type Source } from './source.ts';
import { annotationDoc, baseDoc, modifierDocs, propertyNameDoc } from './types.ts';

/** Lays out a class of properties and methods. */
export function classDoc(node: ts.ClassDeclaration, source: Source): Doc {
  const { ts } = source;
  const [clause, ...others] = node.heritageClauses ?? [];
  const isPlain = node.typeParameters === undefined && node.name !== undefined && others.length === 0;
  if (!isPlain || (clause !== undefined && clause.token !== ts.SyntaxKind.ExtendsKeyword))
    return source.giveUp();
  const [base] = clause?.types ?? [];
  const head: Doc = [...modifierDocs(node.modifiers, source), 'class ', node.name.text];
  const parent: Doc = base === undefined ? '' : [' extends ', baseDoc(base, source)];
  return [head, parent, ' ', block(node.members, (member) => classMemberDoc(member, source), source)];
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

type Callable = ts.MethodDeclaration | ts.ConstructorDeclaration;

function functionDoc(name: Doc, node: Callable, source: Source): Doc {
  if (node.typeParameters !== undefined || node.questionToken !== undefined) return source.giveUp();
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
  // A destructured object is printed around its braces, which only a line that fits makes simple.
  if (parameters.some(({ name }) => !source.ts.isIdentifier(name))) {
    return only !== undefined && parameters.length === 1 ? `(${source.flat(printed)})` : source.giveUp();
  }
  return ['(', indent([softline, join([',', line], printed)]), ifBreak(',', ''), softline, ')'];
}

function parameterDoc(node: ts.ParameterDeclaration, source: Source): Doc {
  const { name, type, questionToken, initializer, dotDotDotToken } = node;
  if (dotDotDotToken !== undefined || node.modifiers !== undefined) return source.giveUp();
  const head: Doc = [
    bindingDoc(name, source),
    questionToken === undefined ? '' : '?',
    annotationDoc(type, source),
  ];
  return initializer === undefined ? head : [head, ' = ', expressionDoc(initializer, source)];
}
