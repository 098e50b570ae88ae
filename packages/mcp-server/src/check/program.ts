import { dirname, join, sep } from 'node:path';
import ts from 'typescript';
import { sandboxDeclarations } from './ambient.ts';
import type { CheckSetup } from './messages.ts';

/** Code with the types of everything in it. */
export type CheckedProgram = {
  readonly file: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  /** What the compiler says about the code itself. */
  readonly diagnostics: readonly ts.Diagnostic[];
  /** True for declarations of the SDK. */
  readonly isOfSdk: (node: ts.Node) => boolean;
};

/** Compiles text after text against the SDK; the SDK and the language are read once. */
export type Compiler = { readonly compile: (text: string) => CheckedProgram };

const TARGET = ts.ScriptTarget.ES2022;

const OPTIONS: ts.CompilerOptions = {
  target: TARGET,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.esnext.d.ts'],
  types: [],
  // What is right at run time must pass: nothing is asked of code that only types need.
  strict: false,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

/** Opens the declarations of the SDK, or nothing if there are none. */
export function openCompiler(setup: CheckSetup): Compiler | undefined {
  const entry = setup.entry ?? findEntry(setup);
  if (entry === undefined) return undefined;
  const root = packageRoot(entry);
  const codeName = join(root, '.sandbox', 'code.ts');
  const ambientName = join(root, '.sandbox', 'globals.d.ts');
  const ambient = ts.createSourceFile(ambientName, sandboxDeclarations(setup), TARGET, true);
  const host = createHost({ entry, root, ours: [codeName, ambientName], sdkPackage: setup.sdkPackage });
  let code: ts.SourceFile | undefined;
  let last: ts.Program | undefined;
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (name) =>
    name === codeName ? code
    : name === ambientName ? ambient
    : host.source(name);
  return {
    compile: (text) => {
      code = ts.createSourceFile(codeName, `${withoutDirectives(text)}\nexport {};`, TARGET, true);
      const program = ts.createProgram({
        rootNames: [codeName, ambientName],
        options: OPTIONS,
        host: { ...host.compilerHost, getSourceFile },
        ...(last !== undefined && { oldProgram: last }),
      });
      last = program;
      return {
        file: code,
        checker: program.getTypeChecker(),
        diagnostics: program.getSemanticDiagnostics(code),
        isOfSdk: (node) =>
          isBelow(node.getSourceFile().fileName, root) &&
          !isBelow(node.getSourceFile().fileName, dirname(codeName)),
      };
    },
  };
}

/** Directives name files to read: the code has none to name. */
const withoutDirectives = (text: string): string => text.replace(/^(\s*)\/\/\/(?=\s*<)/gm, '$1// ');

function findEntry({ sdkPackage, from }: CheckSetup): string | undefined {
  const { resolvedModule } = ts.resolveModuleName(sdkPackage, join(from, 'code.ts'), OPTIONS, ts.sys);
  return resolvedModule?.resolvedFileName;
}

/** The folder of the package that a file belongs to. */
function packageRoot(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (ts.sys.fileExists(join(folder, 'package.json'))) return folder;
  }
  return dirname(file);
}

const isBelow = (file: string, folder: string): boolean =>
  file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ||
  file.startsWith(`${folder.replaceAll(sep, '/')}/`);

type HostParts = {
  readonly entry: string;
  readonly root: string;
  /** What is checked, and what it may use. */
  readonly ours: readonly string[];
  readonly sdkPackage: string;
};

type Host = {
  readonly compilerHost: ts.CompilerHost;
  readonly source: (name: string) => ts.SourceFile | undefined;
};

/** Reads the SDK and the declarations of the language, and no other file, whatever the code names. */
function createHost({ entry, root, ours, sdkPackage }: HostParts): Host {
  const language = dirname(ts.getDefaultLibFilePath(OPTIONS));
  const mayRead = (name: string): boolean => isBelow(name, root) || isBelow(name, language);
  const files = new Map<string, ts.SourceFile | undefined>();
  const base = ts.createCompilerHost(OPTIONS);
  const compilerHost: ts.CompilerHost = {
    ...base,
    getCurrentDirectory: () => root,
    fileExists: (name) => mayRead(name) && ts.sys.fileExists(name),
    readFile: (name) => (mayRead(name) ? ts.sys.readFile(name) : undefined),
    writeFile: () => undefined,
    resolveModuleNameLiterals: (names, from) =>
      names.map(({ text }) => {
        if (!ours.includes(from)) return ts.resolveModuleName(text, from, OPTIONS, compilerHost);
        const resolvedModule =
          text === sdkPackage ?
            { resolvedFileName: entry, extension: extensionOf(entry), isExternalLibraryImport: true }
          : undefined;
        return { resolvedModule };
      }),
    resolveTypeReferenceDirectiveReferences: (names) =>
      names.map(() => ({ resolvedTypeReferenceDirective: undefined })),
  };
  const source = (name: string): ts.SourceFile | undefined => {
    if (!mayRead(name)) return undefined;
    if (!files.has(name)) {
      const text = ts.sys.readFile(name);
      const file = text === undefined ? undefined : ts.createSourceFile(name, text, TARGET);
      files.set(name, file);
    }
    return files.get(name);
  };
  return { compilerHost, source };
}

const extensionOf = (file: string): string => /(\.d)?\.[cm]?tsx?$/.exec(file)?.[0] ?? '.ts';
