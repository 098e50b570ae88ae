import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const runtime = join(repository, 'packages/runtime-typescript/src');
/** A generated package that uses every feature; its copies of the runtime are not kept. */
const golden = join(repository, 'generator/test/golden/mini/src');

/** Names that a package has before an API gives any, by what they are. */
export type RuntimeNames = Readonly<Record<(typeof TITLES)[number][0], readonly string[]>>;

/** The tables, in the order in which they are written, with what is said about each. */
const TITLES = [
  [
    'CLIENT_MEMBERS',
    'Members of the base client. No name of an API starts with `_`, so those that do are in nobody’s way.',
  ],
  ['PERSON_MEMBERS', 'Members of a client that asks people for access.'],
  ['CLIENT_OPTIONS', 'Options that every client takes.'],
  ['PAGE_MEMBERS', 'Members of every page.'],
  ['OBJECT_MEMBERS', 'Members of every object.'],
  ['GLOBALS', 'What the runtime and generated modules use of the language and its surroundings.'],
  [
    'TYPE_GLOBALS',
    'Those of them that declared types in generated modules mention; signatures of methods stand outside of them.',
  ],
  ['IMPORTED', 'What the modules of resources import from the runtime.'],
  ['EXPORTED', 'What a package exports of the runtime.'],
  ['BESIDE_CLIENT', 'What stands beside the class of the client in its module.'],
  ['LIKE_CLIENT', 'Identifiers of the runtime that look like its base client or its base error.'],
] as const;

/** Reads all names from the sources as they are. */
export function readRuntimeNames(): RuntimeNames {
  const files = [...sourcesBelow(runtime), ...sourcesBelow(golden)];
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    rootDirs: [runtime, golden],
    types: ['node'],
    typeRoots: [join(repository, 'node_modules/@types')],
    noEmit: true,
  });
  const sources = files.flatMap((path) => program.getSourceFile(path) ?? []);
  const ofRuntime = sources.filter((source) => source.fileName.startsWith(runtime.replaceAll('\\', '/')));
  const generated = sources.filter((source) => !ofRuntime.includes(source));
  const resources = generated.filter((source) => source.fileName.includes('/resources/'));
  const checker = program.getTypeChecker();
  const globals = globalsOf(sources, checker);
  return {
    CLIENT_MEMBERS: membersOf(ofRuntime, ['SdkClient', 'ClientCore']),
    PERSON_MEMBERS: membersOf(ofRuntime, ['AuthorizationCodeClient']),
    CLIENT_OPTIONS: membersOf(ofRuntime, ['BaseClientOptions']),
    PAGE_MEMBERS: membersOf(ofRuntime, ['AbstractPage']),
    OBJECT_MEMBERS: sorted(
      Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith('__')),
    ),
    GLOBALS: globals.used,
    TYPE_GLOBALS: globalsOf(resources, checker).inTypes,
    IMPORTED: sorted([...importedBy(resources), ...askedFor()]),
    EXPORTED: exportedBy(generated.filter((source) => source.fileName.endsWith('/mini/src/index.ts'))),
    BESIDE_CLIENT: besideClient(
      generated.filter((source) => /\/src\/(client|slim)\.ts$/.test(source.fileName)),
    ),
    LIKE_CLIENT: sorted(
      ofRuntime.flatMap(identifiersIn).filter((name) => /^Base[A-Z]|^[A-Z]\w*Error$|^Error$/.test(name)),
    ),
  };
}

/** The tables as the module that the generator has of them. */
export function printRuntimeNames(names: RuntimeNames): string {
  const tables = TITLES.map(
    ([name, title]) => `/** ${title} */\nexport const ${name} = words(\n${wrapped(names[name])},\n);\n`,
  );
  return [
    '// Read from the sources of the runtime and of a generated package. `UPDATE=1 npm test` writes it anew.',
    '',
    "const words = (text: string): readonly string[] => text.split(' ');",
    '',
    ...tables,
  ].join('\n');
}

/** A text of many words as a sum of strings, none of them wider than a line. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > 95) lines.push(name);
    else lines[lines.length - 1] = `${last} ${name}`;
  }
  return lines
    .map((line, i) => `${i === 0 ? '  ' : '    '}'${line}${i < lines.length - 1 ? " ' +" : "'"}`)
    .join('\n');
}

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => readFileSync(path, 'utf8') !== '')
    .sort();
}

/** Names of the members of the classes and interfaces with these names. */
function membersOf(sources: readonly ts.SourceFile[], owners: readonly string[]): readonly string[] {
  const found = sources.flatMap((source) =>
    source.statements
      .filter((each) => ts.isClassDeclaration(each) || ts.isInterfaceDeclaration(each))
      .filter(({ name }) => owners.includes(name?.text ?? ''))
      .flatMap(({ members }): string[] =>
        [...members].map((member) =>
          ts.isConstructorDeclaration(member) ? 'constructor'
          : ts.isMethodDeclaration(member) && isStatic(member) ? ''
          : member.name !== undefined && ts.isIdentifier(member.name) ? member.name.text
          : '',
        ),
      ),
  );
  return sorted(found.filter((name) => name !== '' && !name.startsWith('_')));
}

const isStatic = ({ modifiers }: ts.MethodDeclaration): boolean =>
  modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;

function identifiersIn(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  visit(source, (node) => void (ts.isIdentifier(node) && found.push(node.text)));
  return found;
}

/** Identifiers that are declared outside of the package, and those of them that stand in types. */
function globalsOf(
  sources: readonly ts.SourceFile[],
  checker: ts.TypeChecker,
): { readonly used: readonly string[]; readonly inTypes: readonly string[] } {
  const used = new Set<string>();
  const inTypes = new Set<string>();
  for (const source of sources)
    visit(source, (node) => {
      if (!ts.isIdentifier(node) || isMemberName(node)) return;
      const declared = checker.getSymbolAtLocation(node)?.declarations ?? [];
      if (declared.length === 0 || !declared.every(isOfLibrary)) return;
      used.add(node.text);
      if (ts.isTypeReferenceNode(node.parent) && !ts.findAncestor(node, ts.isClassLike))
        inTypes.add(node.text);
    });
  return { used: sorted(used), inTypes: sorted(inTypes) };
}

/** The name after a dot, of a property, or of what is imported. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent)
  );
}

function isOfLibrary(declaration: ts.Declaration): boolean {
  const { fileName, isDeclarationFile } = declaration.getSourceFile();
  return (
    isDeclarationFile && fileName.includes('/node_modules/') && ts.isSourceFile(declaration.getSourceFile())
  );
}

/** The name of the client, which an API gives. */
function clientOf(source: ts.SourceFile): string {
  return /export \{ (\w+) as default \}/.exec(source.text)?.[1] ?? '';
}

function importedBy(sources: readonly ts.SourceFile[]): readonly string[] {
  return sorted(
    sources.flatMap((source) =>
      source.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
        const bindings = importClause?.namedBindings;
        const isOfRuntime = /\/(?:core|internal)\//.test((moduleSpecifier as ts.StringLiteral).text);
        return isOfRuntime && bindings !== undefined && ts.isNamedImports(bindings) ?
            bindings.elements.map(({ name }) => name.text)
          : [];
      }),
    ),
  );
}

function exportedBy(sources: readonly ts.SourceFile[]): readonly string[] {
  return sorted(
    sources.flatMap((source) =>
      source.statements.filter(ts.isExportDeclaration).flatMap(({ moduleSpecifier, exportClause }) => {
        const isOfRuntime =
          (moduleSpecifier as ts.StringLiteral | undefined)?.text.startsWith('./core/') === true;
        return isOfRuntime && exportClause !== undefined && ts.isNamedExports(exportClause) ?
            exportClause.elements
              .map(({ name }) => name.text)
              .filter((name) => !name.startsWith(clientOf(source)))
          : [];
      }),
    ),
  );
}

/** What the printers of modules ask of the runtime, also where the package has no use for it. */
function askedFor(): readonly string[] {
  return (
    sourcesBelow(join(repository, 'generator/src/targets/typescript'))
      // Entries of their own go around the names of an API when they import.
      .filter((path) => !/\/(?:client|testing|tanstack|zod)[\w-]*\.ts$/.test(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\.(?:value|type)\('(\w+)', '(?:core|internal)\//g)].map(
          ([, name = '']) => name,
        ),
      )
  );
}

/** What the client's module imports or exports of the runtime, the names of its base class aside. */
function besideClient(sources: readonly ts.SourceFile[]): readonly string[] {
  return sorted(
    sources.flatMap((source) =>
      source.statements.flatMap((statement): readonly string[] => {
        if (ts.isImportDeclaration(statement)) {
          const bindings = statement.importClause?.namedBindings;
          const from = (statement.moduleSpecifier as ts.StringLiteral).text;
          if (bindings === undefined || from.startsWith('./resources/')) return [];
          return ts.isNamespaceImport(bindings) ?
              [bindings.name.text]
            : bindings.elements.map(({ name }) => name.text);
        }
        const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
        return clause !== undefined && ts.isNamedExports(clause) ?
            clause.elements.map(({ name }) => name.text)
          : [];
      }),
    ),
  ).filter((name) => !/^Base(?!Client)/.test(name));
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
