import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimedBump, proposeRelease, type ReleaseProposal } from '../../compare/release/index.ts';
import { tickedText } from '../../compare/model/index.ts';
import {
  messageOfChange,
  renderChangelog,
  renderCommitMessage,
  renderMigration,
  reportedReason,
} from '../../compare/report/index.ts';
import { readRelease, type ReleasePolicy } from '../../config/index.ts';
import { createPositions, DEFAULT_LIMITS, diskReader, parseDocument, readSource } from '../../load/index.ts';
import type { PackageDiff } from '../../compare/files/index.ts';
import { mdCode } from '../../support/encode.ts';
import { isObject } from '../../support/json.ts';
import { createCollector, visible } from '../../diagnostics/index.ts';
import { compareSides, type Comparison } from '../../pipeline/compare.ts';
import { coversBump } from '../../compare/rules/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { findingsText } from '../findings.ts';
import { host, today } from '../host.ts';
import { loadPackageSides } from '../load-sides.ts';
import { raiseVersion } from '../raise-version.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `release`, as commander gives them. */
export type ReleaseOptions = {
  readonly out: string;
  readonly since: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly migration?: string;
  readonly config?: string;
  readonly package?: string;
};

/**
 * Gives a package the version and the changelog entry that its changes deserve, or with `--check` says whether the
 * version it has is big enough.
 */
export async function runRelease(options: ReleaseOptions): Promise<number> {
  const terminal = createTerminal({ quiet: false });
  const tell = (text: string): void => {
    if (options.json !== true) terminal.say(text);
  };
  const sides = await loadPackageSides(options.since, options.out, options, terminal);
  if (sides === undefined) return exitCodes.refused;
  const { from, to } = sides.trees;
  const policy = options.config === undefined ? undefined : readPolicy(options.config, terminal);
  if (policy === 'refused') return exitCodes.refused;
  const comparison = await compareSides(sides, {
    host,
    report: createCollector().report,
    today: today(),
    ...(policy !== undefined && { policy }),
  });
  if (comparison === undefined) return exitCodes.refused;
  const { api, wire, release } = comparison;
  if (options.check === true) return check(from.version, to.version, comparison, options, terminal);
  const version = versionFor(from.version, to.version, release);
  if (release.bump === 'none' || version === undefined) {
    if (options.json === true)
      terminal.data(`${JSON.stringify({ bump: 'none', version: version ?? null, reasons: [] }, null, 2)}\n`);
    tell('Nothing changed that users would notice.');
    return exitCodes.fine;
  }
  const raise = { folder: options.out, config: options.config, from: to.version, to: version };
  const raised = await raiseVersion(raise, terminal);
  if (raised !== exitCodes.fine) return raised;
  const entry = withBullet(renderChangelog({ api, wire }, { version, date: today() }), comparison.files);
  if (options.json === true)
    terminal.data(
      `${JSON.stringify(
        {
          bump: release.bump,
          version,
          changelog: entry,
          commit: renderCommitMessage({ api, wire }),
          reasons: release.reasons.map(reportedReason),
        },
        null,
        2,
      )}\n`,
    );
  else terminal.data(entry);
  writeChangelog(options.out, entry);
  if (options.migration !== undefined)
    writeFileSync(
      options.migration,
      renderMigration(
        { api, wire },
        { name: to.name ?? options.out, from: from.version ?? options.since, to: version },
      ),
    );
  tell(
    `${terminal.colors.green('✔')} ${visible(options.out)}: ${from.version ?? '?'} → ${version} (${
      release.bump
    })`,
  );
  return exitCodes.fine;
}

/** Files that an entry names before it counts the rest. */
const NAMED = 4;

/** An entry always says something: files changed although no name, type or request did. */
function withBullet(entry: string, { files }: PackageDiff): string {
  if (/^\* /m.test(entry)) return entry;
  const names = files.filter(({ onlyNoise }) => !onlyNoise).map(({ path }) => mdCode(path));
  const rest = names.length - NAMED;
  const shown = rest > 1 ? [...names.slice(0, NAMED), `${rest} other files`] : names;
  return `${entry.trimEnd()}\n\n### Chores\n\n* **package:** update ${shown.join(
    ', ',
  )}; no exported name and no type changed\n`;
}

/** The version that the changes deserve; a higher one that the owner has set already stays. */
function versionFor(
  before: string | undefined,
  after: string | undefined,
  { bump, version }: ReleaseProposal,
): string | undefined {
  if (before === undefined || after === undefined) return version ?? after;
  const isEnough = before !== after && coversBump(claimedBump(before, after), bump);
  return isEnough ? after : version ?? after;
}

/** A version that is smaller than its changes deserve is refused. */
function check(
  before: string | undefined,
  after: string | undefined,
  { changes, policy, release: { bump: deserved } }: Comparison,
  { json }: Pick<ReleaseOptions, 'json'>,
  terminal: Terminal,
): number {
  const claimed = before === undefined || after === undefined ? 'none' : claimedBump(before, after);
  const isEnough = coversBump(claimed, deserved);
  const options = { policy, ...(before !== undefined && { version: before }) };
  if (json === true)
    terminal.data(
      `${JSON.stringify(
        { from: before ?? null, to: after ?? null, claimed, deserved, fits: isEnough },
        null,
        2,
      )}\n`,
    );
  const mark = isEnough ? terminal.colors.green('✔') : terminal.colors.red('✖');
  const allows = claimed === 'none' ? 'allows no change' : `allows a ${claimed} change`;
  const heaviest =
    isEnough ? [] : changes.filter((change) => proposeRelease(change, options).bump === deserved);
  const rest = heaviest.length - NAMED;
  if (json === true) return isEnough ? exitCodes.fine : exitCodes.breaking;
  terminal.say(
    [
      deserved === 'none' ?
        `${mark} ${before ?? '?'} → ${after ?? '?'}: nothing changed that users would notice.`
      : `${mark} ${before ?? '?'} → ${after ?? '?'} ${allows}; what changed deserves ${deserved}.`,
      ...heaviest.slice(0, NAMED).map((change) => `  ${visible(tickedText(messageOfChange(change)))}`),
      ...(rest > 0 ? [`  … and ${rest} more`] : []),
    ].join('\n'),
  );
  return isEnough ? exitCodes.fine : exitCodes.breaking;
}

/** The newest entry stands on top, below the title; an entry for the same version is replaced. Line ends stay. */
function writeChangelog(folder: string, entry: string): void {
  const path = join(folder, 'CHANGELOG.md');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '# Changelog\n';
  const old = text.replaceAll('\r\n', '\n');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const [head = '', ...entries] = old.split(/^(?=## )/m);
  const heading = versionIn(entry);
  const others = entries.filter((each) => versionIn(each) !== heading);
  writeFileSync(
    path,
    `${[head.trimEnd(), entry.trimEnd(), ...others.map((each) => each.trimEnd())].join('\n\n')}\n`.replaceAll(
      '\n',
      lineEnd,
    ),
  );
}

/** `5.34.0` from `## [5.34.0](…) (2026-12-31)` */
const versionIn = (entry: string): string => /^## \[?([^\s\]]+)/.exec(entry)?.[1] ?? '';

/** The `release` key of a config; what is wrong with it is said. */
function readPolicy(file: string, terminal: Terminal): ReleasePolicy | 'refused' {
  const collector = createCollector();
  const { report } = collector;
  const texts = new Map<string, string>();
  const source = readSource(file, {
    reader: diskReader,
    limits: DEFAULT_LIMITS,
    report,
    remember: ({ file: name, text }) => void texts.set(name, text),
  });
  const document =
    source === undefined ? undefined : (
      parseDocument(source, { limits: DEFAULT_LIMITS, report, isConfig: true })
    );
  const policy = readRelease(isObject(document?.value) ? document.value : {}, file, report);
  if (!collector.stopped()) return policy;
  terminal.say(findingsText(collector, createPositions(texts), terminal.colors, 'without notes'));
  return 'refused';
}
