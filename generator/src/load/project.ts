import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { JsonValue } from '../support/json.ts';
import { percentDecoded } from '../support/percent-decoded.ts';
import type { Place } from '../support/place.ts';
import { relativePath } from '../support/relative-path.ts';
import { isAddress, isApart } from './address.ts';
import { parseDocument, type SourceDocument } from './parse-document.ts';
import { readSource, type LoadContext } from './read-source.ts';

/** The document and the local files that its references lead to, opened when they are first needed. */
export type Project = {
  /** The root document, after overlays and transforms. */
  readonly root: SourceDocument;
  /** The value of a file of the project, or undefined; with `at` it is reported there why it may not or cannot be opened. */
  readonly open: (file: string, at?: Place) => JsonValue | undefined;
  /** Whether a file lies where the document may refer to. */
  readonly allows: (file: string) => boolean;
  readonly files: () => readonly SourceDocument[];
  /** SHA-256 of all files opened so far, independent of where the project lies. */
  readonly hash: (extra: readonly Uint8Array[]) => string;
};

/** What a project may reach for. */
export type ProjectOptions = LoadContext & {
  /** How the content of another file is read, where the document is of an older dialect. */
  readonly inDialect?: ((value: JsonValue, file: string) => JsonValue) | undefined;
  /** Folders beside the document's own that references may lead into. */
  readonly allowFolders: readonly string[];
};

/** A project around its root document. */
export function createProject(root: SourceDocument, options: ProjectOptions): Project {
  const opened = new Map<string, SourceDocument | undefined>([[root.file, root]]);
  return {
    root,
    open: (file, at) => {
      if (opened.has(file)) return opened.get(file)?.value;
      if (!isInside(file, root.file, options)) return undefined;
      const read = openFile(file, at, options);
      const { inDialect } = options;
      const document = read && inDialect ? { ...read, value: inDialect(read.value, file) } : read;
      // A silent failure is forgotten, so that the reference that needs the file still gets its report.
      if (document || at) opened.set(file, document);
      return document?.value;
    },
    allows: (file) => isInside(file, root.file, options),
    files: () => [...opened.values()].filter((each) => each !== undefined),
    hash: (extra) => {
      const hash = createHash('sha256');
      const files = [...opened.values()].filter((each) => each !== undefined);
      const folder = posix.dirname(root.file);
      const named = files.map((each) => [relativePath(folder, each.file), each.bytes] as const);
      for (const [name, bytes] of named.sort(([a], [b]) => (a < b ? -1 : 1)))
        hash.update(`${name}\0${bytes.length}\0`).update(bytes);
      for (const bytes of extra) hash.update(`\0${bytes.length}\0`).update(bytes);
      return hash.digest('hex');
    },
  };
}

/**
 * The file or web address that a reference of `from` names; undefined for an absolute path, or an address of another kind.
 *
 * @param reference Without its fragment, as it is written.
 */
export function fileOf(reference: string, from: string): string | undefined {
  if (/^https?:\/\//i.test(reference) || (isAddress(from) && !/^[a-z][a-z0-9+.-]*:/i.test(reference)))
    return URL.canParse(reference, isAddress(from) ? from : undefined) ?
        new URL(reference, isAddress(from) ? from : undefined).href
      : undefined;
  return localFile(percentDecoded(reference), from);
}

function localFile(reference: string, from: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference) || /^[/\\]/.test(reference) || /[\\\0]/.test(reference))
    return undefined;
  const folder = posix.dirname(from);
  return normal(folder.endsWith('/') ? `${folder}${reference}` : `${folder}/${reference}`);
}

function openFile(file: string, at: Place | undefined, options: ProjectOptions): SourceDocument | undefined {
  const context = at ? options : { ...options, report: () => undefined };
  const source = readSource(file, context, at);
  return source && parseDocument(source, context);
}

/** Both the name and, after symbolic links, the real place must lie in an allowed folder. */
function isInside(file: string, root: string, { reader, allowFolders }: ProjectOptions): boolean {
  // Only what the user allowed was fetched.
  if (isAddress(file)) return reader.knows?.(file) === true;
  // What was fetched or piped in has nothing beside it: it must not reach for files of whoever runs the command.
  if (isApart(root)) return false;
  const folders = [posix.dirname(root), ...allowFolders];
  if (!folders.some((folder) => lies(file, plain(folder)))) return false;
  const real = reader.real(file);
  if (real === undefined) return true;
  return folders.some((folder) => {
    // `C:` alone is the folder in which the drive was left.
    const realFolder = reader.real(/^[a-z]:$/i.test(folder) ? `${folder}/` : folder);
    return realFolder === undefined ? lies(real, plain(folder)) : lies(slashes(real), slashes(realFolder));
  });
}

/** A path without steps that lead nowhere. Two slashes in front name another machine: `//server/share` of Windows. */
function normal(path: string): string {
  return /^\/\/[^/]/.test(path) ? `/${posix.normalize(path)}` : posix.normalize(path);
}

/** A folder without steps that lead nowhere, and without a slash at the end. */
function plain(folder: string): string {
  return normal(folder).replace(/(?<=.)\/$/, '');
}

function lies(file: string, folder: string): boolean {
  if (folder === '.') return !file.startsWith('../') && file !== '..' && !posix.isAbsolute(file);
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  // From a folder above, `../..` leads further up.
  return file.startsWith(start) && !/^\.\.(?:\/|$)/.test(file.slice(start.length));
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
