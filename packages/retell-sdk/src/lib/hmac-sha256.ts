// A synchronous HMAC is needed on every platform; Web Crypto is asynchronous and node:crypto is not everywhere.

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

// First 32 bits of the fractional parts of the roots of the first 64 primes (FIPS 180-4 sections 4.2.2, 5.3.3).
const fraction = (x: number): number => (x % 1) * 2 ** 32;

let primes: number[] | undefined;
let rounds: Int32Array | undefined;

const prepare = (): { primes: number[]; rounds: Int32Array } => {
  if (!primes || !rounds) {
    primes = [];
    for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
    rounds = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));
  }
  return { primes, rounds };
};

/** SHA-256 of the bytes (FIPS 180-4). */
export const sha256 = (message: Uint8Array): Uint8Array => {
  const { primes, rounds } = prepare();
  const state = Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)));
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6);
  const view = new DataView(padded.buffer);
  padded.set(message);
  padded[message.length] = 0x80;
  view.setUint32(padded.length - 8, message.length / 2 ** 29);
  view.setUint32(padded.length - 4, message.length << 3);
  const w = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i++) {
      if (i < 16) w[i] = view.getInt32(block + i * 4);
      else {
        const x = w[i - 15]!;
        const y = w[i - 2]!;
        const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
        const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
        w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
      }
      const t1 =
        h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i]! + w[i]!;
      const t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => (state[i]! += x));
  }
  const digest = new Uint8Array(32);
  state.forEach((x, i) => new DataView(digest.buffer).setInt32(i * 4, x));
  return digest;
};

const concat = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** HMAC-SHA256 (RFC 2104) as lower-case hex. */
export const hmacSha256 = (key: Uint8Array, message: Uint8Array): string => {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const inner = sha256(
    concat(
      block.map((byte) => byte ^ 0x36),
      message,
    ),
  );
  const digest = sha256(
    concat(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  );
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
