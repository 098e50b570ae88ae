import { ts } from 'ts-morph';
import type { JsonValue } from '../support/json.ts';

/** A source file of a package as a tree. Nothing is executed, nothing else is read. */
export function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Every node below a node that a guard accepts, in order; what is accepted is not searched any further. */
export function findAll<T extends ts.Node>(node: ts.Node, guard: (each: ts.Node) => each is T): readonly T[] {
  const found: T[] = [];
  const visit = (each: ts.Node): void => {
    if (guard(each)) found.push(each);
    else ts.forEachChild(each, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

/** The name of a member, an import or a key, if it is a plain one. */
export function nameOf(name: ts.Node | undefined): string | undefined {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ?
      name.text
    : undefined;
}

/** The value of a literal: a text, a number, or the two that are words. */
export function literalOf(node: ts.Node | undefined): string | number | boolean | null | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  return node.kind === ts.SyntaxKind.NullKeyword ? null : undefined;
}

/** The last name of `this._client.get`, `API.Pets`, `Pets`. */
export function lastName(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isQualifiedName(node)) return node.right.text;
  return undefined;
}

/** The value of a property of an object literal; a shorthand is its own name. */
export function property(object: ts.Node | undefined, name: string): ts.Expression | undefined {
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return undefined;
  for (const each of object.properties) {
    if (ts.isPropertyAssignment(each) && nameOf(each.name) === name) return each.initializer;
    if (ts.isShorthandPropertyAssignment(each) && each.name.text === name) return each.name;
  }
  return undefined;
}

/** The text of a JSDoc tag, or undefined where there is none. */
export function docTag(node: ts.Node, name: string): string | undefined {
  const tag = ts.getJSDocTags(node).find((each) => each.tagName.text === name);
  if (tag === undefined) return undefined;
  return typeof tag.comment === 'string' ? tag.comment : ts.getTextOfJSDocComment(tag.comment) ?? '';
}

/** What a constant of a module begins as. */
export function constantOf(file: ts.SourceFile, name: string): ts.Expression | undefined {
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((each) => each.name.getText() === name)?.initializer;
}

/** The data that literals write down; undefined where something is to be computed. */
export function dataOf(node: ts.Node | undefined): JsonValue | undefined {
  if (node !== undefined && ts.isArrayLiteralExpression(node))
    return node.elements.flatMap((each) => {
      const value = dataOf(each);
      return value === undefined ? [] : [value];
    });
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return literalOf(node);
  return Object.fromEntries(
    node.properties.flatMap((each) => {
      const name = each.name && nameOf(each.name);
      const value = ts.isPropertyAssignment(each) ? dataOf(each.initializer) : undefined;
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}
