import * as fs from 'node:fs';
import { dirname } from 'node:path';
import type { EntryKind, FileSystem } from './file-system.ts';
import { guardState } from './links.ts';
import { hasCode, patiently, REFUSED_FOR_NOW } from './patience.ts';

/** How a file is opened for writing: a link that has just taken its place is not followed. */
const WRITE =
  fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_TRUNC | (fs.constants.O_NOFOLLOW ?? 0);

/**
 * The real file system, without links on the way to the generator's own files. Calls are synchronous: they are few,
 * small, and must happen in order.
 */
export const nodeFileSystem: FileSystem = guardState({
  kindOf(path) {
    const stats = ifThere(() => fs.lstatSync(path, { throwIfNoEntry: false }));
    return stats && kindOfStats(stats);
  },
  read: (path) => ifThere(() => fs.readFileSync(path)),
  list: (path) => ifThere(() => fs.readdirSync(path)) ?? [],
  makeFolder,
  write(path, content) {
    const file = fs.openSync(path, WRITE);
    try {
      fs.writeFileSync(file, content);
      fs.fdatasyncSync(file);
    } finally {
      fs.closeSync(file);
    }
  },
  create(path, content) {
    try {
      fs.writeFileSync(path, content, { flag: 'wx' });
      return true;
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    }
  },
  rename: (from, to) => patiently(() => fs.renameSync(from, to)),
  link: (target, path) => fs.symlinkSync(target, path),
  remove: (path) => patiently(() => fs.rmSync(path, { force: true })),
  removeEmptyFolder(path) {
    try {
      fs.rmdirSync(path);
      return true;
    } catch (error) {
      // Who looks into a folder, or stands in it, keeps it: it stays, and is empty.
      if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', ...REFUSED_FOR_NOW)) return false;
      throw error;
    }
  },
});

/** One folder after the other: Node's own recursive form never returns where the system refuses in an unusual way. */
function makeFolder(path: string): void {
  if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    fs.mkdirSync(path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

function kindOfStats(stats: fs.Stats): EntryKind {
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}
