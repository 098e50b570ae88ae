import { visible } from '../../diagnostics/index.ts';
import type { CustomCode } from '../../edits/index.ts';
import { custom } from '../../pipeline/custom.ts';
import { absolutePath } from '../../pipeline/paths.ts';
import { sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { paintPatchLine } from '../paint-diff.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `custom`, as commander gives them. */
export type CustomOptions = { readonly out: string; readonly json?: boolean };

/** Shows the edits inside generated files: a patch on stdout that `git apply` accepts, a summary on stderr. */
export async function runCustom({ out, json }: CustomOptions): Promise<number> {
  const terminal = createTerminal({ quiet: json === true });
  const system = createSystem(terminal.progress);
  const run = await custom(absolutePath(out, system), system);
  const { value: code, collector } = run;
  const exitCode = code === undefined || collector.stopped() ? exitCodes.refused : exitCodes.fine;
  if (json === true) {
    terminal.data(jsonDocument('custom', exitCode, { ...code, findings: collector.list() }));
    return exitCode;
  }
  sayDiagnostics(run, terminal);
  if (code === undefined) terminal.say(`${visible(out)} is not a generated package.`);
  else show(code, terminal);
  return exitCode;
}

function show({ edits, lines, limit }: CustomCode, { data, say, outColors }: Terminal): void {
  for (const { path, patch } of edits) {
    if (patch === undefined) say(`${visible(path)} was edited, but what it was generated as was not found.`);
    for (const line of patch?.split('\n').slice(0, -1) ?? [])
      data(`${paintPatchLine(shown(line), outColors)}\n`);
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
