import { asArray, asString, isObject, own, type JsonObject } from '../support/json.ts';

/** Stands in where a document names no absolute server. */
const PLACEHOLDER_URL = 'https://api.example.com';

/** Why a text cannot be a base URL, or undefined if it can. `{variables}` may stand in host and path. */
export function baseUrlFault(url: string): string | undefined {
  if (/[\u0000-\u0020\u007f-\u009f"'`<>\\^|$]/.test(url)) return 'has characters that a URL cannot hold';
  if (!/^https?:\/\//i.test(url)) return 'is not an absolute http or https address';
  const plain = url.replace(/\{[\w.-]+\}/g, 'x');
  if (!URL.canParse(plain)) return 'is not a valid address';
  const parsed = new URL(plain);
  if (parsed.username !== '' || parsed.password !== '') return 'holds credentials';
  if (parsed.search !== '' || parsed.hash !== '' || /[?#]/.test(plain)) return 'holds a query or fragment';
  return undefined;
}

/** A server of the document with its variables set to their defaults. */
export type Server = { readonly url: string; readonly description?: string; readonly index: number };

/** The servers of a document, in order; relative URLs are kept as they are. */
export function serversOf(document: JsonObject): readonly Server[] {
  return asArray(own(document, 'servers')).flatMap((server, index) => {
    const url = asString(own(server, 'url'));
    if (!isObject(server) || url === undefined) return [];
    const description = asString(own(server, 'description'));
    const variables = own(server, 'variables');
    const filled = url.replace(/\{([^{}]+)\}/g, (hole, name: string) => {
      const value = own(own(variables, name), 'default');
      return typeof value === 'string' || typeof value === 'number' ? String(value) : hole;
    });
    return [
      { url: filled.trim().replace(/\/+$/, ''), index, ...(description !== undefined && { description }) },
    ];
  });
}

/** Environments made from the servers: the first is `production`, the others are named after their description. */
export function inferEnvironments(
  document: JsonObject,
): ReadonlyArray<{ readonly name: string; readonly url: string }> {
  const usable = serversOf(document).filter((server) => baseUrlFault(server.url) === undefined);
  if (usable.length === 0) {
    const path =
      serversOf(document).find((server) => /^\/[\w./-]*$/.test(server.url) && !server.url.startsWith('//'))
        ?.url ?? '';
    return [{ name: 'production', url: PLACEHOLDER_URL + path }];
  }
  const taken = new Set<string>();
  return usable.map(({ url, description }, position) => {
    const base = position === 0 ? 'production' : nameFor(description, position);
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}_${number}`;
    taken.add(name);
    return { name, url };
  });
}

const KNOWN_NAMES = ['sandbox', 'staging', 'development', 'local', 'test', 'demo', 'beta', 'production'];

function nameFor(description: string | undefined, position: number): string {
  const text = description?.toLowerCase() ?? '';
  return KNOWN_NAMES.find((name) => text.includes(name)) ?? `environment_${position + 1}`;
}
