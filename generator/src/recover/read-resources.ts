import { ts } from 'ts-morph';
import type { Modules } from './modules.ts';
import type { FoundResource } from './package-model.ts';
import { readMethods } from './read-methods.ts';
import { lastName, nameOf } from './syntax.ts';

/** Where a class stands. */
export type ClassHome = { readonly module: string; readonly node: ts.ClassDeclaration };

/** The client class: the one in the module of the client or of the package with the most resources. */
export function findClient(modules: Modules): ClassHome | undefined {
  const found = ['client', 'index'].flatMap((module) =>
    classesIn(modules.tree(module)).map((node) => ({ module, node, count: resourcesOf(node).length })),
  );
  return found.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0] ?? found[0];
}

/** Most resources that lie inside of each other. */
const DEEPEST = 12;

/** A class with its methods, and the resources that hang on it. */
export function readResource(
  { module, node }: ClassHome,
  property: string,
  modules: Modules,
  depth = 0,
): FoundResource {
  return {
    property,
    className: node.name?.text ?? '',
    module,
    methods: readMethods(node, { isClient: property === '' }),
    resources: resourcesOf(node).flatMap(({ name, type }) => {
      const home = depth < DEEPEST ? modules.home(module, type) : undefined;
      const inner =
        home && classesIn(modules.tree(home.module)).find((each) => each.name?.text === home.name);
      return home && inner ?
          [readResource({ module: home.module, node: inner }, name, modules, depth + 1)]
        : [];
    }),
  };
}

export function classesIn(tree: ts.SourceFile | undefined): readonly ts.ClassDeclaration[] {
  return tree?.statements.filter(ts.isClassDeclaration) ?? [];
}

/** `pets: API.Pets = new API.Pets(this)`, or `declare pets: Pets` */
function resourcesOf(
  node: ts.ClassDeclaration,
): ReadonlyArray<{ readonly name: string; readonly type: string }> {
  return node.members.flatMap((member) => {
    if (!ts.isPropertyDeclaration(member)) return [];
    const { initializer, type } = member;
    const name = nameOf(member.name);
    const isDeclared = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
    // Packages that make their resources when they are asked for declare them; whether it is one, its class tells.
    if (name !== undefined && isDeclared && type !== undefined && ts.isTypeReferenceNode(type))
      return [{ name, type: type.typeName.getText() }];
    if (name === undefined || initializer === undefined || !ts.isNewExpression(initializer)) return [];
    const [first] = initializer.arguments ?? [];
    const isOurs = first?.kind === ts.SyntaxKind.ThisKeyword || lastName(first) === '_client';
    return isOurs ? [{ name, type: initializer.expression.getText() }] : [];
  });
}
