import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where the files stand: a folder that does not exist, from where the compiler finds the types of the workspace. */
const root = posix.join(
  fileURLToPath(new URL('../../..', import.meta.url)).replaceAll('\\', '/'),
  'in-memory',
);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** A program with the SDK and the document's types side by side. */
export type Opinions = {
  readonly checker: ts.TypeChecker;
  /** An instance of the client. */
  readonly client: ts.Type;
  /** `paths` and `components` as openapi-typescript reads them. */
  readonly paths: ts.Type;
  readonly components: ts.Type;
};

/** Puts the sources of an SDK (by path, `src/index.ts` among them) and the document's types into one program. */
export function readOpinions(sdk: ReadonlyMap<string, string>, document: string): Opinions {
  const sources = [...sdk].filter(([path]) => /^src\/.*\.ts$/.test(path));
  const texts = new Map(
    [...sources, ['document.ts', document] as const].map(
      ([path, text]) => [posix.join(root, path), text] as const,
    ),
  );
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = (path) => folders.has(path) || (directoryExists?.(path) ?? false);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined ?
        getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const checker = program.getTypeChecker();
  const exported = (path: string, name: string): ts.Type => {
    const file = program.getSourceFile(posix.join(root, path));
    const module = file && checker.getSymbolAtLocation(file);
    const symbol = module && checker.getExportsOfModule(module).find((each) => each.escapedName === name);
    if (symbol === undefined) throw new Error(`${path} does not export ${name}`);
    const { flags } = symbol;
    return checker.getDeclaredTypeOfSymbol(
      flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    );
  };
  return {
    checker,
    client: exported('src/index.ts', 'default'),
    paths: exported('document.ts', 'paths'),
    components: exported('document.ts', 'components'),
  };
}

function foldersAbove(path: string): readonly string[] {
  const parent = posix.dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}
