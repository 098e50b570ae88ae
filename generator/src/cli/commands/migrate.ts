import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadSide } from '../../compare/package/index.ts';
import { comparePackageApis } from '../../compare/api/index.ts';
import { applyCodemod } from '../../compare/release/index.ts';
import { createCollector, visible } from '../../diagnostics/index.ts';
import { publishEdition } from '../edition-package.ts';
import { findEdition } from '../editions.ts';
import { exitCodes } from '../exit-codes.ts';
import { findingsText } from '../findings.ts';
import { host, NO_SOURCES } from '../host.ts';
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
  const collector = createCollector();
  const edition = async (name: string) => {
    const found = findEdition(name, process.cwd());
    if (found.kind === 'missing') return undefined;
    const published = await publishEdition(
      found.edition,
      options.package ?? found.edition.packages[0]?.[0] ?? '',
    );
    return published.kind === 'built' ? published.files : undefined;
  };
  const load = (text: string) => loadSide(text, { host, report: collector.report, edition });
  const [before, after] = [await load(options.from), await load(options.to)];
  if (before === undefined || after === undefined) {
    terminal.say(findingsText(collector, NO_SOURCES, terminal.colors, 'all'));
    return exitCodes.refused;
  }
  const findings = await comparePackageApis(before.files, after.files, { withoutDocs: true });
  const result = await applyCodemod(readSources(folder), findings, {
    packageName: after.name ?? before.name ?? '',
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
