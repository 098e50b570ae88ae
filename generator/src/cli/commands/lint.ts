import { lint } from '../../pipeline/lint.ts';
import { exitCodes } from '../exit-codes.ts';
import { countsText, findingsJson, findingsText } from '../findings.ts';
import { inputRequest, type InputOptions } from '../options.ts';
import { createTerminal } from '../terminal.ts';

/** Prints every finding about the inputs. */
export async function runLint(options: InputOptions): Promise<number> {
  const terminal = createTerminal({ quiet: options.json === true });
  terminal.progress('Checking');
  const { findings, positions } = await lint(inputRequest(options));
  const code = findings.stopped() ? exitCodes.refused : exitCodes.fine;
  if (options.json === true) {
    const document = { command: 'lint', exitCode: code, ...findingsJson(findings, positions) };
    terminal.data(`${JSON.stringify(document, null, 2)}\n`);
    return code;
  }
  const text = await findingsText(findings, positions, terminal.outColors.isColorSupported);
  if (text !== '') terminal.data(`${text}\n`);
  terminal.say(`${code === exitCodes.fine ? terminal.colors.green('✔') : terminal.colors.red('✖')} ${countsText(findings)}`);
  return code;
}
