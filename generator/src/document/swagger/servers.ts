import { asString, join, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import { hostOf, listOf } from './corrections.ts';
import { inside, type Origins, type Seat } from './origins.ts';

/** Scheme, host and base path; https where no scheme is named, and first where several are. */
export function serversOf(document: JsonObject, origins: Origins): JsonObject {
  const address = addressOf(document);
  if (address === undefined) return {};
  const urls =
    address.host === undefined ?
      [address.path]
    : rootSchemes(document).map((scheme) => urlOf(scheme, address));
  return listed(urls, { to: '/servers', from: address.from }, origins);
}

/** The servers of an operation whose own schemes lead elsewhere than those of the document. */
export function serversOfOperation(
  schemes: JsonValue | undefined,
  seat: Seat,
  { document, origins }: { readonly document: JsonObject; readonly origins: Origins },
): JsonObject {
  const address = addressOf(document);
  const usable = usableSchemes(schemes);
  const [usual = ''] = rootSchemes(document);
  if (address?.host === undefined || usable.length === 0 || usable.includes(usual)) return {};
  const urls = usable.map((scheme) => urlOf(scheme, address));
  return listed(urls, inside(seat, ['servers'], ['schemes']), origins);
}

/** Servers, all of which come from one key of the original. */
function listed(urls: readonly string[], { to, from }: Seat, origins: Origins): JsonObject {
  origins.note(to, from);
  for (const index of urls.keys()) {
    origins.note(join(to, index), from);
    origins.note(join(to, index, 'url'), from);
  }
  return { servers: urls.map((url) => ({ url })) };
}

/** Where a document says that its API is; `from` is the key of it. */
type Address = {
  readonly scheme?: string;
  readonly host?: string;
  readonly path: string;
  readonly from: string;
};

function addressOf(document: JsonObject): Address | undefined {
  const host = hostOf(document);
  const basePath = asString(own(document, 'basePath')) ?? '';
  const path = basePath === '' || basePath.startsWith('/') ? basePath : `/${basePath}`;
  if (host !== undefined) return { ...host, path, from: '/host' };
  return basePath === '' ? undefined : { path: basePath, from: '/basePath' };
}

const urlOf = (scheme: string, { host = '', path }: Address): string => `${scheme}://${host}${path}`;

/** The best first. Where none of those that are named can be used, they stay as they are and are reported. */
function rootSchemes(document: JsonObject): readonly string[] {
  const stated = own(document, 'schemes');
  const usable = usableSchemes(stated);
  if (usable.length > 0) return usable;
  const { scheme } = hostOf(document) ?? {};
  if (scheme !== undefined) return [scheme];
  const others = listOf(stated).filter((each) => typeof each === 'string');
  return others.length > 0 ? others : ['https'];
}

const usableSchemes = (stated: JsonValue | undefined): readonly string[] =>
  ['https', 'http'].filter((scheme) => listOf(stated).includes(scheme));
