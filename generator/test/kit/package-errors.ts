import { posix } from 'node:path';
import ts from 'typescript';
import { inMemoryHost, ownDiagnostics, placed } from './in-memory.ts';
import { sampleModules, surroundings, type PackageFiles } from './sample-modules.ts';

/**
 * What the compiler says, under the package's own settings, about its sources, its tests, and every sample that its
 * README and its doc comments show; one line per error. Packages checked together share the libraries.
 *
 * @param packages Files of each package by a name of its own, which is no path.
 * @returns The errors of each package, under the same names; those of no file under the empty one.
 */
export function packageErrors(
  packages: ReadonlyMap<string, PackageFiles>,
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map(
    [...packages].flatMap(([name, files]) =>
      [...files, ...sampleModules(files)]
        .filter(([path]) => /^(?:src|test|samples)\/.*\.ts$/.test(path))
        .map(([path, text]) => [placed(posix.join(name, path)), text] as const),
    ),
  );
  texts.set(placed('surroundings.d.ts'), surroundings);
  const settings = settingsOf(packages);
  const program = ts.createProgram([...texts.keys()], settings, inMemoryHost(texts, settings));
  const found = new Map<string, string[]>();
  const start = placed('').length + 1;
  for (const diagnostic of ownDiagnostics(program, texts)) {
    const { name, line } = describe(diagnostic, start);
    found.set(name, [...(found.get(name) ?? []), line]);
  }
  return found;
}

/** The compiler options that packages come with: they are the same for all. */
function settingsOf(packages: ReadonlyMap<string, PackageFiles>): ts.CompilerOptions {
  const [files] = packages.values();
  const { compilerOptions } = JSON.parse(files?.get('tsconfig.json') ?? '{}') as { compilerOptions?: object };
  return ts.convertCompilerOptionsFromJson(compilerOptions, placed('')).options;
}

function describe(
  { file, start, code, messageText }: ts.Diagnostic,
  root: number,
): { readonly name: string; readonly line: string } {
  const text = `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  if (file === undefined || start === undefined) return { name: '', line: text };
  const [name = '', ...path] = file.fileName.slice(root).split('/');
  const { line } = file.getLineAndCharacterOfPosition(start);
  const shown = file.text.split('\n')[line]?.trim().slice(0, 80) ?? '';
  return { name, line: `${path.join('/')}:${line + 1} ${text} | ${shown}` };
}
