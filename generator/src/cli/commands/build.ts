import { createCollector, diagnostic, stops, visible, type Diagnostic } from '../../diagnostics/index.ts';
import { build, isDone, type BuildRun } from '../../pipeline/builds/build.ts';
import type { BuildOutcome, PackageBuild } from '../../pipeline/builds/request.ts';
import { allWorkspaceFiles, findInputs, type FoundInputs } from '../../pipeline/find-inputs.ts';
import { folderSeenFrom } from '../../pipeline/paths.ts';
import { diagnosticsJson, sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { endOnInterrupt } from '../interrupt.ts';
import { jsonDocument } from '../json-document.ts';
import { editChoices } from '../options.ts';
import { packageExitCode, sayPackage } from '../package-report.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `build`, as commander gives them. */
export type BuildOptions = {
  readonly workspace?: readonly string[];
  readonly all?: boolean;
  readonly shard?: Shard;
  readonly spec?: string;
  readonly config?: string;
  readonly targets?: readonly string[];
  readonly output?: string;
  readonly branch?: string;
  readonly trunkBranch?: string;
  readonly commit?: string;
  readonly push?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly refRoot?: readonly string[];
  readonly strict?: boolean;
  readonly failOnUnconfigured?: boolean;
  readonly overwriteEdits?: boolean;
  readonly resolved?: readonly string[];
  readonly allowRemoval?: readonly string[];
  readonly ssh?: boolean;
  readonly gitHost: string;
  readonly json?: boolean;
};

/** One of several equal parts of the work; the first one is 1. */
export type Shard = { readonly part: number; readonly of: number };

/** Builds the packages of one or several workspaces. The exit code is that of the worst. */
export async function runBuild(options: BuildOptions): Promise<number> {
  endOnInterrupt();
  const terminal = createTerminal({ quiet: options.json === true });
  const system = createSystem(terminal.progress);
  const all = options.workspace ?? (options.all === true ? allWorkspaceFiles(system) : [undefined]);
  if (all.length === 0) return refuseNothing(options, terminal);
  const { part, of } = options.shard ?? { part: 1, of: 1 };
  const chosen = all.filter((_, index) => index % of === part - 1);
  const results: object[] = [];
  let code: number = exitCodes.fine;
  for (const workspace of chosen) {
    const run = await buildOne(workspace, options, { terminal, system });
    results.push(run.content);
    code = Math.max(code, run.code);
  }
  if (options.json === true) terminal.data(jsonDocument('build', code, { builds: results }));
  else if (chosen.length !== 1) terminal.say(`${chosen.length} of ${all.length} workspaces`);
  return code;
}

/** `--all` of nothing is a wrong folder, and no success. */
function refuseNothing({ json }: BuildOptions, { say, data, colors }: Terminal): number {
  if (json === true) data(jsonDocument('build', exitCodes.refused, { builds: [] }));
  say(`${colors.red('✖')} There is no workspace around this folder: nothing was built.`);
  say('A workspace has a specsmith.json; name one with --workspace, or run this in its folder.');
  return exitCodes.refused;
}

type Tools = { readonly terminal: Terminal; readonly system: ReturnType<typeof createSystem> };
type Outcome = { readonly code: number; readonly content: object };

async function buildOne(
  workspace: string | undefined,
  options: BuildOptions,
  { terminal, system }: Tools,
): Promise<Outcome> {
  const started = performance.now();
  const found = findInputs(system, { workspace, spec: options.spec });
  if (found.value === undefined || found.collector.stopped()) {
    sayDiagnostics(found, terminal);
    return { code: exitCodes.refused, content: diagnosticsJson(found) };
  }
  const shared = sharingOutput(found.value, options);
  if (shared !== undefined) {
    const collector = createCollector();
    const { output = '' } = options;
    collector.report(diagnostic('Build/OneFolder', undefined, { output, targets: shared.join(', ') }));
    sayDiagnostics({ ...found, collector }, terminal);
    return { code: exitCodes.refused, content: diagnosticsJson({ ...found, collector }) };
  }
  const inputs = withOptions(found.value, options);
  const { spec, config } = inputs;
  const files = {
    spec,
    overlays: [],
    refRoots: options.refRoot?.map((folder) => folderSeenFrom(spec, folder)),
    strict: options.strict,
    ...(config !== undefined && { config }),
  };
  const { targets, branch, commit, gitHost } = options;
  const run = await build(
    {
      found: inputs,
      inputs: files,
      targets,
      branch,
      trunk: options.trunkBranch,
      commit,
      push: options.push === true,
      check: options.check === true,
      dryRun: options.dryRun === true,
      failOnUnconfigured: options.failOnUnconfigured === true,
      edits: editChoices(options),
      git: { host: gitHost.replace(/\/+$/, ''), usesSsh: options.ssh === true },
    },
    system,
  );
  const milliseconds = Math.round(performance.now() - started);
  if (options.json !== true) sayBuild(run, { files, milliseconds }, terminal);
  const findings = [run, ...run.packages.flatMap(({ run: each }) => each ?? [])].map(
    (each) => diagnosticsJson(each).findings,
  );
  return { code: codeOf(run), content: { ...run.value, findings: findings.flat(), milliseconds } };
}

/** The targets whose packages would share the folder that `--output` names; undefined where there is no more than one. */
function sharingOutput(
  { packages }: FoundInputs,
  { output, targets }: BuildOptions,
): readonly string[] | undefined {
  const all = packages.map(({ target }) => target);
  const meant = [...new Set(targets ?? all)];
  // A target that there is not is another fault, which is told first.
  const isKnown = meant.every((target) => all.some((each) => each === target));
  return output !== undefined && isKnown && meant.length > 1 ? meant : undefined;
}

/** `--config` and `--output` name what the workspace would say. */
function withOptions(found: FoundInputs, { config, output, targets }: BuildOptions): FoundInputs {
  const changed = config === undefined ? found : { ...found, config };
  if (output === undefined) return changed;
  const isMeant = (target: string): boolean => targets === undefined || targets.includes(target);
  return {
    ...changed,
    packages: changed.packages.map((each) => (isMeant(each.target) ? { ...each, folder: output } : each)),
  };
}

function codeOf(run: BuildRun): number {
  const { value, packages, collector } = run;
  if (value === undefined || collector.stopped()) return exitCodes.refused;
  const codes = packages.flatMap(({ run: each }) => (each === undefined ? [] : [packageExitCode(each)]));
  const worst = Math.max(exitCodes.fine, ...codes);
  return worst === exitCodes.fine && !isDone(value) ? exitCodes.refused : worst;
}

type About = {
  readonly files: Parameters<typeof sayPackage>[1]['inputs'];
  readonly milliseconds: number;
};

/** Packages of the same inputs find the same in them, which is told once; what stops a package is told of each. */
function unsaid(): (found: Diagnostic) => boolean {
  const said = new Set<string>();
  return (found) => {
    const key = JSON.stringify([found.code, found.message, found.place]);
    const isNew = stops(found) || found.place === undefined || !said.has(key);
    said.add(key);
    return isNew;
  };
}

function sayBuild(run: BuildRun, { files, milliseconds }: About, terminal: Terminal): void {
  const { say, colors } = terminal;
  const isNews = unsaid();
  for (const { run: made, built } of run.packages)
    if (made !== undefined) {
      const news = made.collector.list().filter(isNews);
      const told = { ...made, collector: { ...made.collector, list: () => news } };
      sayPackage(told, { out: built.folder, inputs: files }, milliseconds, terminal);
    }
  const isSaid = ({ code }: { readonly code: string }): boolean => code === 'Build/TargetNotMade';
  const shown = run.collector.list().filter((each) => run.value === undefined || !isSaid(each));
  sayDiagnostics({ ...run, collector: { ...run.collector, list: () => shown } }, terminal);
  if (run.value === undefined) return;
  for (const built of run.value.packages) {
    const { mark, words } = OUTCOMES[built.outcome];
    const paint = { '✔': colors.green, '▲': colors.yellow, '✖': colors.red }[mark];
    const place = [built.target, built.branch].filter((each) => each !== undefined).join(' on ');
    say(`${paint(mark)} ${visible(place)}: ${words(built)}`);
    if (built.message !== undefined && built.outcome !== 'planned')
      say(`  ${colors.dim(visible(built.message.split('\n')[0] ?? ''))}`);
  }
  if (run.value.lost.length > 0)
    say(
      `${colors.yellow('▲')} ${visible(
        run.value.lost.join(', '),
      )}: not built; what made them until now has to go on`,
    );
}

const short = ({ commit = '' }: PackageBuild): string => commit.slice(0, 9);
const count = ({ files }: PackageBuild): string => `${files} file${files === 1 ? '' : 's'}`;

/** What became of a package, in words. */
const OUTCOMES: Readonly<
  Record<BuildOutcome, { readonly mark: '✔' | '▲' | '✖'; readonly words: (built: PackageBuild) => string }>
> = {
  planned: {
    mark: '✔',
    words: ({ folder, repository }) =>
      `would be built in ${visible(folder)}${
        repository === undefined ? '' : `, a clone of ${visible(repository)}`
      }`,
  },
  unchanged: { mark: '✔', words: () => 'nothing changed' },
  generated: {
    mark: '✔',
    words: (built) => `${count(built)} changed, not committed; --commit auto commits them`,
  },
  committed: { mark: '✔', words: (built) => `committed ${short(built)}; --push pushes it` },
  pushed: {
    mark: '✔',
    words: (built) =>
      `pushed${built.commit === undefined ? '' : ` ${short(built)}`} to ${visible(built.repository ?? '')}`,
  },
  differs: { mark: '▲', words: (built) => `${count(built)} would change` },
  conflict: { mark: '✖', words: () => 'edits made by hand stand in the way; nothing was written' },
  refused: { mark: '✖', words: () => 'nothing was written' },
  cut: {
    mark: '✖',
    words: (built) => `stopped${built.commit === undefined ? '' : ` after the commit ${short(built)}`}`,
  },
};
