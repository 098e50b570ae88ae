import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { FileSystem } from './file-system.ts';
import { hashOf } from './hash.ts';
import { manifestPath, printManifest, type Manifest } from './manifest.ts';

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
  /** Paths whose edits by hand stand in the way (reported). */
  readonly edited: readonly string[];
  readonly manifest: Manifest;
};

/** What staging needs to know besides the files. */
export type StageInput = {
  readonly root: string;
  readonly files: readonly OutputFile[];
  readonly manifest: Omit<Manifest, 'files'>;
  readonly old: Manifest | undefined;
  readonly overwriteEdits: boolean;
};

/**
 * Compares the package with the disk without changing anything. Reports files of others and files edited by hand; as
 * long as one of these is reported nothing may be written.
 */
export function stageTree(input: StageInput, fs: FileSystem, report: Report): StagedTree {
  const tree = { changes: [] as Change[], unchanged: [] as string[], edited: [] as string[] };
  const hashes = new Map<string, string>();
  for (const file of input.files) {
    const hash = hashOf(file.text);
    hashes.set(file.path, hash);
    const before = snapshot(`${input.root}/${file.path}`, fs);
    if (before === 'blocked') {
      report(diagnostic('Output/ForeignFile', undefined, { path: file.path }));
      continue;
    }
    if (before !== undefined && isSameText(before, file.text, hash)) tree.unchanged.push(file.path);
    else if (mayReplace(file.path, before, input, tree.edited, report)) {
      tree.changes.push({ kind: 'write', path: file.path, before, text: file.text });
    }
  }
  tree.changes.push(...staleChanges(input, hashes, fs, report));
  const manifest = { ...input.manifest, files: hashes };
  return { ...tree, changes: withManifest(tree.changes, manifest, input, fs), manifest };
}

function mayReplace(
  path: string,
  before: Snapshot | undefined,
  { old, overwriteEdits }: StageInput,
  edited: string[],
  report: Report,
): boolean {
  if (before === undefined) return true;
  const known = old?.files.get(path);
  if (known === undefined) {
    report(diagnostic('Output/ForeignFile', undefined, { path }));
    return false;
  }
  if (overwriteEdits || isUnedited(before, known)) return true;
  edited.push(path);
  report(diagnostic('Output/EditedFile', undefined, { path }));
  return false;
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
    if (input.overwriteEdits || isUnedited(before, hash)) changes.push({ kind: 'remove', path, before });
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
