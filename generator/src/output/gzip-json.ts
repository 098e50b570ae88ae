import { gunzipSync, gzipSync } from 'node:zlib';

/** What unpacks to more than this is not ours, in bytes. */
const maximumSize = 512 * 1024 ** 2;

/** Compresses a value for the cache folder: fast rather than small. */
export function gzipJson(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 1 });
}

/** The value behind the bytes; they are only a note to ourselves, so broken ones are none. */
export function gunzipJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(bytes, { maxOutputLength: maximumSize }).toString('utf8'));
  } catch {
    return undefined;
  }
}
