import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../diagnostics/index.ts';
import type { Comparison } from '../../pipeline/compare.ts';
import { watchChanges } from '../../pipeline/watch-changes.ts';
import { sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { generateOnce } from '../generate-once.ts';
import { endOnInterrupt } from '../interrupt.ts';
import { inputFiles, type GenerateOptions, type PackageOutput } from '../options.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Generates or checks a package and tells what happened. */
export async function runGenerate(options: GenerateOptions): Promise<number> {
  endOnInterrupt();
  const terminal = createTerminal({ quiet: options.json === true });
  const { codeSamples, packages = [] } = options;
  if (codeSamples !== undefined) return writeSamples(options, codeSamples, terminal);
  if (options.watch === true) {
    const task = { options, system: createSystem(terminal.progress), terminal };
    return (await import('./watch.ts')).runWatch(task, packages);
  }
  for (const output of packages) {
    const code = await generatePackage(options, output, terminal);
    if (code !== exitCodes.fine) return code;
  }
  return exitCodes.fine;
}

async function generatePackage(
  options: GenerateOptions,
  output: PackageOutput,
  terminal: Terminal,
): Promise<number> {
  const system = createSystem(terminal.progress);
  const task = { options, output, system, terminal };
  if (options.check === true || options.report === false || output.target === 'docs')
    return (await generateOnce(task)).code;
  const { folder: out } = output;
  const watch = watchChanges(out, system);
  const { code } = await generateOnce({ ...task, beforeWriting: watch.beforeWriting });
  const changes = code === exitCodes.fine ? await watch.changes() : undefined;
  if (changes !== undefined) await sayChanges(changes, out, terminal);
  return code;
}

/** Most changes that the summary names; the report has all. */
const SHOWN = 12;

async function sayChanges(comparison: Comparison, out: string, { colors, say }: Terminal): Promise<void> {
  const [{ changeLines }, { totalsText }, { shownChange }, { reportPage }] = await Promise.all([
    import('../change-lines.ts'),
    import('../../compare/files/index.ts'),
    import('../../compare/report/index.ts'),
    import('../../pipeline/change-report.ts'),
  ]);
  const { files, release } = comparison;
  const changes = comparison.changes.map(shownChange);
  for (const line of changeLines(changes.slice(0, SHOWN), colors)) say(`  ${line}`);
  if (changes.length > SHOWN) say(`  … and ${changes.length - SHOWN} more`);
  const totals = files.files.length === 0 ? 'No file differs.' : `${totalsText(files)}.`;
  say(`  ${totals} Deserves: ${release.bump}. Report: ${visible(join(out, reportPage))}`);
}

async function writeSamples(options: GenerateOptions, file: string, terminal: Terminal): Promise<number> {
  const { sampleDocument } = await import('../../pipeline/code-samples.ts');
  const format = /\.json$/i.test(file) ? 'json' : 'yaml';
  const run = await sampleDocument(inputFiles(options), format, createSystem(terminal.progress));
  sayDiagnostics(run, terminal);
  if (run.value === undefined || run.collector.stopped()) return exitCodes.refused;
  writeFileSync(file, run.value);
  terminal.say(`${terminal.colors.green('✔')} ${visible(file)}`);
  return exitCodes.fine;
}
