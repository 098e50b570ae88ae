import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { applyCodemod, type CodemodNote } from '../../compare/codemod/index.ts';
import { createCollector, visible } from '../../diagnostics/index.ts';
import { compareSides } from '../../pipeline/compare.ts';
import { exitCodes } from '../exit-codes.ts';
import { host, today } from '../host.ts';
import { loadPackageSides } from '../load-sides.ts';
import { createTerminal, type Terminal } from '../terminal.ts';
import { writeTogether } from '../write-together.ts';

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
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return refuse(`${folder} is not a folder.`, terminal);
  const sides = await loadPackageSides(options.from, options.to, options, terminal);
  if (sides === undefined) return exitCodes.refused;
  const comparison = await compareSides(sides, { host, report: createCollector().report, today: today() });
  const { from, to } = sides.trees;
  terminal.progress(`Reading ${folder}`);
  const top = realpathSync(folder);
  const sources = readSources(top);
  const result = await applyCodemod(sources.texts, comparison?.api ?? [], {
    from: from.files,
    to: to.files,
    folder: top,
  });
  if (result === undefined)
    return refuse(
      `${from.label} and ${to.label} do not both declare types, so nothing can be compared.`,
      terminal,
    );
  if (options.dryRun !== true) {
    const failure = writeTogether(new Map([...result.files].map(([path, text]) => [join(top, path), text])));
    if (failure !== undefined) return refuse(`Nothing was changed: ${failure}.`, terminal);
  }
  for (const note of result.done) terminal.say(`${terminal.colors.green('✔')} ${visible(noteText(note))}`);
  for (const note of result.left) terminal.say(`${terminal.colors.yellow('•')} ${visible(noteText(note))}`);
  for (const path of sources.unreadable)
    terminal.say(`${terminal.colors.yellow('•')} ${visible(`${path} is not UTF-8 and was left alone.`)}`);
  if (result.reached === 0)
    terminal.say(visible(`No file in ${folder} imports ${to.name ?? from.name ?? 'the package'}.`));
  terminal.say(summary(result.files.size, result.left.length, options.dryRun === true));
  return exitCodes.fine;
}

function refuse(reason: string, { say, colors }: Terminal): number {
  say(`${colors.red('✖')} ${visible(reason)}`);
  return exitCodes.refused;
}

function summary(files: number, left: number, isDry: boolean): string {
  const changed = `${files} ${files === 1 ? 'file' : 'files'} ${isDry ? 'would change' : 'changed'}`;
  return `${changed}, ${left} ${left === 1 ? 'place needs' : 'places need'} a decision.`;
}

function noteText({ path, line, note }: CodemodNote): string {
  return `${path}:${line} ${note}`;
}

/** Folders of other packages, of what a build wrote, and of tools: `.git`, `.next`. */
const SKIPPED = /^(?:node_modules|dist|\..*)$/;

type Sources = { readonly texts: ReadonlyMap<string, string>; readonly unreadable: readonly string[] };

/** The sources below a folder by path. Links are not followed: what they lead to may belong to others. */
function readSources(folder: string): Sources {
  const texts = new Map<string, string>();
  const unreadable: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.test(entry.name)) walk(path);
      if (!entry.isFile() || !/\.[cm]?[jt]sx?$/.test(entry.name)) continue;
      const text = textOf(readFileSync(join(folder, path)));
      if (text === undefined) unreadable.push(path);
      else texts.set(path, text);
    }
  };
  walk('');
  return { texts, unreadable };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
