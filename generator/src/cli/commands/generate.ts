import { writeFileSync } from 'node:fs';
import { stops, visible, visibleJson } from '../../diagnostics/index.ts';
import type { Snapshot } from '../change-report.ts';
import { manifestPath, nodeFileSystem } from '../../output/index.ts';
import { generate, type GenerateResult } from '../../pipeline/generate.ts';
import type { PackageResult } from '../../pipeline/render-and-write.ts';
import { createEnvironment } from '../environment.ts';
import { exitCodes } from '../exit-codes.ts';
import { countsText, findingsJson, findingsText, notesText } from '../findings.ts';
import { endOnInterrupt } from '../interrupt.ts';
import { generateRequest, inputFiles, type GenerateOptions } from '../options.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Generates or checks a package and tells what happened. */
export async function runGenerate(options: GenerateOptions): Promise<number> {
  endOnInterrupt();
  const terminal = createTerminal({ quiet: options.json === true });
  if (options.codeSamples !== undefined) return writeSamples(options, options.codeSamples, terminal);
  if (options.watch === true) return (await import('./watch.ts')).runWatch(options, terminal);
  const runs = options.packages?.map(([folder, target]) => ({
    ...options,
    target,
    out: `${options.out}/${folder}`,
  })) ?? [options];
  for (const run of runs) {
    const wantsReport = run.check !== true && run.report !== false;
    let manifest: string | undefined;
    let before: Snapshot | undefined;
    const { code } = await generateOnce(run, terminal, async () => {
      manifest = manifestOf(run.out);
      if (wantsReport && manifest !== undefined) before = await snapshotOf(run.out);
    });
    if (code !== exitCodes.fine) return code;
    // Other inputs may change what servers do although no file of the package differs.
    if (before !== undefined && manifestOf(run.out) !== manifest)
      await (await import('../change-report.ts')).reportChanges(before, run.out, terminal);
  }
  return exitCodes.fine;
}

async function writeSamples(options: GenerateOptions, file: string, terminal: Terminal): Promise<number> {
  const { sampleDocument } = await import('../../pipeline/code-samples.ts');
  const { text, collector, positions } = await sampleDocument(
    inputFiles(options),
    /\.json$/i.test(file) ? 'json' : 'yaml',
  );
  const found = findingsText(collector, positions, terminal.colors, 'without notes');
  if (found !== '') terminal.say(found);
  if (text === undefined || collector.stopped()) return exitCodes.refused;
  writeFileSync(file, text);
  terminal.say(`${terminal.colors.green('✔')} ${visible(file)}`);
  return exitCodes.fine;
}

function manifestOf(folder: string): string | undefined {
  const content = nodeFileSystem.read(`${folder}/${manifestPath}`);
  return content && new TextDecoder().decode(content);
}

/** Loads the comparison only where there is something to compare with. */
async function snapshotOf(folder: string) {
  return (await import('../change-report.ts')).snapshot(folder, `${folder} before`);
}

/** How a run ended and what it read. */
export type Outcome = { readonly code: number; readonly files: readonly string[] };

/** One run with its report; `beforeWriting` sees the package as it was, if it is going to change. */
export async function generateOnce(
  options: GenerateOptions,
  terminal: Terminal,
  beforeWriting?: () => Promise<void>,
): Promise<Outcome> {
  const started = performance.now();
  const request = generateRequest(options);
  const environment = { ...createEnvironment(request.target, terminal.progress), beforeWriting };
  const result = await generate(request, environment);
  const milliseconds = Math.round(performance.now() - started);
  const code = exitCodeOf(result);
  if (options.json === true) terminal.data(reportJson(result, code, milliseconds));
  else reportText(result, options, terminal, milliseconds);
  return { code, files: result.files };
}

/** Findings that are about edits by hand only. */
const editCodes: ReadonlySet<string> = new Set([
  'Output/EditedFile',
  'Output/CustomConflict',
  'Output/CustomCodeLimit',
]);

function exitCodeOf({ collector: findings, package: made }: GenerateResult): number {
  switch (made.kind) {
    case 'written':
      return exitCodes.fine;
    case 'compared':
      return made.drift.length > 0 ? exitCodes.drift : exitCodes.fine;
    case 'refused': {
      const stopping = findings.list().filter(stops);
      return stopping.every(({ code }) => editCodes.has(code)) ? exitCodes.editConflict : exitCodes.refused;
    }
  }
}

function reportJson(
  { collector: findings, positions, package: made }: GenerateResult,
  exitCode: number,
  milliseconds: number,
): string {
  const { kind, ...files } = made;
  const found = findingsJson(findings, positions);
  return `${visibleJson(
    { command: 'generate', result: kind, exitCode, ...files, ...found, milliseconds },
    2,
  )}\n`;
}

function reportText(
  { collector: findings, positions, package: made }: GenerateResult,
  options: GenerateOptions,
  terminal: Terminal,
  milliseconds: number,
): void {
  const { colors } = terminal;
  const text = findingsText(findings, positions, colors, 'beside lint');
  if (text !== '') terminal.say(text);
  if (made.kind === 'compared') showDrift(made, terminal);
  const mark =
    made.kind === 'written' || (made.kind === 'compared' && made.drift.length === 0) ?
      colors.green('✔')
    : colors.red('✖');
  const time = colors.dim(`(${milliseconds} ms)`);
  terminal.say(`${mark} ${visible(options.out)}: ${summary(made)}. ${countsText(findings)} ${time}`);
  const notes = notesText(findings, options);
  if (notes !== undefined) terminal.say(`  ${colors.dim(notes)}`);
}

function summary(made: PackageResult): string {
  switch (made.kind) {
    case 'refused':
      return 'nothing was written';
    case 'compared':
      return made.drift.length === 0 ?
          `up to date, ${filesText(made.unchanged)}`
        : `${filesText(made.drift.length)} ${made.drift.length === 1 ? 'differs' : 'differ'}`;
    case 'written': {
      const { created, updated, removed, unchanged } = made;
      const written = created.length + updated.length;
      const changed =
        written + removed.length === 0 ?
          '0 files changed'
        : `${filesText(written)} written, ${removed.length} removed`;
      return `${changed}, ${unchanged} unchanged`;
    }
  }
}

function filesText(count: number): string {
  return `${count} file${count === 1 ? '' : 's'}`;
}

const signs = { missing: '+', different: '~', stale: '-' } as const;

function showDrift(
  { drift }: Extract<PackageResult, { kind: 'compared' }>,
  { data, outColors }: Terminal,
): void {
  for (const file of drift) {
    data(`${signs[file.kind]} ${outColors.bold(file.path)} (+${file.added} −${file.removed})\n`);
    for (const line of (file.diff ?? '').split('\n').slice(0, -1)) data(`${paint(line, outColors)}\n`);
  }
}

function paint(line: string, colors: Terminal['colors']): string {
  if (line.startsWith('+')) return colors.green(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('@@') ? colors.cyan(line) : line;
}
