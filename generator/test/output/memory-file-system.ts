import type { EntryKind, FileSystem } from '../../src/output/index.ts';

/** A file system in memory, with folders, links and empty-folder rules like the real one. */
export class MemoryFileSystem implements FileSystem {
  readonly entries = new Map<string, Uint8Array | 'folder' | 'link'>();

  kindOf(path: string): EntryKind | undefined {
    const entry = this.entries.get(path);
    if (entry === undefined || entry === 'link' || entry === 'folder') return entry;
    return 'file';
  }

  read(path: string): Uint8Array | undefined {
    const entry = this.entries.get(path);
    return entry instanceof Uint8Array ? entry : undefined;
  }

  list(path: string): readonly string[] {
    const inside = [...this.entries.keys()].filter((each) => each.startsWith(`${path}/`));
    return [...new Set(inside.map((each) => each.slice(path.length + 1).split('/')[0] ?? ''))].sort();
  }

  makeFolder(path: string): void {
    const parts = path.split('/');
    for (let length = 2; length <= parts.length; length += 1) {
      const folder = parts.slice(0, length).join('/');
      if (this.entries.get(folder) instanceof Uint8Array) throw systemError('ENOTDIR');
      if (!this.entries.has(folder)) this.entries.set(folder, 'folder');
    }
  }

  write(path: string, content: Uint8Array | string): void {
    this.requireParent(path);
    this.entries.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  create(path: string, content: string): boolean {
    if (this.entries.has(path)) return false;
    this.write(path, content);
    return true;
  }

  rename(from: string, to: string): void {
    const entry = this.entries.get(from);
    if (entry === undefined) throw systemError('ENOENT');
    this.requireParent(to);
    this.entries.delete(from);
    this.entries.set(to, entry);
  }

  link(_target: string, path: string): void {
    this.requireParent(path);
    this.entries.set(path, 'link');
  }

  remove(path: string): void {
    this.entries.delete(path);
  }

  removeEmptyFolder(path: string): boolean {
    if (this.entries.get(path) !== 'folder' || this.list(path).length > 0) return false;
    return this.entries.delete(path);
  }

  /** All files below a folder as texts, without the generator's own state. */
  texts(root: string): Record<string, string> {
    const found: Record<string, string> = {};
    for (const path of [...this.entries.keys()].sort()) {
      const content = this.read(path);
      if (!path.startsWith(`${root}/`) || content === undefined) continue;
      found[path.slice(root.length + 1)] = new TextDecoder().decode(content);
    }
    return found;
  }

  private requireParent(path: string): void {
    if (this.entries.get(path.slice(0, path.lastIndexOf('/'))) !== 'folder') throw systemError('ENOENT');
  }
}

/** An error as the operating system reports it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code, syscall: 'simulated' });
}
