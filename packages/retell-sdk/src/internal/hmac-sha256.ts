type Constants = { readonly start: Int32Array; readonly rounds: Int32Array };

let known: Constants | undefined;

/**
 * The constants of FIPS 180-4 sections 4.2.2 and 5.3.3: the first 32 bits after the binary point of square and cube roots
 * of the first primes. None of the roots is so near a multiple of 2^-32 that the last bits of a platform's `cbrt` could
 * change it. Integers of a typed array have no more than 32 bits, so that what is before the point is left out.
 */
const constants = (): Constants => {
  if (known) return known;
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return (known = {
    start: Int32Array.from(primes.slice(0, 8), (prime) => Math.sqrt(prime) * 2 ** 32),
    rounds: Int32Array.from(primes, (prime) => Math.cbrt(prime) * 2 ** 32),
  });
};

/** The word rotated by three distances to the right, or shifted where the last one is negative. */
const mixed = (word: number, first: number, second: number, third: number): number => {
  const rotated = (by: number) => (word >>> by) | (word << (32 - by));
  return rotated(first) ^ rotated(second) ^ (third < 0 ? word >>> -third : rotated(third));
};

/** SHA-256 (FIPS 180-4 section 6.2). */
const sha256 = (message: readonly number[]): Uint8Array => {
  const { start, rounds } = constants();
  const { length } = message;
  // After the message: a bit that is set, zeros, and the number of its bits at the end of a block of 64 bytes.
  const bytes = new Uint8Array((length + 72) & -64);
  bytes.set([...message, 0x80]);
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, length / 2 ** 29);
  view.setUint32(bytes.length - 4, length << 3);
  const hash = start.slice();
  for (let block = 0; block < bytes.length; block += 64) {
    const words = new Int32Array(64);
    const state = hash.slice();
    rounds.forEach((constant, i) => {
      const word = (back: number): number => words[i - back] ?? 0;
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
      words[i] =
        i < 16 ?
          view.getInt32(block + i * 4)
        : word(16) + mixed(word(15), 7, 18, -3) + word(7) + mixed(word(2), 17, 19, -10);
      const first = h + mixed(e, 6, 11, 25) + (g ^ (e & (f ^ g))) + constant + word(0);
      state.copyWithin(1, 0);
      state[0] = first + mixed(a, 2, 13, 22) + ((a & b) | (c & (a | b)));
      state[4] = d + first;
    });
    state.forEach((word, i) => (hash[i] = word + (hash[i] ?? 0)));
  }
  hash.forEach((word, i) => view.setInt32(i * 4, word));
  return bytes.slice(0, 32);
};

/**
 * HMAC-SHA256 (RFC 2104) of the parts in a row. Synchronous on every platform: Web Crypto answers with promises, and a
 * promise in an `if` is always true.
 */
export const hmacSha256 = (key: Uint8Array, ...message: Uint8Array[]): Uint8Array => {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256([...key]) : key);
  const hashed = (pad: number, ...parts: Uint8Array[]) =>
    sha256([block.map((byte) => byte ^ pad), ...parts].flatMap((part) => [...part]));
  return hashed(0x5c, hashed(0x36, ...message));
};

/** Bytes as lower-case hex. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Bytes as base64 (RFC 4648 section 4). */
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
