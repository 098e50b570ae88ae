import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * HMAC-SHA256 (RFC 2104) as lower-case hex. Synchronous on every platform: Web Crypto answers with promises, and a
 * promise in an `if` is always true.
 */
export const hmacSha256 = (key: Uint8Array, message: Uint8Array): string =>
  bytesToHex(hmac(sha256, key, message));
