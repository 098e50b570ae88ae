/** What stands at a path; links are not followed. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** The file system, as far as the writer uses it. Every function throws the system's own error. */
export interface FileSystem {
  /** Undefined when nothing is there. */
  kindOf(path: string): EntryKind | undefined;
  /** Undefined when nothing is there. */
  read(path: string): Uint8Array | undefined;
  /** Names in a folder; empty when it is not there. */
  list(path: string): readonly string[];
  makeFolder(path: string): void;
  /** Writes a file that is durable when the call returns. */
  write(path: string, content: Uint8Array | string): void;
  /** Creates a file; false when one is there already. */
  create(path: string, content: string): boolean;
  rename(from: string, to: string): void;
  /** Makes `path` a link to `target`. */
  link(target: string, path: string): void;
  remove(path: string): void;
  /** Removes a folder if it is empty; false when it is not. */
  removeEmptyFolder(path: string): boolean;
}

/** Who else may be writing: identity of this process and a question about others. */
export interface ProcessTable {
  readonly pid: number;
  readonly host: string;
  isAlive(pid: number): boolean;
  /** Milliseconds since 1970. */
  now(): number;
}
