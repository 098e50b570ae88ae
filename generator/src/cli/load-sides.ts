import { existsSync, statSync } from 'node:fs';
import { loadSide, type PackageTree } from '../compare/package/index.ts';
import { createCollector, visible } from '../diagnostics/index.ts';
import { loadDocument, type ComparisonSides } from '../pipeline/compare.ts';
import { publishEdition } from './edition-package.ts';
import { findEdition, type Edition } from './editions.ts';
import { findingsText } from './findings.ts';
import { host, NO_SOURCES } from './host.ts';
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

/** Loads what two texts name: packages, with their documents where they are editions, or two documents. */
export async function loadSides(
  from: string,
  to: string,
  options: SideOptions,
  terminal: Terminal,
): Promise<ComparisonSides | undefined> {
  if (isDocument(from) && isDocument(to)) return loadDocuments(from, to, options, terminal);
  const editions = [from, to].map(editionOf);
  const folder = options.package ?? editions.find((edition) => edition !== undefined)?.packages[0]?.[0];
  const trees: PackageTree[] = [];
  for (const text of [from, to]) {
    terminal.progress(`Loading ${text}`);
    const collector = createCollector();
    const tree = await loadSide(text, {
      host,
      report: collector.report,
      edition: (name) => publish(name, folder, terminal),
    });
    if (tree === undefined) {
      terminal.say(findingsText(collector, NO_SOURCES, terminal.colors, 'all'));
      return undefined;
    }
    trees.push(tree);
  }
  const [before, after] = editions;
  const [left, right] = trees;
  if (left === undefined || right === undefined) return undefined;
  const documents =
    before === undefined || after === undefined ? undefined : await documentsOf(before, after);
  return { trees: { from: left, to: right }, ...(documents !== undefined && { documents }) };
}

/** A file that is no archive can only be a document. */
const isDocument = (text: string): boolean =>
  !/\.(?:tgz|tar|tar\.gz)$/i.test(text) && existsSync(text) && statSync(text).isFile();

async function loadDocuments(
  from: string,
  to: string,
  { config, toConfig = config }: SideOptions,
  terminal: Terminal,
): Promise<ComparisonSides | undefined> {
  const files = (spec: string, own: string | undefined) => ({
    spec,
    overlays: [],
    ...(own !== undefined && { config: own }),
  });
  const loaded = [await loadDocument(files(from, config)), await loadDocument(files(to, toConfig))];
  const [before, after] = loaded.map(({ side }) => side);
  if (before !== undefined && after !== undefined) return { documents: { from: before, to: after } };
  for (const { found } of loaded) {
    const text = findingsText(found.collector, found.positions, terminal.colors, 'without notes');
    if (text !== '') terminal.say(text);
  }
  return undefined;
}

function editionOf(text: string): Edition | undefined {
  const name = /^edition:(.+)$/s.exec(text)?.[1];
  const found = name === undefined ? undefined : findEdition(name, process.cwd());
  return found?.kind === 'found' ? found.edition : undefined;
}

async function publish(name: string, folder: string | undefined, terminal: Terminal) {
  const found = findEdition(name, process.cwd());
  if (found.kind === 'missing' || folder === undefined) {
    terminal.say(
      `${terminal.colors.red('✖')} ${
        found.kind === 'missing' ? found.message : 'name a package with --package'
      }`,
    );
    return undefined;
  }
  const published = await publishEdition(found.edition, folder);
  if (published.kind === 'built') return published.files;
  terminal.say(`${terminal.colors.red('✖')} ${published.reason}`);
  return undefined;
}

async function documentsOf(from: Edition, to: Edition) {
  const load = async ({ spec, config, overlays }: Edition) =>
    (await loadDocument({ spec, overlays, ...(config !== undefined && { config }) })).side;
  const [before, after] = [await load(from), await load(to)];
  return before === undefined || after === undefined ? undefined : { from: before, to: after };
}
