import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  diffReport,
  loadSide,
  packageTree,
  pageAssets,
  renderHtml,
  renderJson,
  renderMarkdown,
  totalsText,
  type PackageTree,
} from '../compare/files/index.ts';
import { createCollector, visible } from '../diagnostics/index.ts';
import { manifestPath, nodeFileSystem } from '../output/index.ts';
import { compareSides, type ComparisonSides } from '../pipeline/compare.ts';
import { readPagePart } from './assets.ts';
import { shownChange, summaryOf, typeFinding, wireFinding } from '../compare/report/index.ts';
import { changeLines } from './change-list.ts';
import { host, today } from './host.ts';
import { madeFrom, type Origin } from './made-from.ts';
import type { Terminal } from './terminal.ts';

/** A generated package as it is on disk, and what it was made from. */
export type Snapshot = { readonly tree: PackageTree; readonly origin?: () => Promise<Origin | undefined> };

/** Takes a snapshot that reports call `label`; undefined before the first generation. */
export async function snapshot(folder: string, label: string): Promise<Snapshot | undefined> {
  if (!existsSync(join(folder, manifestPath))) return undefined;
  const tree = await loadSide(folder, { host, report: createCollector().report });
  if (tree === undefined) return undefined;
  const origin = madeFrom(folder);
  return {
    // What the package's own build made says nothing about this run.
    tree: packageTree(
      label,
      [...tree.files].filter(([path]) => !path.startsWith('dist/')),
    ),
    ...(origin && { origin }),
  };
}

async function sidesOf(before: Snapshot, after: Snapshot): Promise<ComparisonSides> {
  const old = await before.origin?.();
  const made = old && (await after.origin?.());
  return {
    kind: 'packages',
    trees: { from: before.tree, to: after.tree },
    ...(old &&
      made && {
        documents: { from: old.document, to: made.document },
        generators: { from: old.generator, to: made.generator },
        handWritten: made.handWritten,
      }),
  };
}

/** Most findings that the summary names; the report has all. */
const SHOWN = 12;

/**
 * Tells what a run changed for the users of the package, and leaves the whole report in the package's ignored folder:
 * a page to look at, Markdown for a pull request, JSON for programs.
 */
export async function reportChanges(before: Snapshot, folder: string, terminal: Terminal): Promise<void> {
  terminal.progress('Comparing with the last generation');
  const after = await snapshot(folder, folder);
  const report = createCollector().report;
  const sides = after && (await sidesOf(before, after));
  const comparison = sides && (await compareSides(sides, { host, report, today: today() }));
  if (comparison === undefined || comparison.files.files.length + comparison.changes.length === 0) return;
  const { files, api, wire, changes, release } = comparison;
  const findings = changes.map(shownChange);
  const target = `${folder}/.specsmith/cache/reports`;
  nodeFileSystem.makeFolder(target);
  nodeFileSystem.write(
    `${target}/diff.html`,
    renderHtml(files, { assets: pageAssets(readPagePart), findings }),
  );
  nodeFileSystem.write(`${target}/diff.md`, renderMarkdown(files, { findings }));
  nodeFileSystem.write(
    `${target}/diff.json`,
    renderJson(
      diffReport(files, {
        api: api.map(typeFinding),
        wire: wire.map(wireFinding),
        changes: changes.map((change) => summaryOf(change, api)),
        bump: release.bump,
        hunks: true,
      }),
    ),
  );
  const { colors } = terminal;
  for (const line of changeLines(findings.slice(0, SHOWN), colors)) terminal.say(`  ${line}`);
  if (findings.length > SHOWN) terminal.say(`  … and ${findings.length - SHOWN} more`);
  terminal.say(
    `  ${files.files.length === 0 ? 'No file differs.' : totalsText(files)} Deserves: ${
      release.bump
    }. Report: ${visible(join(folder, '.specsmith/cache/reports/diff.html'))}`,
  );
}
