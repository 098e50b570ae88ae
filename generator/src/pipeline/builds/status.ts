import { posix } from 'node:path';
import { manifestPath } from '../../output/index.ts';
import {
  changedFiles,
  distance,
  gitIn,
  knownDefaultBranch,
  whereabouts,
  withoutCredentials,
  type Git,
  type Whereabouts,
} from '../../repository/index.ts';
import type { FoundInputs } from '../find-inputs.ts';
import { generate } from '../generate.ts';
import { absolutePath } from '../paths.ts';
import { withInput, type Run } from '../run.ts';
import type { System } from '../system.ts';
import { placesOf, type BuildPlace, type GitHost } from './places.ts';
import { branchFor, ownBranch, type OwnBranch } from './prepare.ts';

/** How far a package is from what its inputs produce, and from what others can see. */
export type PackageState =
  | 'missing'
  | 'refused'
  | 'elsewhere'
  | 'outdated'
  | 'uncommitted'
  | 'unpushed'
  | 'apart'
  | 'behind'
  | 'current';

/** How a package stands. */
export type PackageStatus = {
  readonly target: string;
  readonly folder: string;
  readonly state: PackageState;
  readonly branch?: string;
  /** The branch that a build would take, where another one is checked out. */
  readonly wanted?: string;
  /** Without credentials. */
  readonly repository?: string;
  /** Files that would change, or that are not committed. */
  readonly files: number;
  /** Commits that `origin` lacks, or has more, as it was fetched last. */
  readonly commits: number;
  /** Commits that `origin` has more, where it lacks some as well. */
  readonly theirs?: number;
};

/** What `status` tells. */
export type WorkspaceStatus = {
  readonly packages: readonly PackageStatus[];
  readonly lost: readonly string[];
};

/** Says how each package of a workspace stands. Nothing is fetched or written. */
export async function statusOf(
  found: FoundInputs,
  git: GitHost,
  system: System,
): Promise<Run<WorkspaceStatus>> {
  const inputs = {
    spec: found.spec,
    overlays: [],
    ...(found.config !== undefined && { config: found.config }),
  };
  return withInput(inputs, system.reader, async (input, { collector: { report } }) => {
    const { places, lost } = placesOf(found, input.config, { git, report });
    const folder = posix.dirname(absolutePath(found.workspace ?? found.config ?? found.spec, system));
    const own = await ownBranch(folder, system);
    const packages: PackageStatus[] = [];
    for (const place of places) packages.push(await statusAt(place, { found, inputs, own, system }));
    return { packages, lost };
  });
}

type About = {
  readonly found: FoundInputs;
  readonly inputs: { readonly spec: string; readonly config?: string; readonly overlays: readonly string[] };
  readonly own: OwnBranch | undefined;
  readonly system: System;
};

/** The branch that a build takes, if that is not the one that is checked out in a repository of the package's own. */
async function branchWanted(
  { repository }: BuildPlace,
  { branch, top, origin }: Whereabouts,
  { path, git, own, system }: { readonly path: string; readonly git: Git } & Pick<About, 'own' | 'system'>,
): Promise<string | undefined> {
  const isOwn = absolutePath(top, system) === (system.reader.real(path) ?? path).replaceAll('\\', '/');
  if (!isOwn || origin === undefined) return undefined;
  const wanted = branchFor(own, repository?.branch ?? (await knownDefaultBranch(git)) ?? 'main');
  return wanted === branch ? undefined : wanted;
}

async function statusAt(at: BuildPlace, { found, inputs, own, system }: About): Promise<PackageStatus> {
  const { target, folder, repository } = at;
  const path = absolutePath(folder, system);
  const address = repository && withoutCredentials(repository.address);
  const start = {
    target,
    folder,
    files: 0,
    commits: 0,
    ...(address !== undefined && { repository: address }),
  };
  if (system.fs.list(path).length === 0) return { ...start, state: 'missing' };
  const git = gitIn(path, system.environment);
  const place = await whereabouts(git);
  const known = { ...start, ...(place?.branch !== undefined && { branch: place.branch }) };
  // What lies there is of another branch: how far it is from the inputs says nothing.
  const wanted = place && (await branchWanted(at, place, { path, git, own, system }));
  if (wanted !== undefined) return { ...known, state: 'elsewhere', wanted };
  const request = { ...inputs, target, out: folder, top: found.top, check: true, overwriteEdits: false };
  const { value: made } = await generate(request, system);
  if (made?.kind !== 'compared') return { ...start, state: 'refused' };
  if (made.drift.length > 0) return { ...known, state: 'outdated', files: made.drift.length };
  if (place === undefined) return { ...known, state: 'current' };
  const changed = await changedFiles(git, '.');
  // The list of the files changes with them; builds do not count it either.
  const files = changed.filter((each) => each !== manifestPath && !each.endsWith(`/${manifestPath}`));
  if (changed.length > 0) return { ...known, state: 'uncommitted', files: Math.max(files.length, 1) };
  const apart = place.branch && (await distance(git, 'HEAD', `refs/remotes/origin/${place.branch}`));
  if (apart === undefined || apart === '')
    return { ...known, state: place.origin === undefined ? 'current' : 'unpushed' };
  if (apart.ahead > 0 && apart.behind > 0)
    return { ...known, state: 'apart', commits: apart.ahead, theirs: apart.behind };
  if (apart.ahead > 0) return { ...known, state: 'unpushed', commits: apart.ahead };
  return { ...known, state: apart.behind > 0 ? 'behind' : 'current', commits: apart.behind };
}
