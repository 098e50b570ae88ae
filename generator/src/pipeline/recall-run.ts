import { keepsCustomLimit, staysHandWritten } from '../edits/index.ts';
import { createCollector, linesIn, type Diagnostic, type Position } from '../diagnostics/index.ts';
import type { Positions } from '../load/index.ts';
import {
  checkFolder,
  hashOf,
  isIntact,
  readCache,
  readLastRun,
  readStamp,
  writeCache,
  type FileSystem,
  type Manifest,
} from '../output/index.ts';
import type { Place } from '../support/place.ts';
import type { GenerateRequest, GenerateResult } from './generate-request.ts';
import { absolutePath, surroundingsOf } from './paths.ts';
import { sameAnswers, type Answers } from './recorded-reads.ts';
import type { Run } from './run.ts';
import type { System } from './system.ts';

/** A run as it is kept for the next one: what it asked for, read and said. */
type KeptRun = {
  /** Hash over what the request asks for. */
  readonly request: string;
  /** Hash of the program that ran. */
  readonly build: string;
  /** Hash of the manifest that the run left. */
  readonly manifest: string;
  readonly reads: Answers;
  /** Hand-written modules that the config names → whether they were there. */
  readonly modules: Readonly<Record<string, boolean>>;
  readonly found: readonly Diagnostic[];
  /** Where the findings stand that a run shows. */
  readonly positions: ReadonlyArray<readonly [place: string, position: Position]>;
  readonly said: Pick<GenerateResult, 'rules' | 'selection'>;
};

/** What is new to one run only: on what that one left, the next has nothing to say of it. */
const PASSING: ReadonlySet<string> = new Set([
  'Input/OtherPart',
  'Output/EditFound',
  'Output/EditedStaleFile',
  'Output/Recovered',
  'Output/VersionGoesBack',
]);

/** What has to be known about a run to keep it. */
export type RunToKeep = {
  readonly request: GenerateRequest;
  readonly run: Run<GenerateResult>;
  readonly value: GenerateResult;
  readonly reads: Answers;
  readonly modules: readonly string[];
};

/**
 * What the last run said, if this one asks for the same, finds the same files, and the package is as that one left it.
 * Undefined where anything is in doubt: then the run has to be made.
 */
export async function recallRun(
  request: GenerateRequest,
  system: System,
): Promise<Run<GenerateResult> | undefined> {
  const { fs, reader, build } = system;
  const root = absolutePath(request.out, system);
  const { resolved = [], newNames = [], sdk, besides = [] } = request;
  if (build.hash === undefined || request.pruneNames === true || resolved.length + newNames.length > 0)
    return undefined;
  // The names of another package are no input whose changes are seen.
  if (sdk !== undefined || besides.length > 0) return undefined;
  if (!checkFolder(root, surroundingsOf(system), fs, () => undefined)) return undefined;
  const { manifest, hash } = readLastRun(root, fs);
  const kept = readKept(root, fs);
  if (manifest === undefined || kept?.build !== build.hash || kept.manifest !== hash) return undefined;
  if (kept.request !== hashOfRequest(request) || !isSettled(request, manifest)) return undefined;
  if (request.check && !(await keepsCustomLimit(manifest, { ...system, root }, () => undefined)))
    return undefined;
  const texts = sameAnswers(kept.reads, reader);
  if (texts === undefined || !sameModules(kept.modules, root, fs)) return undefined;
  if (!isIntact(root, manifest, fs) || !sameHandWork(root, hash, fs)) return undefined;
  const collector = createCollector();
  for (const each of kept.found) collector.report(each);
  const positions = request.showsNotes === true ? await positionsIn(texts) : knownPositions(kept, texts);
  return { value: resultOf(request, manifest, kept), collector, positions, texts };
}

/** Leaves a run for the next one. Where it cannot be written, the next run only takes longer. */
export function keepRun({ request, run, value, reads, modules }: RunToKeep, system: System): void {
  const { fs, build } = system;
  const root = absolutePath(request.out, system);
  if (build.hash === undefined || request.check) return;
  const { rules, selection } = value;
  const found = run.collector.list().filter(({ code }) => !PASSING.has(code));
  const kept: KeptRun = {
    request: hashOfRequest(request),
    build: build.hash,
    manifest: readLastRun(root, fs).hash,
    reads,
    modules: Object.fromEntries(modules.map((from) => [from, hasModule(from, root, fs)])),
    found,
    positions: positionsOf(found, run.positions),
    said: { rules, selection },
  };
  try {
    writeCache(root, 'run', `${JSON.stringify({ seal: sealOf(kept), run: kept })}\n`, fs);
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
}

/** The kept run; its seal tells one that was cut off or edited. */
function readKept(root: string, fs: FileSystem): KeptRun | undefined {
  const content = readCache(root, 'run', fs);
  if (content === undefined) return undefined;
  try {
    const { seal, run } = JSON.parse(new TextDecoder().decode(content)) as { seal: string; run: KeptRun };
    return seal === sealOf(run) ? run : undefined;
  } catch {
    return undefined;
  }
}

function sealOf(run: KeptRun): string {
  return hashOf(JSON.stringify(run));
}

/** What a request asks for, apart from how it goes about it. */
function hashOfRequest(request: GenerateRequest): string {
  const { spec, config, overlays, rules, names, include, exclude, strict, allowRemoteRefs, refRoots } =
    request;
  const { target, allowRemoval, keepGoing, since, top, releaseVersion, siteFormat } = request;
  return hashOf(
    JSON.stringify([
      [spec, config, overlays, rules, names, include, exclude, strict, allowRemoteRefs, refRoots],
      [target, allowRemoval, keepGoing, since, top, releaseVersion, siteFormat],
    ]),
  );
}

/** Whether nothing is left to do to edits. */
function isSettled({ overwriteEdits }: GenerateRequest, { edited }: Manifest): boolean {
  return !overwriteEdits || (edited?.size ?? 0) === 0;
}

/** Whether a package has the hand-written module that its config calls by that path below `src/`. */
export function hasModule(from: string, root: string, fs: FileSystem): boolean {
  return fs.kindOf(`${root}/src/${from}.ts`) !== undefined;
}

function sameModules(modules: KeptRun['modules'], root: string, fs: FileSystem): boolean {
  return Object.entries(modules).every(([from, was]) => hasModule(from, root, fs) === was);
}

/** Whether the hand-written files that the package depends on are those that the last run saw. */
function sameHandWork(root: string, manifestHash: string, fs: FileSystem): boolean {
  const known = readStamp(root, manifestHash, fs)?.handWritten;
  return known !== undefined && staysHandWritten(root, known, fs);
}

function resultOf({ check }: GenerateRequest, { files }: Manifest, { said }: KeptRun): GenerateResult {
  const unchanged = files.size;
  return check ?
      { kind: 'compared', drift: [], unchanged, ...said }
    : { kind: 'written', created: [], updated: [], removed: [], unchanged, ...said };
}

/** The positions of warnings: a run shows these, and lists where notes are shown. */
function positionsOf(found: readonly Diagnostic[], positions: Positions): KeptRun['positions'] {
  const places = found
    .filter(({ severity }) => severity === 'warning')
    .flatMap(({ place, mark, related = [] }) => [
      ...(place === undefined ? [] : [[place, mark] as const]),
      ...related.map((each) => [each.place, 'key'] as const),
    ]);
  return places.flatMap(([place, mark]) => {
    const position = positions.find(place, mark);
    return position === undefined ? [] : [[keyOf(place, mark), position] as const];
  });
}

function knownPositions({ positions }: KeptRun, texts: ReadonlyMap<string, string>): Positions {
  const known = new Map(positions);
  const lines = linesIn(texts);
  return {
    line: (file, line) => lines(file)?.textOf(line),
    find: (place, mark) => known.get(keyOf(place, mark)),
  };
}

async function positionsIn(texts: ReadonlyMap<string, string>): Promise<Positions> {
  return (await import('../load/index.ts')).createPositions(texts);
}

function keyOf({ file, pointer }: Place, mark: 'key' | 'value'): string {
  return [file, pointer, mark].join('\0');
}

function isReadOnly(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}
