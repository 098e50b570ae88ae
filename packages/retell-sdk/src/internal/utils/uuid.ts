/** A random UUID (RFC 9562, version 4), or random text where the platform cannot make one (insecure web pages). */
export const uuid4 = (): string =>
  (globalThis as { crypto?: { randomUUID?(): string } }).crypto?.randomUUID?.() ??
  `${Math.random()}${Math.random()}${Math.random()}`.replace(/0\./g, '');
