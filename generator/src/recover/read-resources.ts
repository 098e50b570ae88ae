import { ts } from 'ts-morph';
import type { Modules } from './modules.ts';
import type { FoundResource } from './package-model.ts';
import { readMethods } from './read-methods.ts';
import { readWaiters } from './read-waiters.ts';
import { constantOf, lastName, nameOf } from './syntax.ts';

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
    waiters: readWaiters(node),
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

/** A resource: the property that it is found under, and its class. */
type Hung = { readonly name: string; readonly type: string };

/** `pets: API.Pets = new API.Pets(this)`, `declare pets: Pets`, or a table that the class is given. */
function resourcesOf(node: ts.ClassDeclaration): readonly Hung[] {
  const members = node.members.flatMap((member): readonly Hung[] => {
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
  return members.length > 0 ? members : tableOf(node);
}

/** `defineResources(Acme, { pets: Pets })`, where the table may have a name. */
function tableOf(node: ts.ClassDeclaration): readonly Hung[] {
  const file = node.getSourceFile();
  const call = file.statements
    .filter(ts.isExpressionStatement)
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .find(
      ({ expression, arguments: [of] }) =>
        expression.getText() === 'defineResources' && of?.getText() === node.name?.text,
    );
  const given = call?.arguments[1];
  const table = given !== undefined && ts.isIdentifier(given) ? constantOf(file, given.text) : given;
  if (table === undefined || !ts.isObjectLiteralExpression(table)) return [];
  return table.properties.flatMap((property): readonly Hung[] => {
    const name = property.name && nameOf(property.name);
    if (name === undefined) return [];
    if (ts.isShorthandPropertyAssignment(property)) return [{ name, type: name }];
    return ts.isPropertyAssignment(property) ? [{ name, type: property.initializer.getText() }] : [];
  });
}
