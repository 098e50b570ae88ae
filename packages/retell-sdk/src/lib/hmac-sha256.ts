import { _HMAC } from '@noble/hashes/hmac.js';
import { _SHA256 } from '@noble/hashes/sha2.js';

// The classes behind the library's `hmac` and `sha256`. What those add, every bundle of this package would carry:
// checks of options and names that are not used here.
const sha256 = Object.assign((data: Uint8Array) => new _SHA256().update(data).digest(), {
  create: () => new _SHA256(),
  blockLen: 64,
  outputLen: 32,
  canXOF: false,
});

/**
 * HMAC-SHA256 (RFC 2104) of the parts in a row as lower-case hex. Synchronous on every platform: Web Crypto answers
 * with promises, and a promise in an `if` is always true.
 */
export const hmacSha256 = (key: Uint8Array, ...message: Uint8Array[]): string => {
  const hmac = new _HMAC(sha256, key);
  for (const part of message) hmac.update(part);
  return Array.from(hmac.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
