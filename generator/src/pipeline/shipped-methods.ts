import type { LeftOut, Selection } from '../check/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { NameLock } from '../ir/index.ts';
import { byCodeUnit } from '../support/collate.ts';
import type { System } from './system.ts';

/** What is known about the methods of a package that exists already. */
export type ShippedPackage = {
  /** Absolute folder of the package. */
  readonly out: string;
  /** The names that its last version gave. */
  readonly names: NameLock | undefined;
  /** A published package whose methods count too, as a side of a comparison: `npm:name@version`. */
  readonly since?: string | undefined;
};

/**
 * Reports the endpoints that a published package calls and this one would not.
 *
 * @param planned endpoints of the methods of this package, and of those that are left out, which are told by themselves
 * @returns Whether the run may go on.
 */
export async function followsPublished(
  since: string,
  planned: readonly string[],
  system: System,
  report: Report,
): Promise<boolean> {
  const published = await publishedEndpoints(since, system, report);
  if (published === undefined) return false;
  const here = new Set(planned.map(plain));
  const all = [...new Set(published)].sort(byCodeUnit);
  const missing = all.filter((endpoint) => !here.has(endpoint));
  if (missing.length === 0) return true;
  const more = missing.length - SHOWN;
  const endpoints = `${missing.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const params = { count: missing.length, total: all.length, since, endpoints };
  report(diagnostic('Endpoint/ShippedMissing', undefined, params));
  return false;
}

/** As many as a reader looks at. */
const SHOWN = 5;

/**
 * Reports what is left out although the package that is there, or the published one, has it.
 *
 * @returns Whether the run may go on.
 */
export async function keepsShipped(
  { leftOut }: Selection,
  shipped: ShippedPackage,
  system: System,
  report: Report,
): Promise<boolean> {
  if (leftOut.length === 0) return true;
  const endpoints = await shippedEndpoints(shipped, system, report);
  if (endpoints === undefined) return false;
  const models = new Set(Object.values(shipped.names?.types ?? {}).flatMap((names) => Object.keys(names)));
  const lost = leftOut.filter(({ kind, endpoint, name }) =>
    kind === 'model' ? models.has(`model ${name}`) : endpoint !== undefined && endpoints.has(plain(endpoint)),
  );
  for (const each of lost) reportLost(each, report);
  return lost.length === 0;
}

function reportLost({ kind, endpoint, name = '', reason, place }: LeftOut, report: Report): void {
  const what = kind === 'model' ? `The model ${name}` : endpoint ?? name;
  report(diagnostic('Endpoint/ShippedLeftOut', place, { endpoint: what, reason }));
}

/** The endpoints that methods of the package call; undefined when a package that was named could not be had. */
async function shippedEndpoints(
  { out, names, since }: ShippedPackage,
  system: System,
  report: Report,
): Promise<ReadonlySet<string> | undefined> {
  const locked = Object.values(names?.methods ?? {}).flatMap((methods) => Object.values(methods));
  const found = new Set(locked.map(plain));
  // Packages of earlier versions have no methods in their locks; their sources say what they call.
  if (locked.length === 0)
    for (const each of await endpointsIn(new Map(sourcesOf(out, system)))) found.add(each);
  if (since === undefined) return found;
  const published = await publishedEndpoints(since, system, report);
  for (const each of published ?? []) found.add(each);
  return published && found;
}

/** The endpoints that a package elsewhere calls; undefined if it could not be had. */
async function publishedEndpoints(
  since: string,
  system: System,
  report: Report,
): Promise<readonly string[] | undefined> {
  const { loadSide } = await import('../compare/files/index.ts');
  const tree = await loadSide(since, { host: system, report });
  return tree && endpointsIn(tree.files);
}

/** `get /pets/{}`: what names of parameters, a fixed query and the case of verbs do not change. */
function plain(endpoint: string): string {
  const [verb = '', ...path] = endpoint.split(' ');
  const named = path.join(' ').replace(/\?.*$/s, '');
  return `${verb.toLowerCase()} ${named.replace(/\{[^{}]*\}/g, '{}')}`;
}

async function endpointsIn(
  files: ReadonlyMap<string, string | { readonly bytes: Uint8Array }>,
): Promise<readonly string[]> {
  if (files.size === 0) return [];
  const { readEndpoints, readPackage } = await import('../compare/types/index.ts');
  return [...readEndpoints(readPackage(files)).values()].flatMap((own) => [...own.values()].map(plain));
}

/** The sources of a package that is on the disk, as far as they can hold methods. */
function* sourcesOf(out: string, { fs }: System): Generator<readonly [string, string]> {
  const open = fs.kindOf(`${out}/src`) === 'folder' ? ['src'] : [];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const name of fs.list(`${out}/${path}`)) {
      const inner = `${path}/${name}`;
      const kind = fs.kindOf(`${out}/${inner}`);
      if (kind === 'folder') open.push(inner);
      const content = kind === 'file' && name.endsWith('.ts') ? fs.read(`${out}/${inner}`) : undefined;
      if (content !== undefined) yield [inner, new TextDecoder().decode(content)];
    }
  }
}
