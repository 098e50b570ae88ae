import { createHmac, randomBytes } from 'node:crypto';
import vm from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { hmacSha256 } from '../../src/lib/hmac-sha256';
import { sign, verify } from '../../src/lib/webhooks';

const KEY = 'key_9f8a';
const NOW = 1780000000000;
const BODY = '{"event":"call_ended","call":{"call_id":"x","name":"Zoë ☃"}}';

const expected = (body: string | Buffer, key: string, time: number | string) =>
  `v=${time},d=${createHmac('sha256', key)
    .update(Buffer.concat([Buffer.from(body), Buffer.from(String(time))]))
    .digest('hex')}`;

const check = (signature: unknown, body: unknown = BODY, key: string | string[] = KEY) =>
  verify(body as string, key, signature as string, { timestamp: NOW });

describe('hmacSha256', () => {
  it('agrees with node:crypto for every length around the block size and for random input', () => {
    for (let length = 0; length < 200; length++) {
      const data = randomBytes(length);
      const key = randomBytes((length * 7) % 150);
      expect(hmacSha256(key, data)).toBe(createHmac('sha256', key).update(data).digest('hex'));
    }
  });

  it('gives the test vectors of RFC 4231', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(hmacSha256(new Uint8Array(20).fill(0x0b), bytes('Hi There'))).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    expect(hmacSha256(bytes('Jefe'), bytes('what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(
      hmacSha256(
        new Uint8Array(131).fill(0xaa),
        bytes('Test Using Larger Than Block-Size Key - Hash Key First'),
      ),
    ).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54');
  });
});

describe('sign', () => {
  it('writes the time in milliseconds and the lower-case digest', () => {
    expect(sign(BODY, KEY, { timestamp: NOW })).toBe(expected(BODY, KEY, NOW));
  });

  it('signs with the current time by default', () => {
    vi.useFakeTimers({ now: NOW + 7 });
    try {
      expect(sign(BODY, KEY)).toBe(expected(BODY, KEY, NOW + 7));
      expect(verify(BODY, KEY, sign(BODY, KEY))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('signs bytes of any kind and realm like the text they encode', () => {
    const { buffer } = new TextEncoder().encode(BODY);
    const foreign = vm.runInNewContext('new Uint8Array(bytes)', { bytes: [...new Uint8Array(buffer)] }) as Uint8Array;
    for (const body of [buffer as ArrayBuffer, foreign])
      expect(sign(body, KEY, { timestamp: NOW })).toBe(sign(BODY, KEY, { timestamp: NOW }));
    expect(sign(Buffer.from(BODY), KEY, { timestamp: NOW })).toBe(sign(BODY, KEY, { timestamp: NOW }));
  });
});

describe('verify accepts', () => {
  it.each([
    ['a valid signature', expected(BODY, KEY, NOW), BODY],
    [
      'upper-case hex',
      expected(BODY, KEY, NOW).replace(/d=.*/, (d) => `d=${d.slice(2).toUpperCase()}`),
      BODY,
    ],
    ['exactly five minutes old', expected(BODY, KEY, NOW - 300000), BODY],
    ['exactly five minutes ahead', expected(BODY, KEY, NOW + 300000), BODY],
    ['an empty body', expected('', KEY, NOW), ''],
    ['CR LF in the body', expected('a\r\nb\n', KEY, NOW), 'a\r\nb\n'],
    ['a body of one megabyte', expected('é'.repeat(500000), KEY, NOW), 'é'.repeat(500000)],
    ['bytes that are not UTF-8', expected(Buffer.from([255, 254, 0]), KEY, NOW), Buffer.from([255, 254, 0])],
  ])('%s', (_, signature, body) => {
    expect(check(signature, body)).toBe(true);
  });

  it('any of several keys', () => {
    expect(check(expected(BODY, KEY, NOW), BODY, ['new', KEY])).toBe(true);
    expect(check(expected(BODY, KEY, NOW), BODY, [KEY, 'new'])).toBe(true);
    expect(check(expected(BODY, KEY, NOW), BODY, ['new', 'other'])).toBe(false);
  });

  it('other tolerances', () => {
    const old = expected(BODY, KEY, NOW - 3600000);
    expect(verify(BODY, KEY, old, { timestamp: NOW, timeout: 3600000 })).toBe(true);
    expect(verify(BODY, KEY, old, { timestamp: NOW, timeout: Infinity })).toBe(true);
    expect(verify(BODY, KEY, expected(BODY, KEY, NOW - 1), { timestamp: NOW, timeout: 0 })).toBe(false);
  });
});

describe('verify rejects without throwing', () => {
  const good = expected(BODY, KEY, NOW);
  const digest = good.slice(good.indexOf('d=') + 2);
  it.each([
    ['another key', expected(BODY, 'other', NOW)],
    ['another body', expected(`${BODY} `, KEY, NOW)],
    ['a changed digit', good.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))],
    ['a moved time', good.replace(String(NOW), String(NOW + 1))],
    ['a stale time', expected(BODY, KEY, NOW - 300001)],
    ['a time too far ahead', expected(BODY, KEY, NOW + 300001)],
    ['seconds', expected(BODY, KEY, NOW / 1000)],
    ['text before', `x${good}`],
    ['text after', `${good}x`],
    ['a line break after', `${good}\n`],
    ['two headers joined', `${good}, ${good}`],
    ['two headers in an array', [good, good]],
    ['a short digest', good.slice(0, -1)],
    ['a long digest', `${good}0`],
    ['digits that are not hex', `v=${NOW},d=${'zz'.repeat(32)}`],
    ['parts the other way round', `d=${digest},v=${NOW}`],
    ['a negative time', expected(BODY, KEY, -NOW)],
    ['a fraction', expected(BODY, KEY, NOW + 0.5)],
    ['an absurd time', expected(BODY, KEY, '9'.repeat(40))],
    ['an empty text', ''],
    ['empty parts', 'v=,d='],
    ['no digest', `v=${NOW},d=`],
    ['no time', `d=${digest}`],
    ['undefined', undefined],
    ['null', null],
    ['a number', 5],
    ['an object', { v: NOW }],
  ])('%s', (_, signature) => {
    expect(check(signature)).toBe(false);
  });
});

describe('verify throws a TypeError', () => {
  it.each([
    ['a parsed body', JSON.parse(BODY), KEY, /raw body/],
    ['no body', undefined, KEY, /raw body/],
    ['no key', BODY, undefined, /API key/],
    ['an empty key', BODY, '', /API key/],
    ['no keys', BODY, [], /API key/],
    ['an empty key among several', BODY, [KEY, ''], /API key/],
  ])('for %s', (_, body, key, message) => {
    const call = () => verify(body as string, key as string, expected(BODY, KEY, NOW), { timestamp: NOW });
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
    expect(call).not.toThrow(KEY);
  });

  it('also if the signature is malformed', () => {
    expect(() => verify({} as string, KEY, 'garbage')).toThrow(TypeError);
  });
});
