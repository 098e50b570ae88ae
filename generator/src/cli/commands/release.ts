import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  claimedBump,
  renderChangelog,
  renderCommitMessage,
  renderMigration,
  readReleasePolicy,
  type ReleasePolicy,
} from '../../compare/release/index.ts';
import { DEFAULT_LIMITS, diskReader, parseDocument, readSource } from '../../load/index.ts';
import { isObject } from '../../support/json.ts';
import { createCollector, visible } from '../../diagnostics/index.ts';
import { compareSides } from '../../pipeline/compare.ts';
import { exitCodes } from '../exit-codes.ts';
import { host, today } from '../host.ts';
import { loadPackageSides } from '../load-sides.ts';
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

const ORDER = ['none', 'patch', 'minor', 'major'] as const;

/**
 * Gives a package the version and the changelog entry that its changes deserve, or with `--check` says whether the
 * version it has is big enough.
 */
export async function runRelease(options: ReleaseOptions): Promise<number> {
  const terminal = createTerminal({ quiet: options.json === true });
  const sides = await loadPackageSides(options.since, options.out, options, terminal);
  if (sides === undefined) return exitCodes.refused;
  const { from, to } = sides.trees;
  const policy = options.config === undefined ? undefined : readPolicy(options.config);
  const comparison = await compareSides(sides, {
    host,
    report: createCollector().report,
    today: today(),
    ...(policy !== undefined && { policy }),
  });
  if (comparison === undefined) return exitCodes.refused;
  const { api, wire, release } = comparison;
  if (options.check === true) return check(from.version, to.version, release.bump, options, terminal);
  const version = release.version ?? to.version;
  if (release.bump === 'none' || version === undefined) {
    if (options.json === true)
      terminal.data(`${JSON.stringify({ bump: 'none', version: version ?? null, reasons: [] }, null, 2)}\n`);
    terminal.say('Nothing changed that users would notice.');
    return exitCodes.fine;
  }
  const entry = withBullet(renderChangelog({ api, wire }, { version, date: today() }));
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
  if (!raiseVersion(options, to.version, version, terminal)) return exitCodes.refused;
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

/** An entry always says something: files changed although no name or type did. */
function withBullet(entry: string): string {
  return /^\* /m.test(entry) ? entry : (
      `${entry.trimEnd()}\n\n### Documentation\n\n* **docs:** reword comments and guides; no name and no type changed\n`
    );
}

/** A version that is smaller than its changes deserve is refused. */
function check(
  before: string | undefined,
  after: string | undefined,
  deserved: (typeof ORDER)[number],
  { json }: ReleaseOptions,
  terminal: Terminal,
): number {
  const claimed = before === undefined || after === undefined ? 'none' : claimedBump(before, after);
  const fits = ORDER.indexOf(claimed) >= ORDER.indexOf(deserved);
  if (json === true)
    terminal.data(
      `${JSON.stringify({ from: before ?? null, to: after ?? null, claimed, deserved, fits }, null, 2)}\n`,
    );
  const mark = fits ? terminal.colors.green('✔') : terminal.colors.red('✖');
  terminal.say(
    `${mark} ${before ?? '?'} → ${after ?? '?'} is a ${claimed} release; the changes deserve ${deserved}.`,
  );
  return fits ? exitCodes.fine : exitCodes.breaking;
}

/**
 * A generated package takes its version from the config, so that is where it is raised; the next generation brings it
 * everywhere. Any other package has it in its package file.
 */
function raiseVersion(
  { out, config }: ReleaseOptions,
  old: string | undefined,
  version: string,
  terminal: Terminal,
): boolean {
  if (!existsSync(join(out, '.specsmith/manifest.json'))) {
    writeVersion(out, version);
    return true;
  }
  const text = config === undefined ? '' : readFileSync(config, 'utf8');
  const line = /^(\s+version:\s*)(['"]?)([\w.+-]+)\2\s*$/m;
  if (config === undefined || line.exec(text)?.[3] !== old) {
    terminal.say(
      `${terminal.colors.red(
        '✖',
      )} The version of a generated package stands in its config (targets.typescript.options.version); name the file with --config.`,
    );
    return false;
  }
  writeFileSync(
    config,
    text.replace(line, (_, key: string) => `${key}${version}`),
  );
  terminal.say(`${visible(config)}: version ${version}. Generate the package to bring it everywhere.`);
  return true;
}

function writeVersion(folder: string, version: string): void {
  const path = join(folder, 'package.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/("version":\s*)"[^"]*"/, (_, key: string) => `${key}${JSON.stringify(version)}`),
  );
}

/** The newest entry stands on top, below the title; an entry for the same version is replaced. */
function writeChangelog(folder: string, entry: string): void {
  const path = join(folder, 'CHANGELOG.md');
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '# Changelog\n';
  const [head = '', ...entries] = old.split(/^(?=## )/m);
  const heading = versionIn(entry);
  const others = entries.filter((each) => versionIn(each) !== heading);
  writeFileSync(
    path,
    `${[head.trimEnd(), entry.trimEnd(), ...others.map((each) => each.trimEnd())].join('\n\n')}\n`,
  );
}

/** `5.34.0` from `## [5.34.0](…) (2026-12-31)` */
const versionIn = (entry: string): string => /^## \[?([^\s\]]+)/.exec(entry)?.[1] ?? '';

/** The `release` key of a config. */
function readPolicy(file: string): ReleasePolicy | undefined {
  const { report } = createCollector();
  const source = readSource(file, { reader: diskReader, limits: DEFAULT_LIMITS, report, remember: () => {} });
  const document =
    source === undefined ? undefined : (
      parseDocument(source, { limits: DEFAULT_LIMITS, report, isConfig: true })
    );
  return isObject(document?.value) ? readReleasePolicy(document.value).policy : undefined;
}
