import { createColors } from 'picocolors';
import { commandName } from './command-name.ts';

type Colors = ReturnType<typeof createColors>;

/** The streams of a run and how to write to them: data on stdout, everything for people on stderr. */
export type Terminal = {
  readonly colors: Colors;
  /** What people type to run this program. */
  readonly command: string;
  /** Whether stdout shows colours; findings that are the data of a command use it. */
  readonly outColors: Colors;
  /** Prints data. */
  readonly data: (text: string | Uint8Array) => void;
  /** Prints a line for people. */
  readonly say: (text: string) => void;
  /** Shows what is going on, on a terminal only; the next line replaces it. */
  readonly progress: (step: string) => void;
  /** Takes away what `progress` shows, for another program to use the terminal. */
  readonly settle: () => void;
};

/** A terminal over the streams of this process. */
export function createTerminal({ quiet }: { readonly quiet: boolean }): Terminal {
  const { stdout, stderr } = process;
  const live =
    !quiet && stderr.isTTY === true && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb';
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    get command() {
      return runningCommand();
    },
    colors: createColors(wantsColors(stderr)),
    outColors: createColors(wantsColors(stdout)),
    data: (text) => {
      clear();
      stdout.write(text);
    },
    say: (text) => {
      clear();
      if (!quiet) stderr.write(`${text}\n`);
    },
    settle: clear,
    progress: (step) => {
      if (!live) return;
      clear();
      stderr.write(`${step} …`);
      shown = true;
    },
  };
}

let known: string | undefined;

/** What people type to run this program again. */
export function runningCommand(): string {
  return (known ??= commandName({
    environment: process.env,
    program: process.argv[1] ?? '',
    folder: process.cwd(),
  }));
}

/** NO_COLOR and FORCE_COLOR decide, in this order; else whether a person is looking. */
function wantsColors(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && TERM !== 'dumb';
}
