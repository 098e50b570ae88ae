import { isLostWith, partText, reasonOf, type LeftOut } from '../check/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { NameLock } from '../ir/index.ts';
import { byCodeUnit } from '../support/collate.ts';
import type { System } from './system.ts';
import { listed } from '../support/text.ts';

/** What is known about the methods of a package that exists already. */
export type ShippedPackage = {
  /** Absolute folder of the package. */
  readonly out: string;
  /** The names that its last version gave. */
  readonly names: NameLock | undefined;
  /** The endpoints that have a method in this run. */
  readonly planned: Iterable<string>;
  /** What methods of a published package call, which count too. */
  readonly published: readonly string[];
};

/** The endpoints that a published package calls and this one would not. */
type Missing = {
  readonly since: string;
  readonly missing: readonly string[];
  /** How many the published package calls. */
  readonly total: number;
};

/**
 * Compares what a published package calls with what this one would.
 *
 * @param published endpoints that methods of the published package `since` call
 * @param planned endpoints of the methods of this package
 * @param leftOut what is told by itself
 */
export function missingOf(
  { since, published }: { readonly since: string; readonly published: readonly string[] },
  { planned, leftOut }: { readonly planned: Iterable<string>; readonly leftOut: readonly LeftOut[] },
): Missing {
  const here = new Set([...planned, ...leftOut.flatMap(({ endpoint }) => endpoint ?? [])].map(plain));
  const lost = leftOut.flatMap(({ path, isAdded = false }) =>
    path === undefined ? [] : { path: plainPath(path), isAdded },
  );
  const all = [...new Set(published)].sort(byCodeUnit);
  const isMissing = (endpoint: string): boolean =>
    !here.has(endpoint) && !lost.some((each) => isLostWith(each, endpoint));
  return { since, missing: all.filter(isMissing), total: all.length };
}

/**
 * Reports that methods of a published package would be missing.
 *
 * @returns Whether the run may go on.
 */
export function followsPublished({ since, missing, total }: Missing, report: Report): boolean {
  if (missing.length === 0) return true;
  const endpoints = listed(missing, SHOWN);
  report(
    diagnostic('Endpoint/ShippedMissing', undefined, { count: missing.length, total, since, endpoints }),
  );
  return false;
}

/** Reports every method of a published package that is missing, and gives them as things that are left out. */
export function giveUp({ since, missing }: Missing, report: Report): readonly LeftOut[] {
  return missing.map((endpoint) => {
    const found = diagnostic('Endpoint/ShippedGivenUp', undefined, { since, endpoint });
    report(found);
    return { kind: 'published', endpoint, reason: reasonOf(found) };
  });
}

/** As many as a reader looks at. */
const SHOWN = 5;

/**
 * Reports what is left out although the package that is there, or the published one, has it.
 *
 * @returns Whether the run may go on.
 */
export async function keepsShipped(
  leftOut: readonly LeftOut[],
  shipped: ShippedPackage,
  system: System,
  report: Report,
): Promise<boolean> {
  if (leftOut.length === 0) return true;
  const endpoints = await shippedEndpoints(shipped, system);
  const here = new Set([...shipped.planned].map(plain));
  // An equivalent of what is left out may still have the method.
  const gone = new Set([...endpoints].filter((endpoint) => !here.has(endpoint)));
  const lost = leftOut.flatMap(({ reason, place, ...part }) =>
    vanishing(part, gone, shipped.names).map((endpoint) => ({ endpoint, reason, place })),
  );
  for (const { place, ...params } of lost) report(diagnostic('Endpoint/ShippedLeftOut', place, params));
  return lost.length === 0;
}

/** What of a package goes with something that is left out. */
function vanishing(
  part: Omit<LeftOut, 'reason' | 'place'>,
  endpoints: ReadonlySet<string>,
  names: NameLock | undefined,
): readonly string[] {
  const { kind, endpoint = '', path, isAdded = false } = part;
  switch (kind) {
    case 'operation':
    case 'method':
      return endpoints.has(plain(endpoint)) ? [endpoint] : [];
    case 'path': {
      const lost = { path: plainPath(path ?? ''), isAdded };
      return [...endpoints].filter((each) => isLostWith(lost, each));
    }
    default:
      return hasType(part, names) ? [partText(part)] : [];
  }
}

/** Whether a package has a type for something that has no endpoint of its own. */
function hasType(
  { kind, endpoint = '', name }: Pick<LeftOut, 'kind' | 'endpoint' | 'name'>,
  names: NameLock | undefined,
): boolean {
  const types = Object.entries(names?.types ?? {});
  const isModel = (test: (key: string) => boolean): boolean =>
    types.some(([, own]) => Object.keys(own).some(test));
  if (kind === 'model') return isModel((key) => key === `model ${name}`);
  if (kind === 'webhook' && names?.webhooks?.some((each) => name === undefined || each === name) === true)
    return true;
  if (kind === 'webhook')
    return isModel(
      (key) =>
        // Locks of earlier versions do not say which webhooks the one type of all events has.
        (names?.webhooks === undefined && /^(?!model ).*WebhookEvent$/.test(key)) ||
        (name === undefined ? key.endsWith('_webhook_event') : key === `model ${name}_webhook_event`),
    );
  const owners = Object.entries(names?.methods ?? {}).filter(([, own]) =>
    Object.values(own).some((called) => plain(called) === plain(endpoint)),
  );
  const end = `${plainName(name ?? '')}callback`;
  return owners.some(([owner]) =>
    Object.keys(names?.types[owner] ?? {}).some((key) => plainName(key).endsWith(end)),
  );
}

/** A name without what casing changes. */
const plainName = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The endpoints that methods of the package call. */
async function shippedEndpoints(
  { out, names, published }: ShippedPackage,
  system: System,
): Promise<ReadonlySet<string>> {
  const locked = Object.values(names?.methods ?? {}).flatMap((methods) => Object.values(methods));
  // Packages of earlier versions have no methods in their locks; their sources say what they call.
  const own = locked.length > 0 ? locked.map(plain) : await endpointsIn(new Map(sourcesOf(out, system)));
  return new Set([...own, ...published]);
}

/** The endpoints that a package elsewhere calls; undefined if it could not be had, or has none. */
export async function publishedEndpoints(
  since: string,
  system: System,
  report: Report,
): Promise<readonly string[] | undefined> {
  const { loadSide } = await import('../compare/files/index.ts');
  const tree = await loadSide(since, { host: system, report });
  const endpoints = tree && (await endpointsIn(tree.files));
  if (endpoints?.length !== 0) return endpoints;
  report(diagnostic('Endpoint/ShippedUnknown', undefined, { since }));
  return undefined;
}

/** `get /pets/{}`: what names of parameters, a fixed query and the case of verbs do not change. */
function plain(endpoint: string): string {
  const [verb = '', ...path] = endpoint.split(' ');
  return `${verb.toLowerCase()} ${plainPath(path.join(' '))}`;
}

function plainPath(path: string): string {
  return path.replace(/\?.*$/s, '').replace(/\{[^{}]*\}/g, '{}');
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
