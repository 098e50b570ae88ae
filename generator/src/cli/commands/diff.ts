import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
export type Format = 'terminal' | 'summary' | (typeof REPORT_FORMATS)[number];

/** How the file of each form ends, where one run makes several. */
const ENDINGS: Readonly<Record<Format, string>> = {
  terminal: 'terminal.txt',
  summary: 'summary.txt',
  patch: 'patch',
  markdown: 'md',
  json: 'json',
  html: 'html',
  page: 'page.txt',
};

/** The forms that a list such as `html,json` names; undefined if one of them does not exist. */
export function formatsOf(list: string): readonly Format[] | undefined {
  const names = list.split(',').map((name) => name.trim());
  const isFormat = (name: string): name is Format => Object.hasOwn(ENDINGS, name);
  return names.every(isFormat) ? [...new Set(names)] : undefined;
}

/** Options of `diff`, as commander gives them. */
export type DiffOptions = {
  /** One form, or several with commas between them. */
  readonly format: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly package?: string;
  readonly config?: string;
  readonly toConfig?: string;
  readonly refRoot?: readonly string[];
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
  const formats = formatsOf(options.json === true ? 'json' : options.format);
  const terminal = createTerminal({ quiet: false });
  const fault = faultOf(formats, options);
  if (formats === undefined || fault !== undefined) {
    terminal.say(`${terminal.colors.red('✖')} ${fault}`);
    return exitCodes.refused;
  }
  const system = createSystem(terminal.progress);
  const isNamed = options.config !== undefined || options.toConfig !== undefined;
  const configs = isNamed ? {} : configsOfDocuments(from, to, system);
  for (const config of new Set([configs.config, configs.toConfig]))
    if (config !== undefined) terminal.say(`  ${terminal.colors.dim(`config    ${visible(config)}`)}`);
  const run = await diff(from, to, { ...options, ...configs, refRoots: options.refRoot }, system);
  sayDiagnostics(run, terminal);
  const { value: comparison } = run;
  if (comparison === undefined) return exitCodes.refused;
  const render = (format: Format): string | Uint8Array =>
    isShown(format) ?
      renderShown(format, comparison, options, terminal)
    : renderReport(comparison, format, options, system);
  const [only = 'terminal', ...others] = formats;
  if (options.out === undefined) print(render(only), isShown(only) && options.pager !== false, terminal);
  else {
    const { out } = options;
    if (others.length > 0) mkdirSync(out, { recursive: true });
    for (const format of formats) {
      const path = others.length > 0 ? join(out, `diff.${ENDINGS[format]}`) : out;
      writeFileSync(path, render(format));
      terminal.say(`${terminal.colors.green('✔')} ${visible(path)}: ${totalsOf(comparison)}`);
    }
  }
  return exceeds(comparison, options.failOn) ? exitCodes.breaking : exitCodes.fine;
}

const isShown = (format: Format): format is 'terminal' | 'summary' =>
  format === 'terminal' || format === 'summary';

/** Why the reports cannot be written as asked; known before anything is compared. */
function faultOf(formats: readonly Format[] | undefined, { out, format }: DiffOptions): string | undefined {
  if (formats === undefined)
    return `${visible(format)} is no list of forms; there are ${Object.keys(ENDINGS).join(', ')}.`;
  if (formats.length > 1 && out === undefined)
    return 'Several forms are files of a folder: name it with --out.';
  return out !== undefined && !existsSync(dirname(out)) ?
      `The folder of ${visible(out)} does not exist.`
    : undefined;
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

function exceeds({ api, wire, gaps }: Comparison, limit: DiffOptions['failOn']): boolean {
  if (limit === undefined) return false;
  // What nobody has compared may be anything.
  if (gaps.length > 0) return true;
  if (limit === 'unexplained') return api.some(({ unexplained }) => unexplained === true);
  return [...api, ...wire].some((fact) => {
    const impact = impactOf(fact);
    return impact === 'breaking' || (limit === 'risky' && impact === 'risky');
  });
}
