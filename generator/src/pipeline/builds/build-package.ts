import { tickedText } from '../../compare/model/index.ts';
import { renderCommitMessage, shownChange } from '../../compare/report/index.ts';
import { diagnostic, stops, type Report } from '../../diagnostics/index.ts';
import { manifestPath } from '../../output/index.ts';
import { commitAll, push, withoutCredentials, type Git } from '../../repository/index.ts';
import type { Comparison } from '../compare.ts';
import type { GenerateResult } from '../generate-request.ts';
import { generate } from '../generate.ts';
import { absolutePath, leadsTo } from '../paths.ts';
import type { Run } from '../run.ts';
import type { System } from '../system.ts';
import { watchChanges } from '../watch-changes.ts';
import { withFooter } from './footer.ts';
import type { BuildPlace } from './places.ts';
import { filesToTakeOver, someNames, prepare, type OwnBranch, type Prepared } from './prepare.ts';
import type { BuildOutcome, BuildRequest, PackageBuild } from './request.ts';

/** What was done for a package, and the run that made it, if it came to that. */
export type PackageRun = {
  readonly built: PackageBuild;
  readonly run?: Run<GenerateResult>;
  readonly repository?: Prepared | undefined;
};

/** What building one package needs besides its place. */
type Workshop = {
  readonly request: BuildRequest;
  readonly system: System;
  readonly own: (OwnBranch & { readonly head: string | undefined }) | undefined;
  /** The package whose repository it lies in. */
  readonly within: PackageRun | undefined;
  readonly report: Report;
};

/** Builds one package as far as it was asked for. Says why where it stops earlier. */
export async function buildPackage(place: BuildPlace, workshop: Workshop): Promise<PackageRun> {
  const { request, system, within } = workshop;
  const { target, folder, repository } = place;
  const start = {
    target,
    folder,
    files: 0,
    changes: [],
    ...(repository !== undefined && { repository: withoutCredentials(repository.address) }),
  };
  if (request.dryRun) return { built: { ...start, outcome: 'planned' } };
  if (request.check) return compared(start, workshop);
  if (within !== undefined && !isOpen(within.built)) return { built: { ...start, outcome: 'refused' } };
  const preparation =
    within === undefined ? await prepare(place, request, { system, branch: workshop.own })
    : within.repository === undefined ? ({ kind: 'no repository' } as const)
    : ({ kind: 'ready', prepared: within.repository } as const);
  if (preparation.kind === 'refused') {
    workshop.report(preparation.why);
    return { built: { ...start, outcome: 'refused' } };
  }
  const prepared = preparation.kind === 'ready' ? preparation.prepared : undefined;
  if (prepared === undefined && request.push) {
    workshop.report(diagnostic('Build/NothingToPush', undefined, { folder }));
    return { built: { ...start, outcome: 'refused' } };
  }
  const known = {
    ...start,
    ...(prepared && { branch: prepared.branch }),
    ...(prepared?.repository !== undefined && { repository: prepared.repository }),
  };
  const made = await generated(known, prepared, workshop);
  if (prepared === undefined || made.run?.value === undefined) return { ...made, repository: prepared };
  return { ...made, built: await shared(made.built, prepared, workshop), repository: prepared };
}

const isOpen = ({ outcome }: PackageBuild): boolean =>
  outcome === 'unchanged' || outcome === 'generated' || outcome === 'committed' || outcome === 'pushed';

type Start = Omit<PackageBuild, 'outcome'>;

async function compared(start: Start, { request, system }: Workshop): Promise<PackageRun> {
  const run = await generate(requestFor(start, request, { check: true }), system);
  const { value } = run;
  const files = value?.kind === 'compared' ? value.drift.length : 0;
  const outcome: BuildOutcome =
    value === undefined ? 'refused'
    : files > 0 ? 'differs'
    : 'unchanged';
  return { built: { ...start, files, outcome }, run };
}

async function generated(
  start: Start,
  prepared: Prepared | undefined,
  workshop: Workshop,
): Promise<PackageRun> {
  const { request, system, report } = workshop;
  const { folder } = start;
  const { git } = prepared ?? {};
  const isFirst = !leadsTo('file', `${absolutePath(folder, system)}/${manifestPath}`, system);
  const there = isFirst && git !== undefined ? await filesToTakeOver(git) : new Set<string>();
  const watch = watchChanges(folder, system);
  const run = await generate(
    {
      ...requestFor(start, request, { check: false }),
      beforeWriting: watch.beforeWriting,
      ...(there.size > 0 && { takesOver: there }),
    },
    system,
  );
  const { value } = run;
  if (value?.kind !== 'written') {
    const isConflict = run.collector.list().some((each) => stops(each) && EDIT_CODES.has(each.code));
    return { built: { ...start, outcome: isConflict ? 'conflict' : 'refused' }, run };
  }
  const replaced = value.updated.filter((path) => there.has(path));
  if (replaced.length > 0)
    report(diagnostic('Build/TookOver', undefined, { folder, files: someNames(replaced) }));
  const files = value.created.length + value.updated.length + value.removed.length;
  const fresh = files > 0 ? await watch.changes() : undefined;
  const carried =
    prepared?.carries === true ? await changesSinceCommit(folder, prepared.git, system) : undefined;
  const comparison = carried ?? fresh;
  const message =
    files === 0 && carried === undefined ? undefined
    : isFirst ? `feat: generate the ${NAMES[start.target]}\n`
    : messageOf(comparison);
  const changes = (comparison?.changes ?? []).map(shownChange).map(({ severity, code, message: text }) => ({
    severity,
    code,
    message: tickedText(text),
    spans: text,
  }));
  const outcome = files === 0 ? 'unchanged' : 'generated';
  return { built: { ...start, files, changes, outcome, ...(message !== undefined && { message }) }, run };
}

/** What changed since the last commit, where an earlier run has generated already. */
async function changesSinceCommit(folder: string, git: Git, system: System): Promise<Comparison | undefined> {
  const path = absolutePath(folder, system);
  const top = await git(['rev-parse', '--show-prefix']);
  const below = top.ok ? top.output.trim().replace(/\/$/, '') : '';
  const { loadPackageSides } = await import('../sides.ts');
  const { compareSides } = await import('../compare.ts');
  const { value: sides } = await loadPackageSides(`git:HEAD:${below}`, path, {}, { ...system, folder: path });
  return sides && compareSides(sides, { host: system, report: () => undefined, today: system.today() });
}

const NAMES = { typescript: 'TypeScript package', mcp: 'MCP server', docs: 'reference site' } as const;

const EDIT_CODES: ReadonlySet<string> = new Set([
  'Output/EditedFile',
  'Output/CustomConflict',
  'Output/CustomCodeLimit',
]);

/** The message that the changes deserve; files can change without anything for users to notice. */
function messageOf(comparison: Comparison | undefined): string {
  const { api = [], wire = [], policy } = comparison ?? {};
  return renderCommitMessage({ api, wire }, { ...(policy && { policy }) });
}

function requestFor(
  { target, folder }: Start,
  request: BuildRequest,
  { check }: { readonly check: boolean },
) {
  const { inputs, found, edits } = request;
  return { ...inputs, target, out: folder, top: found.top, check, ...edits };
}

/** Commits the package and pushes the branch, as far as that was asked for. */
async function shared(
  built: PackageBuild,
  { git, branch, trunk, repository }: Prepared,
  { request, own, report }: Workshop,
): Promise<PackageBuild> {
  const { commit: wish, push: isPushed } = request;
  const { folder } = built;
  if (wish === undefined && !isPushed) return built;
  const text = wish === undefined || wish === 'auto' ? built.message : `${wish.trimEnd()}\n`;
  let { outcome } = built;
  let commit: string | undefined;
  if (wish !== undefined) {
    const made = await commitAll(git, withFooter(text ?? (await messageOfRest(git)), own?.head));
    if (made !== undefined && !made.ok) {
      report(diagnostic('Build/GitFailed', undefined, { folder, task: 'commit', reason: made.reason }));
      return { ...built, outcome: 'cut' };
    }
    if (made !== undefined) [commit, outcome] = [made.output.trim(), 'committed'];
  }
  const done = {
    ...built,
    outcome,
    ...(commit !== undefined && { commit, ...(text !== undefined && { message: text }) }),
  };
  if (!isPushed) return done;
  if (repository === undefined) {
    report(diagnostic('Build/NothingToPush', undefined, { folder }));
    return { ...done, outcome: 'cut' };
  }
  const pushed = await push(git, branch, trunk);
  if (pushed.ok) return { ...done, outcome: 'pushed' };
  report(diagnostic('Build/PushRefused', undefined, { folder, branch, reason: pushed.reason }));
  return { ...done, outcome: 'cut' };
}

/** The message for what is not committed where nothing was generated: the record of the inputs, or work of people. */
async function messageOfRest(git: Git): Promise<string> {
  const status = await git(['status', '--porcelain', '-z', '--untracked-files=all']);
  const paths = status.ok ? status.output.split('\0').flatMap((line) => line.slice(3) || []) : [];
  return paths.every((path) => RECORDS.test(path)) ?
      'chore: record what the package is made from\n'
    : 'chore: keep changes made by hand\n';
}

/** Files of the generator's own in a package. */
const RECORDS = /(?:^|\/)\.specsmith\//;
