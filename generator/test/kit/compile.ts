import ts from 'typescript';
import { inMemoryHost, ownDiagnostics, placed, root } from './in-memory.ts';

/** What a strict consumer of the package compiles with. */
export const consumerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  allowImportingTsExtensions: true,
  types: [],
};

/**
 * Compiles TypeScript files that are held in memory; one line per error. Files below any of the `roots` see each other
 * as if they were in one folder, their own first. `types` are packages whose global types the files may use.
 */
export function compileErrors(
  files: ReadonlyMap<string, string>,
  roots: readonly string[] = [],
  types: readonly string[] = [],
): readonly string[] {
  const settings = { ...consumerOptions, rootDirs: roots.map(placed), types: [...types] };
  const texts = new Map([...files].map(([path, text]) => [placed(path), text] as const));
  const names = [...texts.keys()].filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram(names, settings, inMemoryHost(texts, settings));
  return ownDiagnostics(program, texts).map(describe);
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, ' ');
  if (file === undefined || start === undefined) return text;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${file.fileName.slice(root.length + 1)}:${line + 1} ${text}`;
}
