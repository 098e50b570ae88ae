import type { FileSystem } from './file-system.ts';
import { manifestPath, stateFolder } from './state-folder.ts';

/** Folder of everything that is not worth committing; it ignores itself. */
const cacheFolder = `${stateFolder}/cache`;

/** All that may lie in the cache folder. What does not stay between runs belongs to one that is writing, or was cut off. */
const ENTRIES = {
  ignore: { name: '.gitignore', stays: true },
  stamp: { name: 'stamp.json', stays: true },
  /** What the last run read and said. */
  run: { name: 'run.json', stays: true },
  /** Generated forms of all files, for edits that are made before the package is committed. */
  originals: { name: 'originals.json.gz', stays: true },
  /** The inputs of the last run. */
  inputs: { name: 'inputs.json.gz', stays: true },
  /** The types of the document for other tools. */
  types: { name: 'openapi-types.txt', stays: true },
  /** New versions of edited files that could not be merged. */
  conflicts: { name: 'conflicts', stays: true },
  /** What the last run changed. */
  reports: { name: 'reports', stays: true },
  lock: { name: 'lock', stays: false },
  journal: { name: 'journal.json', stays: false },
  journalDraft: { name: 'journal.json.new', stays: false },
  /** New texts on their way to their places. */
  stage: { name: 'stage', stays: false },
  /** An old text on its way back. */
  undo: { name: 'undo', stays: false },
} as const;

/** One of the things in the cache folder. */
export type CacheEntry = keyof typeof ENTRIES;

const stays: ReadonlySet<string> = new Set(
  Object.values(ENTRIES).flatMap((entry) => (entry.stays ? [entry.name] : [])),
);

/** Path of a thing in the cache folder, inside the package. */
export function cachePath(entry: CacheEntry): string {
  return `${cacheFolder}/${ENTRIES[entry].name}`;
}

/** Makes the cache folder, which keeps itself out of version control. */
export function makeCacheFolder(root: string, fs: FileSystem): void {
  fs.makeFolder(`${root}/${cacheFolder}`);
  const ignore = `${root}/${cachePath('ignore')}`;
  if (fs.kindOf(ignore) === undefined) fs.create(ignore, '*\n');
}

/** Writes a file of the cache folder. */
export function writeCache(
  root: string,
  entry: CacheEntry,
  content: Uint8Array | string,
  fs: FileSystem,
): void {
  makeCacheFolder(root, fs);
  fs.write(`${root}/${cachePath(entry)}`, content);
}

/** The bytes of a file of the cache folder; undefined where there is none. Reading a link is refused by the file system. */
export function readCache(root: string, entry: CacheEntry, fs: FileSystem): Uint8Array | undefined {
  const path = `${root}/${cachePath(entry)}`;
  const kind = fs.kindOf(path);
  return kind === 'file' || kind === 'link' ? fs.read(path) : undefined;
}

/** Whether another run is writing, or one that was cut off left something behind. */
export function isDisturbed(root: string, fs: FileSystem): boolean {
  return fs.list(`${root}/${cacheFolder}`).some((name) => !stays.has(name));
}

/** Removes the folders that a run made and did not use; `isNew` when the folder of the package is one of them. */
export function removeUnusedFolders(root: string, isNew: boolean, fs: FileSystem): void {
  if (fs.kindOf(`${root}/${manifestPath}`) !== undefined || fs.kindOf(`${root}/${cacheFolder}`) === undefined)
    return;
  if (fs.list(`${root}/${cacheFolder}`).join() !== ENTRIES.ignore.name) return;
  fs.remove(`${root}/${cachePath('ignore')}`);
  fs.removeEmptyFolder(`${root}/${cacheFolder}`);
  fs.removeEmptyFolder(`${root}/${stateFolder}`);
  if (isNew) fs.removeEmptyFolder(root);
}
