import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderTerminal, totalsText, type DiffPaint } from '../../compare/files/index.ts';
import { impactOf } from '../../compare/model/index.ts';
import { shownChange, type ShownChange } from '../../compare/report/index.ts';
import { visible } from '../../diagnostics/index.ts';
import type { Comparison } from '../../pipeline/compare.ts';
import { diff } from '../../pipeline/diff.ts';
import { configsOfDocuments } from '../../pipeline/document-configs.ts';
import { renderReport, type REPORT_FORMATS } from '../../pipeline/report.ts';
import { changeLines } from '../change-lines.ts';
import { sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { showPaged } from '../pager.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Forms of the report: those for a terminal, and those for elsewhere. */
type Format = 'terminal' | 'summary' | (typeof REPORT_FORMATS)[number];

/** Options of `diff`, as commander gives them. */
export type DiffOptions = {
  readonly format: Format;
  readonly json?: boolean;
  readonly out?: string;
  readonly package?: string;
  readonly config?: string;
  readonly toConfig?: string;
  readonly noise?: boolean;
  readonly hunks?: boolean;
  readonly link?: string;
  /** `--no-pager` */
  readonly pager?: boolean;
  /** What ends the command with an exit code: changes of that weight, or names that nobody gave up. */
  readonly failOn?: 'breaking' | 'risky' | 'unexplained';
};

/** Compares two versions and shows what changed. */
export async function runDiff(from: string, to: string, options: DiffOptions): Promise<number> {
  const format = options.json === true ? 'json' : options.format;
  const terminal = createTerminal({ quiet: false });
  const system = createSystem(terminal.progress);
  const isNamed = options.config !== undefined || options.toConfig !== undefined;
  const configs = isNamed ? {} : configsOfDocuments(from, to, system);
  for (const config of new Set([configs.config, configs.toConfig]))
    if (config !== undefined) terminal.say(`  ${terminal.colors.dim(`config    ${visible(config)}`)}`);
  const run = await diff(from, to, { ...options, ...configs }, system);
  sayDiagnostics(run, terminal);
  const { value: comparison } = run;
  if (comparison === undefined) return exitCodes.refused;
  const isShown = format === 'terminal' || format === 'summary';
  const text =
    isShown ?
      renderShown(format, comparison, options, terminal)
    : renderReport(comparison, format, options, system);
  if (options.out !== undefined && !existsSync(dirname(options.out))) {
    terminal.say(`${terminal.colors.red('✖')} The folder of ${visible(options.out)} does not exist.`);
    return exitCodes.refused;
  }
  if (options.out !== undefined) {
    writeFileSync(options.out, text);
    terminal.say(`${terminal.colors.green('✔')} ${visible(options.out)}: ${totalsOf(comparison)}`);
  } else print(text, isShown && options.pager !== false, terminal);
  return exceeds(comparison, options.failOn) ? exitCodes.breaking : exitCodes.fine;
}

/** What people read on a terminal is shown page by page; anything else goes out byte by byte. */
function print(text: string | Uint8Array, isPaged: boolean, terminal: Terminal): void {
  const { stdout, env } = process;
  const rows = stdout.isTTY === true ? stdout.rows : undefined;
  terminal.settle();
  if (!isPaged || typeof text !== 'string' || !showPaged({ text, environment: env, rows }))
    terminal.data(text);
}

function renderShown(
  format: 'terminal' | 'summary',
  comparison: Comparison,
  { noise }: DiffOptions,
  terminal: Terminal,
): string {
  const findings = comparison.changes.map(shownChange);
  // A terminal that does not know its width says 0.
  const width = process.stdout.isTTY === true ? process.stdout.columns || undefined : undefined;
  const text = renderTerminal(comparison.files, {
    paint: paintOf(terminal),
    showNoise: noise === true,
    summaryOnly: format === 'summary',
    ...(width !== undefined && { width }),
  });
  return `${findings.length === 0 ? '' : `${changeList(findings, comparison, terminal)}\n`}${text}`;
}

function paintOf({ outColors: colors }: Terminal): DiffPaint {
  return { added: colors.green, removed: colors.red, hunk: colors.cyan, bold: colors.bold, dim: colors.dim };
}

/** What changed, worst first, and the version it deserves. */
function changeList(
  findings: readonly ShownChange[],
  { release }: Comparison,
  { outColors: colors }: Terminal,
): string {
  const version = release.version === undefined || release.bump === 'none' ? '' : ` (${release.version})`;
  const lines = changeLines(findings, colors);
  return `${[...lines, '', `proposed version: ${colors.bold(release.bump)}${version}`].join('\n')}\n`;
}

function totalsOf({ files, changes, release }: Comparison): string {
  const count = `${changes.length} change${changes.length === 1 ? '' : 's'} for users`;
  return `${totalsText(files)} ${count}, proposed ${release.bump}`;
}

function exceeds({ api, wire }: Comparison, limit: DiffOptions['failOn']): boolean {
  if (limit === undefined) return false;
  if (limit === 'unexplained') return api.some(({ unexplained }) => unexplained === true);
  return [...api, ...wire].some((fact) => {
    const impact = impactOf(fact);
    return impact === 'breaking' || (limit === 'risky' && impact === 'risky');
  });
}
