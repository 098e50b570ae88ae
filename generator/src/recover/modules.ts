import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { nameOf, parseSource } from './syntax.ts';

/** The sources of a package: its files by path below the folder of the sources, without an ending. */
export type Modules = {
  readonly paths: readonly string[];
  readonly has: (module: string) => boolean;
  /** Whether a module says that it was generated, or no module does. */
  readonly isGenerated: (module: string) => boolean;
  /** The tree of a module; undefined for one that is not there. */
  readonly tree: (module: string) => ts.SourceFile | undefined;
  /** Where a class or a type that a module names is declared, through imports and re-exports. */
  readonly home: (
    module: string,
    name: string,
  ) => { readonly module: string; readonly name: string } | undefined;
};

/** Most re-exports that are followed from one name to its declaration. */
const DEEPEST = 12;

/**
 * The modules of a package.
 *
 * @param files Texts by path below the package.
 */
export function readModules(files: ReadonlyMap<string, string>): Modules {
  const sources = new Map(
    [...files].flatMap(([path, text]) => {
      const [, module] = /^src\/(.+)\.ts$/.exec(path) ?? [];
      return module === undefined || module.endsWith('.d') ? [] : [[module, text] as const];
    }),
  );
  const trees = new Map<string, ts.SourceFile>();
  const tree = (module: string): ts.SourceFile | undefined => {
    const text = sources.get(module);
    if (text === undefined) return undefined;
    const known = trees.get(module) ?? parseSource(`${module}.ts`, text);
    trees.set(module, known);
    return known;
  };
  const resolve = (specifier: string, from: string): string | undefined => {
    if (!specifier.startsWith('.')) return undefined;
    const module = posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\.(?:m?js|ts)$/, '')));
    return [module, `${module}/index`].find((each) => sources.has(each));
  };
  const home = (module: string, name: string, depth = 0): { module: string; name: string } | undefined => {
    const source = tree(module);
    if (source === undefined || depth > DEEPEST) return undefined;
    for (const statement of source.statements) if (declaredName(statement) === name) return { module, name };
    // A name that is exported as such goes before those that a module passes on.
    const [passing, naming] = partition(source.statements, isPassingOn);
    for (const statement of [...naming, ...passing]) {
      const link = linkIn(statement, name);
      const target = link && resolve(link.from, module);
      const found = target === undefined ? undefined : home(target, link?.name ?? name, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const says = (text = ''): boolean => /^\/\/[^\n]*\bgenerated\b/i.test(text);
  const isSaid = ['client', 'index'].some((module) => says(sources.get(module)));
  return {
    paths: [...sources.keys()].sort(),
    has: (module) => sources.has(module),
    isGenerated: (module) => !isSaid || says(sources.get(module)),
    tree,
    home: (module, name) => home(module, name),
  };
}

/** `export * from './pets'` */
const isPassingOn = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement) && statement.exportClause === undefined;

function partition<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** The name that a statement declares. */
export function declaredName(statement: ts.Node): string | undefined {
  return (
      ts.isClassDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)
    ) ?
      statement.name?.text
    : undefined;
}

/** Where a statement gets a name from; `NS.Name` by the import of the namespace. */
function linkIn(
  statement: ts.Statement,
  name: string,
): { readonly from: string; readonly name: string } | undefined {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return undefined;
  const from = nameOf(statement.moduleSpecifier);
  if (from === undefined) return undefined;
  const [namespace, ...rest] = name.split('.');
  const clause =
    ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  if (clause === undefined) return ts.isExportDeclaration(statement) ? { from, name } : undefined;
  if (ts.isNamespaceImport(clause))
    return clause.name.text === namespace && rest.length > 0 ? { from, name: rest.join('.') } : undefined;
  if (ts.isNamespaceExport(clause)) return undefined;
  for (const { name: outer, propertyName } of clause.elements)
    if (outer.text === name) return { from, name: (propertyName ?? outer).text };
  return undefined;
}
