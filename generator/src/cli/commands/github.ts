import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../diagnostics/index.ts';
import { commentOn, type CommentRequest } from '../../pipeline/code-host/comment.ts';
import { openPullRequest, type PullRequestRequest } from '../../pipeline/code-host/pull-request.ts';
import { reportMarkdown, reportPackages, type PackagesReport } from '../../pipeline/code-host/report.ts';
import { renderReport } from '../../pipeline/report.ts';
import type { Run } from '../../pipeline/run.ts';
import { sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** What the steps have in common. */
type StepOptions = {
  readonly json?: boolean;
  /** File that takes `name=value` lines, as `$GITHUB_OUTPUT` does. */
  readonly outputs?: string;
};

/** Options of `github report`, as commander gives them. */
export type ReportOptions = StepOptions & {
  readonly package: readonly string[];
  readonly base: string;
  readonly out: string;
  readonly failOn: 'breaking' | 'never';
};

/** Writes what packages of this repository have become since a commit: Markdown for all, a page for each. */
export async function runReport(options: ReportOptions): Promise<number> {
  const step = begin(options);
  const run = await reportPackages(options.package, options.base, step.system);
  const { value } = run;
  if (value === undefined) return step.end('report', exitCodes.refused, run);
  mkdirSync(options.out, { recursive: true });
  const markdown = join(options.out, 'report.md');
  writeFileSync(markdown, reportMarkdown(value, step.system));
  for (const { folder, comparison } of value.packages) {
    if (comparison === undefined) continue;
    const name = `${folder.split('/').findLast((part) => /\w/.test(part)) ?? 'package'}.html`;
    writeFileSync(join(options.out, name), renderReport(comparison, 'html', {}, step.system));
  }
  const code = options.failOn === 'breaking' && value.breaking > 0 ? exitCodes.breaking : exitCodes.fine;
  step.say(`${visible(markdown)}: ${value.bump}, ${value.breaking} breaking`);
  return step.end('report', code, run, { ...summaryOf(value), report: options.out });
}

/** Writes a report below the pull request that the workflow runs for. */
export async function runComment(
  file: string,
  { marker, pullRequest, ...options }: StepOptions & Omit<CommentRequest, 'file'>,
): Promise<number> {
  const step = begin(options);
  const run = await commentOn({ file, marker, pullRequest }, step.system);
  const { value } = run;
  if (value === undefined) return step.end('comment', exitCodes.refused, run);
  if (value.kind !== 'from-fork') step.say(`comment ${value.kind}: ${visible(value.url)}`);
  return step.end('comment', exitCodes.fine, run, { ...value });
}

/** Makes a pull request of what a run has changed. */
export async function runPullRequest({
  package: packages,
  ...options
}: StepOptions &
  Omit<PullRequestRequest, 'packages'> & { readonly package: readonly string[] }): Promise<number> {
  const step = begin(options);
  const run = await openPullRequest({ ...options, packages }, step.system);
  const { value } = run;
  if (value === undefined) return step.end('pull-request', exitCodes.refused, run);
  if (value.kind === 'nothing') {
    step.say('Nothing has changed.');
    return step.end('pull-request', exitCodes.fine, run, { kind: 'nothing', changed: false });
  }
  const { report, ...done } = value;
  step.say(`pull request ${value.kind}: ${visible(value.kind === 'planned' ? value.title : value.url)}`);
  return step.end('pull-request', exitCodes.fine, run, { ...done, ...summaryOf(report) });
}

const summaryOf = ({ bump, breaking, isChanged }: PackagesReport) => ({ changed: isChanged, bump, breaking });

function begin({ json, outputs }: StepOptions) {
  const terminal: Terminal = createTerminal({ quiet: json === true });
  const system = createSystem(terminal.progress);
  return {
    system,
    say: (text: string): void => terminal.say(`${terminal.colors.green('✔')} ${text}`),
    /** Says what was found, in the form that was asked for, and hands over the results. */
    end: (step: string, code: number, run: Run<unknown>, results: Results = {}): number => {
      terminal.settle();
      sayDiagnostics(run, terminal);
      if (outputs !== undefined) appendFileSync(outputs, outputLines(results));
      if (json === true) terminal.data(jsonDocument(`github ${step}`, code, results));
      return code;
    },
  };
}

type Results = Readonly<Record<string, string | number | boolean>>;

/** `changed=true`: a value stays in its line, whatever it is, so that it cannot set another one. */
function outputLines(results: Results): string {
  return Object.entries(results)
    .map(([name, value]) => `${name}=${String(value).replace(/[\r\n\u2028\u2029]+/g, ' ')}\n`)
    .join('');
}
