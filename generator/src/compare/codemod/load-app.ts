import { posix } from 'node:path';
import type { ts } from 'ts-morph';
import { endingOf, isJavaScript, isTypeScript, type Compiler } from '../types/index.ts';
import { appOptions, type Reader } from './app-options.ts';
import { parseSource } from './parse-source.ts';
import { isOfSdk, type SdkFiles } from './sdk-files.ts';

/** An app compiled against one version of the SDK. */
export type App = {
  readonly ts: Compiler;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly sdk: SdkFiles;
  readonly sourceOf: (path: string) => ts.SourceFile | undefined;
  /** Files that types of the SDK can reach: they import it, or a file that does. */
  readonly reached: ReadonlySet<string>;
};

/** Everything but the SDK: the same for both versions, so that what was read once is not read again. */
export type AppContext = {
  readonly ts: Compiler;
  readonly libraries: (name: string) => string | undefined;
  /** The top of the app, with forward slashes. */
  readonly folder: string;
  /** Other packages and configurations; nothing is read from the disk without it. */
  readonly disk: ts.System | undefined;
  readonly parsed: Map<string, { readonly text: string; readonly source: ts.SourceFile }>;
  /** Files that nest too deep for the compiler, which sees them without content. */
  readonly tooDeep: Set<string>;
};

const LIBRARIES = '/node_modules/typescript/lib/';

/** Compiles the files of an app, in memory, with the SDK in the place of whatever is installed. */
export function loadApp(files: ReadonlyMap<string, string>, sdk: SdkFiles, context: AppContext): App {
  const { ts, folder, disk } = context;
  const own = new Map<string, string>([...files].map(([path, text]) => [`${folder}/${path}`, text] as const));
  const reader = readerOf(own, sdk, context);
  const optionsOf = appOptions(ts, folder, reader);
  const imports = new Map<string, Set<string>>();
  const host: ts.CompilerHost = {
    ...reader,
    ...(disk && {
      directoryExists: (path) => path.startsWith(sdk.root) || disk.directoryExists(path),
      getDirectories: disk.getDirectories,
      realpath: (path) => (own.has(path) || path.startsWith(sdk.root) ? path : disk.realpath?.(path) ?? path),
    }),
    getSourceFile: (path, options) => parsedFile(path, options, reader, context),
    resolveModuleNameLiterals: (literals, from) =>
      literals.map((literal) => {
        const found = resolveModule(literal, from, { sdk, reader, context, options: optionsOf(from) });
        const target = found.resolvedModule?.resolvedFileName;
        if (target !== undefined) addTo(imports, from, target);
        return found;
      }),
    getDefaultLibFileName: (options) => `${LIBRARIES}${ts.getDefaultLibFileName(options)}`,
    getDefaultLibLocation: () => LIBRARIES.slice(0, -1),
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
  const sources = [...files.keys()].filter((path) => endingOf(path) !== '');
  const roots = [
    ...sources.map((path) => `${folder}/${path}`),
    ...(sdk.entry === undefined ? [] : [sdk.entry]),
  ];
  const program = ts.createProgram(roots, optionsOf(`${folder}/.`), host);
  return {
    ts,
    program,
    checker: program.getTypeChecker(),
    sdk,
    sourceOf: (path) => program.getSourceFile(`${folder}/${path}`),
    reached: reachedFiles(sources, imports, program, { sdk, folder, ts }),
  };
}

function readerOf(own: ReadonlyMap<string, string>, sdk: SdkFiles, { libraries, disk }: AppContext): Reader {
  const readFile = (path: string): string | undefined =>
    own.get(path) ??
    (path.startsWith(sdk.root) ? sdk.texts.get(path)
    : path.startsWith(LIBRARIES) ? libraries(path.slice(LIBRARIES.length))
    : disk?.readFile(path));
  return {
    readFile,
    fileExists: (path) =>
      own.has(path) ||
      (path.startsWith(sdk.root) ? sdk.texts.has(path)
      : path.startsWith(LIBRARIES) ? libraries(path.slice(LIBRARIES.length)) !== undefined
      : disk?.fileExists(path) === true),
  };
}

/** Both programs share the files that are the same in both. */
function parsedFile(
  path: string,
  options: ts.ScriptTarget | ts.CreateSourceFileOptions,
  { readFile }: Reader,
  { ts, parsed, tooDeep }: AppContext,
): ts.SourceFile | undefined {
  const text = readFile(path);
  if (text === undefined) return undefined;
  const known = parsed.get(path);
  if (known?.text === text) return known.source;
  const read = parseSource(ts, path, text, options);
  if (read === undefined) tooDeep.add(path);
  const source = read ?? ts.createSourceFile(path, '', options, true);
  parsed.set(path, { text, source });
  return source;
}

type Search = {
  readonly sdk: SdkFiles;
  readonly reader: Reader;
  readonly context: AppContext;
  readonly options: ts.CompilerOptions;
};

function resolveModule(
  literal: ts.StringLiteralLike,
  from: string,
  { sdk, reader, context, options }: Search,
): ts.ResolvedModuleWithFailedLookupLocations {
  const { ts, folder } = context;
  const specifier = literal.text;
  if (isOfSdk(specifier, from, sdk)) {
    const isRequired = sdk.names.includes(specifier) && isRequire(literal, from, ts);
    const file = isRequired ? sdk.required : sdk.find(specifier, from);
    return { resolvedModule: file === undefined ? undefined : moduleAt(file, true, ts) };
  }
  const found = ts.resolveModuleName(specifier, from, options, reader);
  if (found.resolvedModule !== undefined || !(specifier.startsWith('@/') || specifier.startsWith('~/')))
    return found;
  // What bundlers take for the top of the app without being told.
  const guess = [`${folder}/src`, folder]
    .map((top) => ts.resolveModuleName(`${top}${specifier.slice(1)}`, from, options, reader))
    .find(({ resolvedModule }) => resolvedModule !== undefined);
  return guess ?? found;
}

function isRequire({ parent }: ts.StringLiteralLike, from: string, ts: Compiler): boolean {
  return (
    isJavaScript(from) &&
    parent !== undefined &&
    ts.isCallExpression(parent) &&
    ts.isIdentifier(parent.expression) &&
    parent.expression.text === 'require'
  );
}

function moduleAt(file: string, isExternalLibraryImport: boolean, ts: Compiler): ts.ResolvedModuleFull {
  const extension = isTypeScript(file) ? endingOf(file) : ts.Extension.Dts;
  return { resolvedFileName: file, extension, isExternalLibraryImport };
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

function reachedFiles(
  paths: readonly string[],
  imports: ReadonlyMap<string, ReadonlySet<string>>,
  program: ts.Program,
  { sdk, folder, ts }: { readonly sdk: SdkFiles; readonly folder: string; readonly ts: Compiler },
): ReadonlySet<string> {
  const users = new Map<string, Set<string>>();
  for (const [from, targets] of imports) for (const target of targets) addTo(users, target, from);
  const reached = new Set<string>();
  const open = [...users.keys()].filter((file) => file.startsWith(sdk.root));
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const user of users.get(file) ?? [])
      if (!reached.has(user) && !user.startsWith(sdk.root)) {
        reached.add(user);
        open.push(user);
      }
  const own = paths.filter((path) => reached.has(posix.join(folder, path)));
  const isGlobal = [...reached].some((file) => {
    const source = program.getSourceFile(file);
    return source !== undefined && (!ts.isExternalModule(source) || /\bdeclare\s+global\b/.test(source.text));
  });
  // What is global needs no import; a script of CommonJS only looks global.
  return new Set(isGlobal ? paths : own);
}
