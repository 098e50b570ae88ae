import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSide } from '../../compare/package/index.ts';
import {
  claimedBump,
  renderChangelog,
  renderCommitMessage,
  renderMigration,
} from '../../compare/release/index.ts';
import { createCollector, visible } from '../../diagnostics/index.ts';
import { compareSides } from '../../pipeline/compare.ts';
import { exitCodes } from '../exit-codes.ts';
import { findingsText } from '../findings.ts';
import { host, NO_SOURCES, today } from '../host.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `release`, as commander gives them. */
export type ReleaseOptions = {
  readonly out: string;
  readonly since: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly migration?: string;
};

const ORDER = ['none', 'patch', 'minor', 'major'] as const;

/**
 * Gives a package the version and the changelog entry that its changes deserve, or with `--check` says whether the
 * version it has is big enough.
 */
export async function runRelease(options: ReleaseOptions): Promise<number> {
  const terminal = createTerminal({ quiet: options.json === true });
  const collector = createCollector();
  const load = (text: string) => loadSide(text, { host, report: collector.report });
  const [from, to] = [await load(options.since), await load(options.out)];
  const comparison =
    from === undefined || to === undefined ?
      undefined
    : await compareSides({ trees: { from, to } }, { host, report: collector.report, today: today() });
  if (from === undefined || to === undefined || comparison === undefined) {
    terminal.say(findingsText(collector, NO_SOURCES, terminal.colors, 'all'));
    return exitCodes.refused;
  }
  const { api, wire, release } = comparison;
  if (options.check === true) return check(from.version, to.version, release.bump, terminal);
  const version = release.version ?? to.version;
  if (release.bump === 'none' || version === undefined) {
    terminal.say('Nothing changed that users would notice.');
    return exitCodes.fine;
  }
  const entry = renderChangelog({ api, wire }, { version, date: today() });
  if (options.json === true)
    terminal.data(
      `${JSON.stringify(
        {
          bump: release.bump,
          version,
          changelog: entry,
          commit: renderCommitMessage({ api, wire }),
          reasons: release.reasons,
        },
        null,
        2,
      )}\n`,
    );
  else terminal.data(entry);
  writeVersion(options.out, version);
  writeChangelog(options.out, entry);
  if (options.migration !== undefined)
    writeFileSync(
      options.migration,
      renderMigration(
        { api, wire },
        { name: to.name ?? options.out, from: from.version ?? options.since, to: version },
      ),
    );
  terminal.say(
    `${terminal.colors.green('✔')} ${visible(options.out)}: ${from.version ?? '?'} → ${version} (${
      release.bump
    })`,
  );
  return exitCodes.fine;
}

/** A version that is smaller than its changes deserve is refused. */
function check(
  before: string | undefined,
  after: string | undefined,
  deserved: (typeof ORDER)[number],
  terminal: Terminal,
): number {
  const claimed = before === undefined || after === undefined ? 'none' : claimedBump(before, after);
  const fits = ORDER.indexOf(claimed) >= ORDER.indexOf(deserved);
  const mark = fits ? terminal.colors.green('✔') : terminal.colors.red('✖');
  terminal.say(
    `${mark} ${before ?? '?'} → ${after ?? '?'} is a ${claimed} release; the changes deserve ${deserved}.`,
  );
  return fits ? exitCodes.fine : exitCodes.breaking;
}

function writeVersion(folder: string, version: string): void {
  const path = join(folder, 'package.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/("version":\s*)"[^"]*"/, (_, key: string) => `${key}${JSON.stringify(version)}`),
  );
}

/** The newest entry stands on top, below the title. */
function writeChangelog(folder: string, entry: string): void {
  const path = join(folder, 'CHANGELOG.md');
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '# Changelog\n';
  const at = old.search(/^## /m);
  const [head, rest] = at < 0 ? [old.trimEnd(), ''] : [old.slice(0, at).trimEnd(), old.slice(at)];
  writeFileSync(path, `${head}\n\n${entry}${rest === '' ? '' : `\n${rest}`}`);
}
