import { gunzipSync } from 'node:zlib';
import { packageFile, pathFault, type PackageFile, type TreeLimits } from '../model/package-tree.ts';

/** An entry of an archive that is not a file: a link, a device. */
export type SkippedEntry = { readonly path: string; readonly kind: string };

/** The files of an archive without its top folder, or why it cannot be read. */
export type TarResult =
  | { readonly files: ReadonlyMap<string, PackageFile>; readonly skipped: readonly SkippedEntry[] }
  | { readonly fault: string }
  | { readonly excess: string };

const block = 512;

/** Reads a tar archive, gzipped or not. Nothing is written anywhere, links are not followed, limits hold while reading. */
export function readTar(archive: Uint8Array, limits: TreeLimits): TarResult {
  const unpacked = unzip(archive, limits);
  if (unpacked === archive && !isTar(archive)) return { fault: 'it is neither gzip nor tar' };
  return unpacked instanceof Uint8Array ? readEntries(unpacked, limits) : unpacked;
}

/** Every tar writer of the last decades puts this word into the first header. */
function isTar(archive: Uint8Array): boolean {
  return textOf(archive.subarray(257, 262)) === 'ustar';
}

function unzip(
  archive: Uint8Array,
  { bytes }: TreeLimits,
): Uint8Array | Exclude<TarResult, { files: unknown }> {
  if (archive[0] !== 0x1f || archive[1] !== 0x8b) return archive;
  try {
    return gunzipSync(archive, { maxOutputLength: bytes });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return tooLarge ? { excess: megabytes(bytes) } : { fault: 'the compression is damaged' };
  }
}

type Header = { readonly path: string; readonly size: number; readonly mode: number; readonly type: string };

function readEntries(tar: Uint8Array, limits: TreeLimits): TarResult {
  const files = new Map<string, PackageFile>();
  const skipped: SkippedEntry[] = [];
  let extended: { path?: string; size?: number } = {};
  let at = 0;
  while (at + block <= tar.length) {
    const header = readHeader(tar, at);
    if (header === 'end') break;
    if (header === 'damaged') return { fault: 'a checksum does not match' };
    const size = extended.size ?? header.size;
    const content = tar.subarray(at + block, at + block + size);
    if (!Number.isSafeInteger(size) || size < 0 || content.length < size)
      return { fault: 'it ends too early' };
    at += block + Math.ceil(size / block) * block;
    if (header.type === 'x') extended = readExtended(content);
    else if (header.type === 'L') extended = { path: textOf(content) };
    else if (header.type !== 'g') {
      const path = withoutTop(extended.path ?? header.path);
      extended = {};
      if (path === '' || header.type === '5') continue;
      const fault = pathFault(path);
      if (fault !== undefined) return { fault: `the path ${path} ${fault}` };
      if (header.type !== '0') skipped.push({ path, kind: kindOf(header.type) });
      else files.set(path, packageFile(content, (header.mode & 0o100) !== 0));
      if (files.size + skipped.length > limits.files) return { excess: `${limits.files} files` };
    }
  }
  return files.size === 0 ? { fault: 'it holds no files' } : { files, skipped };
}

function readHeader(tar: Uint8Array, at: number): Header | 'end' | 'damaged' {
  const header = tar.subarray(at, at + block);
  if (header.every((byte) => byte === 0)) return 'end';
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (sum !== numberOf(header.subarray(148, 156))) return 'damaged';
  const type = String.fromCharCode(header[156] ?? 0);
  const isPosix = textOf(header.subarray(257, 262)) === 'ustar';
  const prefix = isPosix ? textOf(header.subarray(345, 500)) : '';
  const name = textOf(header.subarray(0, 100));
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    size: numberOf(header.subarray(124, 136)),
    mode: numberOf(header.subarray(100, 108)),
    type: type === '\0' || type === '7' ? '0' : type,
  };
}

/** Records of the form `length key=value\n`, where the length counts the whole record. */
function readExtended(content: Uint8Array): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  let at = 0;
  while (at < content.length) {
    const length = Number.parseInt(textOf(content.subarray(at, at + 20)), 10);
    if (!(length > 3)) break;
    const record = new TextDecoder().decode(content.subarray(at, at + length - 1));
    const [, key, value = ''] = /^\d+ ([^=]+)=(.*)$/s.exec(record) ?? [];
    if (key === 'path') found.path = value;
    if (key === 'size') found.size = Number(value);
    at += length;
  }
  return found;
}

function numberOf(field: Uint8Array): number {
  // Sizes that do not fit in octal digits are written as big-endian bytes, marked by the first bit.
  if (((field[0] ?? 0) & 0x80) !== 0) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.parseInt(textOf(field).trim() || '0', 8);
}

function textOf(field: Uint8Array): string {
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function withoutTop(path: string): string {
  return path.replace(/^(?:\.\/)+/, '').replace(/^[^/]*\/?/, '');
}

function kindOf(type: string): string {
  return (
    type === '1' ? 'a hard link'
    : type === '2' ? 'a symbolic link'
    : 'a special file'
  );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
