import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A folder that does not exist, where the compiler still finds the workspace's own packages. Forward slashes, as it wants. */
const root = posix.join(
  fileURLToPath(new URL('../../..', import.meta.url)).replaceAll('\\', '/'),
  'in-memory',
);

/** What a strict consumer of the package compiles with. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

/**
 * Compiles TypeScript files that are held in memory; one line per error. Files below any of the `roots` see each other
 * as if they were in one folder, their own first.
 */
export function compileErrors(
  files: ReadonlyMap<string, string>,
  roots: readonly string[] = [],
): readonly string[] {
  const settings = { ...options, rootDirs: roots.map((path) => posix.join(root, path)) };
  const texts = new Map([...files].map(([path, text]) => [posix.join(root, path), text] as const));
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  const host = ts.createCompilerHost(settings);
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
  const names = [...texts.keys()].filter((path) => path.endsWith('.ts'));
  return ts.getPreEmitDiagnostics(ts.createProgram(names, settings, host)).map(describe);
}

function foldersAbove(path: string): readonly string[] {
  const parent = posix.dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, ' ');
  if (file === undefined || start === undefined) return text;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${file.fileName.slice(root.length + 1)}:${line + 1} ${text}`;
}
