import type { Collector } from '../diagnostics/index.ts';
import {
  checkFolder,
  checkPaths,
  comparePackage,
  describeDrift,
  hashOf,
  hasPack,
  isIntact,
  loadParser,
  readManifest,
  readStamp,
  writeConflicts,
  writeInputPack,
  writePack,
  writePackage,
  writeStamp,
  type DriftedFile,
  type EditKeeper,
  type FileSystem,
  type HandWrittenSources,
  type InputPack,
  type Manifest,
  type SourcePaths,
  type Stamp,
  type WriteInput,
  type WriteReport,
} from '../output/index.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import { renderFiles, type RenderedFile } from '../render/index.ts';
import type { Environment } from './environment.ts';
import { exportsAsBefore, handWrittenHashes } from './hand-written.ts';
import { keepsCustomLimit, editKeeperFor, reportNewEdits } from './keep-edits.ts';

/** A package to be made. */
export type PackageRequest = {
  /** Absolute path of the package, forward slashes. */
  readonly root: string;
  /** Hash over the inputs and every option that changes the output. */
  readonly inputs: string;
  /** Where the inputs lie; what the package says already, where they lie elsewhere on this machine. */
  readonly sources?: SourcePaths | undefined;
  /** The inputs themselves. */
  readonly pack: InputPack;
  /** Compare with the disk, write nothing. */
  readonly check: boolean;
  readonly overwriteEdits: boolean;
  /** Edited files that hold the new version already, whatever a merge would say. */
  readonly resolved?: readonly string[] | undefined;
  /** What hand-written code adds to the package. */
  readonly handWritten?: HandWrittenSources;
  /** The names of types may change although the inputs did not. */
  readonly pruneNames?: boolean | undefined;
  /** Comment on top of generated TypeScript. */
  readonly header?: string;
};

/** What happened to the package: it was written, compared, or refused (with findings). */
export type PackageResult =
  | ({ readonly kind: 'written' } & WriteReport)
  | { readonly kind: 'compared'; readonly drift: readonly DriftedFile[]; readonly unchanged: number }
  | { readonly kind: 'refused' };

/** Makes the package from its plans; `plan` is called only if the package on disk is not known to be right. */
export async function renderAndWrite(
  plan: () => Promise<readonly FilePlan[]>,
  request: PackageRequest,
  environment: Environment,
  findings: Collector,
): Promise<PackageResult> {
  const { report } = findings;
  if (!checkFolder(request.root, environment.around, environment.system.fs, report))
    return { kind: 'refused' };
  if (request.check && !(await keepsCustomLimit(request.root, environment, report)))
    return { kind: 'refused' };
  const known = await readKnown(request, environment);
  if (known?.isCurrent) return unchanged(request, known.files.size);

  const plans = await plan();
  environment.progress('Rendering');
  checkPaths(
    plans.map(({ path }) => path),
    report,
  );
  if (findings.stopped()) return { kind: 'refused' };
  const files = await renderFiles(plans, renderOptions(request, environment, known), report);
  if (findings.stopped()) return { kind: 'refused' };
  return request.check ?
      compare(files, request, environment, findings)
    : write(files, request, environment, findings);
}

/** What the stamp of an earlier run says about the package, as far as it can be trusted. */
type Known = Stamp & { readonly isCurrent: boolean; readonly files: Manifest['files'] };

async function readKnown(
  request: PackageRequest,
  { system, build }: Environment,
): Promise<Known | undefined> {
  if (build.hash === undefined) return undefined;
  const stamp = readStamp(request.root, system.fs);
  if (stamp === undefined || stamp.build !== build.hash) return undefined;
  const manifest = readManifest(request.root, system.fs, () => undefined);
  if (manifest === undefined) return undefined;
  const isCurrent =
    stamp.inputs === request.inputs &&
    request.pruneNames !== true &&
    !(request.overwriteEdits && manifest.edited !== undefined && manifest.edited.size > 0) &&
    isIntact(request.root, manifest, system.fs) &&
    (await exportsAsBefore(request, stamp, manifest, system.fs));
  return { ...stamp, isCurrent, files: manifest.files };
}

function unchanged({ check }: PackageRequest, count: number): PackageResult {
  return check ?
      { kind: 'compared', drift: [], unchanged: count }
    : { kind: 'written', created: [], updated: [], removed: [], unchanged: count };
}

function renderOptions(
  { root, header }: PackageRequest,
  { assets, system }: Environment,
  known: Known | undefined,
) {
  return {
    assets,
    ...(header !== undefined && { header }),
    ...(known && {
      formatted: (path: string, raw: string) => formattedBefore(path, raw, known, root, system.fs),
    }),
  };
}

/** The file on disk, if it is unmodified and this build formatted it from the same text. */
function formattedBefore(
  path: string,
  raw: string,
  known: Known,
  root: string,
  fs: FileSystem,
): string | undefined {
  if (known.raw.get(path) !== hashOf(raw)) return undefined;
  const content = fs.read(`${root}/${path}`);
  return content && hashOf(content) === known.files.get(path) ? new TextDecoder().decode(content) : undefined;
}

async function compare(
  files: readonly RenderedFile[],
  request: PackageRequest,
  environment: Environment,
  { report }: Collector,
): Promise<PackageResult> {
  environment.progress('Comparing');
  const edits = await editKeeperFor(request, environment);
  const wanted = await writeInput(files, request, environment, edits);
  const staged = comparePackage(wanted, environment.system.fs, report);
  if (staged === undefined) return { kind: 'refused' };
  await reportNewEdits(request, staged, environment, report);
  const drift = await describeDrift(staged, { diffLines: 40, diffedFiles: 10 });
  return { kind: 'compared', drift, unchanged: staged.unchanged.length };
}

async function write(
  files: readonly RenderedFile[],
  request: PackageRequest,
  environment: Environment,
  { report }: Collector,
): Promise<PackageResult> {
  await environment.beforeWriting?.();
  environment.progress('Writing');
  const { root } = request;
  const { system, build } = environment;
  const edits = await editKeeperFor(request, environment);
  const input = await writeInput(files, request, environment, edits);
  if (edits !== undefined) {
    const staged = comparePackage(input, system.fs, () => undefined);
    if (staged !== undefined) await reportNewEdits(request, staged, environment, report);
  }
  const written = writePackage(input, system, report);
  if (edits !== undefined)
    writeConflicts(root, written === undefined ? edits.conflicts() : new Map(), system.fs);
  if (written === undefined) return { kind: 'refused' };
  const changed = written.created.length + written.updated.length + written.removed.length;
  if (changed > 0 || !hasPack(root, system.fs)) writePack(root, files, system.fs);
  writeInputPack(root, request.pack, system.fs);
  if (build.hash !== undefined) {
    const raw = files.flatMap((file) =>
      file.raw === undefined ? [] : [[file.path, hashOf(file.raw)] as const],
    );
    const handWritten = await handWrittenHashes(request, system.fs);
    writeStamp(
      root,
      { inputs: request.inputs, build: build.hash, raw: new Map(raw), handWritten },
      system.fs,
    );
  }
  return { kind: 'written', ...written };
}

async function writeInput(
  files: readonly RenderedFile[],
  { root, inputs, sources: given, check, overwriteEdits, handWritten }: PackageRequest,
  { build, system }: Environment,
  edits: EditKeeper | undefined,
): Promise<WriteInput> {
  // Where the inputs lie is no drift.
  const known =
    check || given === undefined ? readManifest(root, system.fs, () => undefined)?.sources : given;
  const sources = known ?? given;
  const manifest = { generator: build.version, inputs, ...(sources !== undefined && { sources }) };
  return {
    root,
    files,
    overwriteEdits,
    edits,
    manifest,
    ...(handWritten !== undefined && { handWritten: { ...handWritten, parse: await loadParser() } }),
  };
}
