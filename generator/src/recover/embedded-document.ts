import { gunzipSync } from 'node:zlib';
import { DEFAULT_LIMITS } from '../load/index.ts';

/** A document that a package brings along. */
export type EmbeddedDocument = { readonly path: string; readonly text: string };

/** Longest coded text that is unpacked, in characters. */
const LONGEST = 20_000_000;

/** Files that hold the document as it is, in the order in which they count. */
const PLAIN = [
  /(?:^|\/)openapi\.(?:json|ya?ml)$/,
  /(?:^|\/)(?:spec|api)\/[\w.-]*openapi[\w.-]*\.(?:json|ya?ml)$/,
];

/**
 * The document inside of a package: a file of its own, or one that is packed into a script (gzip, base64). A packed one
 * that unpacks to more than a document may have is not read.
 */
export function embeddedDocument(files: ReadonlyMap<string, string>): EmbeddedDocument | undefined {
  for (const pattern of PLAIN)
    for (const [path, text] of files)
      if (pattern.test(path) && !path.includes('node_modules')) return { path, text };
  for (const [path, text] of files) {
    if (!/^(?:scripts|bin)\/[\w.-]+$/.test(path)) continue;
    const found = unpacked(text);
    if (found !== undefined) return { path, text: found };
  }
  return undefined;
}

/** The first packed text that is a document. */
function unpacked(text: string): string | undefined {
  for (const match of text.matchAll(/H4sI[A-Za-z0-9+/\s]{200,}={0,2}/g)) {
    const coded = match[0].replace(/\s+/g, '');
    if (coded.length > LONGEST) continue;
    try {
      const bytes = gunzipSync(Buffer.from(coded, 'base64'), { maxOutputLength: DEFAULT_LIMITS.bytes });
      const found = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      if (/^\s*\{[\s\S]{0,400}"(?:openapi|swagger)"|^(?:openapi|swagger):/m.test(found.slice(0, 2000)))
        return found;
    } catch {
      // Not what it looks like, or more than a document may have.
    }
  }
  return undefined;
}
