import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { PROGRAM } from '../diagnostics/index.ts';

/** How a process was started. */
export type Start = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The script that Node was given. */
  readonly program: string;
  readonly folder: string;
};

const THROUGH_NPM = `npx ${PROGRAM}`;
const LOCAL_BINARIES = join('node_modules', '.bin');
const ENDINGS = ['', '.cmd', '.exe', '.ps1'];

/**
 * What a person types to run the program again: its name alone only where the shell finds that, which is where it is
 * installed globally. `npx` finds that of a project, and gets it where there is none.
 */
export function commandName({ environment, program, folder }: Start): string {
  // npm sets them for `npx`, `npm exec` and scripts, and pnpm does for scripts.
  const { npm_command: command, npm_lifecycle_event: script } = environment;
  if (command === 'exec' || script !== undefined || isLocal(program, folder)) return THROUGH_NPM;
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  const isFound = path
    .split(delimiter)
    .filter((each) => each !== '' && !each.endsWith(LOCAL_BINARIES))
    .some((each) => ENDINGS.some((ending) => existsSync(join(each, `${PROGRAM}${ending}`))));
  return isFound ? PROGRAM : THROUGH_NPM;
}

/** Whether the program lies among the packages of the project that the folder belongs to. */
function isLocal(program: string, folder: string): boolean {
  const [root] = program.split(`${sep}node_modules${sep}`);
  if (root === undefined || root === program) return false;
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
  return `${real(folder)}${sep}`.startsWith(`${real(root)}${sep}`);
}
