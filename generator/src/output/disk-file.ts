import type { FileSystem } from './file-system.ts';
import { hashOf } from './hash.ts';

/** Bytes on disk, kept so that a failed run can put them back. */
export type DiskFile = { readonly hash: string; readonly content: Uint8Array };

/** The file at a path; undefined when nothing is there, `blocked` when something other than a file is. */
export function readDiskFile(path: string, fs: FileSystem): DiskFile | 'blocked' | undefined {
  const kind = fs.kindOf(path);
  if (kind !== undefined && kind !== 'file') return 'blocked';
  const content = kind && fs.read(path);
  return content && { content, hash: hashOf(content) };
}

/** Whether the file has that text, with whatever line ends. */
export function hasText(file: DiskFile, text: string): boolean {
  return hasHash(file, hashOf(text));
}

/** Whether the file has the text with that hash, with whatever line ends. */
export function hasHash(file: DiskFile, hash: string): boolean {
  if (file.hash === hash) return true;
  const text = withoutCarriageReturns(file);
  return text !== undefined && hashOf(text) === hash;
}

/** The text of the file with plain line ends. */
export function plainText(file: DiskFile): string {
  return withoutCarriageReturns(file) ?? new TextDecoder().decode(file.content);
}

/** For checkouts that convert line ends; undefined when there is no carriage return. */
function withoutCarriageReturns({ content }: DiskFile): string | undefined {
  return content.includes(13) ? new TextDecoder().decode(content).replaceAll('\r\n', '\n') : undefined;
}
