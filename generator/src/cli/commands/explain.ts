import { CATALOG, CODES, explainMarkdown, isCode, nearest } from '../../diagnostics/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { createTerminal } from '../terminal.ts';

/** Prints the page about a code, or all codes. */
export async function runExplain(
  code: string | undefined,
  options: { readonly json?: boolean },
): Promise<number> {
  const terminal = createTerminal({ quiet: false });
  if (code === undefined) {
    terminal.data(options.json === true ? `${JSON.stringify(CATALOG, null, 2)}\n` : `${CODES.join('\n')}\n`);
    return exitCodes.fine;
  }
  const known = CODES.find((each) => each.toLowerCase() === code.toLowerCase());
  if (known === undefined || !isCode(known)) {
    const near = nearest(code, CODES);
    terminal.say(
      `There is no finding ${JSON.stringify(code)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
    terminal.say('Run specsmith explain to list all of them.');
    return exitCodes.refused;
  }
  terminal.data(
    options.json === true ?
      `${JSON.stringify({ code: known, ...CATALOG[known] }, null, 2)}\n`
    : explainMarkdown(known),
  );
  return exitCodes.fine;
}
