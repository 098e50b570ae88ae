import type { ts } from 'ts-morph';
import type { Compiler } from './compiler-type.ts';
import { STANDARD_TYPES } from './standard-types.ts';
import type { PackageFiles } from './package-files.ts';
import { endingOf, withoutEnding, withoutIndex, withoutSuffix } from './module-paths.ts';
import { declareUnknown } from './unknown-types.ts';

/** Two packages in one program, so that types of one can be assigned to types of the other. */
export type TwoPackages = {
  readonly ts: Compiler;
  readonly checker: ts.TypeChecker;
  readonly before: LoadedPackage;
  readonly after: LoadedPackage;
};

export type LoadedPackage = {
  readonly files: PackageFiles;
  /** Import path → the symbol of the module. */
  readonly modules: ReadonlyMap<string, ts.Symbol>;
  /** The path below the package of one of its files. */
  readonly pathOf: (file: string) => string;
};

/** Where the global types stand in the program. */
export const LIB = '/lib.d.ts';
const UNKNOWN = '/unknown.d.ts';
const ROOTS = { before: '/before/', after: '/after/' } as const;

/** Loads the compiler. */
export async function loadCompiler(): Promise<Compiler> {
  const { ts } = await import('ts-morph');
  return ts;
}

/** Declarations that come with the compiler, by file name: `lib.dom.d.ts`. */
export async function loadLibraries(): Promise<(name: string) => string | undefined> {
  const { Project } = await import('ts-morph');
  const host = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  return (name) => host.readFile?.(`/node_modules/typescript/lib/${name}`);
}

/** Loads both packages. Nothing is read from the disk any more, and nothing outside the packages is known. */
export async function loadPackages(before: PackageFiles, after: PackageFiles): Promise<TwoPackages> {
  const ts = await loadCompiler();
  const texts = new Map<string, string>([[LIB, STANDARD_TYPES]]);
  for (const [path, text] of before.texts) texts.set(ROOTS.before + path, text);
  for (const [path, text] of after.texts) texts.set(ROOTS.after + path, text);
  const options: ts.CompilerOptions = {
    strict: true,
    noLib: true,
    types: [],
    skipLibCheck: true,
    skipDefaultLibCheck: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const entries = [
    ...[...before.modules.values()].map((path) => ROOTS.before + path),
    ...[...after.modules.values()].map((path) => ROOTS.after + path),
  ];
  const host = hostOf(ts, texts);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) => {
      const [root, files] = from.startsWith(ROOTS.before) ? [ROOTS.before, before] : [ROOTS.after, after];
      const own = ownModule(text, files);
      if (own !== undefined)
        return { resolvedModule: { resolvedFileName: root + own, extension: extensionOf(own) } };
      return ts.resolveModuleName(text, from, options, host);
    });
  const first = ts.createProgram([LIB, ...entries], options, host);
  const unknown = declareUnknown(first, ts, (path) => path !== LIB);
  texts.set(UNKNOWN, unknown);
  const program = unknown === '' ? first : ts.createProgram([LIB, UNKNOWN, ...entries], options, host, first);
  const checker = program.getTypeChecker();
  const load = (files: PackageFiles, root: string): LoadedPackage => ({
    files,
    pathOf: (file) => (file.startsWith(root) ? file.slice(root.length) : file),
    modules: new Map(
      [...files.modules].flatMap(([module, path]) => {
        const source = program.getSourceFile(root + path);
        const symbol = source && checker.getSymbolAtLocation(source);
        return symbol === undefined ? [] : [[module, symbol] as const];
      }),
    ),
  });
  return { ts, checker, before: load(before, ROOTS.before), after: load(after, ROOTS.after) };
}

/** The file behind an import by which a package names a module of itself. */
function ownModule(specifier: string, { name, texts, modules }: PackageFiles): string | undefined {
  if (name === '' || (specifier !== name && !specifier.startsWith(`${name}/`))) return undefined;
  const module = withoutEnding(specifier.slice(name.length + 1));
  const known = modules.get(withoutIndex(module));
  if (known !== undefined) return known;
  const stems = module === '' ? ['index'] : [module, `${module}/index`];
  return stems
    .flatMap((stem) => [`${stem}.d.ts`, `dist/${stem}.d.ts`, `src/${stem}.ts`])
    .find((path) => texts.has(path));
}

function extensionOf(path: string): string {
  return endingOf(path);
}

function hostOf(ts: Compiler, texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const folders = new Set<string>();
  for (const path of texts.keys()) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      folders.add(path.slice(0, at));
  }
  // A second program takes what the first one has parsed and bound.
  const parsed = new Map<string, ts.SourceFile>();
  return {
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
    directoryExists: (path) => folders.has(withoutSuffix(path, '/')),
    getDirectories: () => [],
    getSourceFile: (path, version) => {
      const text = texts.get(path);
      const known = parsed.get(path);
      if (text === undefined || known !== undefined) return known;
      const file = ts.createSourceFile(path, text, version);
      parsed.set(path, file);
      return file;
    },
    getDefaultLibFileName: () => LIB,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}
