import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { diagnostic, visible, type Diagnostic } from '../../diagnostics/index.ts';
import {
  failureOf,
  parseBaseline,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderTerminal,
  review,
  writeBaseline,
  type Baseline,
  type Parity,
  type ParityPaint,
  type Review,
} from '../../parity/index.ts';
import { parity, type ParityRequest } from '../../pipeline/parity.ts';
import { refusedRun } from '../../pipeline/run.ts';
import { sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `parity`, as commander gives them. */
export type ParityOptions = ParityRequest & {
  readonly format: 'terminal' | 'markdown' | 'json' | 'html';
  readonly json?: boolean;
  readonly out?: string;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  /** Why what is new in a written baseline is accepted. */
  readonly reason?: string;
  readonly failOn?: 'breaking' | 'note';
};

/** Compares two packages as a release manager would before one takes the place of the other. */
export async function runParity(from: string, to: string, options: ParityOptions): Promise<number> {
  const format = options.json === true ? 'json' : options.format;
  const terminal = createTerminal({ quiet: false });
  const system = createSystem(terminal.progress);
  const baseline = readBaseline(options, terminal);
  if (baseline === 'refused' || isWithoutFolder([options.out, options.baseline], terminal))
    return exitCodes.refused;
  const run = await parity(from, to, options, system);
  sayDiagnostics(run, terminal);
  const { value } = run;
  if (value === undefined) return exitCodes.refused;
  if (options.writeBaseline === true && options.baseline !== undefined) {
    const text = writeBaseline(value, baseline, { today: system.today(), reason: options.reason });
    writeFileSync(options.baseline, text);
    terminal.say(
      `${terminal.colors.green('✔')} ${visible(options.baseline)}: ${visible(value.verdict.text)}`,
    );
    return proven(value);
  }
  const reviewed = baseline && review(value, baseline);
  const text = rendered(format, value, reviewed, terminal);
  if (options.out === undefined) {
    terminal.settle();
    terminal.data(text);
  } else {
    writeFileSync(options.out, text);
    terminal.say(`${terminal.colors.green('✔')} ${visible(options.out)}: ${visible(value.verdict.text)}`);
  }
  return isTooMuch(value, reviewed, options.failOn) ? exitCodes.breaking : proven(value);
}

function proven({ skipped }: Parity): number {
  return failureOf(skipped) === undefined ? exitCodes.fine : exitCodes.unproven;
}

function rendered(
  format: ParityOptions['format'],
  value: Parity,
  reviewed: Review | undefined,
  terminal: Terminal,
): string {
  switch (format) {
    case 'json':
      return renderJson(value, reviewed);
    case 'html':
      return renderHtml(value, reviewed);
    case 'markdown':
      return renderMarkdown(value, reviewed);
    case 'terminal':
      return renderTerminal(value, reviewed, paintOf(terminal));
  }
}

function paintOf({ outColors: { bold, dim, green, red, yellow } }: Terminal): ParityPaint {
  return { bold, dim, good: green, bad: red, note: yellow };
}

/** The baseline that is named; one that is to be written need not be there. */
function readBaseline(
  { baseline: file, writeBaseline: isWritten = false }: ParityOptions,
  terminal: Terminal,
): Baseline | undefined | 'refused' {
  if (file === undefined && !isWritten) return undefined;
  const refuse = (found: Diagnostic): 'refused' => {
    sayDiagnostics(refusedRun(found), terminal);
    return 'refused';
  };
  const unnamed = (reason: string): 'refused' =>
    refuse(diagnostic('Parity/BaselineUnnamed', undefined, { reason }));
  if (file === undefined) return unnamed('--write-baseline needs one');
  if (!existsSync(file))
    return isWritten ? undefined : refuse(diagnostic('Parity/BaselineMissing', undefined, { file }));
  if (statSync(file).isDirectory()) return unnamed(`${file} is a folder`);
  const parsed = parseBaseline(readFileSync(file, 'utf8'));
  return typeof parsed === 'string' ?
      refuse(diagnostic('Parity/BaselineInvalid', undefined, { file, reason: parsed }))
    : parsed;
}

function isWithoutFolder(files: ReadonlyArray<string | undefined>, { say, colors }: Terminal): boolean {
  const lost = files.find((file) => file !== undefined && !existsSync(dirname(file)));
  if (lost !== undefined) say(`${colors.red('✖')} The folder of ${visible(lost)} does not exist.`);
  return lost !== undefined;
}

/** With a baseline what is new or worse is too much; what it accepts is no reason to fail. */
function isTooMuch(
  { differences }: Parity,
  reviewed: Review | undefined,
  failOn: ParityOptions['failOn'],
): boolean {
  const { fresh = [], grown = [], worse = [] } = reviewed ?? {};
  if (fresh.length + grown.length + worse.length > 0) return true;
  return differences.some(
    (difference) =>
      reviewed?.accepted.has(difference) !== true &&
      failOn !== undefined &&
      (difference.weight === 'breaking' || (failOn === 'note' && difference.weight === 'note')),
  );
}
