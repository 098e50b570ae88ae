/** Bytes that SHA-256 takes in at once. */
const BLOCK = 64;

/** Zeros that are read and written as words of 32 bits, most significant byte first. */
const words = (count: number): DataView => new DataView(new ArrayBuffer(count * 4));

/** The first 32 bits after the binary point. */
const fraction = (value: number): number => (value % 1) * 2 ** 32;

const isPrime = (n: number): boolean => {
  for (let divisor = 2; divisor < n; divisor++) if (n % divisor === 0) return false;
  return true;
};

let known: { readonly start: DataView; readonly rounds: DataView } | undefined;

/**
 * The constants of FIPS 180-4 sections 4.2.2 and 5.3.3: square and cube roots of the first primes. None of them is so
 * near a multiple of 2^-32 that the last bits of a platform's `cbrt` could change it.
 */
const constants = () => {
  if (known) return known;
  const [start, rounds] = [words(8), words(64)];
  for (let n = 2, at = 0; at < 256; n++) {
    if (!isPrime(n)) continue;
    if (at < 32) start.setUint32(at, fraction(Math.sqrt(n)));
    rounds.setUint32(at, fraction(Math.cbrt(n)));
    at += 4;
  }
  return (known = { start, rounds });
};

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const concat = (...parts: Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
};

/** The message, a bit that is set, zeros, and the number of the message's bits at the end of a block. */
const pad = (message: Uint8Array): DataView => {
  const { length } = message;
  const padded = new Uint8Array(Math.ceil((length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, length / 2 ** 29);
  view.setUint32(padded.length - 4, length << 3);
  return view;
};

/** SHA-256 (FIPS 180-4 section 6.2). */
const sha256 = (message: Uint8Array): Uint8Array => {
  const { start, rounds } = constants();
  const blocks = pad(message);
  const hash = new DataView(start.buffer.slice(0));
  const schedule = words(64);
  for (let block = 0; block < blocks.byteLength; block += BLOCK) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = Array.from({ length: 8 }, (_, i) =>
      hash.getInt32(i * 4),
    );
    for (let at = 0; at < 256; at += 4) {
      let word: number;
      if (at < BLOCK) word = blocks.getInt32(block + at);
      else {
        const [early, late] = [schedule.getInt32(at - 60), schedule.getInt32(at - 8)];
        word =
          schedule.getInt32(at - 64) +
          (rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)) +
          schedule.getInt32(at - 28) +
          (rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10));
      }
      schedule.setInt32(at, word);
      const first =
        h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        ((e & f) ^ (~e & g)) +
        rounds.getInt32(at) +
        (word | 0);
      const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => hash.setInt32(i * 4, hash.getInt32(i * 4) + word));
  }
  return new Uint8Array(hash.buffer);
};

/**
 * HMAC-SHA256 (RFC 2104) of the parts in a row as lower-case hex. Synchronous on every platform: Web Crypto answers
 * with promises, and a promise in an `if` is always true.
 */
export const hmacSha256 = (key: Uint8Array, ...message: Uint8Array[]): string => {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? sha256(key) : key);
  const inner = sha256(concat(block.map((byte) => byte ^ 0x36), ...message));
  const outer = sha256(concat(block.map((byte) => byte ^ 0x5c), inner));
  return Array.from(outer, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
