import { resolve } from 'node:path';
import { diagnostic, type Report } from '../../../diagnostics/index.ts';
import {
  DEFAULT_TREE_LIMITS,
  packageTree,
  type PackageFile,
  type PackageTree,
  type TreeLimits,
} from '../model/package-tree.ts';
import { readRevision } from './git-revision.ts';
import type { Host } from './host.ts';
import { fetchArchive } from './npm-archive.ts';
import { readPath } from './read-folder.ts';
import { readTar, type SkippedEntry } from './read-tar.ts';
import { withScratchFolder } from './scratch-folder.ts';
import { parseSide, type Side } from './side.ts';

/** What loading a side needs. */
export type LoadSideOptions = {
  readonly host: Host;
  readonly report: Report;
  /** Generates an edition; it reports by itself and gives undefined when it could not. */
  readonly edition?: (name: string) => Promise<ReadonlyMap<string, PackageFile> | undefined>;
  readonly limits?: TreeLimits;
};

/** Loads what the text names. Undefined when it could not be had; the reason has been reported then. */
export async function loadSide(text: string, options: LoadSideOptions): Promise<PackageTree | undefined> {
  const parsed = parseSide(text);
  if ('side' in parsed) return loadParsed(parsed.side, options);
  options.report(diagnostic('Diff/SideInvalid', undefined, { side: text, reason: parsed.fault }));
  return undefined;
}

async function loadParsed(side: Side, options: LoadSideOptions): Promise<PackageTree | undefined> {
  switch (side.kind) {
    case 'folder-or-tarball':
      return loadPath(side, options);
    case 'npm':
      return loadPublished(side, options);
    case 'git':
      return loadRevision(side, options);
    case 'edition':
      return loadEdition(side, options);
  }
}

type SideOf<Kind extends Side['kind']> = Extract<Side, { kind: Kind }>;

async function loadPath({ text, path }: SideOf<'folder-or-tarball'>, options: LoadSideOptions) {
  const content = await readPath(resolve(options.host.folder, path), limitsOf(options));
  switch (content.kind) {
    case 'folder':
      return treeOf(text, content, options);
    case 'file':
      return treeOfArchive(text, content.bytes, options);
    case 'excess':
      return refuseSize(text, content.limit, options);
    case 'missing':
      return refuse(options, diagnostic('Diff/SideNotFound', undefined, { side: text }));
    case 'unreadable':
      return refuse(
        options,
        diagnostic('Diff/SideNotReadable', undefined, { side: text, reason: content.reason }),
      );
  }
}

async function loadPublished({ text, name, version }: SideOf<'npm'>, options: LoadSideOptions) {
  const { host } = options;
  const fetched = await withScratchFolder(host.temporary, (scratch) =>
    fetchArchive(`${name}@${version}`, host, scratch, limitsOf(options)),
  );
  if ('bytes' in fetched) return treeOfArchive(text, fetched.bytes, options);
  return refuse(
    options,
    diagnostic('Diff/PackageNotFetched', undefined, { side: text, reason: fetched.reason }),
  );
}

async function loadRevision({ text, revision, path }: SideOf<'git'>, options: LoadSideOptions) {
  const content = await readRevision({ revision, path }, options.host, limitsOf(options));
  switch (content.kind) {
    case 'folder':
      return treeOf(text, content, options);
    case 'file':
      return treeOfArchive(text, content.bytes, options);
    case 'excess':
      return refuseSize(text, content.limit, options);
    case 'missing':
      return refuse(
        options,
        diagnostic('Diff/RevisionNotFound', undefined, { side: text, reason: content.reason }),
      );
  }
}

async function loadEdition({ text, edition }: SideOf<'edition'>, options: LoadSideOptions) {
  if (options.edition === undefined) {
    return refuse(
      options,
      diagnostic('Diff/SideInvalid', undefined, { side: text, reason: 'there are no editions here' }),
    );
  }
  const files = await options.edition(edition);
  return files && packageTree(text, files);
}

function treeOfArchive(text: string, bytes: Uint8Array, options: LoadSideOptions): PackageTree | undefined {
  const read = readTar(bytes, limitsOf(options));
  if ('files' in read) return treeOf(text, read, options);
  if ('excess' in read) return refuseSize(text, read.excess, options);
  return refuse(options, diagnostic('Diff/ArchiveInvalid', undefined, { side: text, reason: read.fault }));
}

type Read = { readonly files: ReadonlyMap<string, PackageFile>; readonly skipped: readonly SkippedEntry[] };

function treeOf(text: string, { files, skipped }: Read, { report }: LoadSideOptions): PackageTree {
  for (const { path, kind } of skipped)
    report(diagnostic('Diff/EntrySkipped', undefined, { side: text, path, kind }));
  return packageTree(text, files);
}

function refuse({ report }: LoadSideOptions, found: Parameters<Report>[0]): undefined {
  report(found);
  return undefined;
}

function refuseSize(text: string, limit: string, options: LoadSideOptions): undefined {
  return refuse(options, diagnostic('Diff/SideTooLarge', undefined, { side: text, limit }));
}

function limitsOf({ limits = DEFAULT_TREE_LIMITS }: LoadSideOptions): TreeLimits {
  return limits;
}
