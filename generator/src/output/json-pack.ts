import { gunzipSync, gzipSync } from 'node:zlib';

/** A pack larger than this is not ours, in bytes. */
const maximumPack = 512 * 1024 ** 2;

/** Packs a value for the cache folder: fast rather than small. */
export function packJson(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 1 });
}

/** The value of a pack. A pack is only a note to ourselves; a broken one is no pack. */
export function unpackJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(bytes, { maxOutputLength: maximumPack }).toString('utf8'));
  } catch {
    return undefined;
  }
}
