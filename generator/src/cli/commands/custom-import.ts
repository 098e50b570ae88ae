import { visible } from '../../diagnostics/index.ts';
import { importCustom, type CustomImport, type ImportedFile } from '../../pipeline/builds/custom-import.ts';
import { findInputs } from '../../pipeline/find-inputs.ts';
import type { Run } from '../../pipeline/run.ts';
import { diagnosticsJson, sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `custom import`, as commander gives them. */
export type CustomImportOptions = {
  readonly workspace?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
};

/** Takes over the code that people wrote. Ends with 5 where some of it did not apply. */
export async function runCustomImport({ workspace, dryRun, json }: CustomImportOptions): Promise<number> {
  const terminal = createTerminal({ quiet: json === true });
  const system = createSystem(terminal.progress);
  const found = findInputs(system, { workspace });
  const isFound = found.value !== undefined && !found.collector.stopped();
  const run: Run<readonly CustomImport[]> =
    isFound && found.value !== undefined ?
      await importCustom(found.value, { isDry: dryRun === true }, system)
    : { ...found, value: [] };
  const { value: imports = [], collector } = run;
  const files = imports.flatMap((each) => each.files);
  const code =
    collector.stopped() ? exitCodes.refused
    : files.some(({ outcome }) => NEEDS_PEOPLE.has(outcome)) ? exitCodes.editConflict
    : exitCodes.fine;
  if (json === true) {
    terminal.data(jsonDocument('custom import', code, { imports, ...diagnosticsJson(run) }));
    return code;
  }
  sayDiagnostics(run, terminal);
  for (const each of imports) sayImport(each, dryRun === true, terminal);
  return code;
}

const NEEDS_PEOPLE: ReadonlySet<ImportedFile['outcome']> = new Set([
  'conflict',
  'removed by hand',
  'left out',
]);

function sayImport({ target, folder, files }: CustomImport, isDry: boolean, { say, colors }: Terminal): void {
  for (const { path, outcome, reason } of files) {
    const paint = NEEDS_PEOPLE.has(outcome) ? colors.yellow : colors.green;
    const why = reason === undefined ? '' : colors.dim(`: ${visible(reason)}`);
    say(`${paint(outcome.padEnd(15))} ${visible(path)}${why}`);
  }
  const open = files.filter(({ outcome }) => NEEDS_PEOPLE.has(outcome)).length;
  const written = files.filter(({ outcome }) => outcome === 'added' || outcome === 'merged').length;
  const mark = open > 0 ? colors.yellow('▲') : colors.green('✔');
  const rest = open > 0 ? `, ${open} left to you` : '';
  say(
    `${mark} ${target} in ${visible(folder)}: ${written} files ${
      isDry ? 'would be written' : 'written'
    }${rest}`,
  );
}
