import { posix } from 'node:path';
import type { EntryKind, FileSystem } from '../output/index.ts';

/** What stands in memory at a path; `gone` hides what is on the disk. */
type Entry = Uint8Array | 'folder' | 'gone';

/** A file system that keeps what is written in memory. Whatever was not written is as `disk` has it. */
export function memoryFiles(disk: FileSystem | undefined): FileSystem {
  const entries = new Map<string, Entry>();
  const kindOf = (path: string): EntryKind | undefined => {
    const entry = entries.get(path);
    if (entry === undefined)
      return disk?.kindOf(path) ?? (path === posix.dirname(path) ? 'folder' : undefined);
    if (entry === 'gone') return undefined;
    return entry === 'folder' ? 'folder' : 'file';
  };
  const read = (path: string): Uint8Array | undefined => {
    const entry = entries.get(path);
    if (entry === undefined) return disk?.read(path);
    return typeof entry === 'string' ? undefined : entry;
  };
  const list = (path: string): readonly string[] => {
    const names = new Set(entries.get(path) === 'gone' ? [] : disk?.list(path));
    for (const [each, entry] of entries) {
      if (posix.dirname(each) !== path || each === path) continue;
      if (entry === 'gone') names.delete(posix.basename(each));
      else names.add(posix.basename(each));
    }
    return [...names];
  };
  const makeFolder = (path: string): void => {
    if (kindOf(path) === 'folder') return;
    makeFolder(posix.dirname(path));
    entries.set(path, 'folder');
  };
  const write = (path: string, content: Uint8Array | string): void =>
    void entries.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return {
    kindOf,
    read,
    list,
    makeFolder,
    write,
    create(path, content) {
      if (kindOf(path) !== undefined) return false;
      write(path, content);
      return true;
    },
    rename(from, to) {
      write(to, read(from) ?? new Uint8Array());
      entries.set(from, 'gone');
    },
    // Nothing that is kept in memory is ever linked.
    link: () => undefined,
    remove: (path) => void entries.set(path, 'gone'),
    removeEmptyFolder(path) {
      if (kindOf(path) !== 'folder' || list(path).length > 0) return false;
      entries.set(path, 'gone');
      return true;
    },
  };
}
