import { tickedText } from '../compare/model/index.ts';
import { claimedBump, proposeRelease, type ReleaseProposal } from '../compare/release/index.ts';
import {
  entriesOf,
  messageOfChange,
  renderChangelog,
  renderCommitMessage,
  renderMigration,
  reportedReason,
  type ReportedReason,
} from '../compare/report/index.ts';
import type { PackageDiff, PackageTree } from '../compare/files/index.ts';
import { coversBump, type Bump } from '../compare/rules/index.ts';
import { readRelease, type ReleasePolicy } from '../config/index.ts';
import { createCollector } from '../diagnostics/index.ts';
import { createPositions, DEFAULT_LIMITS, parseDocument, readSource } from '../load/index.ts';
import { mdCode } from '../support/encode.ts';
import { isObject } from '../support/json.ts';
import { compareSides, type Both, type Comparison } from './compare.ts';
import { absolutePath } from './paths.ts';
import { raiseVersion, type Raised } from './raise-version.ts';
import { checkReleaseKey, type Run } from './run.ts';
import { alike } from './alike-sides.ts';
import type { System } from './system.ts';
import { addEntry } from './write-changelog.ts';

/** Which package, and what it is compared with. */
export type ReleaseRequest = {
  /** Folder of the package. */
  readonly out: string;
  /** What was released last, as a side of a comparison. */
  readonly since: string;
  /** `stainless.yml` with the release policy. */
  readonly config?: string | undefined;
  /** Package of the editions. */
  readonly package?: string | undefined;
};

/** Whether the version that a package has is big enough. */
export type ReleaseCheck = {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly claimed: Bump;
  readonly deserved: Bump;
  readonly fits: boolean;
  /** The changes that ask for more. */
  readonly heaviest: readonly string[];
};

/** What a release did. */
export type Release = {
  readonly bump: Bump;
  readonly version: string;
  readonly from: string | undefined;
  /** The entry that was added to the changelog. */
  readonly changelog: string;
  readonly commit: string;
  readonly reasons: readonly ReportedReason[];
  readonly raised: Raised;
};

/** Nothing changed that users would notice. */
export type NoRelease = { readonly bump: 'none'; readonly version: string | undefined };

/** Says whether the version of a package is big enough for what changed; writes nothing. */
export async function checkRelease(request: ReleaseRequest, system: System): Promise<Run<ReleaseCheck>> {
  const { value, ...run } = await compareReleases(request, system);
  if (value === undefined) return run;
  const { trees, comparison } = value;
  const { changes, policy } = comparison;
  const { from, to } = { from: trees.from.version, to: trees.to.version };
  const deserved = comparison.release.bump;
  const claimed = from === undefined || to === undefined ? 'none' : claimedBump(from, to);
  const fits = coversBump(claimed, deserved);
  const options = { policy, ...(from !== undefined && { version: from }) };
  const heaviest = fits ? [] : changes.filter((change) => proposeRelease(change, options).bump === deserved);
  const messages = heaviest.map((change) => tickedText(messageOfChange(change)));
  return { ...run, value: { from, to, claimed, deserved, fits, heaviest: messages } };
}

/**
 * Gives a package the version and the changelog entry that its changes deserve; `migration` names a file for the note to
 * users. No value when something stood in the way: then the reason is among what the run or the ones before it found.
 */
export async function release(
  request: ReleaseRequest & { readonly migration?: string | undefined },
  system: System,
): Promise<Run<Release | NoRelease>> {
  const { value, ...run } = await compareReleases(request, system);
  if (value === undefined) return run;
  const { trees, comparison, out } = value;
  const { api, wire, release: proposal } = comparison;
  const [from, to] = [trees.from.version, trees.to.version];
  const version = versionFor(from, to, proposal);
  const { bump } = proposal;
  const reasons = proposal.reasons.map(reportedReason);
  if (bump === 'none' || version === undefined) return { ...run, value: { bump: 'none', version } };
  const raise = { folder: out, config: request.config, from: to, to: version };
  const { value: raised, ...raising } = await raiseVersion(raise, system);
  if (raised === undefined) return { ...raising, earlier: [run] };
  const text = renderChangelog({ api, wire }, { version, date: system.today() });
  const entry = entriesOf({ api, wire }).length > 0 ? text : withFiles(text, comparison.files);
  const done = { bump, version, from, changelog: entry, reasons, raised };
  const released = { ...run, value: { ...done, commit: renderCommitMessage({ api, wire }) } };
  if (raised.kind === 'generated' && raised.run.value === undefined) return released;
  const { fs } = system;
  addEntry(`${absolutePath(out, system)}/CHANGELOG.md`, entry, fs);
  if (request.migration !== undefined) {
    const head = { name: trees.to.name ?? request.out, from: from ?? request.since, to: version };
    fs.write(absolutePath(request.migration, system), renderMigration({ api, wire }, head));
  }
  return released;
}

/** `out`: the folder of the package that was compared, of sources where there are some. */
type Compared = {
  readonly trees: Both<PackageTree>;
  readonly comparison: Comparison;
  readonly out: string;
};

async function compareReleases(
  { since, out, config, package: name }: ReleaseRequest,
  system: System,
): Promise<Run<Compared>> {
  const { value: found, ...loaded } = await alike(since, out, { config, package: name }, system);
  if (found === undefined) return loaded;
  const { sides } = found;
  const { value: policy, ...reading }: Run<ReleasePolicy> =
    config === undefined ? loaded : await readPolicy(config, system);
  if (reading.collector.stopped()) return { ...reading, earlier: [loaded] };
  const comparison = await compareSides(sides, {
    host: system,
    report: () => undefined,
    today: system.today(),
    ...(policy && { policy }),
  });
  return comparison === undefined ? loaded : (
      { ...loaded, value: { trees: sides.trees, comparison, out: found.out } }
    );
}

/** Files that an entry names before it counts the rest. */
const NAMED = 4;

/** An entry always says something: files changed although no name, type or request did. */
function withFiles(entry: string, { files }: PackageDiff): string {
  const names = files.filter(({ onlyNoise }) => !onlyNoise).map(({ path }) => mdCode(path));
  const rest = names.length - NAMED;
  const shown = (rest > 1 ? [...names.slice(0, NAMED), `${rest} other files`] : names).join(', ');
  return `${entry.trimEnd()}\n\n### Chores\n\n* **package:** update ${shown}; no exported name and no type changed\n`;
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

/** The `release` key of a config. No value when something is wrong with it. */
async function readPolicy(file: string, { reader }: System): Promise<Run<ReleasePolicy>> {
  const collector = createCollector();
  const { report } = collector;
  const texts = new Map<string, string>();
  const limits = DEFAULT_LIMITS;
  const remember = ({ file: name, text }: { file: string; text: string }): void => void texts.set(name, text);
  const source = readSource(file, { reader, limits, report, remember });
  const document = source && parseDocument(source, { limits, report, isConfig: true });
  const policy = readRelease(isObject(document?.value) ? document.value : {}, file, report);
  await checkReleaseKey({ release: policy, at: { file, pointer: '' } }, report);
  const run = { collector, positions: createPositions(texts), texts };
  return collector.stopped() ? run : { ...run, value: policy };
}
