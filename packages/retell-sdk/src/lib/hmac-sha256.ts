/** The first 32 bits after the binary point. */
const fraction = (value: number): number => (value % 1) * 2 ** 32;

let known: { readonly start: number[]; readonly rounds: number[] } | undefined;

/**
 * The constants of FIPS 180-4 sections 4.2.2 and 5.3.3: square and cube roots of the first primes. None of them is so
 * near a multiple of 2^-32 that the last bits of a platform's `cbrt` could change it.
 */
const constants = () => {
  if (known) return known;
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return (known = {
    start: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)) | 0),
    rounds: primes.map((prime) => fraction(Math.cbrt(prime)) | 0),
  });
};

/** The word rotated by three distances to the right, or shifted where the last one is negative. */
const mixed = (word: number, first: number, second: number, third: number): number => {
  const rotated = (by: number) => (word >>> by) | (word << (32 - by));
  return rotated(first) ^ rotated(second) ^ (third < 0 ? word >>> -third : rotated(third));
};

/** SHA-256 (FIPS 180-4 section 6.2) of the parts in a row. */
const sha256 = (...parts: Uint8Array[]): Uint8Array => {
  const { start, rounds } = constants();
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  // After the message: a bit that is set, zeros, and the number of its bits at the end of a block of 64 bytes.
  const bytes = new Uint8Array((length + 72) & -64);
  let end = 0;
  for (const part of [...parts, Uint8Array.of(0x80)]) {
    bytes.set(part, end);
    end += part.length;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, length / 2 ** 29);
  view.setUint32(bytes.length - 4, length << 3);
  const hash = [...start];
  for (let block = 0; block < bytes.length; block += 64) {
    const words = new Int32Array(64);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    rounds.forEach((constant, i) => {
      const word = (back: number): number => words[i - back] ?? 0;
      words[i] =
        i < 16 ?
          view.getInt32(block + i * 4)
        : word(16) + mixed(word(15), 7, 18, -3) + word(7) + mixed(word(2), 17, 19, -10);
      const first = h + mixed(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + constant + word(0);
      const second = mixed(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    });
    [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = (word + (hash[i] ?? 0)) | 0));
  }
  hash.forEach((word, i) => view.setInt32(i * 4, word));
  return bytes.slice(0, 32);
};

/**
 * HMAC-SHA256 (RFC 2104) of the parts in a row as lower-case hex. Synchronous on every platform: Web Crypto answers
 * with promises, and a promise in an `if` is always true.
 */
export const hmacSha256 = (key: Uint8Array, ...message: Uint8Array[]): string => {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const padded = (byte: number) => block.map((each) => each ^ byte);
  const digest = sha256(padded(0x5c), sha256(padded(0x36), ...message));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
