import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { posix } from 'node:path';
import { createCollector } from '../../src/diagnostics/index.ts';
import { loadAssets } from '../../src/machine/assets.ts';
import { checkPaths } from '../../src/output/index.ts';
import { buildApi } from '../../src/pipeline/build-api.ts';
import { planTarget } from '../../src/pipeline/targets.ts';
import type { SiteFormat } from '../../src/plan/targets.ts';
import { renderFiles } from '../../src/render/index.ts';
import { checkSources, listFindings, type Sources } from './generate.ts';

/** The files of the reference site of an API, by path. @throws Error if the inputs are refused, or the site is */
export async function makeSite(
  sources: Sources,
  siteFormat?: SiteFormat,
): Promise<ReadonlyMap<string, string>> {
  const collector = createCollector();
  const input = await checkSources(sources, collector);
  if (input === undefined) throw new Error(listFindings(collector.list()));
  const { report } = collector;
  const api = await buildApi(input, report);
  const assets = loadAssets('docs');
  const plans = await planTarget('docs', { api, assets, report, input, siteFormat });
  checkPaths(
    plans.map(({ path }) => path),
    report,
  );
  const files = await renderFiles(plans, { assets }, report);
  if (collector.stopped()) throw new Error(listFindings(collector.list()));
  return new Map(files.map(({ path, text }) => [path, text]));
}

type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a page, as a browser reads it. */
export function elementsOf(page: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return found;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

const EVERYWHERE = ['class', 'id'];

/** What pages consist of: elements, and the attributes that each may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: ['lang', 'data-root'],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  link: ['rel', 'type', 'href'],
  script: ['src', 'defer'],
  a: ['href', 'rel', 'aria-label', 'aria-current'],
  nav: ['aria-label'],
  span: ['aria-hidden'],
  section: ['data-language', 'aria-label'],
  div: ['tabindex', 'role', 'aria-label'],
  details: ['open'],
  pre: ['tabindex'],
  th: ['scope'],
  ol: ['start'],
  ...Object.fromEntries(
    'head title body header main footer h1 h2 h3 h4 h5 h6 p ul li code strong em s del blockquote hr br summary table thead tbody tr td'
      .split(' ')
      .map((name) => [name, []]),
  ),
};

/** What is wrong with the pages of a site: strange elements, links that lead nowhere, names that two parts have. */
export function siteFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const pages = new Map(
    [...files].filter(([path]) => path.endsWith('.html')).map(([path, text]) => [path, elementsOf(text)]),
  );
  const ids = new Map(
    [...pages].map(([path, elements]) => [path, elements.flatMap((each) => attribute(each, 'id') ?? [])]),
  );
  return [...pages].flatMap(([path, elements]) => [
    ...elements.flatMap(strangeParts).map((fault) => `${path}: ${fault}`),
    ...repeated(ids.get(path) ?? []).map((id) => `${path}: two parts are called ${id}`),
    ...elements.flatMap((each) => linkFaults(path, each, files, ids)).map((fault) => `${path}: ${fault}`),
  ]);
}

function strangeParts({ tagName, attrs }: Element): readonly string[] {
  const allowed = Object.hasOwn(ALLOWED, tagName) ? ALLOWED[tagName] : undefined;
  if (allowed === undefined) return [`<${tagName}>`];
  return attrs
    .filter(({ name }) => ![...allowed, ...EVERYWHERE].includes(name))
    .map(({ name }) => `<${tagName} ${name}>`);
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function linkFaults(
  path: string,
  element: Element,
  files: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const address = attribute(element, 'href') ?? attribute(element, 'src');
  if (address === undefined) return [];
  if (/^(?:https?:|mailto:)/.test(address))
    return element.tagName === 'a' && attribute(element, 'rel') === 'noopener nofollow' ?
        []
      : [`leads away: ${address}`];
  const [file = '', part] = address.split('#');
  const target = file === '' ? path : posix.join(posix.dirname(path), file);
  if (!files.has(target)) return [`leads nowhere: ${address}`];
  return part === undefined || ids.get(target)?.includes(part) ? [] : [`no such part: ${address}`];
}

/** Links of Markdown files that lead to no file of the site. */
export function twinFaults(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files]
    .filter(([path]) => /\.(?:md|txt)$/.test(path) && !path.endsWith('llms-full.txt'))
    .flatMap(([path, text]) =>
      [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, address = '']) => address)
        .filter((address) => !/^(?:https?:|mailto:|#)/.test(address))
        .filter((address) => !files.has(posix.join(posix.dirname(path), address.split('#')[0] ?? '')))
        .map((address) => `${path}: leads nowhere: ${address}`),
    );
}

function withoutCode(text: string): string {
  return text.replace(/^ *(`{3,})[\s\S]*?^ *\1/gm, '').replace(/`[^`\n]+`/g, '');
}
