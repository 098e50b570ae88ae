import { spawnSync } from 'node:child_process';

/** A program that shows long text page by page. */
export type Pager = { readonly command: string; readonly args: readonly string[] };

/** What is shown, and where. */
export type Viewing = {
  readonly text: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of the terminal; undefined where the output is none. */
  readonly rows: number | undefined;
};

/** How less behaves unless the user set it up: it ends at once where everything fits, shows colours, and keeps the screen. */
const LESS = 'FRX';

/**
 * The pager that the user wants: `SPECSMITH_PAGER`, else `PAGER`, else `less`. Words are separated by blanks; no shell
 * reads them. Undefined for an empty value and for `cat`.
 */
export function pagerOf({ SPECSMITH_PAGER, PAGER }: Viewing['environment']): Pager | undefined {
  const [command, ...args] = (SPECSMITH_PAGER ?? PAGER ?? 'less').split(/\s+/).filter((word) => word !== '');
  return command === undefined || command === 'cat' ? undefined : { command, args };
}

/** Shows text in the pager if it is longer than the terminal. False when that was not done: then it is still to be printed. */
export function showPaged({ text, environment, rows }: Viewing): boolean {
  const pager =
    rows === undefined || rows === 0 || text.split('\n').length <= rows ? undefined : pagerOf(environment);
  if (pager === undefined) return false;
  const { error, status } = spawnSync(pager.command, [...pager.args], {
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS, ...environment },
  });
  // A pager that is left before it has read everything closes the pipe.
  const isClosed = error !== undefined && 'code' in error && error.code === 'EPIPE';
  return (error === undefined || isClosed) && status !== 127;
}
