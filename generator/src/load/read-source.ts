import { readFileSync, realpathSync, statSync } from 'node:fs';
import { diagnostic, type Extra, type Report } from '../diagnostics/index.ts';
import type { Place } from '../support/place.ts';
import { addressName, isAddress } from './address.ts';
import type { Limits } from './limits.ts';

/** The text of an input file and the bytes it came from. */
export type SourceText = { readonly file: string; readonly text: string; readonly bytes: Uint8Array };

/** What reading a path gave. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-file'; readonly found: string }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint?: string };

/** The only way to input files; tests put a map of texts in its place. */
export interface FileReader {
  /** Reads a whole regular file of at most `limit` bytes. */
  read(path: string, limit: number): FileContent;
  /** The path after symbolic links, or undefined when nothing is there. */
  real(path: string): string | undefined;
  /** Whether something is known of a web address that a document refers to; without it nothing is. */
  knows?(address: string): boolean;
}

/** Reads from the disk. */
export const diskReader: FileReader = {
  read(path, limit) {
    try {
      const stat = statSync(path);
      if (stat.isDirectory()) return { kind: 'not-a-file', found: 'a folder' };
      if (!stat.isFile()) return { kind: 'not-a-file', found: 'a device or pipe' };
      if (stat.size > limit) return { kind: 'too-large', size: stat.size };
      return { kind: 'bytes', bytes: readFileSync(path) };
    } catch (error) {
      return failure(error);
    }
  },
  real(path) {
    try {
      // As the system spells it: where names ignore case, one folder has many spellings.
      return realpathSync.native(path);
    } catch {
      return undefined;
    }
  },
};

/** Reads from texts in memory, by path. */
export function memoryReader(files: Readonly<Record<string, string | Uint8Array>>): FileReader {
  return {
    read(path, limit) {
      const found = Object.hasOwn(files, path) ? files[path] : undefined;
      if (found === undefined) return { kind: 'missing' };
      const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found;
      return bytes.length > limit ? { kind: 'too-large', size: bytes.length } : { kind: 'bytes', bytes };
    },
    real: (path) => (Object.hasOwn(files, path) ? path : undefined),
    knows: (address) => Object.hasOwn(files, address),
  };
}

/** What was fetched or piped in, or why it could not be. */
export type Given = Uint8Array | { readonly reason: string; readonly hint?: string };

/** A reader of what was fetched or piped in; other files are those of `reader`. */
export function withGiven(reader: FileReader, given: ReadonlyMap<string, Given>): FileReader {
  return {
    read(path, limit) {
      const found = given.get(path);
      if (found === undefined) return reader.read(path, limit);
      if (!(found instanceof Uint8Array)) return { ...found, kind: 'refused' };
      return found.length > limit ?
          { kind: 'too-large', size: found.length }
        : { kind: 'bytes', bytes: found };
    },
    real: (path) => (given.has(path) ? path : reader.real(path)),
    knows: (address) => given.has(address),
  };
}

/** What every step of loading needs. */
export type LoadContext = {
  readonly reader: FileReader;
  readonly limits: Limits;
  readonly report: Report;
  /** Told each text that was read, so that findings can be shown with their lines. */
  readonly remember: (source: SourceText) => void;
};

/** The UTF-8 text of a file. Reports and returns undefined when it cannot be had; `at` is where the file is named. */
export function readSource(
  file: string,
  { reader, limits, report, remember }: LoadContext,
  at?: Place,
): SourceText | undefined {
  const content = reader.read(file, limits.bytes);
  switch (content.kind) {
    case 'bytes':
      return decode(file, content.bytes, { report, remember });
    case 'missing':
      if (isAddress(file)) {
        report(diagnostic('Input/Url', at, { path: addressName(file) }));
        return undefined;
      }
      // Who refers to a file says so where the reference stands.
      if (!at) report(diagnostic('Input/FileNotFound', at, { path: file }));
      return undefined;
    case 'not-a-file':
      report(diagnostic('Input/NotAFile', at, { path: file, kind: content.found }, hintFor(file)));
      return undefined;
    case 'too-large':
      report(
        diagnostic('Input/TooLarge', at, {
          path: file,
          size: sizeText(content.size),
          limit: sizeText(limits.bytes),
        }),
      );
      return undefined;
    case 'refused':
      if (isAddress(file)) {
        const { reason, hint } = content;
        const params = { path: addressName(file), reason };
        report(diagnostic('Input/NotFetched', at, params, hint === undefined ? {} : { hint }));
        return undefined;
      }
      report(diagnostic('Input/NotReadable', at, { path: file, reason: content.reason }));
      return undefined;
  }
}

/** Pipes are read only where that is asked for: their content is there once. */
function hintFor(file: string): Extra {
  const isInput = /^\/(?:dev\/stdin|dev\/fd\/0|proc\/self\/fd\/0)$/.test(file);
  return isInput ? { hint: 'Write --spec - to read the document from the standard input' } : {};
}

function decode(
  file: string,
  bytes: Uint8Array,
  { report, remember }: Pick<LoadContext, 'report' | 'remember'>,
): SourceText | undefined {
  try {
    const source = { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes };
    remember(source);
    return source;
  } catch {
    const found = encodingOf(bytes);
    report(diagnostic('Input/Encoding', undefined, { path: file, found }));
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'it starts with the mark of UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'it starts with the mark of UTF-16 (big endian)';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'it is a gzip archive';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'it is a zip archive';
  return 'it has bytes that UTF-8 does not allow';
}

function failure(error: unknown): FileContent {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  return { kind: 'refused', reason: code || 'unknown reason' };
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.ceil(bytes / 100_000) / 10} MB`;
}
