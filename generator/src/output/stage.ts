import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { EditKeeper } from './custom/edit-keeper.ts';
import { checkExports, reportFaults } from './custom/check-exports.ts';
import {
  exportsOfEdits,
  exportsOfSources,
  isSource,
  packageModules,
  textsOnDisk,
  wantedSymbols,
  type HandWritten,
  type HandWrittenSources,
  type KeptEdit,
  type PackageModules,
} from './custom/hand-written.ts';
import type { ParseModule } from './custom/parse-module.ts';
import { keepEdit, originalsFor } from './custom/stage-edits.ts';
import type { FileSystem } from './file-system.ts';
import { hashOf } from './hash.ts';
import { manifestPath, namesPath, printManifest, type Manifest } from './manifest.ts';

/** One file of the package, ready to be written. */
export type OutputFile = { readonly path: string; readonly text: string };

/** What has to happen to one path. `before` is the hash of what stands there now, `undefined` when nothing does. */
export type Change =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly before: Snapshot | undefined;
      readonly text: string;
    }
  | { readonly kind: 'remove'; readonly path: string; readonly before: Snapshot };

/** Bytes on disk, kept so that a failed run can put them back. */
export type Snapshot = { readonly hash: string; readonly content: Uint8Array };

/** The package as it will be, compared with what is on disk. */
export type StagedTree = {
  readonly changes: readonly Change[];
  readonly unchanged: readonly string[];
  /** Files whose edits stand in the way (reported): what is generated, and what stays on disk. */
  readonly blocking: readonly KeptEdit[];
  /** Files that carry an edit, in both forms. */
  readonly kept: readonly KeptEdit[];
  readonly manifest: Manifest;
};

/** What staging needs to know besides the files. */
export type StageInput = {
  readonly root: string;
  readonly files: readonly OutputFile[];
  readonly manifest: Pick<Manifest, 'generator' | 'inputs' | 'sources'>;
  readonly old: Manifest | undefined;
  readonly overwriteEdits: boolean;
  readonly edits?: EditKeeper | undefined;
  readonly handWritten?: HandWrittenInput | undefined;
};

/** What hand-written code adds to the package, and what reads it. */
export type HandWrittenInput = HandWrittenSources & { readonly parse: ParseModule };

/**
 * Compares the package with the disk without changing anything. Reports files of others and files edited by hand; as
 * long as one of these is reported nothing may be written.
 */
export function stageTree(input: StageInput, fs: FileSystem, report: Report): StagedTree {
  const tree = {
    changes: [] as Change[],
    unchanged: [] as string[],
    blocking: [] as KeptEdit[],
    kept: [] as KeptEdit[],
  };
  const hashes = new Map<string, string>();
  for (const { path, text } of input.files) {
    const hash = hashOf(text);
    hashes.set(path, hash);
    const before = snapshot(`${input.root}/${path}`, fs);
    if (before === 'blocked') {
      report(diagnostic('Output/ForeignFile', undefined, { path }));
      continue;
    }
    if (before !== undefined && isSameText(before, text, hash)) tree.unchanged.push(path);
    else stageWrite({ path, text, hash, before }, input, tree, report);
  }
  tree.changes.push(...staleChanges(input, hashes, fs, report), ...originalChanges(tree.kept, input, fs));
  const edited = new Map(tree.kept.map(({ path, text }) => [path, hashOf(text)] as const));
  const handWritten = stageExports(input, tree, fs, report);
  const manifest = { ...input.manifest, files: hashes, edited, handWritten };
  return { ...tree, changes: withManifest(tree.changes, manifest, input, fs), manifest };
}

/** A file whose text on disk, if any, is not the new one. */
type Pending = {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
  readonly before: Snapshot | undefined;
};

type OpenTree = {
  readonly changes: Change[];
  readonly unchanged: string[];
  readonly blocking: KeptEdit[];
  readonly kept: KeptEdit[];
};

function stageWrite(file: Pending, input: StageInput, tree: OpenTree, report: Report): void {
  const { path, text: pure, hash, before } = file;
  const known = input.old?.files.get(path);
  if (before !== undefined && known === undefined) {
    report(diagnostic('Output/ForeignFile', undefined, { path }));
    return;
  }
  // Names are the generator's to keep; what people change there is read before naming.
  const isFree = input.overwriteEdits || path === namesPath;
  if (before === undefined || known === undefined || isFree || isUnedited(before, known)) {
    tree.changes.push({ kind: 'write', path, before, text: pure });
    return;
  }
  const mine = withoutCarriageReturns(before) ?? new TextDecoder().decode(before.content);
  const text = keepEdit({ path, mine, known, pure, hash }, input.edits, report);
  if (text === undefined) {
    tree.blocking.push({ path, pure, text: mine });
    return;
  }
  if (text !== pure) tree.kept.push({ path, pure, text });
  if (text === mine) tree.unchanged.push(path);
  else tree.changes.push({ kind: 'write', path, before, text });
}

/** The generated forms of edited files are kept for the next merge, those of others are not. */
function originalChanges(
  kept: readonly KeptEdit[],
  { root, old }: StageInput,
  fs: FileSystem,
): readonly Change[] {
  const changes: Change[] = [];
  for (const [path, text] of originalsFor(kept, old)) {
    const before = snapshot(`${root}/${path}`, fs);
    if (before === 'blocked') continue;
    if (text === undefined) {
      if (before !== undefined) changes.push({ kind: 'remove', path, before });
    } else if (before === undefined || !isSameText(before, text, hashOf(text)))
      changes.push({ kind: 'write', path, before, text });
  }
  return changes;
}

/** What people add to the public package; reports what would vanish. */
function stageExports(
  input: StageInput,
  { kept, blocking }: OpenTree,
  fs: FileSystem,
  report: Report,
): HandWritten {
  const { old, handWritten: sources } = input;
  if (sources === undefined) return old?.handWritten ?? new Map();
  // A file that stands in the way stays as it is, with everything that people added to it.
  const edits = [...kept, ...blocking];
  const modules = stagedModules(input, edits, sources.parse, fs);
  const after = new Map([
    ...exportsOfSources(sources, modules),
    ...exportsOfEdits(edits, sources.clientName, modules),
  ]);
  const written = [...wantedSymbols(sources, modules), ...edits].map(({ path }) => path).filter(isSource);
  reportFaults(new Set(written), modules, report);
  checkExports({ before: old?.handWritten ?? new Map(), after, sources, modules }, report);
  return after;
}

/** The modules as they will be: those of the new package, and those of people. */
function stagedModules(
  { root, files, old }: StageInput,
  edits: readonly KeptEdit[],
  parse: ParseModule,
  fs: FileSystem,
): PackageModules {
  const planned = new Map([...files, ...edits].map(({ path, text }) => [path, text]));
  const onDisk = textsOnDisk(root, fs);
  const readText = (path: string): string | undefined =>
    planned.get(path) ?? (old?.files.has(path) === true ? undefined : onDisk(path));
  return packageModules(readText, (path) => planned.has(path), parse);
}

/** Files that only the old manifest lists: removed if nobody touched them, else kept and reported. */
function staleChanges(
  input: StageInput,
  planned: ReadonlyMap<string, string>,
  fs: FileSystem,
  report: Report,
): readonly Change[] {
  const changes: Change[] = [];
  for (const [path, hash] of input.old?.files ?? []) {
    if (planned.has(path)) continue;
    const before = snapshot(`${input.root}/${path}`, fs);
    if (before === undefined || before === 'blocked') continue;
    if (input.overwriteEdits || path === namesPath || isUnedited(before, hash))
      changes.push({ kind: 'remove', path, before });
    else report(diagnostic('Output/EditedStaleFile', undefined, { path }));
  }
  return changes;
}

/** Removals come first: where case is ignored, a renamed file is its own stale predecessor. The manifest comes last. */
function withManifest(
  changes: readonly Change[],
  manifest: Manifest,
  { root }: StageInput,
  fs: FileSystem,
): readonly Change[] {
  const removals = changes.filter((change) => change.kind === 'remove');
  const writes = changes.filter((change) => change.kind === 'write');
  const text = printManifest(manifest);
  const before = snapshot(`${root}/${manifestPath}`, fs);
  if (before === 'blocked') return [...removals, ...writes];
  if (before !== undefined && isSameText(before, text, hashOf(text))) return [...removals, ...writes];
  return [...removals, ...writes, { kind: 'write', path: manifestPath, before, text }];
}

/** The file at a path; undefined when nothing is there, `blocked` when something other than a file is. */
export function snapshot(path: string, fs: FileSystem): Snapshot | 'blocked' | undefined {
  const kind = fs.kindOf(path);
  if (kind !== undefined && kind !== 'file') return 'blocked';
  const content = kind && fs.read(path);
  return content && { content, hash: hashOf(content) };
}

function isSameText(before: Snapshot, text: string, hash: string): boolean {
  return before.hash === hash || withoutCarriageReturns(before) === text;
}

function isUnedited(before: Snapshot, hash: string): boolean {
  if (before.hash === hash) return true;
  const text = withoutCarriageReturns(before);
  return text !== undefined && hashOf(text) === hash;
}

/** The text with plain line ends, for checkouts that convert them; undefined when it has no carriage return. */
function withoutCarriageReturns({ content }: Snapshot): string | undefined {
  return content.includes(13) ? new TextDecoder().decode(content).replaceAll('\r\n', '\n') : undefined;
}
