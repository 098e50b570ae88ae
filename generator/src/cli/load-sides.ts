import { existsSync, statSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import {
  loadSide,
  packageFile,
  packageTree,
  parseSide,
  type PackageFile,
  type PackageTree,
} from '../compare/files/index.ts';
import { createCollector, diagnostic, type Report } from '../diagnostics/index.ts';
import { loadDocument, type ComparisonSides, type LoadedDocument } from '../pipeline/compare.ts';
import { documentName, documentReader } from './document-reader.ts';
import { publishEdition } from './edition-package.ts';
import { findEdition, type Edition, type EditionResult } from './editions.ts';
import { findingsText } from './findings.ts';
import { host, NO_SOURCES } from './host.ts';
import { madeFrom } from './made-from.ts';
import type { Terminal } from './terminal.ts';

/** How the sides are to be read. */
export type SideOptions = {
  /** Package of the editions; the first one if not given. */
  readonly package?: string | undefined;
  /** `stainless.yml` of two documents. */
  readonly config?: string | undefined;
  /** Of the newer document, where it has another one. */
  readonly toConfig?: string | undefined;
};

/**
 * Loads what two texts name: packages, with the documents they were made from where these can be found, or two
 * documents. Undefined when one of them could not be had; the terminal has the reason then.
 */
export async function loadSides(
  from: string,
  to: string,
  options: SideOptions,
  terminal: Terminal,
): Promise<ComparisonSides | undefined> {
  const collector = createCollector();
  const found =
    isDocument(from) && isDocument(to) ? await loadDocuments(from, to, options, terminal)
    : isDocument(from) || isDocument(to) ? refuseMixture(from, to, collector.report)
    : await loadPackages(from, to, options, { terminal, report: collector.report });
  const text = findingsText(collector, NO_SOURCES, terminal.colors, 'all');
  if (text !== '') terminal.say(text);
  return found;
}

/** The same for commands that only packages make sense for. */
export async function loadPackageSides(
  from: string,
  to: string,
  options: SideOptions,
  terminal: Terminal,
): Promise<Extract<ComparisonSides, { kind: 'packages' }> | undefined> {
  const document = [from, to].find(isDocument);
  if (document !== undefined) {
    const collector = createCollector();
    collector.report(diagnostic('Diff/NeedsPackages', undefined, { side: document }));
    terminal.say(findingsText(collector, NO_SOURCES, terminal.colors, 'all'));
    return undefined;
  }
  const sides = await loadSides(from, to, options, terminal);
  return sides?.kind === 'packages' ? sides : undefined;
}

/** A file that is no archive can only be a document. */
function isDocument(text: string): boolean {
  const parsed = parseSide(text);
  const side = 'side' in parsed ? parsed.side : undefined;
  if (side?.kind === 'git') return /\.(?:ya?ml|json)$/i.test(side.path);
  return (
    side?.kind === 'folder-or-tarball' &&
    !/\.(?:tgz|tar|tar\.gz)$/i.test(text) &&
    existsSync(text) &&
    statSync(text).isFile()
  );
}

function refuseMixture(from: string, to: string, report: Report): undefined {
  const [document, other] = isDocument(from) ? [from, to] : [to, from];
  report(diagnostic('Diff/SidesDiffer', undefined, { document, package: other }));
}

async function loadDocuments(
  from: string,
  to: string,
  { config, toConfig = config }: SideOptions,
  terminal: Terminal,
): Promise<ComparisonSides | undefined> {
  const load = (spec: string, own: string | undefined): Promise<LoadedDocument> =>
    loadDocument(
      { spec: documentName(spec), overlays: [], ...(own !== undefined && { config: documentName(own) }) },
      documentReader,
    );
  const loaded = [await load(from, config), await load(to, toConfig)] as const;
  const [before, after] = loaded.map(({ side }) => side);
  if (before !== undefined && after !== undefined) {
    const name = basename(to);
    return {
      kind: 'documents',
      documents: { from: before, to: after },
      trees: {
        from: textsOf(from, loaded[0], { document: name, config }),
        to: textsOf(to, loaded[1], { document: name, config: toConfig }),
      },
    };
  }
  for (const { found } of loaded) {
    const text = findingsText(found.collector, found.positions, terminal.colors, 'without notes');
    if (text !== '') terminal.say(text);
  }
  return undefined;
}

/** The files of a document as seen from its own; that one and the config have the same names on both sides. */
function textsOf(
  document: string,
  { found }: LoadedDocument,
  names: { readonly document: string; readonly config: string | undefined },
): PackageTree {
  const own = documentName(document);
  const folder = dirname(own);
  const files = [...found.texts].flatMap(([path, text]) => {
    const seen =
      path === own ? names.document
      : names.config !== undefined && path === documentName(names.config) ? 'stainless.yml'
      : posix.relative(folder, path);
    return seen.startsWith('..') ? [] : [[seen, packageFile(new TextEncoder().encode(text))] as const];
  });
  return { ...packageTree(document, files), top: '' };
}

type Context = { readonly terminal: Terminal; readonly report: Report };

async function loadPackages(
  from: string,
  to: string,
  options: SideOptions,
  context: Context,
): Promise<ComparisonSides | undefined> {
  const { terminal, report } = context;
  const editions = [from, to].map(editionOf);
  const folder = options.package ?? editions.find((each) => each?.kind === 'found')?.edition.packages[0]?.[0];
  const trees: PackageTree[] = [];
  for (const text of [from, to]) {
    terminal.progress(`Loading ${text}`);
    const tree = await loadSide(text, {
      host,
      report,
      edition: (name) => publish(text, findEdition(name, process.cwd()), folder, report),
    });
    if (tree === undefined) return undefined;
    trees.push(tree);
  }
  const [left, right] = trees;
  if (left === undefined || right === undefined) return undefined;
  const before = await originOf(from);
  const after = before && (await originOf(to));
  return {
    kind: 'packages',
    trees: { from: left, to: right },
    ...(before && after && { documents: { from: before.document, to: after.document } }),
    ...(before?.generator !== undefined &&
      after?.generator !== undefined && { generators: { from: before.generator, to: after.generator } }),
    ...(before && after?.handWritten && { handWritten: after.handWritten }),
  };
}

function editionOf(text: string): EditionResult | undefined {
  const name = /^edition:(.+)$/s.exec(text)?.[1];
  return name === undefined ? undefined : findEdition(name, process.cwd());
}

async function publish(
  side: string,
  found: EditionResult,
  folder: string | undefined,
  report: Report,
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
    : await publishEdition(found.edition, folder);
  if (published.kind === 'built') return published.files;
  report(diagnostic('Diff/EditionNotBuilt', undefined, { side, reason: published.reason }));
  return undefined;
}

/** The document behind a package; editions are made by the generator that compares them. */
async function originOf(text: string) {
  const found = editionOf(text);
  if (found === undefined) return madeFrom(text)?.();
  const document = found.kind === 'found' ? await documentOf(found.edition) : undefined;
  return document && { document, generator: undefined, handWritten: undefined };
}

async function documentOf({ spec, config, overlays }: Edition) {
  return (await loadDocument({ spec, overlays, ...(config !== undefined && { config }) })).side;
}
