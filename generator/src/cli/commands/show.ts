import { diagnostic, visible } from '../../diagnostics/index.ts';
import { readRecord, type BuildRecord } from '../../pipeline/builds/records.ts';
import { buildMarkdown, newSince } from '../../pipeline/builds/report.ts';
import type { Build } from '../../pipeline/builds/request.ts';
import { findInputs } from '../../pipeline/find-inputs.ts';
import { refusedRun, type Run } from '../../pipeline/run.ts';
import { diagnosticsJson, sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `show`, as commander gives them. */
export type ShowOptions = {
  readonly workspace?: string;
  readonly renderer: 'text' | 'markdown';
  readonly base?: string;
  readonly marker?: string;
  readonly workflowRunUrl?: string;
  readonly json?: boolean;
};

/** Shows what a build did. */
export function runShow(id: string | undefined, options: ShowOptions): number {
  const { workspace, base, json, renderer } = options;
  const terminal = createTerminal({ quiet: json === true });
  const system = createSystem(terminal.progress);
  const refuse = (run: Run<unknown>): number => {
    if (json === true) terminal.data(jsonDocument('show', exitCodes.refused, diagnosticsJson(run)));
    else sayDiagnostics(run, terminal);
    return exitCodes.refused;
  };
  const found = findInputs(system, { workspace });
  if (found.value === undefined || found.collector.stopped()) return refuse(found);
  const { value: inputs } = found;
  const missing = (name: string | undefined): number =>
    refuse(
      refusedRun(
        diagnostic('Build/NoRecord', undefined, { name: name === undefined ? '' : ` called ${name}` }),
      ),
    );
  const record = readRecord(inputs, id, system);
  if (record === undefined) return missing(id);
  const earlier = base === undefined ? undefined : readRecord(inputs, base, system);
  if (base !== undefined && earlier === undefined) return missing(base);
  const shown = {
    ...record,
    build: earlier === undefined ? record.build : newSince(record.build, earlier.build),
  };
  if (json === true) terminal.data(jsonDocument('show', exitCodes.fine, { ...shown }));
  else if (renderer === 'markdown')
    terminal.data(buildMarkdown(shown.build, { marker: options.marker, url: options.workflowRunUrl }));
  else sayRecord(shown, terminal);
  return exitCodes.fine;
}

function sayRecord({ id, build }: BuildRecord, { data, outColors }: Terminal): void {
  const { date, source, packages, lost } = build;
  const from = source === undefined ? '' : ` of ${source.slice(0, 9)}`;
  data(`${outColors.bold(id)} ${visible(date)}${visible(from)}\n`);
  for (const { target, branch, outcome, files, commit, changes, message } of packages) {
    const place = branch === undefined ? '' : ` on ${visible(branch)}`;
    const at = commit === undefined ? '' : ` ${visible(commit.slice(0, 9))}`;
    data(`${visible(target)}${place}: ${visible(outcome)}${at}, ${files} files\n`);
    if (message !== undefined) data(`  ${visible(message.split('\n')[0] ?? '')}\n`);
    for (const change of changes)
      data(
        `  ${visible(change.severity.padEnd(8))} ${visible(change.message)} ${outColors.dim(
          visible(change.code),
        )}\n`,
      );
  }
  data(lostText(build) === '' ? '' : `${visible(lostText({ lost }))}\n`);
}

const lostText = ({ lost }: Pick<Build, 'lost'>): string =>
  lost.length === 0 ? '' : `Not built: ${lost.join(', ')}`;
