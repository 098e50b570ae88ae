import { visibleJson } from '../../diagnostics/index.ts';
import { lint } from '../../pipeline/lint.ts';
import { exitCodes } from '../exit-codes.ts';
import { countsText, findingsJson, findingsText } from '../findings.ts';
import { inputFiles, type InputOptions } from '../options.ts';
import { createTerminal } from '../terminal.ts';

/** Prints every finding about the inputs. */
export async function runLint(options: InputOptions): Promise<number> {
  const terminal = createTerminal({ quiet: options.json === true });
  terminal.progress('Checking');
  const { collector: findings, positions } = await lint(inputFiles(options));
  const code = findings.stopped() ? exitCodes.refused : exitCodes.fine;
  if (options.json === true) {
    const document = { command: 'lint', exitCode: code, ...findingsJson(findings, positions) };
    terminal.data(`${visibleJson(document, 2)}\n`);
    return code;
  }
  const text = findingsText(findings, positions, terminal.outColors, 'all');
  if (text !== '') terminal.data(`${text}\n`);
  terminal.say(
    `${code === exitCodes.fine ? terminal.colors.green('✔') : terminal.colors.red('✖')} ${countsText(
      findings,
    )}`,
  );
  return code;
}
