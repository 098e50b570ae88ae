import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { FileSystem } from '../file-system.ts';
import { exportsOf, staticsOf } from './exported-names.ts';

/** Path of a file → public symbols that people wrote there: `verify`, or `Retell.verify` for a static. Sorted. */
export type HandWritten = ReadonlyMap<string, readonly string[]>;

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

/** A generated file with an edit, in both forms. */
export type KeptEdit = { readonly path: string; readonly pure: string; readonly text: string };

/** The symbols that the hand-written modules really export, of those that the config asks for. */
export function exportsOfSources(
  root: string,
  { clientName, modules }: HandWrittenSources,
  fs: FileSystem,
): HandWritten {
  const found = new Map<string, readonly string[]>();
  for (const module of modules) {
    const names = namesIn(root, `src/${module.from}`, fs, new Set());
    const isThere = (name: string): boolean => names?.has(name) === true || names?.has('*') === true;
    const symbols = [
      ...[...module.values, ...module.types].filter(isThere),
      ...module.statics.filter(isThere).map((name) => `${clientName}.${name}`),
    ];
    const path = sourcePath(module);
    add(found, path, [...(found.get(path) ?? []), ...symbols]);
  }
  return found;
}

/** The public symbols that edits add to generated files. */
export function exportsOfEdits(edits: readonly KeptEdit[], clientName: string): HandWritten {
  const found = new Map<string, readonly string[]>();
  for (const { path, pure, text } of edits) {
    if (!/^src\/.*\.[cm]?ts$/.test(path)) continue;
    const before = symbolsIn(path, pure, clientName);
    add(
      found,
      path,
      [...symbolsIn(path, text, clientName)].filter((symbol) => !before.has(symbol)),
    );
  }
  return found;
}

/** The package before and after a run, as far as its public symbols go. */
export type ExportsCheck = {
  readonly root: string;
  readonly before: HandWritten;
  readonly after: HandWritten;
  readonly sources: HandWrittenSources;
  /** The text that a file will have. */
  readonly textOf: (path: string) => string | undefined;
};

/** Reports every hand-written symbol that the package had and would have no longer, and every one that is missing. */
export function checkExports(check: ExportsCheck, fs: FileSystem, report: Report): void {
  const { before, after, sources, textOf } = check;
  const wanted = wantedSymbols(sources);
  const kept = new Set([...after.values()].flat());
  // A symbol that the generator has taken over is not lost; one that it only passes on from a module may be.
  for (const path of ['src/index.ts', 'src/client.ts'])
    for (const symbol of symbolsIn(path, textOf(path) ?? '', sources.clientName))
      if (!wanted.has(symbol)) kept.add(symbol);
  const lost = new Set<string>();
  for (const [path, symbols] of before) {
    for (const symbol of symbols) {
      if (kept.has(symbol) || sources.allowRemoval.includes(symbol)) continue;
      lost.add(symbol);
      const reason = lossReason(path, symbol, check, fs);
      report(diagnostic('Output/CustomExportLost', undefined, { symbol, reason }));
    }
  }
  const missing = new Map<string, string[]>();
  for (const [symbol, path] of wanted)
    if (!kept.has(symbol) && !lost.has(symbol) && !symbol.includes('.'))
      missing.set(path, [...(missing.get(path) ?? []), symbol]);
  for (const [path, symbols] of missing)
    report(diagnostic('Output/CustomExportMissing', undefined, { path, symbol: symbols.join(', ') }));
}

function lossReason(path: string, symbol: string, { root, sources }: ExportsCheck, fs: FileSystem): string {
  if (!sources.modules.some((module) => sourcePath(module) === path))
    return path.startsWith('src/lib/') ?
        `custom_exports of the config no longer names ${path}`
      : `the edit of ${path} that added it is gone`;
  if (!wantedSymbols(sources).has(symbol)) return `custom_exports of the config no longer names it (${path})`;
  return fs.kindOf(`${root}/${path}`) === undefined ?
      `${path} is not there any more`
    : `${path} no longer exports it`;
}

/** Symbol → file that should export it. */
function wantedSymbols({ clientName, modules }: HandWrittenSources): ReadonlyMap<string, string> {
  return new Map(
    modules.flatMap((module) =>
      [...module.values, ...module.types, ...module.statics.map((name) => `${clientName}.${name}`)].map(
        (symbol) => [symbol, sourcePath(module)] as const,
      ),
    ),
  );
}

function sourcePath({ from }: HandWrittenModule): string {
  return `src/${from}.ts`;
}

function symbolsIn(path: string, text: string, clientName: string): ReadonlySet<string> {
  const statics = path === 'src/client.ts' ? [...staticsOf(text)].map((name) => `${clientName}.${name}`) : [];
  const { names, stars } = exportsOf(text);
  return new Set([...names, ...stars.map((from) => `* from ${from}`), ...statics]);
}

/** What a module exports, with what it passes on; `*` when it passes on something that cannot be read. */
function namesIn(
  root: string,
  module: string,
  fs: FileSystem,
  seen: Set<string>,
): ReadonlySet<string> | undefined {
  if (seen.has(module)) return new Set();
  seen.add(module);
  const path = [`${module}.ts`, `${module}/index.ts`, `${module}.mts`].find(
    (each) => fs.kindOf(`${root}/${each}`) === 'file',
  );
  if (path === undefined) return undefined;
  const content = fs.read(`${root}/${path}`) ?? new Uint8Array();
  const { names, stars } = exportsOf(new TextDecoder().decode(content));
  const passed = stars.map((from) => {
    const target = resolveModule(path, from);
    return (target === undefined ? undefined : namesIn(root, target, fs, seen)) ?? new Set(['*']);
  });
  return new Set([...names, ...passed.flatMap((each) => [...each].filter((name) => name !== 'default'))]);
}

/** Path of a relative module without extension; undefined outside of the package. */
function resolveModule(importer: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const parts = importer.split('/').slice(0, -1);
  for (const part of from.replace(/\.[cm]?[jt]s$/, '').split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

function add(found: Map<string, readonly string[]>, path: string, symbols: readonly string[]): void {
  if (symbols.length > 0) found.set(path, [...new Set(symbols)].sort(byCodeUnit));
}
