import {
  hashOf,
  type FileSystem,
  type HandWritten,
  type KeptEdit,
  type SymbolKind,
  type Symbols,
} from '../output/index.ts';
import { createModuleGraph, moduleFile, type ModuleGraph, type ReadText } from './module-graph.ts';
import type { ParseModule } from './parse-module.ts';
import { covers, merged } from './symbol-kind.ts';

/** The hand-written modules that the config makes part of the package. */
export type HandWrittenSources = {
  readonly clientName: string;
  readonly modules: readonly HandWrittenModule[];
  /** Symbols that may vanish. */
  readonly allowRemoval: readonly string[];
};

export type HandWrittenModule = {
  /** Path below `src/`, without extension. */
  readonly from: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly statics: readonly string[];
};

/** The modules of a package: those that are generated, and those of people. */
export type PackageModules = {
  readonly graph: ModuleGraph;
  readonly readText: ReadText;
  readonly parse: ParseModule;
  readonly isGenerated: (path: string) => boolean;
};

/** Creates the modules of a package from the texts of its files. */
export function packageModules(
  readText: ReadText,
  isGenerated: (path: string) => boolean,
  parse: ParseModule,
): PackageModules {
  return { graph: createModuleGraph(readText, parse), readText, parse, isGenerated };
}

/** Reads files of a package; links are not followed. */
export function textsOnDisk(root: string, fs: FileSystem): ReadText {
  return (path) => {
    const content = fs.kindOf(`${root}/${path}`) === 'file' ? fs.read(`${root}/${path}`) : undefined;
    return content && new TextDecoder().decode(content);
  };
}

/** A symbol that the config asks for: the module it stands in, its name there, and what it has to be. */
export type WantedSymbol = {
  readonly symbol: string;
  readonly path: string;
  readonly name: string;
  readonly kind: SymbolKind;
};

/** Everything that the config asks for. */
export function wantedSymbols(
  { clientName, modules }: Pick<HandWrittenSources, 'clientName' | 'modules'>,
  { readText }: Pick<PackageModules, 'readText'>,
): readonly WantedSymbol[] {
  return modules.flatMap(({ from, values, types, statics }): readonly WantedSymbol[] => {
    const path = moduleFile(`src/${from}`, (each) => readText(each) !== undefined);
    return [
      ...values.map((name) => ({ symbol: name, path, name, kind: 'value' }) as const),
      ...types.map((name) => ({ symbol: name, path, name, kind: 'type' }) as const),
      ...statics.map((name) => ({ symbol: `${clientName}.${name}`, path, name, kind: 'value' }) as const),
    ];
  });
}

/** The symbols that the hand-written modules really export, of those that the config asks for. */
export function exportsOfSources(sources: HandWrittenSources, modules: PackageModules): HandWritten {
  const found = new Map<string, Map<string, SymbolKind>>();
  for (const { symbol, path, name, kind: wanted } of wantedSymbols(sources, modules)) {
    const { kind } = modules.graph.find(path, name);
    if (kind === undefined || !covers(kind, wanted)) continue;
    const symbols = found.get(path) ?? new Map<string, SymbolKind>();
    // A class that is passed on as a value can be named as a type, too. As a type or a static it is only that.
    const isWhole = wanted === 'value' && symbol === name && kind !== 'any';
    symbols.set(symbol, merged(symbols.get(symbol), isWhole ? kind : wanted));
    found.set(path, symbols);
  }
  return found;
}

/** The public symbols that edits add to generated files. */
export function exportsOfEdits(
  edits: readonly KeptEdit[],
  clientName: string,
  modules: PackageModules,
): HandWritten {
  const found = new Map<string, Symbols>();
  for (const { path, pure } of edits) {
    if (!isSource(path)) continue;
    const readPure: ReadText = (each) => (each === path ? pure : modules.readText(each));
    const before = symbolsIn(path, clientName, packageModules(readPure, modules.isGenerated, modules.parse));
    const added = [...symbolsIn(path, clientName, modules)].filter(
      ([symbol, kind]) => !covers(before.get(symbol), kind),
    );
    if (added.length > 0) found.set(path, new Map(added));
  }
  return found;
}

/** Whether exports of a file can be part of the package. */
export function isSource(path: string): boolean {
  return /^src\/.*\.[cm]?ts$/.test(path);
}

/** Everything that a generated file, in its present form, makes public. */
export function symbolsIn(path: string, clientName: string, { graph, isGenerated }: PackageModules): Symbols {
  const facts = graph.factsOf(path);
  const statics = path === 'src/client.ts' ? [...(facts?.statics ?? [])] : [];
  return new Map<string, SymbolKind>([
    ...graph.symbolsOf(path, (each) => !isGenerated(each)),
    ...(facts?.stars ?? []).map(({ from }) => [`* from ${from}`, 'any'] as const),
    ...statics
      .filter((symbol) => symbol.startsWith(`${clientName}.`))
      .map((symbol) => [symbol, 'value'] as const),
  ]);
}

/** The hand-written modules as they lie on the disk, and everything they were read from. */
export type HandWrittenState = {
  readonly exports: HandWritten;
  readonly hasFaults: boolean;
  /** Path of every hand-written file that was looked for → its hash, empty where there is none. */
  readonly read: ReadonlyMap<string, string>;
};

/** Reads the hand-written modules of a package that lies on the disk, with those that edited files pass on. */
export function readHandWritten(
  { root, generated, edited }: OnDisk,
  sources: HandWrittenSources,
  parse: ParseModule,
  fs: FileSystem,
): HandWrittenState {
  const read = new Map<string, string>();
  let hasFaults = false;
  const onDisk = textsOnDisk(root, fs);
  const readText: ReadText = (path) => {
    if (!generated.has(path)) read.set(path, fileHash(root, path, fs));
    return onDisk(path);
  };
  const modules = packageModules(
    readText,
    (path) => generated.has(path),
    (path, text) => {
      const facts = parse(path, text);
      hasFaults ||= facts.faults.length > 0;
      return facts;
    },
  );
  const exports = exportsOfSources(sources, modules);
  for (const path of edited) if (isSource(path)) symbolsIn(path, sources.clientName, modules);
  return { exports, hasFaults, read };
}

/** A package on the disk: which of its files are generated, and which of these carry edits. */
export type OnDisk = {
  readonly root: string;
  readonly generated: { readonly has: (path: string) => boolean };
  readonly edited: Iterable<string>;
};

/** The hash of a file as it lies there; empty where there is none. */
export function fileHash(root: string, path: string, fs: FileSystem): string {
  const content = fs.kindOf(`${root}/${path}`) === 'file' ? fs.read(`${root}/${path}`) : undefined;
  return content === undefined ? '' : hashOf(content);
}
