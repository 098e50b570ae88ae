import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  diffReport,
  pageAssets,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderPatch,
  renderSeedText,
  renderTerminal,
  totalsText,
  type DiffPaint,
} from '../../compare/files/index.ts';
import { impactOf } from '../../compare/model/index.ts';
import {
  shownChange,
  summaryOf,
  typeFinding,
  wireFinding,
  type ShownChange,
} from '../../compare/report/index.ts';
import { createCollector, visible } from '../../diagnostics/index.ts';
import { compareSides, type Comparison } from '../../pipeline/compare.ts';
import { loadAssets, readPagePart } from '../assets.ts';
import { exitCodes } from '../exit-codes.ts';
import { findingsText } from '../findings.ts';
import { changeLines } from '../change-list.ts';
import { host, NO_SOURCES, today } from '../host.ts';
import { loadSides } from '../load-sides.ts';
import { showPaged } from '../pager.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Forms of the report. */
export const DIFF_FORMATS = ['terminal', 'summary', 'patch', 'markdown', 'json', 'html', 'page'] as const;

/** What can end the command with an exit code: changes of that weight, or names that nobody gave up. */
const FAIL_ON = ['breaking', 'risky', 'unexplained'] as const;

/** Options of `diff`, as commander gives them. */
export type DiffOptions = {
  readonly format: (typeof DIFF_FORMATS)[number];
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
  readonly failOn?: (typeof FAIL_ON)[number];
};

/** Compares two versions and shows what changed. */
export async function runDiff(from: string, to: string, options: DiffOptions): Promise<number> {
  const format = options.json === true ? 'json' : options.format;
  const terminal = createTerminal({ quiet: false });
  const sides = await loadSides(from, to, options, terminal);
  if (sides === undefined) return exitCodes.refused;
  terminal.progress('Comparing');
  const report = createCollector();
  const assets = loadAssets('typescript');
  const comparison = await compareSides(sides, { host, report: report.report, today: today(), assets });
  const said = findingsText(report, NO_SOURCES, terminal.colors, 'all');
  if (said !== '') terminal.say(said);
  if (comparison === undefined) return exitCodes.refused;
  const text = render(format, comparison, options, terminal);
  if (options.out !== undefined && !existsSync(dirname(options.out))) {
    terminal.say(`${terminal.colors.red('✖')} The folder of ${visible(options.out)} does not exist.`);
    return exitCodes.refused;
  }
  if (options.out !== undefined) {
    writeFileSync(options.out, text);
    terminal.say(`${terminal.colors.green('✔')} ${visible(options.out)}: ${totalsOf(comparison)}`);
  } else print(text, format, options, terminal);
  return exceeds(comparison, options.failOn) ? exitCodes.breaking : exitCodes.fine;
}

/** What people read on a terminal is shown page by page; anything else goes out byte by byte. */
function print(
  text: string | Uint8Array,
  format: DiffOptions['format'],
  { pager }: DiffOptions,
  terminal: Terminal,
): void {
  const { stdout, env } = process;
  const isPaged = typeof text === 'string' && pager !== false && /^(?:terminal|summary)$/.test(format);
  const rows = stdout.isTTY === true ? stdout.rows : undefined;
  terminal.settle();
  if (!isPaged || !showPaged({ text, environment: env, rows })) terminal.data(text);
}

function render(
  format: DiffOptions['format'],
  comparison: Comparison,
  options: DiffOptions,
  terminal: Terminal,
): string | Uint8Array {
  const { files, api, wire, release } = comparison;
  const findings = comparison.changes.map(shownChange);
  switch (format) {
    case 'json':
      return renderJson(
        diffReport(files, {
          api: api.map(typeFinding),
          wire: wire.map(wireFinding),
          changes: comparison.changes.map((change) => summaryOf(change, api)),
          bump: release.bump,
          hunks: options.hunks === true,
        }),
      );
    case 'patch':
      return renderPatch(files);
    case 'markdown':
      return renderMarkdown(files, { findings, ...(options.link !== undefined && { link: options.link }) });
    case 'html':
      return renderHtml(files, { assets: pageAssets(readPagePart), findings });
    case 'page':
      return renderSeedText(files);
    case 'summary':
    case 'terminal': {
      // A terminal that does not know its width says 0.
      const width = process.stdout.isTTY === true ? process.stdout.columns || undefined : undefined;
      const text = renderTerminal(files, {
        paint: paintOf(terminal),
        showNoise: options.noise === true,
        summaryOnly: format === 'summary',
        ...(width !== undefined && { width }),
      });
      return `${findings.length === 0 ? '' : `${findingsList(findings, comparison, terminal)}\n`}${text}`;
    }
  }
}

function paintOf({ outColors: colors }: Terminal): DiffPaint {
  return { added: colors.green, removed: colors.red, hunk: colors.cyan, bold: colors.bold, dim: colors.dim };
}

/** What changed, worst first, and the version it deserves. */
function findingsList(
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
