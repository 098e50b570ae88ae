import type { CodemodNote } from '../../compare/codemod/index.ts';
import { visible } from '../../diagnostics/index.ts';
import { migrate } from '../../pipeline/migrate.ts';
import { sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { createSystem } from '../system.ts';
import { createTerminal } from '../terminal.ts';

/** Options of `migrate`, as commander gives them. */
export type MigrateOptions = {
  readonly from: string;
  readonly to: string;
  readonly dryRun?: boolean;
  readonly package?: string;
};

/** Adapts the sources of an application to a newer SDK; what needs a person is listed. */
export async function runMigrate(folder: string, options: MigrateOptions): Promise<number> {
  const { say, colors, ...terminal } = createTerminal({ quiet: false });
  const dryRun = options.dryRun === true;
  const run = await migrate({ ...options, folder, dryRun }, createSystem(terminal.progress));
  sayDiagnostics(run, { say, colors, ...terminal });
  const { value: result } = run;
  if (result === undefined) return exitCodes.refused;
  if (result.kind === 'refused') {
    say(`${colors.red('✖')} ${visible(result.reason)}`);
    return exitCodes.refused;
  }
  for (const note of result.done) say(`${colors.green('✔')} ${visible(noteText(note))}`);
  for (const note of result.left) say(`${colors.yellow('•')} ${visible(noteText(note))}`);
  for (const path of result.unreadable)
    say(`${colors.yellow('•')} ${visible(`${path} is not UTF-8 and was left alone.`)}`);
  for (const path of result.tooDeep)
    say(`${colors.yellow('•')} ${visible(`${path} nests too deep to be read and was left alone.`)}`);
  if (result.reached === 0) say(visible(`No file in ${folder} imports ${result.name ?? 'the package'}.`));
  say(summary(result.files.size, result.left.length, dryRun));
  return exitCodes.fine;
}

function summary(files: number, left: number, isDry: boolean): string {
  const changed = `${files} ${files === 1 ? 'file' : 'files'} ${isDry ? 'would change' : 'changed'}`;
  return `${changed}, ${left} ${left === 1 ? 'place needs' : 'places need'} a decision.`;
}

function noteText({ path, line, note }: CodemodNote): string {
  return `${path}:${line} ${note}`;
}
