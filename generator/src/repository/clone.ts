import type { Git, GitAnswer } from './git.ts';

/** The repository that a folder lies in. */
export type Whereabouts = {
  /** Absolute path of its top folder. */
  readonly top: string;
  /** Address it was cloned from; undefined where it was not. */
  readonly origin: string | undefined;
  /** Undefined when no branch is checked out. */
  readonly branch: string | undefined;
  /** Undefined before the first commit. */
  readonly head: string | undefined;
};

/** Looks at the repository of a folder; undefined where it is in none. Nothing is fetched. */
export async function whereabouts(git: Git): Promise<Whereabouts | undefined> {
  const top = await lineOf(git, ['rev-parse', '--show-toplevel']);
  if (top === undefined) return undefined;
  return {
    top,
    origin: await lineOf(git, ['remote', 'get-url', 'origin']),
    branch: await lineOf(git, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    head: await commitOf(git, 'HEAD'),
  };
}

/** The files with changes that are not committed, new ones included, ignored ones not: all, or one of this folder. */
export async function changedFiles(git: Git, file?: string): Promise<readonly string[]> {
  const only = file === undefined ? [] : ['--', `:(literal)${file}`];
  const asked = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', ...only];
  const status = await git(asked);
  return status.ok ?
      status.output
        .split('\0')
        .filter((line) => line !== '')
        .map((line) => line.slice(3))
    : [];
}

/** The commit behind a name; undefined where there is none. */
export function commitOf(git: Git, name: string): Promise<string | undefined> {
  return lineOf(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

/** Whether a text can be the name of a branch. */
export async function isBranchName(git: Git, name: string): Promise<boolean> {
  return !name.startsWith('-') && (await git(['check-ref-format', '--branch', name])).ok;
}

/** Clones into a folder that is empty or not there. */
export function clone(git: Git, address: string, folder: string): Promise<GitAnswer> {
  return git(['clone', '--quiet', '--no-recurse-submodules', '--origin', 'origin', '--', address, folder]);
}

/** Takes over what the repository behind `origin` has. */
export function fetchOrigin(git: Git): Promise<GitAnswer> {
  return git(['fetch', '--quiet', '--prune', '--no-tags', 'origin', '+refs/heads/*:refs/remotes/origin/*']);
}

/** The branch that `origin` showed first when it was cloned; nothing is asked of it now. */
export async function knownDefaultBranch(git: Git): Promise<string | undefined> {
  const known = await lineOf(git, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  return known?.replace(/^origin\//, '');
}

/** The branch that `origin` shows first; undefined where nobody knows. */
export async function defaultBranch(git: Git): Promise<string | undefined> {
  const known = await knownDefaultBranch(git);
  if (known !== undefined) return known;
  const asked = await git(['ls-remote', '--symref', 'origin', 'HEAD']);
  return asked.ok ? /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(asked.output)?.[1] : undefined;
}

/** Commits that are on the one and not on the other. */
export type Distance = { readonly ahead: number; readonly behind: number };

/** How far two commits are apart; undefined where one of them is not there. */
export async function distance(git: Git, from: string, to: string): Promise<Distance | undefined> {
  const counted = await git(['rev-list', '--left-right', '--count', `${from}...${to}`, '--']);
  const [, ahead, behind] = counted.ok ? /^(\d+)\t(\d+)/.exec(counted.output) ?? [] : [];
  return ahead === undefined ? undefined : { ahead: Number(ahead), behind: Number(behind) };
}

/** What keeps a branch from being checked out. */
export type Hindrance =
  | { readonly kind: 'diverged'; readonly branch: string }
  | { readonly kind: 'written'; readonly branch: string; readonly commits: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Footer of the commits that are made here: a preview may throw these away, and no others. */
export const MADE_HERE = 'Specsmith-Generated-From';

/**
 * Checks out the trunk as `origin` has it; commits that are not there yet stay on top. Where history was rewritten there,
 * commits that had been there go.
 */
export async function toTrunk(git: Git, trunk: string): Promise<Hindrance | undefined> {
  const remote = `refs/remotes/origin/${trunk}`;
  const [own, theirs] = [await commitOf(git, `refs/heads/${trunk}`), await commitOf(git, remote)];
  if (own === undefined && theirs === undefined)
    return hindranceIn(await git(['symbolic-ref', 'HEAD', `refs/heads/${trunk}`]));
  if (own === undefined) return hindranceIn(await git(['checkout', '--quiet', '-B', trunk, remote]));
  const checked = hindranceIn(await git(['checkout', '--quiet', trunk, '--']));
  if (checked !== undefined || theirs === undefined) return checked;
  const apart = await distance(git, 'HEAD', remote);
  if (apart === undefined || apart.behind === 0) return undefined;
  if (apart.ahead > 0 && !(await wasPushed(git, own, remote))) return { kind: 'diverged', branch: trunk };
  // What was at `origin` and is not any more was taken from there, such as by a squash.
  if (apart.ahead > 0) return hindranceIn(await git(['checkout', '--quiet', '-B', trunk, remote]));
  return hindranceIn(await git(['merge', '--quiet', '--ff-only', remote]));
}

/** Whether a branch of `origin` has been seen at a commit; git keeps account of that. */
async function wasPushed(git: Git, commit: string, remote: string): Promise<boolean> {
  const seen = await git(['log', '--walk-reflogs', '--format=%H', remote, '--']);
  return seen.ok && seen.output.split('\n').includes(commit);
}

/**
 * Checks out a preview: a branch that begins at the trunk each time. What people committed on it would be lost, so such a
 * branch is left alone.
 */
export async function toPreview(git: Git, branch: string, trunk: string): Promise<Hindrance | undefined> {
  const base =
    (await commitOf(git, `refs/remotes/origin/${trunk}`)) ?? (await commitOf(git, `refs/heads/${trunk}`));
  if (base === undefined) return { kind: 'failed', reason: `there is no branch ${trunk} to start from` };
  for (const old of [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]) {
    const commits = await writtenCommits(git, base, old);
    if (commits > 0) return { kind: 'written', branch, commits };
  }
  return hindranceIn(await git(['checkout', '--quiet', '--no-track', '-B', branch, base]));
}

/** How many commits of a branch are not on the trunk and were not made here. */
export async function writtenCommits(git: Git, base: string, branch: string): Promise<number> {
  if ((await commitOf(git, branch)) === undefined) return 0;
  // A footer like `BREAKING CHANGE:` keeps git from seeing trailers beside it, so the message is read as a whole.
  const listed = await git(['log', '--format=%B%x00', `${base}..${branch}`, '--']);
  if (!listed.ok) return 0;
  const messages = listed.output.split('\0').slice(0, -1);
  return messages.filter((message) => !message.split('\n').some((line) => line.startsWith(`${MADE_HERE}: `)))
    .length;
}

/** Whether files that git knows have changed, or files in these folders, new ones included. */
export async function hasChanges(git: Git, folders: readonly string[]): Promise<boolean> {
  const asked = [
    ['--untracked-files=no'],
    ['--untracked-files=all', '--', ...folders.map((folder) => `:(literal)${folder}`)],
  ];
  for (const args of asked) {
    const status = await git(['status', '--porcelain=v1', ...args]);
    if (status.ok && status.output !== '') return true;
  }
  return false;
}

/** Commits everything that is changed; undefined when nothing is. */
export function commitAll(git: Git, message: string): Promise<GitAnswer | undefined> {
  return commitAdded(git, [['--all', '--', '.']], message);
}

/** Commits what {@link hasChanges} sees: files that nobody has added stay where they are. */
export function commitKnown(
  git: Git,
  folders: readonly string[],
  message: string,
): Promise<GitAnswer | undefined> {
  const here = folders.map((folder) => `:(literal)${folder}`);
  return commitAdded(
    git,
    [
      ['--update', '--', ':/'],
      ['--all', '--', ...here],
    ],
    message,
  );
}

async function commitAdded(
  git: Git,
  adding: ReadonlyArray<readonly string[]>,
  message: string,
): Promise<GitAnswer | undefined> {
  for (const args of adding) {
    const added = await git(['add', ...args]);
    if (!added.ok) return added;
  }
  if ((await git(['diff', '--cached', '--quiet'])).ok) return undefined;
  const made = await git(['commit', '--quiet', '--cleanup=verbatim', '--file=-'], message);
  if (!made.ok) return made;
  return git(['rev-parse', 'HEAD']);
}

/** Pushes the trunk, never by force, or replaces a preview if it still is what was fetched. */
export async function push(git: Git, branch: string, trunk: string): Promise<GitAnswer> {
  const refspec = `refs/heads/${branch}:refs/heads/${branch}`;
  if (branch === trunk) return git(['push', '--quiet', 'origin', refspec]);
  const seen = (await commitOf(git, `refs/remotes/origin/${branch}`)) ?? '';
  return git(['push', '--quiet', `--force-with-lease=refs/heads/${branch}:${seen}`, 'origin', refspec]);
}

const hindranceIn = (answer: GitAnswer): Hindrance | undefined =>
  answer.ok ? undefined : { kind: 'failed', reason: answer.reason };

async function lineOf(git: Git, args: readonly string[]): Promise<string | undefined> {
  const answer = await git(args);
  const line = answer.ok ? answer.output.replace(/\r?\n$/, '') : '';
  return line === '' ? undefined : line;
}
