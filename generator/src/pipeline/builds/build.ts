import { posix } from 'node:path';
import type { CheckedInput } from '../../check/index.ts';
import { endpointsOf, endpointText } from '../../config/index.ts';
import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { absolutePath } from '../paths.ts';
import { withInput, type Run } from '../run.ts';
import type { System } from '../system.ts';
import { buildPackage, type PackageRun } from './build-package.ts';
import { placesOf, type BuildPlace } from './places.ts';
import { someNames, ownBranch } from './prepare.ts';
import { keepRecord } from './records.ts';
import type { Build, BuildRequest, PackageBuild } from './request.ts';

/** What a build did, and the runs that made its packages. */
export type BuildRun = Run<Build> & { readonly packages: readonly PackageRun[] };

/**
 * Builds the packages of a workspace, each in its repository: it is cloned or brought up to date, the package is
 * generated with the edits that it carries, and committed and pushed if that was asked for. Other languages are named and
 * left alone. What was done before an error stands.
 */
export async function build(request: BuildRequest, system: System): Promise<BuildRun> {
  const { found, inputs } = request;
  system.progress('Reading');
  const run = await withInput({ ...inputs }, system.reader, async (input, { collector: { report } }) => {
    const { places, lost } = placesOf(found, input.config, { git: request.git, report });
    if (request.failOnUnconfigured) checkConfigured(input, report);
    return { lost, places: wanted(places, request.targets, report) };
  });
  const { value, ...reading } = run;
  const { collector } = reading;
  if (value === undefined) return { ...reading, packages: [] };
  const { places, lost } = value;
  if (lost.length > 0)
    collector.report(diagnostic('Build/TargetNotMade', undefined, { targets: lost.join(', ') }));
  // What the inputs have to say, the runs that make packages say as well.
  const told = { ...reading, collector: onlyOfBuilds(collector) };
  if (collector.stopped()) return { ...reading, packages: [] };
  const folder = posix.dirname(absolutePath(found.workspace ?? found.config ?? found.spec, system));
  const own = await ownBranch(folder, system);
  const packages: PackageRun[] = [];
  for (const place of places) {
    const within = packages.find((each) => each.built.folder === place.within);
    packages.push(await buildPackage(place, { request, system, own, within, report: collector.report }));
  }
  const made = {
    date: system.today(),
    ...(found.workspace !== undefined && { workspace: found.workspace }),
    ...(own?.head !== undefined && { source: own.head }),
    packages: packages.map(({ built }) => built),
    lost,
    counts: countsOf([told, ...packages.flatMap(({ run: each }) => each ?? [])]),
  };
  if (!request.dryRun && !request.check) keepRecord(made, found, system);
  return { ...told, value: made, packages };
}

function wanted(
  places: readonly BuildPlace[],
  targets: readonly string[] | undefined,
  report: Report,
): readonly BuildPlace[] {
  if (targets === undefined) return places;
  const asked = targets.map((each) => (each === 'node' ? 'typescript' : each));
  for (const target of asked)
    if (!places.some((place) => place.target === target))
      report(diagnostic('Build/UnknownTarget', undefined, { target }));
  return places.filter(({ target }) => asked.includes(target));
}

/** The operations of the document that have no method, though nobody has said that they shall have none. */
function unconfigured({ config, endpoints }: CheckedInput): readonly string[] {
  const known = new Set([...endpointsOf(config), ...config.unspecifiedEndpoints.map(endpointText)]);
  return [...endpoints].filter((endpoint) => !known.has(endpoint));
}

function checkConfigured(input: CheckedInput, report: Report): void {
  const missing = unconfigured(input);
  const params = { count: missing.length, names: someNames(missing) };
  if (missing.length > 0) report(diagnostic('Build/Unconfigured', undefined, params));
}

/** Findings about repositories and workspaces; those about inputs are told by the packages. */
function onlyOfBuilds(collector: Run<unknown>['collector']): Run<unknown>['collector'] {
  return { ...collector, list: () => collector.list().filter(({ code }) => code.startsWith('Build/')) };
}

function countsOf(runs: readonly Run<unknown>[]): Build['counts'] {
  const list = runs.flatMap(({ collector }) => collector.list());
  const count = (...severities: readonly string[]): number =>
    list.filter(({ severity }) => severities.includes(severity)).length;
  return { errors: count('fatal', 'error'), warnings: count('warning'), notes: count('note') };
}

/** Whether everything that was asked for was done. */
export function isDone({ packages }: { readonly packages: readonly PackageBuild[] }): boolean {
  return packages.every(
    ({ outcome }) => outcome !== 'refused' && outcome !== 'cut' && outcome !== 'conflict',
  );
}
