import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A folder that does not exist, where the compiler still finds the workspace's own packages. Forward slashes, as it wants. */
export const root = posix.join(
  fileURLToPath(new URL('../..', import.meta.url)).replaceAll('\\', '/'),
  'in-memory',
);

/** Where a file of a program stands, from its path within it. */
export function placed(path: string): string {
  return posix.join(root, path);
}

/** Files on disk as the compiler read them for programs with the same settings: libraries, of which all have the same. */
const onDisk = new Map<string, Map<string, ts.SourceFile | undefined>>();

/** A compiler host that knows `texts`, by their full paths, before what is on disk. */
export function inMemoryHost(
  texts: ReadonlyMap<string, string>,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = (path) => folders.has(path) || (directoryExists?.(path) ?? false);
  const key = JSON.stringify({ ...options, rootDirs: undefined });
  const known = onDisk.get(key) ?? new Map<string, ts.SourceFile | undefined>();
  onDisk.set(key, known);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, version);
    if (!known.has(path)) known.set(path, getSourceFile(path, version, ...rest));
    return known.get(path);
  };
  return host;
}

/**
 * What the compiler says about the files in memory, and about the program as a whole. Libraries on disk are read and not
 * judged: that would take three times as long as all the rest.
 */
export function ownDiagnostics(
  program: ts.Program,
  texts: ReadonlyMap<string, string>,
): readonly ts.Diagnostic[] {
  const own = program.getSourceFiles().filter(({ fileName }) => texts.has(fileName));
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
}

function foldersAbove(path: string): readonly string[] {
  const parent = posix.dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}
