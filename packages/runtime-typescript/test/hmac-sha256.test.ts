import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64, hex, hmacSha256 } from '../src/internal/hmac-sha256';

describe('hmacSha256', () => {
  it('agrees with node:crypto for every length around the block size and for random input', () => {
    for (let length = 0; length < 200; length++) {
      const data = randomBytes(length);
      const key = randomBytes((length * 7) % 150);
      expect(hex(hmacSha256(key, data))).toBe(createHmac('sha256', key).update(data).digest('hex'));
    }
  });

  it('gives the test vectors of RFC 4231', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(hex(hmacSha256(new Uint8Array(20).fill(0x0b), bytes('Hi There')))).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    expect(hex(hmacSha256(bytes('Jefe'), bytes('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(
      hex(
        hmacSha256(
          new Uint8Array(131).fill(0xaa),
          bytes('Test Using Larger Than Block-Size Key - Hash Key First'),
        ),
      ),
    ).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54');
  });

  it('is written as hex or base64', () => {
    const data = randomBytes(40);
    const digest = hmacSha256(data, data);
    expect(hex(digest)).toBe(Buffer.from(digest).toString('hex'));
    expect(base64(digest)).toBe(Buffer.from(digest).toString('base64'));
  });
});
