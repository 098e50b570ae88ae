import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { HandWritten, SymbolKind } from '../output/index.ts';
import {
  symbolsIn,
  wantedSymbols,
  type HandWrittenSources,
  type PackageModules,
  type WantedSymbol,
} from './hand-written.ts';
import { asType, covers, merged } from './symbol-kind.ts';

/** The package before and after a run, as far as its public symbols go. */
export type ExportsCheck = {
  readonly before: HandWritten;
  readonly after: HandWritten;
  readonly sources: HandWrittenSources;
  /** The modules as they will be. */
  readonly modules: PackageModules;
};

/** Reports every hand-written symbol that the package had and would have no longer, and every one that is missing. */
export function checkExports(check: ExportsCheck, report: Report): void {
  const { before, sources, modules } = check;
  const wanted = wantedSymbols(sources, modules);
  const kept = keptSymbols(check, new Set(wanted.map(({ symbol }) => symbol)));
  const lost = new Set<string>();
  for (const [path, symbols] of before)
    for (const [symbol, kind] of symbols) {
      if (covers(kept.get(symbol), kind) || sources.allowRemoval.includes(symbol)) continue;
      lost.add(symbol);
      const reason = lossReason(path, symbol, kind, wanted, check);
      report(diagnostic('Output/CustomExportLost', undefined, { symbol, reason }));
    }
  const missing = new Map<string, string[]>();
  for (const { symbol, name, path, kind } of wanted)
    if (symbol === name && !lost.has(symbol) && !covers(kept.get(symbol), kind))
      missing.set(path, [...(missing.get(path) ?? []), symbol]);
  for (const [path, symbols] of missing) {
    const params = { path, symbol: symbols.join(', ') };
    const hint = missingHint(path, modules);
    report(diagnostic('Output/CustomExportMissing', undefined, params, hint === undefined ? {} : { hint }));
  }
}

/** Reports where hand-written code that the package depends on cannot be read. */
export function reportFaults(paths: Iterable<string>, { graph }: PackageModules, report: Report): void {
  for (const path of paths)
    for (const { line, reason } of graph.factsOf(path)?.faults.slice(0, 3) ?? [])
      report(diagnostic('Output/HandWrittenSyntax', undefined, { path, line, reason }));
}

/** Every symbol that the package will have, in all the forms it will have. */
function keptSymbols(
  { before, after, sources, modules }: ExportsCheck,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, SymbolKind> {
  const kept = new Map<string, SymbolKind>();
  const keep = (symbol: string, kind: SymbolKind): void =>
    void kept.set(symbol, merged(kept.get(symbol), kind));
  for (const symbols of after.values()) for (const [symbol, kind] of symbols) keep(symbol, kind);
  // A symbol that the generator has taken over is not lost; one that it only passes on from a module may be.
  const generated = [...before.keys()].filter(modules.isGenerated);
  for (const path of new Set(['src/index.ts', 'src/client.ts', ...generated]))
    for (const [symbol, kind] of symbolsIn(path, sources.clientName, modules))
      if (!wanted.has(symbol)) keep(symbol, kind);
  return kept;
}

function lossReason(
  path: string,
  symbol: string,
  kind: SymbolKind,
  wanted: readonly WantedSymbol[],
  check: ExportsCheck,
): string {
  const { modules } = check;
  const ofModule = wanted.filter((each) => each.path === path);
  if (ofModule.length === 0 && path.startsWith('src/lib/')) {
    // The module that replaced it, if the config asks for the symbol all the same.
    const other = wanted.find((each) => each.symbol === symbol);
    return other === undefined ?
        `custom_exports of the config no longer names ${path}`
      : exportReason(other.path, other.name, kind, modules);
  }
  if (ofModule.length === 0) return editReason(path, symbol, kind, modules);
  const asked = ofModule.filter((each) => each.symbol === symbol);
  if (asked.length === 0) return `custom_exports of the config no longer names it (${path})`;
  if (asked.every((each) => !covers(each.kind, kind === 'value and type' ? 'value' : kind)))
    return `custom_exports of the config names it as a ${asked[0]?.kind ?? 'type'} only (${path})`;
  return exportReason(path, asked[0]?.name ?? symbol, kind, modules);
}

function editReason(path: string, symbol: string, kind: SymbolKind, modules: PackageModules): string {
  if (!modules.isGenerated(path)) return `${path} is no longer part of the package`;
  return modules.graph.factsOf(path)?.exports.has(symbol) === true ?
      exportReason(path, symbol, kind, modules)
    : `the edit of ${path} that added it is gone`;
}

/** What to do about a module that is there and gives nothing by a name. */
function missingHint(path: string, { graph }: PackageModules): string | undefined {
  const exports = graph.factsOf(path)?.exports;
  if (exports?.has('default') !== true || exports.size > 1) return undefined;
  return 'The module has a default export only. Export what it holds under its name.';
}

/** Why a module does not export a name as it did. */
function exportReason(path: string, name: string, before: SymbolKind, { graph, readText }: PackageModules) {
  const { kind, at } = graph.find(path, name);
  const isThere = readText(at) !== undefined;
  if (kind !== undefined && !covers(kind, before))
    return `${path} exports it as a ${asType(kind) ?? 'value'} only`;
  if (at === path) return isThere ? `${path} no longer exports it` : `${path} is not there any more`;
  return `${path} passes it on from ${at}, which ${isThere ? 'does not export it' : 'is not there'}`;
}
