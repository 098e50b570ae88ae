import type { PackageTree } from '../compare/files/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Both } from './compare.ts';
import { absolutePath } from './paths.ts';
import { refusedRun, type Run } from './run.ts';
import { builtIn, loadPackageSides, sourcesBeside, type PackageSides, type SideOptions } from './sides.ts';
import type { System } from './system.ts';

/** Two sides that can be compared, and the folder of the newer package. */
export type AlikeSides = { readonly sides: PackageSides; readonly out: string };

type Side = 'from' | 'to';
type Mixed = { readonly built: Side; readonly sources: Side };

/**
 * Loads two packages of the same kind, both of sources or both built. Where one is of the other kind, the sources beside
 * it or what was built of them is taken, which is said; no value where there is neither.
 */
export async function alike(
  since: string,
  out: string,
  options: SideOptions,
  system: System,
): Promise<Run<AlikeSides>> {
  const { value: sides, ...loaded } = await loadPackageSides(since, out, options, system);
  if (sides === undefined) return loaded;
  const mixed = mixedSides(sides.trees);
  if (mixed === undefined) return { ...loaded, value: { sides, out } };
  const texts = { from: since, to: out };
  const named = { built: texts[mixed.built], sources: texts[mixed.sources] };
  const labels = { built: sides.trees[mixed.built].label, sources: sides.trees[mixed.sources].label };
  const refused = { ...refusedRun(diagnostic('Diff/SidesNotAlike', undefined, labels)), earlier: [loaded] };
  const isOther = (one: string, other: string): boolean =>
    absolutePath(one, system) !== absolutePath(other, system);
  const written = sourcesBeside(named.built, system);
  const built = builtIn(named.sources, system);
  // Sources are never out of date; what was built may be.
  const [side, taken] =
    written !== undefined && isOther(written, named.sources) ? [mixed.built, written]
    : built !== undefined && isOther(built, named.built) ? [mixed.sources, built]
    : [];
  if (side === undefined || taken === undefined) return refused;
  const isWritten = side === mixed.built;
  const asked = isWritten ? { ...texts, [side]: taken } : texts;
  const instead = new Map(isWritten ? [] : [[texts[side], taken]]);
  const { value: again, ...run } = await loadPackageSides(
    asked.from,
    asked.to,
    { ...options, instead },
    system,
  );
  if (again === undefined || mixedSides(again.trees) !== undefined) return refused;
  if (again.trees[side].version !== sides.trees[side].version) return refused;
  const kind = isWritten ? 'a package of sources' : 'a built package';
  const other = side === 'from' ? out : since;
  run.collector.report(diagnostic('Diff/SideTaken', undefined, { taken, side: texts[side], other, kind }));
  return { ...run, value: { sides: again, out: asked.to } };
}

/** A package of sources that is compared with a built one: each has modules that the other does not. */
function mixedSides({ from, to }: Both<PackageTree>): Mixed | undefined {
  const isBuilt = ({ files }: PackageTree): boolean =>
    [...files.keys()].some((path) => /(?:^|\/)index\.d\.[cm]?ts$/.test(path));
  const isSources = (tree: PackageTree): boolean => tree.files.has('src/index.ts') && !isBuilt(tree);
  if (isSources(from) && isBuilt(to)) return { built: 'to', sources: 'from' };
  return isSources(to) && isBuilt(from) ? { built: 'from', sources: 'to' } : undefined;
}
