import { impactOf } from '../../compare/model/index.ts';
import { BUMPS } from '../../compare/rules/index.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { commitOf, gitIn } from '../../repository/index.ts';
import { mdCode } from '../../support/encode.ts';
import { compareSides, type Comparison } from '../compare.ts';
import { renderReport } from '../report.ts';
import { withoutInput, type Run } from '../run.ts';
import { loadPackageSides } from '../sides.ts';
import type { System } from '../system.ts';

/** What became of one package since a commit; nothing to compare where it was not there. */
export type PackageReport = {
  readonly folder: string;
  readonly comparison: Comparison | undefined;
};

/** What became of several packages, the heaviest change first. */
export type PackagesReport = {
  readonly packages: readonly PackageReport[];
  /** The heaviest bump that one of them deserves; `none` where users notice nothing. */
  readonly bump: Comparison['release']['bump'];
  /** How many changes break callers. */
  readonly breaking: number;
  readonly isChanged: boolean;
};

/**
 * Compares packages with what they were at a commit of the repository that they lie in.
 *
 * @param folders Relative to the folder of the run.
 * @param base Anything that git takes for a commit.
 */
export async function reportPackages(
  folders: readonly string[],
  base: string,
  system: System,
): Promise<Run<PackagesReport>> {
  const earlier: Array<Run<unknown>> = [];
  const run = await withoutInput<PackagesReport>(async ({ collector: { report } }) => {
    const git = gitIn(system.folder, system.environment);
    const commit = await commitOf(git, base);
    if (commit === undefined) {
      report(diagnostic('GitHub/NoCommit', undefined, { base }));
      return undefined;
    }
    const packages: PackageReport[] = [];
    for (const folder of folders) {
      const path = folder.replace(/\/+$/, '');
      if (!(await git(['cat-file', '-e', `${commit}:./${path}`])).ok) {
        packages.push({ folder: path, comparison: undefined });
        continue;
      }
      system.progress(`Comparing ${path}`);
      const sides = await loadPackageSides(`git:${commit}:${path}`, path, {}, system);
      earlier.push(sides);
      if (sides.value === undefined) return undefined;
      const comparison = await compareSides(sides.value, { host: system, report, today: system.today() });
      packages.push({ folder: path, comparison });
    }
    return summed(packages);
  });
  return { ...run, earlier };
}

function summed(packages: readonly PackageReport[]): PackagesReport {
  const bumpOf = ({ comparison }: PackageReport) => comparison?.release.bump ?? 'none';
  const sorted = [...packages].sort((a, b) => BUMPS.indexOf(bumpOf(b)) - BUMPS.indexOf(bumpOf(a)));
  const [heaviest] = sorted;
  const changes = packages.flatMap(({ comparison }) =>
    comparison === undefined ? [] : [...comparison.api, ...comparison.wire],
  );
  return {
    packages: sorted,
    bump: heaviest === undefined ? 'none' : bumpOf(heaviest),
    breaking: changes.filter((fact) => impactOf(fact) === 'breaking').length,
    isChanged: packages.some(
      ({ comparison }) => comparison === undefined || comparison.files.files.length > 0,
    ),
  };
}

/** One Markdown text about all of them. */
export function reportMarkdown(
  { packages, bump, breaking }: PackagesReport,
  system: Pick<System, 'pagePart'>,
): string {
  const parts = packages.map(({ folder, comparison }) => {
    if (comparison === undefined) return `## ${mdCode(folder)}\n\nA new package.`;
    const text = renderReport(comparison, 'markdown', {}, system) as string;
    return `## ${mdCode(folder)}: ${bumpText(comparison.release.bump)}\n\n${text.trim()}`;
  });
  const broken = breaking === 0 ? '' : ` ${breaking} of the changes break callers.`;
  return `${[`**SDK: ${bumpText(bump)}.**${broken}`, ...parts].join('\n\n')}\n`;
}

const bumpText = (bump: PackagesReport['bump']): string =>
  bump === 'none' ? 'nothing that users notice' : `a ${bump} change`;
