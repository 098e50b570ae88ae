import { lint } from '../../pipeline/lint.ts';
import { countsText, diagnosticsJson, diagnosticsText } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { inputFiles, type InputOptions } from '../options.ts';
import { createSystem } from '../system.ts';
import { createTerminal } from '../terminal.ts';

/** Prints everything that was found about the inputs. */
export async function runLint(options: InputOptions): Promise<number> {
  const terminal = createTerminal({ quiet: options.json === true });
  terminal.progress('Checking');
  const run = await lint(inputFiles(options), createSystem(terminal.progress));
  const code = run.collector.stopped() ? exitCodes.refused : exitCodes.fine;
  if (options.json === true) {
    terminal.data(jsonDocument('lint', code, diagnosticsJson(run)));
    return code;
  }
  const text = diagnosticsText(run, terminal.outColors);
  if (text !== '') terminal.data(`${text}\n`);
  const mark = code === exitCodes.fine ? terminal.colors.green('✔') : terminal.colors.red('✖');
  terminal.say(`${mark} ${countsText(run.collector)}`);
  return code;
}
