import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { schemaText, type Format } from '../../config/index.ts';
import { visible } from '../../diagnostics/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { createTerminal } from '../terminal.ts';

/** Prints the JSON Schema of a format, or writes it. */
export function runSchema(format: Format, { out }: { readonly out?: string }): number {
  const terminal = createTerminal({ quiet: false });
  const text = schemaText(format);
  if (out === undefined) {
    terminal.data(text);
    return exitCodes.fine;
  }
  if (!existsSync(dirname(out))) {
    terminal.say(`${terminal.colors.red('✖')} The folder of ${visible(out)} does not exist.`);
    return exitCodes.refused;
  }
  writeFileSync(out, text);
  terminal.say(`${terminal.colors.green('✔')} ${visible(out)}`);
  return exitCodes.fine;
}
