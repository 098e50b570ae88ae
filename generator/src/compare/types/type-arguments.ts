import type { ts } from 'ts-morph';
import type { Types } from './type-parts.ts';

/** Where a type parameter stands: in what callers read from a value, in what they hand to it. */
export type Standing = { readonly isRead: boolean; readonly isPassed: boolean };

/** How the members that callers may use mention each parameter of a generic class or interface. */
export function standingsOf(symbol: ts.Symbol, types: Types): readonly Standing[] {
  const { ts } = types;
  const declarations = (symbol.declarations ?? []).filter(
    (node): node is ts.ClassLikeDeclaration | ts.InterfaceDeclaration =>
      ts.isClassLike(node) || ts.isInterfaceDeclaration(node),
  );
  const parameters = declarations[0]?.typeParameters ?? [];
  return parameters.map(({ name }) => {
    const found = { isRead: false, isPassed: false };
    const walk = (node: ts.Node | undefined, isRead: boolean): void => {
      if (node === undefined) return;
      if (ts.isIdentifier(node) && node.text === name.text) found[isRead ? 'isRead' : 'isPassed'] = true;
      else if (ts.isFunctionLike(node)) {
        for (const parameter of node.parameters) walk(parameter.type, !isRead);
        walk(node.type, isRead);
      } else ts.forEachChild(node, (child) => walk(child, isRead));
    };
    for (const declaration of declarations) {
      for (const clause of declaration.heritageClauses ?? []) walk(clause, true);
      for (const member of declaration.members) if (isPublic(member, types)) walkMember(member, walk, types);
    }
    return found;
  });
}

function isPublic(member: ts.ClassElement | ts.TypeElement, { ts }: Types): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  const isHidden = (ts.getCombinedModifierFlags(member) & hidden) !== 0;
  const name = member.name !== undefined && ts.isIdentifier(member.name) ? member.name.text : '';
  return !isHidden && !name.startsWith('_') && !ts.isConstructorDeclaration(member);
}

function walkMember(
  member: ts.ClassElement | ts.TypeElement,
  walk: (node: ts.Node | undefined, isRead: boolean) => void,
  { ts }: Types,
): void {
  if (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member)) walk(member.type, true);
  else if (ts.isFunctionLike(member) || ts.isIndexSignatureDeclaration(member)) walk(member, true);
}
