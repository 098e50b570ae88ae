import { createCollector, visible, visibleJson } from '../../diagnostics/index.ts';
import { customCode, type CustomCode } from '../../pipeline/custom.ts';
import { absolutePath, createEnvironment } from '../environment.ts';
import { exitCodes } from '../exit-codes.ts';
import { findingsText } from '../findings.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Findings about a package have no place in a text. */
const noSources = { find: () => undefined, text: () => undefined };

/** Options of `custom`, as commander gives them. */
export type CustomOptions = { readonly out: string; readonly json?: boolean };

/** Shows the edits inside generated files: a patch on stdout that `git apply` accepts, a summary on stderr. */
export async function runCustom({ out, json }: CustomOptions): Promise<number> {
  const terminal = createTerminal({ quiet: json === true });
  const findings = createCollector();
  const { system } = createEnvironment('typescript', terminal.progress);
  const code = await customCode(absolutePath(out), system, findings.report);
  const exitCode = code === undefined || findings.stopped() ? exitCodes.refused : exitCodes.fine;
  if (json === true) {
    terminal.data(`${visibleJson({ command: 'custom', exitCode, ...code, findings: findings.list() }, 2)}\n`);
    return exitCode;
  }
  const text = findingsText(findings, noSources, terminal.colors, 'all');
  if (text !== '') terminal.say(text);
  if (code === undefined) terminal.say(`${visible(out)} is not a generated package.`);
  else show(code, terminal);
  return exitCode;
}

function show({ edits, lines, limit }: CustomCode, { data, say, outColors }: Terminal): void {
  for (const { path, patch } of edits) {
    if (patch === undefined) say(`${visible(path)} was edited, but what it was generated as was not found.`);
    for (const line of patch?.split('\n').slice(0, -1) ?? []) data(`${paint(shown(line), outColors)}\n`);
  }
  const allowed = limit === undefined ? '' : `, ${limit} allowed`;
  say(
    `${edits.length} edited file${edits.length === 1 ? '' : 's'}, ${lines} line${
      lines === 1 ? '' : 's'
    }${allowed}.`,
  );
}

/** Tabs belong to the patch. */
function shown(line: string): string {
  return line.split('\t').map(visible).join('\t');
}

function paint(line: string, colors: Terminal['colors']): string {
  if (line.startsWith('+++') || line.startsWith('---')) return colors.bold(line);
  if (line.startsWith('+')) return colors.green(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('@@') ? colors.cyan(line) : line;
}
