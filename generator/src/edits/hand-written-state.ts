import type { FileSystem, HandWritten, Manifest } from '../output/index.ts';
import { fileHash, readHandWritten, type HandWrittenSources } from './hand-written.ts';
import { loadParser } from './load.ts';

/** Path of a hand-written file that a package depends on → its hash, empty where there is none. */
export type HandWrittenHashes = ReadonlyMap<string, string>;

/** A package on the disk and the hand-written modules that the config makes part of it. */
export type HandWrittenPackage = {
  readonly root: string;
  readonly fs: FileSystem;
  readonly manifest: Manifest;
  readonly sources: HandWrittenSources;
};

/** Whether the hand-written files are those that were seen before. */
export function staysHandWritten(root: string, known: HandWrittenHashes, fs: FileSystem): boolean {
  return [...known].every(([path, hash]) => fileHash(root, path, fs) === hash);
}

/**
 * The hashes of the hand-written files, if they export what they did at the last run. Their text is read only where it
 * is another one; what edited files pass on is left to a full run.
 */
export async function hashesIfExportsStay(
  { root, fs, manifest, sources }: HandWrittenPackage,
  known: HandWrittenHashes | undefined,
): Promise<HandWrittenHashes | undefined> {
  if (known === undefined) return undefined;
  if (staysHandWritten(root, known, fs)) return known;
  if ((manifest.edited?.size ?? 0) > 0) return undefined;
  const now = readHandWritten(
    { root, generated: manifest.files, edited: [] },
    sources,
    await loadParser(),
    fs,
  );
  return now.hasFaults || textOf(now.exports) !== textOf(manifest.handWritten) ? undefined : now.read;
}

/** The hashes of the hand-written files that a package depends on; undefined where one of them cannot be read. */
export async function handWrittenHashes({
  root,
  fs,
  manifest,
  sources,
}: HandWrittenPackage): Promise<HandWrittenHashes | undefined> {
  const onDisk = { root, generated: manifest.files, edited: manifest.edited?.keys() ?? [] };
  const { hasFaults, read } = readHandWritten(onDisk, sources, await loadParser(), fs);
  return hasFaults ? undefined : read;
}

/** Equal for equal exports, in whatever order they were found. */
function textOf(exports: HandWritten = new Map()): string {
  const lines = [...exports].flatMap(([path, symbols]) =>
    [...symbols].map(([symbol, kind]) => JSON.stringify([path, symbol, kind])),
  );
  return lines.sort().join('\n');
}
