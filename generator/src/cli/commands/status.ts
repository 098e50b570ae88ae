import { visible } from '../../diagnostics/index.ts';
import { findInputs } from '../../pipeline/find-inputs.ts';
import { statusOf, type PackageState, type PackageStatus } from '../../pipeline/builds/status.ts';
import { diagnosticsJson, sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { createSystem } from '../system.ts';
import { createTerminal, runningCommand } from '../terminal.ts';

/** Options of `status`, as commander gives them. */
export type StatusOptions = {
  readonly workspace?: string;
  readonly gitHost: string;
  readonly json?: boolean;
};

/** Says how each package of a workspace stands, and the command that brings it further. */
export async function runStatus({ workspace, gitHost, json }: StatusOptions): Promise<number> {
  const terminal = createTerminal({ quiet: json === true });
  const system = createSystem(terminal.progress);
  const found = findInputs(system, { workspace });
  const run =
    found.value === undefined || found.collector.stopped() ?
      found
    : await statusOf(found.value, { host: gitHost, usesSsh: false }, system);
  const status = run.value !== undefined && 'lost' in run.value ? run.value : undefined;
  const code = status === undefined ? exitCodes.refused : exitCodes.fine;
  if (json === true) {
    const packages = status?.packages.map((each) => ({ ...each, next: nextOf(each) }));
    terminal.data(jsonDocument('status', code, { packages, lost: status?.lost, ...diagnosticsJson(run) }));
    return code;
  }
  sayDiagnostics(run, terminal);
  if (status === undefined) return code;
  const { say, colors } = terminal;
  for (const each of status.packages) {
    const { words, isFine } = NEXT[each.state];
    const mark = isFine === true ? colors.green('✔') : colors.yellow('▲');
    const place = each.branch === undefined ? '' : ` on ${visible(each.branch)}`;
    say(`${mark} ${each.target}${place} in ${visible(each.folder)}: ${words(each)}`);
    const next = nextOf(each);
    if (next !== undefined) say(`    next  ${colors.bold(next)}`);
  }
  if (status.lost.length > 0) say(`${colors.yellow('▲')} ${visible(status.lost.join(', '))}: not built here`);
  return code;
}

function nextOf(status: PackageStatus): string | undefined {
  const command = NEXT[status.state].command(status);
  return command && `${runningCommand()} ${command}`;
}

type Next = {
  readonly isFine?: true;
  readonly words: (status: PackageStatus) => string;
  /** Without the program. */
  readonly command: (status: PackageStatus) => string | undefined;
};

const counted = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** What each state means, and the next command. */
const NEXT: Readonly<Record<PackageState, Next>> = {
  missing: { words: () => 'not built yet', command: () => 'build' },
  refused: {
    words: () => 'the inputs or edits by hand stand in the way',
    command: ({ target }) => `build -t ${target} --check`,
  },
  elsewhere: {
    words: ({ wanted = '' }) => `another branch than ${visible(wanted)}, which a build takes`,
    command: ({ target }) => `build -t ${target}`,
  },
  outdated: {
    words: ({ files }) => `${counted(files, 'file')} would change`,
    command: ({ target }) => `build -t ${target} --commit auto`,
  },
  uncommitted: {
    words: ({ files }) => `up to date, ${counted(files, 'file')} not committed`,
    command: ({ target }) => `build -t ${target} --commit auto`,
  },
  unpushed: {
    words: ({ commits }) =>
      `up to date, ${commits === 0 ? 'not' : counted(commits, 'commit') + ' not'} pushed`,
    command: ({ target }) => `build -t ${target} --push`,
  },
  apart: {
    words: ({ commits, theirs = 0 }) =>
      `${counted(commits, 'commit')} not pushed, but origin has ${counted(
        theirs,
        'commit',
      )} more: rebase or merge by hand`,
    command: () => undefined,
  },
  behind: {
    words: ({ commits }) => `up to date, but origin has ${counted(commits, 'commit')} more`,
    command: ({ target }) => `build -t ${target}`,
  },
  current: { isFine: true, words: () => 'up to date', command: () => undefined },
};
