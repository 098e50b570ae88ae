import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { applyCodemod } from '../../compare/release/index.ts';
import { createCollector, visible } from '../../diagnostics/index.ts';
import { compareSides } from '../../pipeline/compare.ts';
import { exitCodes } from '../exit-codes.ts';
import { host, today } from '../host.ts';
import { loadPackageSides } from '../load-sides.ts';
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
  const terminal = createTerminal({ quiet: false });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    terminal.say(`${terminal.colors.red('✖')} ${visible(folder)} is not a folder.`);
    return exitCodes.refused;
  }
  const sides = await loadPackageSides(options.from, options.to, options, terminal);
  if (sides === undefined) return exitCodes.refused;
  const comparison = await compareSides(sides, { host, report: createCollector().report, today: today() });
  const { from, to } = sides.trees;
  const result = await applyCodemod(readSources(folder), comparison?.api ?? [], {
    packageName: to.name ?? from.name ?? '',
  });
  for (const [path, text] of result.files)
    if (options.dryRun !== true) writeFileSync(join(folder, path), text);
  for (const note of result.done) terminal.say(`${terminal.colors.green('✔')} ${visible(noteText(note))}`);
  for (const note of result.left) terminal.say(`${terminal.colors.yellow('•')} ${visible(noteText(note))}`);
  terminal.say(
    `${result.files.size} files ${options.dryRun === true ? 'would change' : 'changed'}, ${
      result.left.length
    } places need a decision.`,
  );
  return exitCodes.fine;
}

function noteText(note: Awaited<ReturnType<typeof applyCodemod>>['left'][number]): string {
  return `${note.path}:${note.line} ${note.note}`;
}

function readSources(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path)));
  return new Map(
    paths
      .filter(
        (path) =>
          /\.[cm]?[jt]sx?$/.test(path) &&
          !/(?:^|[/\\])(?:node_modules|dist)[/\\]/.test(path) &&
          statSync(path).isFile(),
      )
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')] as const),
  );
}
