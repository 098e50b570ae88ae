import { createHash } from 'node:crypto';

/** SHA-256 of a text or of bytes, in hex. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
