import {
  fileHash,
  loadParser,
  readHandWritten,
  readManifest,
  writeStamp,
  type FileSystem,
  type HandWrittenSources,
  type Manifest,
  type Stamp,
} from '../output/index.ts';

/** Which package, and what hand-written code adds to it. */
export type HandWrittenRequest = {
  readonly root: string;
  readonly check: boolean;
  readonly handWritten?: HandWrittenSources;
};

/**
 * Whether the hand-written modules export what they did at the last run. Their text is read only where it is another
 * one; what edited files pass on is left to a full run.
 */
export async function exportsAsBefore(
  { root, check, handWritten: sources }: HandWrittenRequest,
  stamp: Stamp,
  manifest: Manifest,
  fs: FileSystem,
): Promise<boolean> {
  if (sources === undefined) return true;
  if (stamp.handWritten === undefined) return false;
  if ([...stamp.handWritten].every(([path, hash]) => fileHash(root, path, fs) === hash)) return true;
  const { edited = new Map<string, string>(), files: generated, handWritten: before } = manifest;
  if (edited.size > 0) return false;
  const parse = await loadParser();
  const now = readHandWritten({ root, generated, edited: [] }, sources, parse, fs);
  if (now.hasFaults || textOf(now.exports) !== textOf(before)) return false;
  if (!check) writeStamp(root, { ...stamp, handWritten: now.read }, fs);
  return true;
}

/** The hashes of the hand-written files that a package which was just written depends on. */
export async function handWrittenHashes(
  { root, handWritten: sources }: HandWrittenRequest,
  fs: FileSystem,
): Promise<ReadonlyMap<string, string> | undefined> {
  const manifest = readManifest(root, fs, () => undefined);
  if (sources === undefined || manifest === undefined) return undefined;
  const { files: generated, edited = new Map<string, string>() } = manifest;
  const onDisk = { root, generated, edited: edited.keys() };
  const { hasFaults, read } = readHandWritten(onDisk, sources, await loadParser(), fs);
  return hasFaults ? undefined : read;
}

/** Equal for equal exports, in whatever order they were found. */
function textOf(exports: Manifest['handWritten'] = new Map()): string {
  const lines = [...exports].flatMap(([path, symbols]) =>
    [...symbols].map(([symbol, kind]) => JSON.stringify([path, symbol, kind])),
  );
  return lines.sort().join('\n');
}
