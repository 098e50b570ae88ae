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
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined ?
        getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  return host;
}

function foldersAbove(path: string): readonly string[] {
  const parent = posix.dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}
