import { basename, dirname, join } from 'node:path';
import {
  documentName,
  loadSide,
  packageFile,
  packageTree,
  parseSide,
  revisionReader,
  type PackageFile,
  type PackageTree,
} from '../compare/files/index.ts';
import type { DocumentSide } from '../compare/wire/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import { unfinishedChanges } from '../output/index.ts';
import { relativePath } from '../support/relative-path.ts';
import { loadDocument, type ComparisonSides } from './compare.ts';
import { publishEarlierRelease } from './earlier-package.ts';
import { findEarlierRelease, type EarlierRelease, type ReleaseSearch } from './earlier-releases.ts';
import { madeFrom, type Origin } from './made-from.ts';
import { absolutePath, folderSeenFrom, leadsTo } from './paths.ts';
import { refusedRun, withoutInput, type Run } from './run.ts';
import { reportStaleBuild } from './stale-build.ts';
import type { System } from './system.ts';

/** How the sides are to be read. */
export type SideOptions = {
  /** Package of the editions; the first one if not given. */
  readonly package?: string | undefined;
  /** `stainless.yml` of two documents. */
  readonly config?: string | undefined;
  /** Of the newer document, where it has another one. */
  readonly toConfig?: string | undefined;
  /** Folders whose files two documents may refer to. */
  readonly refRoots?: readonly string[] | undefined;
  /** Of folders that are built, what gets published. */
  readonly built?: boolean | undefined;
  /** Folders whose files are read in place of those of a side; what a side was made from is still its own. */
  readonly instead?: ReadonlyMap<string, string> | undefined;
};

/** Two packages. */
export type PackageSides = Extract<ComparisonSides, { kind: 'packages' }>;

/**
 * Loads what two texts name: packages, with the documents they were made from where these can be found, or two
 * documents. No value when one of them could not be had.
 */
export async function loadSides(
  from: string,
  to: string,
  options: SideOptions,
  system: System,
): Promise<Run<ComparisonSides>> {
  const documents = [from, to].filter((side) => isDocument(side, system));
  if (documents.length === 2) return loadDocuments(from, to, options, system);
  if (documents.length === 0) return loadPackages(from, to, options, system);
  const [document = from] = documents;
  return refusedRun(
    diagnostic('Diff/SidesDiffer', undefined, { document, package: document === from ? to : from }),
  );
}

/** The same for commands that only packages make sense for. */
export async function loadPackageSides(
  from: string,
  to: string,
  options: SideOptions,
  system: System,
): Promise<Run<PackageSides>> {
  const document = [from, to].find((side) => isDocument(side, system));
  if (document === undefined) return loadPackages(from, to, options, system);
  return refusedRun(diagnostic('Diff/NeedsPackages', undefined, { side: document }));
}

/** A file that is no archive can only be a document. */
function isDocument(text: string, system: System): boolean {
  const parsed = parseSide(text);
  const side = 'side' in parsed ? parsed.side : undefined;
  if (side?.kind === 'git') return /\.(?:ya?ml|json)$/i.test(side.path);
  return (
    side?.kind === 'folder-or-tarball' &&
    !/\.(?:tgz|tar|tar\.gz)$/i.test(text) &&
    leadsTo('file', text, system)
  );
}

async function loadDocuments(
  from: string,
  to: string,
  { config, toConfig = config, refRoots }: SideOptions,
  system: System,
): Promise<Run<ComparisonSides>> {
  const reader = revisionReader(system, system.reader);
  const load = (spec: string, own: string | undefined): Promise<Run<DocumentSide>> =>
    loadDocument(
      {
        spec: documentName(spec),
        overlays: [],
        refRoots: refRoots?.map((folder) => folderSeenFrom(spec, folder)),
        ...(own !== undefined && { config: documentName(own) }),
      },
      reader,
    );
  const before = await load(from, config);
  const after = await load(to, toConfig);
  const name = basename(to);
  const run = await withoutInput<ComparisonSides>(async () =>
    before.value && after.value ?
      {
        kind: 'documents',
        documents: { from: before.value, to: after.value },
        trees: {
          from: textsOf(from, before.texts, { document: name, config }),
          to: textsOf(to, after.texts, { document: name, config: toConfig }),
        },
      }
    : undefined,
  );
  return run.value === undefined ? { ...run, earlier: [before, after] } : run;
}

/** The files of a document as seen from its own; that one and the config have the same names on both sides. */
function textsOf(
  document: string,
  texts: ReadonlyMap<string, string>,
  names: { readonly document: string; readonly config: string | undefined },
): PackageTree {
  const own = documentName(document);
  const folder = dirname(own);
  const files = [...texts].flatMap(([path, text]) => {
    const seen =
      path === own ? names.document
      : names.config !== undefined && path === documentName(names.config) ? 'stainless.yml'
      : relativePath(folder, path);
    return seen.startsWith('..') ? [] : [[seen, packageFile(new TextEncoder().encode(text))] as const];
  });
  return { ...packageTree(document, files), top: '' };
}

function loadPackages(
  from: string,
  to: string,
  options: SideOptions,
  system: System,
): Promise<Run<PackageSides>> {
  return withoutInput(async ({ collector: { report } }) => {
    const releases = [from, to].map((side) => earlierReleaseOf(side, system));
    const folder =
      options.package ?? releases.find((each) => each?.kind === 'found')?.release.packages[0]?.[0];
    const load = async (text: string): Promise<PackageTree | undefined> => {
      system.progress(`Loading ${text}`);
      const built = options.built === true ? builtIn(text, system) : undefined;
      if (built !== undefined) report(diagnostic('Parity/BuiltPackage', undefined, { side: text, built }));
      const read = built ?? options.instead?.get(text) ?? text;
      const count = changesLeftIn(read, system);
      if (count > 0) {
        report(diagnostic('Diff/SideCutOff', undefined, { side: text, count }));
        return undefined;
      }
      const tree = await loadSide(read, {
        host: system,
        report,
        edition: (name) => publish(text, findEarlierRelease(name, system), folder, { system, report }),
      });
      const sources = built === undefined ? sourcesBeside(read, system) : text;
      if (tree !== undefined && sources !== undefined && options.built === true)
        reportStaleBuild({ tree, path: read }, sources, { system, report });
      return tree;
    };
    const left = await load(from);
    const right = left && (await load(to));
    if (left === undefined || right === undefined) return undefined;
    const before = await originOf(from, system);
    const after = before && (await originOf(to, system));
    return {
      kind: 'packages',
      trees: { from: left, to: right },
      ...(before && after && { documents: { from: before.document, to: after.document } }),
      ...(before?.generator !== undefined &&
        after?.generator !== undefined && {
          generators: { from: before.generator, to: after.generator },
          sameNames: before.names === after.names,
        }),
      ...(before && after?.handWritten && { handWritten: after.handWritten }),
      ...(before?.handWritten && after && { handWrittenBefore: before.handWritten }),
    };
  });
}

/** How many changes a run that was cut off has left to make in the folder that the text names. */
function changesLeftIn(text: string, system: System): number {
  const parsed = parseSide(text);
  if (!('side' in parsed) || parsed.side.kind !== 'folder-or-tarball') return 0;
  return unfinishedChanges(absolutePath(text, system), system.fs);
}

/** The folder in a folder of sources that gets published; undefined where it is not built. */
export function builtIn(text: string, system: System): string | undefined {
  const parsed = parseSide(text);
  if (!('side' in parsed) || parsed.side.kind !== 'folder-or-tarball') return undefined;
  const built = join(text, 'dist');
  const isBuilt = [join(text, 'package.json'), join(built, 'package.json')].every((path) =>
    leadsTo('file', path, system),
  );
  return isBuilt ? built : undefined;
}

/** The folder of sources that a folder was built from; undefined where they are not beside it. */
export function sourcesBeside(text: string, system: System): string | undefined {
  const parsed = parseSide(text);
  if (!('side' in parsed) || parsed.side.kind !== 'folder-or-tarball') return undefined;
  const folder = dirname(text.replace(/[/\\]+$/, ''));
  const isThere = ['package.json', 'src/index.ts'].every((path) =>
    leadsTo('file', join(folder, path), system),
  );
  return basename(text) === 'dist' && isThere ? folder : undefined;
}

function earlierReleaseOf(text: string, system: System): ReleaseSearch | undefined {
  const name = /^edition:(.+)$/s.exec(text)?.[1];
  return name === undefined ? undefined : findEarlierRelease(name, system);
}

async function publish(
  side: string,
  found: ReleaseSearch,
  folder: string | undefined,
  { system, report }: { readonly system: System; readonly report: Report },
): Promise<ReadonlyMap<string, PackageFile> | undefined> {
  if (found.kind === 'missing') {
    const { message: reason, hint } = found;
    const suggestion = hint === undefined ? '' : `; did you mean ${hint}`;
    report(diagnostic('Diff/EditionNotFound', undefined, { side, reason, suggestion }));
    return undefined;
  }
  const published =
    folder === undefined ?
      ({ kind: 'failed', reason: 'name a package with --package' } as const)
    : await publishEarlierRelease(found.release, folder, system);
  if (published.kind === 'built') return published.files;
  report(diagnostic('Diff/EditionNotBuilt', undefined, { side, reason: published.reason }));
  return undefined;
}

/** What is behind a package; earlier releases are made by the generator that compares them. */
async function originOf(
  text: string,
  system: System,
): Promise<(Partial<Origin> & Pick<Origin, 'document'>) | undefined> {
  const found = earlierReleaseOf(text, system);
  if (found === undefined) return madeFrom(text, system)?.();
  const document = found.kind === 'found' ? await documentOf(found.release, system) : undefined;
  return document && { document };
}

async function documentOf({ spec, config, overlays }: EarlierRelease, { reader }: System) {
  const files = { spec, overlays, ...(config !== undefined && { config }) };
  return (await loadDocument(files, reader)).value;
}
