import { loadSide, packageTree, type PackageTree } from '../compare/files/index.ts';
import { cachePath, makeCacheFolder, manifestPath } from '../output/index.ts';
import { compareSides, type Comparison, type ComparisonSides } from './compare.ts';
import { madeFrom, type Origin } from './made-from.ts';
import { absolutePath } from './paths.ts';
import { renderReport } from './report.ts';
import type { System } from './system.ts';

/** A generated package as it is on disk, and what it was made from. */
export type PackageSnapshot = {
  readonly tree: PackageTree;
  readonly origin?: () => Promise<Origin | undefined>;
};

/** Takes a snapshot that reports call `label`; undefined before the first generation. */
export async function takeSnapshot(
  folder: string,
  label: string,
  system: System,
): Promise<PackageSnapshot | undefined> {
  if (system.fs.kindOf(`${absolutePath(folder, system)}/${manifestPath}`) === undefined) return undefined;
  const tree = await loadSide(folder, { host: system, report: () => undefined });
  if (tree === undefined) return undefined;
  const origin = madeFrom(folder, system);
  // What the package's own build made says nothing about this run.
  const written = [...tree.files].filter(([path]) => !path.startsWith('dist/'));
  return { tree: packageTree(label, written), ...(origin && { origin }) };
}

/**
 * Finds what a run changed for the users of the package, and leaves the whole report in the package's ignored folder: a
 * page to look at, Markdown for a pull request, JSON for programs. Undefined when nothing changed.
 */
export async function reportChanges(
  before: PackageSnapshot,
  folder: string,
  system: System,
): Promise<Comparison | undefined> {
  system.progress('Comparing with the last generation');
  const after = await takeSnapshot(folder, folder, system);
  const sides = after && (await sidesOf(before, after));
  const options = { host: system, report: () => undefined, today: system.today() };
  const comparison = sides && (await compareSides(sides, options));
  if (comparison === undefined || comparison.files.files.length + comparison.changes.length === 0)
    return undefined;
  writeReports(comparison, absolutePath(folder, system), system);
  return comparison;
}

/** Where the page of the last report is, inside the package. */
export const reportPage = `${cachePath('reports')}/diff.html`;

function writeReports(comparison: Comparison, root: string, system: System): void {
  const { fs } = system;
  makeCacheFolder(root, fs);
  fs.makeFolder(`${root}/${cachePath('reports')}`);
  for (const [name, format] of [
    ['diff.html', 'html'],
    ['diff.md', 'markdown'],
    ['diff.json', 'json'],
  ] as const) {
    const report = renderReport(comparison, format, { hunks: true }, system);
    fs.write(`${root}/${cachePath('reports')}/${name}`, report);
  }
}

async function sidesOf(before: PackageSnapshot, after: PackageSnapshot): Promise<ComparisonSides> {
  const old = await before.origin?.();
  const made = old && (await after.origin?.());
  return {
    kind: 'packages',
    trees: { from: before.tree, to: after.tree },
    ...(old &&
      made && {
        documents: { from: old.document, to: made.document },
        generators: { from: old.generator, to: made.generator },
        sameNames: old.names === made.names,
        handWritten: made.handWritten,
      }),
  };
}
