import type { ts } from 'ts-morph';
import { classDoc, functionDeclarationDoc } from './classes.ts';
import { runningDoc } from './statements.ts';
import { block, textOf, type Doc, type Source } from './source.ts';
import { baseDoc, literalDoc, memberDoc, modifierDocs, typeDoc, typeParametersDoc } from './types.ts';

/** Lays out a top-level statement, or one of a namespace, without the comments before it. */
export function statementDoc(node: ts.Node, source: Source): Doc {
  const { ts } = source;
  if (ts.isImportDeclaration(node)) return importDoc(node, source);
  if (ts.isExportDeclaration(node)) return exportDoc(node, source);
  if (ts.isInterfaceDeclaration(node)) return interfaceDoc(node, source);
  if (ts.isTypeAliasDeclaration(node)) return aliasDoc(node, source);
  if (ts.isModuleDeclaration(node)) return namespaceDoc(node, source);
  if (ts.isClassDeclaration(node)) return classDoc(node, source);
  if (ts.isFunctionDeclaration(node)) return functionDeclarationDoc(node, source);
  return runningDoc(node, source);
}

function importDoc({ importClause, moduleSpecifier, attributes }: ts.ImportDeclaration, source: Source): Doc {
  const { ts } = source;
  const from = literalDoc(moduleSpecifier, source);
  if (attributes !== undefined) return source.giveUp();
  if (importClause === undefined) return ['import ', from, ';'];
  const { name, namedBindings } = importClause;
  const start = importClause.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'import type ' : 'import ';
  if (name !== undefined) return namedBindings ? source.giveUp() : [start, name.text, ' from ', from, ';'];
  if (namedBindings === undefined) return source.giveUp();
  if (ts.isNamespaceImport(namedBindings))
    return [start, '* as ', namedBindings.name.text, ' from ', from, ';'];
  return [start, namesDoc(namedBindings.elements, source), ' from ', from, ';'];
}

function exportDoc(
  { exportClause, moduleSpecifier, isTypeOnly, attributes }: ts.ExportDeclaration,
  source: Source,
): Doc {
  const { ts } = source;
  const from: Doc = moduleSpecifier === undefined ? '' : [' from ', literalDoc(moduleSpecifier, source)];
  const start = isTypeOnly ? 'export type ' : 'export ';
  if (attributes !== undefined) return source.giveUp();
  if (exportClause === undefined) return [start, '*', from, ';'];
  if (ts.isNamespaceExport(exportClause))
    return [start, '* as ', textOf(exportClause.name, source), from, ';'];
  return [start, namesDoc(exportClause.elements, source), from, ';'];
}

/** A single name is never put on a line of its own. */
function namesDoc(names: ReadonlyArray<ts.ImportSpecifier | ts.ExportSpecifier>, source: Source): Doc {
  const { group, ifBreak, indent, join, line } = source.doc;
  const printed = names.map((name): Doc => {
    const text = textOf(name, source);
    return /^(type )?[\p{ID_Continue}$]+( as [\p{ID_Continue}$]+)?$/u.test(text) ? text : source.giveUp();
  });
  if (printed.length === 0) return '{}';
  if (printed.length === 1) return ['{ ', ...printed, ' }'];
  return group(['{', indent([line, join([',', line], printed)]), ifBreak(',', ''), line, '}']);
}

function interfaceDoc(node: ts.InterfaceDeclaration, source: Source): Doc {
  const { group, indent, join, line } = source.doc;
  const bases = node.heritageClauses?.[0]?.types ?? [];
  const parameters = typeParametersDoc(node.typeParameters, source);
  if (node.typeParameters !== undefined && bases.length > 0) return source.giveUp();
  const parents = join(
    [',', line],
    bases.map((base) => baseDoc(base, source)),
  );
  const head: Doc =
    bases.length === 0 ?
      [node.name.text, parameters]
    : [node.name.text, line, 'extends ', bases.length > 1 ? indent(parents) : parents];
  const members = block(node.members, (member) => [memberDoc(member, source), ';'], source);
  const start = [...modifierDocs(node.modifiers, source), 'interface '];
  return group([...start, bases.length === 0 ? head : group(indent(head)), ' ', members]);
}

function aliasDoc(node: ts.TypeAliasDeclaration, source: Source): Doc {
  const { ts } = source;
  if (node.typeParameters !== undefined) return source.giveUp();
  const type = typeDoc(node.type, source);
  const head: Doc = [...modifierDocs(node.modifiers, source), 'type ', node.name.text, ' ='];
  if (ts.isUnionTypeNode(node.type)) return source.doc.group([head, ' ', type, ';']);
  // A long name moves to the next line as a whole; anything else breaks where it can.
  const isName = ts.isTypeReferenceNode(node.type) && node.type.typeArguments === undefined;
  const { group, indent, line } = source.doc;
  return isName ? group([head, group(indent(line)), type, ';']) : group([head, ' ', type, ';']);
}

function namespaceDoc(node: ts.ModuleDeclaration, source: Source): Doc {
  const { ts } = source;
  if (!ts.isIdentifier(node.name) || node.body === undefined || !ts.isModuleBlock(node.body))
    return source.giveUp();
  const body = block(node.body.statements, (statement) => statementDoc(statement, source), source);
  return [...modifierDocs(node.modifiers, source), 'namespace ', node.name.text, ' ', body];
}
