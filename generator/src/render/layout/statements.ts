import type { ts } from 'ts-morph';
import { assignmentDoc, expressionDoc } from './expressions.ts';
import { block, type Doc, type Source } from './source.ts';
import { annotationDoc, modifierDocs, propertyNameDoc } from './types.ts';

/** The braces of a function. */
export function bodyDoc(body: ts.Block, source: Source): Doc {
  return block(body.statements, source.inner.statement, source);
}

/** Lays out a statement that does something. */
export function runningDoc(node: ts.Node, source: Source): Doc {
  const { ts } = source;
  if (ts.isReturnStatement(node)) {
    return node.expression === undefined ?
        'return;'
      : ['return ', expressionDoc(node.expression, source), ';'];
  }
  if (ts.isExpressionStatement(node)) return [expressionDoc(node.expression, source), ';'];
  if (ts.isExportAssignment(node) && node.isExportEquals !== true) {
    return ['export default ', expressionDoc(node.expression, source), ';'];
  }
  return ts.isVariableStatement(node) ? variableDoc(node, source) : source.giveUp();
}

function variableDoc(node: ts.VariableStatement, source: Source): Doc {
  const { ts } = source;
  const [only, ...others] = node.declarationList.declarations;
  if (only?.initializer === undefined || others.length > 0) return source.giveUp();
  const isConstant = (node.declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
  const head: Doc = [
    ...modifierDocs(node.modifiers, source),
    isConstant ? 'const ' : source.giveUp(),
    bindingDoc(only.name, source),
    annotationDoc(only.type, source),
  ];
  return [assignmentDoc(source.flat(head), ' =', only.initializer, source), ';'];
}

/** A name, or an object pattern that stays on one line. */
export function bindingDoc(name: ts.BindingName, source: Source): Doc {
  const { ts } = source;
  if (ts.isIdentifier(name)) return name.text;
  if (ts.isArrayBindingPattern(name)) return source.giveUp();
  return ['{ ', source.doc.join(', ', elementDocs(name, source)), ' }'];
}

/** An object pattern with the name of each member on a line of its own where they do not fit on one. */
export function patternDoc(name: ts.ObjectBindingPattern, source: Source): Doc {
  const { group, ifBreak, indent, join, line } = source.doc;
  const hasRest = name.elements.at(-1)?.dotDotDotToken !== undefined;
  const elements = join([',', line], elementDocs(name, source));
  return group(['{', indent([line, elements]), hasRest ? '' : ifBreak(',', ''), line, '}']);
}

function elementDocs(pattern: ts.ObjectBindingPattern, source: Source): Doc[] {
  const { ts } = source;
  return pattern.elements.map((element): Doc => {
    if (!ts.isIdentifier(element.name)) return source.giveUp();
    const key: Doc =
      element.propertyName === undefined ? '' : [propertyNameDoc(element.propertyName, source), ': '];
    const rest = element.dotDotDotToken === undefined ? '' : '...';
    const initial: Doc =
      element.initializer === undefined ? '' : [' = ', expressionDoc(element.initializer, source)];
    return [rest, key, element.name.text, initial];
  });
}
