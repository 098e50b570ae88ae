import { posix } from 'node:path';
import ts from 'typescript';

/** Milliseconds after which a test counts as hung: compilers are slow on busy machines. */
export const hung = 15 * 60_000;

/** The folder of the package. */
export const root = posix.resolve(import.meta.dirname.replaceAll('\\', '/'), '../../..');

const base: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** Files as they were read the last time: most of them are libraries that every program needs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What to compile, and how. */
export type Compilation = {
  /** Paths of files, or of texts in `texts`. */
  readonly files: readonly string[];
  /** Files that are not on the disk, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly options?: ts.CompilerOptions;
  /** Other files for some modules, by their path without extension or their name. */
  readonly modules?: Readonly<Record<string, string>>;
  /** The files whose errors count; absent = all. */
  readonly counts?: (file: string) => boolean;
};

/** Compiles as a strict application would; one line per error. */
export function compileErrors(compilation: Compilation): readonly string[] {
  const { files, texts = new Map<string, string>(), modules = {}, counts = () => true } = compilation;
  const options = { ...base, ...compilation.options };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, version);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, version, ...rest));
    return parsed.get(path);
  };
  host.resolveModuleNameLiterals = (names, from, _, settings) =>
    names.map(({ text }) => {
      const path = text.startsWith('.') ? posix.join(posix.dirname(from), text) : text;
      const file = modules[path];
      return file === undefined ?
          ts.resolveModuleName(text, from, settings, host)
        : { resolvedModule: { resolvedFileName: file, extension: extensionOf(file) } };
    });
  const program = ts.createProgram(files, options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || counts(file.fileName))
    .map(describe);
}

function extensionOf(file: string): ts.Extension {
  return (
    file.endsWith('.d.mts') ? ts.Extension.Dmts
    : file.endsWith('.d.ts') ? ts.Extension.Dts
    : ts.Extension.Ts
  );
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, ' ');
  if (file === undefined || start === undefined) return text;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${posix.relative(root, file.fileName)}:${line + 1} ${text}`;
}
