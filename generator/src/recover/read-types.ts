import { ts } from 'ts-morph';
import { declaredName, type Modules } from './modules.ts';
import { nameOf } from './syntax.ts';

/** A type of a package: `Pet` of a module, or `Pet.Owner` inside of it. */
export type TypeHome = { readonly module: string; readonly path: readonly string[] };

/** What a type is made of, as far as it can be matched with a schema. */
export type TypeForm =
  | {
      readonly kind: 'members';
      readonly members: ReadonlyMap<string, ts.TypeNode>;
      /** What an index signature holds. */
      readonly index: readonly ts.TypeNode[];
      readonly bases: readonly ts.TypeNode[];
    }
  | { readonly kind: 'alias'; readonly type: ts.TypeNode };

/** The types that a module exports at its top, in the order of the config where the module says it. */
export function exportedTypes(modules: Modules, module: string): readonly string[] {
  const tree = modules.tree(module);
  if (tree === undefined) return [];
  const declared = tree.statements
    .filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each))
    .flatMap((each) => declaredName(each) ?? []);
  const listed = tree.statements
    .filter(ts.isModuleDeclaration)
    .flatMap(({ body }) => (body !== undefined && ts.isModuleBlock(body) ? [...body.statements] : []))
    .flatMap((each) => (ts.isExportDeclaration(each) ? [each.exportClause] : []))
    .flatMap((clause) => (clause !== undefined && ts.isNamedExports(clause) ? [...clause.elements] : []))
    .map(({ name }) => name.text)
    .filter((name) => declared.includes(name));
  return [...new Set([...listed, ...declared])];
}

/** Where the type that a node names stands; undefined for what is no type of the package. */
export function homeOfType(node: ts.TypeNode, from: TypeHome, modules: Modules): TypeHome | undefined {
  const name =
    ts.isTypeReferenceNode(node) ? node.typeName
    : ts.isExpressionWithTypeArguments(node) ? node.expression
    : undefined;
  const names = name?.getText().split('.') ?? [];
  const [first = '', ...rest] = names;
  if (first === '') return undefined;
  // `Owner` inside of `Pet` is `Pet.Owner`, if there is one.
  for (let depth = from.path.length; depth > 0; depth -= 1) {
    const path = [...from.path.slice(0, depth), ...names];
    if (declarationAt({ module: from.module, path }, modules) !== undefined)
      return { module: from.module, path };
  }
  const own = { module: from.module, path: names };
  if (declarationAt(own, modules) !== undefined) return own;
  const imported = modules.home(from.module, rest.length === 0 ? first : `${first}.${rest[0]}`);
  if (imported !== undefined) return { module: imported.module, path: [imported.name, ...rest.slice(1)] };
  const outer = modules.home(from.module, first);
  return outer && { module: outer.module, path: [outer.name, ...rest] };
}

/** The form of a type; undefined where it is not declared. */
export function formOf(home: TypeHome, modules: Modules): TypeForm | undefined {
  const node = declarationAt(home, modules);
  if (node === undefined) return undefined;
  if (ts.isTypeAliasDeclaration(node)) return { kind: 'alias', type: node.type };
  return {
    kind: 'members',
    members: membersOf(node.members),
    index: node.members.filter(ts.isIndexSignatureDeclaration).map(({ type }) => type),
    bases: (node.heritageClauses ?? []).flatMap(({ types }) => [...types]),
  };
}

export function membersOf(members: ts.NodeArray<ts.TypeElement>): ReadonlyMap<string, ts.TypeNode> {
  return new Map(
    [...members].filter(ts.isPropertySignature).flatMap((each) => {
      const name = nameOf(each.name);
      return name === undefined || each.type === undefined ? [] : [[name, each.type] as const];
    }),
  );
}

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function declarationAt({ module, path }: TypeHome, modules: Modules): Declared | undefined {
  let statements: readonly ts.Statement[] = modules.tree(module)?.statements ?? [];
  for (const [index, name] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isLast)
      return statements.find(
        (each): each is Declared =>
          (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && each.name.text === name,
      );
    statements = statements
      .filter(ts.isModuleDeclaration)
      .filter((each) => nameOf(each.name) === name)
      .flatMap(({ body }) => (body !== undefined && ts.isModuleBlock(body) ? [...body.statements] : []));
  }
  return undefined;
}
