import { renderCommitMessage } from '../../compare/report/index.ts';
import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { commentText, type ForgeOutcome } from '../../forge/index.ts';
import {
  commitKnown,
  commitOf,
  defaultBranch,
  gitIn,
  hasChanges,
  isBranchName,
  push,
  writtenCommits,
  type Git,
} from '../../repository/index.ts';
import { withFooter } from '../builds/footer.ts';
import { mdCode } from '../../support/encode.ts';
import type { Run } from '../run.ts';
import type { System } from '../system.ts';
import { asked, codeHost } from './place.ts';
import { preparedReleases, releaseTitle } from './prepared-releases.ts';
import { reportMarkdown, reportPackages, type PackagesReport } from './report.ts';

/** Changes of packages that are to become a pull request. */
export type PullRequestRequest = {
  /** Folders of the packages, relative to the folder of the run. */
  readonly packages: readonly string[];
  /** Branch for the changes; what an earlier run left there is replaced, what people wrote there is not. */
  readonly branch: string;
  /** Branch to merge into; without it the one that the repository shows first. */
  readonly base?: string | undefined;
  /** Only say what would be done: nothing is committed, pushed or asked for. */
  readonly dryRun?: boolean | undefined;
};

/** What became of the changes. */
export type PullRequestResult =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'planned'; readonly title: string; readonly report: PackagesReport }
  | (Exclude<ForgeOutcome, { kind: 'refused' }> & {
      readonly title: string;
      readonly commit: string;
      readonly report: PackagesReport;
    });

/**
 * Commits what a run has changed to a branch of its own, pushes it, and opens a pull request or brings the open one up to
 * date. Where nothing has changed, nothing is done.
 */
export async function openPullRequest(
  request: PullRequestRequest,
  system: System,
): Promise<Run<PullRequestResult>> {
  const git = gitIn(system.folder, system.environment);
  const run = await reportPackages(request.packages, 'HEAD', system);
  const { value: report, ...rest } = run;
  if (report === undefined) return rest;
  const say = run.collector.report;
  const value = await settle(request, { git, report, system, say });
  return value === undefined ? rest : { ...rest, value };
}

type Work = {
  readonly git: Git;
  readonly report: PackagesReport;
  readonly system: System;
  readonly say: Report;
};

async function settle(request: PullRequestRequest, work: Work): Promise<PullRequestResult | undefined> {
  const { git, report, system, say } = work;
  const { branch, dryRun } = request;
  if (!(await hasChanges(git, request.packages))) return { kind: 'nothing' };
  const base = await baseOf(request, git, say);
  if (base === undefined) return undefined;
  const releases = await preparedReleases(request.packages, git, system);
  const message = releases.length > 0 ? releaseTitle(releases) : messageOf(report);
  const title = message.split('\n')[0] ?? '';
  if (dryRun === true) return { kind: 'planned', title, report };
  const host = codeHost(system, say);
  if (host === undefined) return undefined;
  const commit = await committed(request, base, message, work);
  if (commit === undefined) return undefined;
  // What a release brings has been merged already; its changelog says it.
  const text =
    releases.length > 0 ?
      releases.map(({ name, entry }) => `# ${mdCode(name)}\n\n${entry}`).join('\n\n')
    : reportMarkdown(report, system);
  const body = commentText(MARKER, text, 'The rest did not fit.');
  const outcome = await asked('open a pull request', host, say, () =>
    host.hub.pullRequest({ head: branch, base, title, body }),
  );
  return outcome && { ...outcome, title, commit, report };
}

const MARKER = '<!-- specsmith -->';

async function baseOf(
  { base: given, branch }: PullRequestRequest,
  git: Git,
  say: Report,
): Promise<string | undefined> {
  for (const name of [branch, ...(given === undefined ? [] : [given])]) {
    if (await isBranchName(git, name)) continue;
    say(diagnostic('Build/BranchInvalid', undefined, { branch: name }));
    return undefined;
  }
  const trunk = await defaultBranch(git);
  const base = given ?? trunk;
  if (base !== undefined && branch !== base && branch !== trunk) return base;
  say(
    base === undefined ?
      diagnostic('Build/GitFailed', undefined, {
        folder: '.',
        task: 'say which branch to merge into',
        reason: 'name it with --base',
      })
    : diagnostic('GitHub/BranchIsBase', undefined, { branch }),
  );
  return undefined;
}

/** The commit on the pushed branch. */
async function committed(
  { branch, packages }: PullRequestRequest,
  base: string,
  message: string,
  { git, say }: Work,
): Promise<string | undefined> {
  const failed = (task: string, reason: string): undefined =>
    void say(diagnostic('Build/GitFailed', undefined, { folder: '.', task, reason }));
  const from = await commitOf(git, 'HEAD');
  // It is not there before the first pull request.
  await git([
    'fetch',
    '--quiet',
    '--no-tags',
    'origin',
    `+refs/heads/${branch}:refs/remotes/origin/${branch}`,
  ]);
  await git(['fetch', '--quiet', '--no-tags', 'origin', `+refs/heads/${base}:refs/remotes/origin/${base}`]);
  const remote = `refs/remotes/origin/${branch}`;
  const written = await writtenCommits(git, `refs/remotes/origin/${base}`, remote);
  if (written > 0) {
    say(diagnostic('Build/PreviewWritten', undefined, { folder: '.', branch, commits: String(written) }));
    return undefined;
  }
  const moved = await git(['checkout', '--quiet', '--no-track', '-B', branch]);
  if (!moved.ok) return failed(`make the branch ${branch}`, moved.reason);
  const made = await commitKnown(git, packages, withFooter(message, from));
  if (made === undefined) return failed('commit', 'nothing has changed');
  if (!made.ok) return failed('commit', made.reason);
  const pushed = await push(git, branch, base);
  if (pushed.ok) return made.output.trim();
  say(diagnostic('Build/PushRefused', undefined, { folder: '.', branch, reason: pushed.reason }));
  return undefined;
}

/** The message of the package whose change is heaviest. */
function messageOf({ packages }: PackagesReport): string {
  const heaviest = packages[0]?.comparison;
  if (heaviest === undefined) return 'feat: generate the packages\n';
  const { api, wire, policy } = heaviest;
  return renderCommitMessage({ api, wire }, { policy });
}
