import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/index.ts';
import {
  changedFiles,
  clone,
  commitOf,
  defaultBranch,
  fetchOrigin,
  gitIn,
  isBranchName,
  knownDefaultBranch,
  toPreview,
  toTrunk,
  whereabouts,
  withoutCredentials,
  type Git,
  type Hindrance,
} from '../../repository/index.ts';
import { absolutePath } from '../paths.ts';
import type { System } from '../system.ts';
import type { BuildPlace } from './places.ts';
import type { BuildRequest } from './request.ts';
import { listed } from '../../support/text.ts';

/** A repository of its own with the branch of the build checked out. */
export type Prepared = {
  readonly git: Git;
  /** Without credentials; undefined where nothing can be pushed. */
  readonly repository: string | undefined;
  readonly branch: string;
  readonly trunk: string;
  /** Changes that lay there already and go into the commit. */
  readonly carries: boolean;
};

/** A repository that is ready, a folder that has none of its own, or why the build cannot begin. */
export type Preparation =
  | { readonly kind: 'ready'; readonly prepared: Prepared }
  | { readonly kind: 'no repository' }
  | { readonly kind: 'refused'; readonly why: Diagnostic };

/**
 * Gets the repository of a package: clones it, or takes over what `origin` has, and checks out the branch. Commits and
 * changes of people stay, whatever that costs the build.
 *
 * @param branch Of the repository that the config lies in, where the request names none.
 */
export async function prepare(
  { folder, repository }: BuildPlace,
  request: Pick<BuildRequest, 'branch' | 'trunk' | 'commit'>,
  { system, branch: own }: { readonly system: System; readonly branch: OwnBranch | undefined },
): Promise<Preparation> {
  const path = absolutePath(folder, system);
  const git = gitIn(path, system.environment);
  const refused = (why: Diagnostic): Preparation => ({ kind: 'refused', why });
  const failed = (task: string, reason: string): Preparation =>
    refused(diagnostic('Build/GitFailed', undefined, { folder, task, reason }));

  if (system.fs.list(path).length === 0) {
    if (repository === undefined) return { kind: 'no repository' };
    system.progress(`Cloning ${withoutCredentials(repository.address)}`);
    const above = posix.dirname(path);
    system.fs.makeFolder(above);
    const cloned = await clone(gitIn(above, system.environment), repository.address, path);
    if (!cloned.ok) return failed(`clone ${withoutCredentials(repository.address)}`, cloned.reason);
  }
  const before = await whereabouts(git);
  if (before === undefined || absolutePath(before.top, system) !== realFolder(path, system)) {
    if (repository === undefined) return { kind: 'no repository' };
    const shown = withoutCredentials(repository.address);
    return refused(diagnostic('Build/NotAClone', undefined, { folder, repository: shown }));
  }
  const { origin } = before;
  if (origin !== undefined) {
    system.progress(`Fetching ${withoutCredentials(origin)}`);
    const fetched = await fetchOrigin(git);
    if (!fetched.ok) return failed(`fetch from ${withoutCredentials(origin)}`, fetched.reason);
  }
  const first = origin === undefined ? undefined : await defaultBranch(git);
  const trunk = request.trunk ?? repository?.branch ?? first ?? 'main';
  const branch = request.branch ?? branchFor(own, trunk);
  for (const name of [trunk, branch])
    if (!(await isBranchName(git, name)))
      return refused(diagnostic('Build/BranchInvalid', undefined, { branch: name }));
  const changed = await changedFiles(git);
  if (changed.length > 0 && (request.commit === undefined || before.branch !== branch))
    return refused(diagnostic('Build/UncommittedChanges', undefined, { folder, files: someNames(changed) }));
  // What is about to be committed stays where it is.
  const isThere = changed.length > 0;
  const hindrance =
    isThere ? undefined
    : branch === trunk ? await toTrunk(git, trunk)
    : await toPreview(git, branch, trunk);
  if (hindrance !== undefined) return refused(findingOf(hindrance, folder, branch));
  const shown = origin === undefined ? undefined : withoutCredentials(origin);
  return { kind: 'ready', prepared: { git, repository: shown, branch, trunk, carries: isThere } };
}

/** The branch of the repository that document and config lie in, and the one that it shows first. */
export type OwnBranch = { readonly branch: string; readonly isTrunk: boolean };

/** The branch that is checked out where the config is; undefined outside of a repository. */
export async function ownBranch(
  folder: string,
  system: Pick<System, 'environment'>,
): Promise<(OwnBranch & { readonly head: string | undefined }) | undefined> {
  const git = gitIn(folder, system.environment);
  const found = await whereabouts(git);
  if (found?.branch === undefined) return undefined;
  const { branch, head, origin } = found;
  const first = origin === undefined ? undefined : await knownDefaultBranch(git);
  return { branch, head, isTrunk: first === undefined ? /^(?:main|master)$/.test(branch) : branch === first };
}

/** The trunk for what is on the trunk, a preview of the same name for everything else. */
export function branchFor(own: OwnBranch | undefined, trunk: string): string {
  return own === undefined || own.isTrunk ? trunk : own.branch;
}

function realFolder(path: string, { reader }: Pick<System, 'reader'>): string {
  return (reader.real(path) ?? path).replaceAll('\\', '/');
}

function findingOf(hindrance: Hindrance, folder: string, branch: string): Diagnostic {
  switch (hindrance.kind) {
    case 'diverged':
      return diagnostic('Build/BranchDiverged', undefined, { folder, branch });
    case 'written':
      return diagnostic('Build/PreviewWritten', undefined, {
        folder,
        branch,
        commits: hindrance.commits,
      });
    case 'failed':
      return diagnostic('Build/GitFailed', undefined, {
        folder,
        task: `check out ${branch}`,
        reason: hindrance.reason,
      });
  }
}

/** Files that a message names before it counts the rest. */
const NAMED = 3;

/** Some of the names, and how many more there are. */
export const someNames = (names: readonly string[]): string => listed(names, NAMED);

/** The files that a repository has, if no package of ours is in it yet: those may be replaced. */
export async function filesToTakeOver(git: Git): Promise<ReadonlySet<string>> {
  if ((await commitOf(git, 'HEAD')) === undefined) return new Set();
  const files = await git(['ls-files', '-z']);
  return new Set(files.ok ? files.output.split('\0').filter((each) => each !== '') : []);
}
