import type { Collector, Diagnostic, Report } from '../diagnostics/index.ts';
import {
  handWrittenFinder,
  handWrittenHashes,
  hashesIfExportsStay,
  hasOriginals,
  keepsCustomLimit,
  loadEditKeeper,
  loadParser,
  writeConflicts,
  writeOriginals,
  type HandWrittenSources,
  type MergingKeeper,
} from '../edits/index.ts';
import {
  checkFolder,
  checkPaths,
  comparePackage,
  describeDrift,
  hashOf,
  isIntact,
  readLastRun,
  readStamp,
  writeInputCopy,
  writePackage,
  writeStamp,
  type DriftedFile,
  type FileSystem,
  type InputCopy,
  type LastRun,
  type Manifest,
  type Part,
  type SourcePaths,
  type Stamp,
  type WriteInput,
  type WriteReport,
} from '../output/index.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import type { Assets, RenderedFile } from '../render/index.ts';
import { surroundingsOf } from './paths.ts';
import type { System } from './system.ts';

/** A package to be made. */
export type PackageRequest = {
  /** Absolute path of the package, forward slashes. */
  readonly root: string;
  /** Hash over the inputs and every option that changes the output. */
  readonly inputs: string;
  /** The version of the package. */
  readonly version: string;
  /** Where the inputs lie; what the package says already, where they lie elsewhere on this machine. */
  readonly sources?: SourcePaths | undefined;
  /** Which part of the API it is; undefined for all of it. */
  readonly part?: Part | undefined;
  /** The inputs themselves. */
  readonly copy: InputCopy;
  /** Comment on top of generated TypeScript. */
  readonly header?: string;
  /** What hand-written code adds to the package. */
  readonly handWritten: HandWrittenSources;
  readonly assets: Assets;
  readonly choices: PackageChoices;
};

/** What the user said about a package. */
export type PackageChoices = {
  /** Compare with the disk, write nothing. */
  readonly check: boolean;
  readonly overwriteEdits: boolean;
  /** Files that another generator made and this one may replace, as a repository has them. */
  readonly takesOver?: ReadonlySet<string>;
  /** Edited files that hold the new version already, whatever a merge would say. */
  readonly resolved?: readonly string[];
  /** Forget the names of types that are gone: they may change although the inputs did not. */
  readonly pruneNames?: boolean;
  /** Called before anything of the package is written; not called when it is what it should be already. */
  readonly beforeWriting?: () => Promise<void>;
};

/** What happened to the package: it was written, or compared. */
export type PackageResult =
  | ({ readonly kind: 'written' } & WriteReport)
  | { readonly kind: 'compared'; readonly drift: readonly DriftedFile[]; readonly unchanged: number };

/**
 * Makes the package from its plans; `plan` is called only if the package on disk is not known to be right; what it
 * reports is told again by runs that do not call it. Undefined when
 * something was reported that stands in the way.
 */
export async function makePackage(
  plan: (report: Report) => Promise<readonly FilePlan[]>,
  request: PackageRequest,
  system: System,
  collector: Collector,
): Promise<PackageResult | undefined> {
  const { root, assets, header, choices } = request;
  const { fs, history, progress } = system;
  const { report } = collector;
  if (!checkFolder(root, surroundingsOf(system), fs, report)) return undefined;
  const last = readLastRun(root, fs);
  if (choices.check && !(await keepsCustomLimit(last.manifest, { root, fs, history }, report)))
    return undefined;
  const known = knownFrom(last, request, system);
  if (known !== undefined && (await isCurrent(known, request, fs))) {
    for (const each of known.stamp.found) report(each);
    return unchanged(choices.check, known.manifest.files.size);
  }

  const found: Diagnostic[] = [];
  const told: Report = (each) => {
    found.push(each);
    report(each);
  };
  const plans = await plan(told);
  progress('Rendering');
  checkPaths(
    plans.map(({ path }) => path),
    report,
  );
  if (collector.stopped()) return undefined;
  const formatted = known && ((path: string, raw: string) => formattedBefore(path, raw, known, root, fs));
  const options = { assets, ...(header !== undefined && { header }), ...(formatted && { formatted }) };
  // A run that changes nothing never comes here.
  const { renderFiles } = await import('../render/index.ts');
  const files = await renderFiles(plans, options, told);
  if (collector.stopped()) return undefined;
  const made = { request, files, last, found };
  return choices.check ? compare(made, system, report) : write(made, system, report);
}

/** What an earlier run of this build says about the package. */
type Known = { readonly stamp: Stamp; readonly manifest: Manifest };

function knownFrom({ manifest, hash }: LastRun, { root }: PackageRequest, { build, fs }: System) {
  const stamp = build.hash === undefined || manifest === undefined ? undefined : readStamp(root, hash, fs);
  return stamp?.build === build.hash && stamp && manifest ? { stamp, manifest } : undefined;
}

/** Whether the package is what the inputs produce, as far as that can be known without making it. */
async function isCurrent(
  { stamp, manifest }: Known,
  { root, inputs, handWritten: sources, choices }: PackageRequest,
  fs: FileSystem,
): Promise<boolean> {
  const { check, overwriteEdits, pruneNames } = choices;
  if (stamp.inputs !== inputs || pruneNames === true) return false;
  if (overwriteEdits && (manifest.edited?.size ?? 0) > 0) return false;
  if (!isIntact(root, manifest, fs)) return false;
  const handWritten = await hashesIfExportsStay({ root, fs, manifest, sources }, stamp.handWritten);
  if (handWritten === undefined) return false;
  if (!check && handWritten !== stamp.handWritten) writeStamp(root, { ...stamp, handWritten }, fs);
  return true;
}

function unchanged(check: boolean, count: number): PackageResult {
  return check ?
      { kind: 'compared', drift: [], unchanged: count }
    : { kind: 'written', created: [], updated: [], removed: [], unchanged: count };
}

/** The file on disk, if it is unmodified and this build formatted it from the same text. */
function formattedBefore(
  path: string,
  raw: string,
  { stamp, manifest }: Known,
  root: string,
  fs: FileSystem,
): string | undefined {
  if (stamp.raw.get(path) !== hashOf(raw)) return undefined;
  const content = fs.read(`${root}/${path}`);
  return content && hashOf(content) === manifest.files.get(path) ?
      new TextDecoder().decode(content)
    : undefined;
}

/** A package that was made and is not yet written. */
type Made = {
  readonly request: PackageRequest;
  readonly files: readonly RenderedFile[];
  readonly last: LastRun;
  /** What was found while it was planned. */
  readonly found: readonly Diagnostic[];
};

async function compare(made: Made, system: System, report: Report): Promise<PackageResult | undefined> {
  system.progress('Comparing');
  const wanted = await writeInput(made, await editsOf(made, system), system);
  const staged = comparePackage(wanted, system.fs, report);
  if (staged === undefined) return undefined;
  const drift = await describeDrift(staged, { diffLines: 40, diffedFiles: 10 });
  return { kind: 'compared', drift, unchanged: staged.unchanged.length };
}

async function write(made: Made, system: System, report: Report): Promise<PackageResult | undefined> {
  const { root, choices } = made.request;
  await choices.beforeWriting?.();
  system.progress('Writing');
  const edits = await editsOf(made, system);
  const written = writePackage(await writeInput(made, edits, system), system, report);
  if (edits !== undefined)
    writeConflicts(root, written === undefined ? edits.conflicts() : new Map(), system.fs);
  if (written === undefined) return undefined;
  await rememberRun(made, written, system);
  return { kind: 'written', ...written.report };
}

/** Leaves what the next run on this machine can use. */
async function rememberRun(
  { request: { root, inputs, copy, handWritten: sources }, files, found }: Made,
  { report, manifest }: { readonly report: WriteReport; readonly manifest: Manifest },
  { build, fs }: System,
): Promise<void> {
  const changed = report.created.length + report.updated.length + report.removed.length;
  if (changed > 0 || !hasOriginals(root, fs)) writeOriginals(root, files, fs);
  writeInputCopy(root, copy, fs);
  if (build.hash === undefined) return;
  const raw = files.flatMap((file) =>
    file.raw === undefined ? [] : [[file.path, hashOf(file.raw)] as const],
  );
  const handWritten = await handWrittenHashes({ root, fs, manifest, sources });
  writeStamp(root, { inputs, build: build.hash, raw: new Map(raw), handWritten, found }, fs);
}

async function editsOf({ request, last }: Made, { fs, history }: System): Promise<MergingKeeper | undefined> {
  const { root, choices } = request;
  if (choices.overwriteEdits) return undefined;
  return loadEditKeeper(last.manifest, { root, fs, history }, choices.resolved ?? []);
}

async function writeInput(
  { request, files, last }: Made,
  edits: MergingKeeper | undefined,
  { build }: System,
): Promise<WriteInput> {
  const { root, inputs, version, sources: given, part, handWritten, choices } = request;
  const known = last.manifest?.sources;
  // Where the inputs lie is no drift.
  const sources = choices.check ? known ?? given : given ?? known;
  return {
    root,
    files,
    last,
    edits,
    overwriteEdits: choices.overwriteEdits,
    takesOver: choices.takesOver,
    manifest: {
      generator: build.version,
      inputs,
      version,
      ...(sources !== undefined && { sources }),
      ...(part !== undefined && { part }),
    },
    findHandWritten: handWrittenFinder(handWritten, await loadParser()),
  };
}
