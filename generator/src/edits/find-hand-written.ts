import type { FindHandWritten, StagedFiles } from '../output/index.ts';
import { checkExports, reportFaults } from './check-exports.ts';
import {
  exportsOfEdits,
  exportsOfSources,
  isSource,
  packageModules,
  textsOnDisk,
  wantedSymbols,
  type HandWrittenSources,
  type PackageModules,
} from './hand-written.ts';
import type { ReadText } from './module-graph.ts';
import type { ParseModule } from './parse-module.ts';

/** Finds what people add to the public package; reports what would vanish. */
export function handWrittenFinder(sources: HandWrittenSources, parse: ParseModule): FindHandWritten {
  return (staged, fs, report) => {
    const { root, edits, old } = staged;
    const modules = modulesOf(staged, textsOnDisk(root, fs), parse);
    const after = new Map([
      ...exportsOfSources(sources, modules),
      ...exportsOfEdits(edits, sources.clientName, modules),
    ]);
    const written = [...wantedSymbols(sources, modules), ...edits].map(({ path }) => path).filter(isSource);
    reportFaults(new Set(written), modules, report);
    checkExports({ before: old?.handWritten ?? new Map(), after, sources, modules }, report);
    return after;
  };
}

/** The modules as they will be: those of the new package, and those of people. */
function modulesOf({ files, edits, old }: StagedFiles, onDisk: ReadText, parse: ParseModule): PackageModules {
  const planned = new Map([...files, ...edits].map(({ path, text }) => [path, text]));
  const readText: ReadText = (path) =>
    planned.get(path) ?? (old?.files.has(path) === true ? undefined : onDisk(path));
  return packageModules(readText, (path) => planned.has(path), parse);
}
