import { diagnostic, type Report } from '../diagnostics/index.ts';
import { foldedPath } from './check-paths.ts';
import { hasHash, hasText, plainText, readDiskFile, type DiskFile } from './disk-file.ts';
import type { FileChange, OutputFile } from './file-change.ts';
import type { FileSystem } from './file-system.ts';
import type { EditKeeper, FindHandWritten, KeptEdit } from './hand-work.ts';
import { hashOf } from './hash.ts';
import type { LastRun } from './last-run.ts';
import { printManifest, type HandWritten, type Manifest } from './manifest.ts';
import { manifestPath, namesPath, originalPath, originalsAttributes } from './state-folder.ts';

/** The package as it will be, compared with what is on disk. */
export type StagedTree = {
  readonly changes: readonly FileChange[];
  readonly unchanged: readonly string[];
  /** Files whose edits stand in the way (reported): what is generated, and what stays on disk. */
  readonly blocking: readonly KeptEdit[];
  /** Files that carry an edit, in both forms. */
  readonly kept: readonly KeptEdit[];
  readonly manifest: Manifest;
};

/** A complete package and the place it belongs to. */
export type WriteInput = {
  /** Absolute path of the package, forward slashes, no slash at the end. */
  readonly root: string;
  readonly files: readonly OutputFile[];
  readonly manifest: Pick<Manifest, 'generator' | 'inputs' | 'version' | 'sources' | 'part'>;
  readonly last: LastRun;
  /** Throw away edits that people made in generated files. */
  readonly overwriteEdits: boolean;
  /** Files of somebody else whose place may be taken. */
  readonly takesOver?: ReadonlySet<string> | undefined;
  /** Carries edits over to the new files; without it they stand in the way. */
  readonly edits?: EditKeeper | undefined;
  /** What hand-written code adds to the package; none of it may vanish unnoticed. */
  readonly findHandWritten?: FindHandWritten | undefined;
};

/**
 * Compares the package with the disk without changing anything. Reports files of others and files edited by hand; as
 * long as one of these is reported nothing may be written.
 */
export function stageTree(input: WriteInput, fs: FileSystem, report: Report): StagedTree {
  const tree = {
    changes: [] as FileChange[],
    unchanged: [] as string[],
    blocking: [] as KeptEdit[],
    kept: [] as KeptEdit[],
  };
  const hashes = new Map<string, string>();
  for (const { path, text } of input.files) {
    const hash = hashOf(text);
    hashes.set(path, hash);
    const there = readDiskFile(`${input.root}/${path}`, fs);
    const before = there !== undefined && isOtherSpelling(path, input, fs) ? undefined : there;
    if (before === 'blocked') {
      report(diagnostic('Output/ForeignFile', undefined, { path }));
      continue;
    }
    if (before !== undefined && hasHash(before, hash)) tree.unchanged.push(path);
    else stageWrite({ path, text, hash, before }, input, tree, report);
  }
  tree.changes.push(...staleChanges(input, hashes, fs, report), ...originalChanges(tree.kept, input, fs));
  const edited = new Map(tree.kept.map(({ path, text }) => [path, hashOf(text)] as const));
  const { root, files, last, findHandWritten } = input;
  const old = last.manifest;
  // A file that stands in the way stays as it is, with everything that people added to it.
  const edits = [...tree.kept, ...tree.blocking];
  const handWritten: HandWritten =
    findHandWritten?.({ root, files, edits, old }, fs, report) ?? old?.handWritten ?? new Map();
  const manifest = { ...input.manifest, files: hashes, edited, handWritten };
  return { ...tree, changes: withManifest(tree.changes, manifest, input, fs), manifest };
}

/**
 * Whether what stands at a path is a file of the last run whose name differs in case alone: where case is ignored it
 * answers to both names, and it goes before the new one is written.
 */
function isOtherSpelling(path: string, { root, last }: WriteInput, fs: FileSystem): boolean {
  const old = last.manifest?.files;
  if (old === undefined || old.has(path)) return false;
  const folded = foldedPath(path);
  if (![...old.keys()].some((each) => foldedPath(each) === folded)) return false;
  const at = path.lastIndexOf('/');
  const folder = at === -1 ? root : `${root}/${path.slice(0, at)}`;
  return !fs.list(folder).includes(path.slice(at + 1));
}

/** A file whose text on disk, if any, is not the new one. */
type Pending = {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
  readonly before: DiskFile | undefined;
};

type OpenTree = {
  readonly changes: FileChange[];
  readonly unchanged: string[];
  readonly blocking: KeptEdit[];
  readonly kept: KeptEdit[];
};

function stageWrite(file: Pending, input: WriteInput, tree: OpenTree, report: Report): void {
  const { path, text: pure, hash, before } = file;
  const known = input.last.manifest?.files.get(path);
  // The lock of names may be there before the package is: it says what an earlier one was called.
  const isOurs = known !== undefined || path === namesPath || input.takesOver?.has(path) === true;
  if (before !== undefined && !isOurs) {
    report(diagnostic('Output/ForeignFile', undefined, { path }));
    return;
  }
  // Names are the generator's to keep; what people change there is read before naming.
  const isFree = input.overwriteEdits || path === namesPath;
  if (before === undefined || known === undefined || isFree || hasHash(before, known)) {
    tree.changes.push({ kind: 'write', path, before, text: pure });
    return;
  }
  const mine = plainText(before);
  const text = input.edits?.keep({ path, mine, known, pure, hash }, report);
  if (text === undefined) {
    if (input.edits === undefined) report(diagnostic('Output/EditedFile', undefined, { path }));
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
  { root, last }: WriteInput,
  fs: FileSystem,
): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (const [path, text] of originalsFor(kept, last.manifest)) {
    const before = readDiskFile(`${root}/${path}`, fs);
    if (before === 'blocked') continue;
    if (text === undefined) {
      if (before !== undefined) changes.push({ kind: 'remove', path, before });
    } else if (before === undefined || !hasText(before, text))
      changes.push({ kind: 'write', path, before, text });
  }
  return changes;
}

/** Path → text of the files that keep the generated forms of edited files, or undefined for those that go. */
function originalsFor(
  kept: readonly KeptEdit[],
  old: Manifest | undefined,
): ReadonlyMap<string, string | undefined> {
  const wanted = new Map<string, string | undefined>();
  for (const path of old?.edited?.keys() ?? []) wanted.set(originalPath(path), undefined);
  if (wanted.size > 0) wanted.set(originalsAttributes.path, undefined);
  for (const { path, pure } of kept) wanted.set(originalPath(path), pure);
  if (kept.length > 0) wanted.set(originalsAttributes.path, originalsAttributes.text);
  return wanted;
}

/** Files that only the old manifest lists: removed if nobody touched them, else kept and reported. */
function staleChanges(
  input: WriteInput,
  planned: ReadonlyMap<string, string>,
  fs: FileSystem,
  report: Report,
): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (const [path, hash] of input.last.manifest?.files ?? []) {
    if (planned.has(path)) continue;
    const before = readDiskFile(`${input.root}/${path}`, fs);
    if (before === undefined || before === 'blocked') continue;
    if (input.overwriteEdits || path === namesPath || hasHash(before, hash))
      changes.push({ kind: 'remove', path, before });
    else report(diagnostic('Output/EditedStaleFile', undefined, { path }));
  }
  return changes;
}

/** Removals come first: where case is ignored, a renamed file is its own stale predecessor. The manifest comes last. */
function withManifest(
  changes: readonly FileChange[],
  manifest: Manifest,
  { root }: WriteInput,
  fs: FileSystem,
): readonly FileChange[] {
  const removals = changes.filter((change) => change.kind === 'remove');
  const writes = changes.filter((change) => change.kind === 'write');
  const text = printManifest(manifest);
  const before = readDiskFile(`${root}/${manifestPath}`, fs);
  if (before === 'blocked') return [...removals, ...writes];
  if (before !== undefined && hasText(before, text)) return [...removals, ...writes];
  return [...removals, ...writes, { kind: 'write', path: manifestPath, before, text }];
}
