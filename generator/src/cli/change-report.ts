import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
  worstFirst,
  type DiffFinding,
  type PackageTree,
} from '../compare/package/index.ts';
import { createCollector, visible } from '../diagnostics/index.ts';
import { compareSides } from '../pipeline/compare.ts';
import { readTemplate } from './assets.ts';
import { host, today } from './host.ts';
import type { Terminal } from './terminal.ts';

/** The generated package as it is on disk; undefined before its first generation. */
export async function snapshot(folder: string): Promise<PackageTree | undefined> {
  if (!existsSync(join(folder, '.specsmith/manifest.json'))) return undefined;
  const tree = await loadSide(folder, { host, report: createCollector().report });
  if (tree === undefined) return undefined;
  // What the package's own build made says nothing about this run.
  return packageTree(
    tree.label,
    [...tree.files].filter(([path]) => !path.startsWith('dist/')),
  );
}

/** Most findings that the summary names; the report has all. */
const SHOWN = 12;

/**
 * Tells what a run changed for the users of the package, and leaves the whole report in the package's ignored folder:
 * a page to look at, Markdown for a pull request, JSON for programs.
 */
export async function reportChanges(before: PackageTree, folder: string, terminal: Terminal): Promise<void> {
  terminal.progress('Comparing with the last generation');
  const after = await snapshot(folder);
  const report = createCollector().report;
  const comparison =
    after === undefined ? undefined : (
      await compareSides({ trees: { from: before, to: after } }, { host, report, today: today() })
    );
  const { files, api = [], release } = comparison ?? {};
  if (files === undefined || release === undefined || files.files.length === 0) return;
  const findings: readonly DiffFinding[] = worstFirst<DiffFinding>(api);
  const target = join(folder, '.specsmith/cache/reports');
  mkdirSync(target, { recursive: true });
  writeFileSync(
    join(target, 'diff.html'),
    renderHtml(files, { assets: pageAssets((name) => readTemplate(`diff/${name}`)), findings }),
  );
  writeFileSync(join(target, 'diff.md'), renderMarkdown(files, { findings }));
  writeFileSync(
    join(target, 'diff.json'),
    renderJson(diffReport(files, { api, bump: release.bump, hunks: true })),
  );
  const { colors } = terminal;
  const paint = { breaking: colors.red, risky: colors.yellow, safe: colors.green, docs: colors.dim };
  for (const { severity, message } of findings.slice(0, SHOWN))
    terminal.say(`  ${paint[severity](severity.padEnd(8))} ${visible(message)}`);
  if (findings.length > SHOWN) terminal.say(`  … and ${findings.length - SHOWN} more`);
  terminal.say(
    `  ${totalsText(files)} Deserves: ${release.bump}. Report: ${visible(
      join(folder, '.specsmith/cache/reports/diff.html'),
    )}`,
  );
}
