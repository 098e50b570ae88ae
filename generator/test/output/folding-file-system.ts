import { MemoryFileSystem } from './memory-file-system.ts';

/** A file system that keeps the case of names and does not tell names apart by it, as those of macOS and Windows. */
export class FoldingFileSystem extends MemoryFileSystem {
  /** The path under which an entry was made, whichever case it is asked for in. */
  #known(path: string): string {
    const folded = path.toLowerCase();
    return [...this.entries.keys()].find((each) => each.toLowerCase() === folded) ?? path;
  }

  override kindOf(path: string): ReturnType<MemoryFileSystem['kindOf']> {
    return super.kindOf(this.#known(path));
  }
  override read(path: string): ReturnType<MemoryFileSystem['read']> {
    return super.read(this.#known(path));
  }
  override write(path: string, content: Uint8Array | string): void {
    super.write(this.#known(path), content);
  }
  override rename(from: string, to: string): void {
    super.rename(this.#known(from), this.#known(to));
  }
  override remove(path: string): void {
    super.remove(this.#known(path));
  }
}
