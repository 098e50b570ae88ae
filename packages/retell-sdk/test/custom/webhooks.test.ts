import { createHmac } from 'node:crypto';
import vm from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import Retell, { InvalidWebhookSignatureError } from '../../src/index';
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
    ['no key', BODY, undefined, /key .* is missing/],
    ['an empty key', BODY, '', /key .* is missing/],
    ['no keys', BODY, [], /key .* is missing/],
    ['an empty key among several', BODY, [KEY, ''], /key .* is missing/],
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

describe('client.webhooks', () => {
  const client = new Retell({ apiKey: KEY });
  const headers = { 'X-Retell-Signature': sign(BODY, KEY) };

  it('gives the event of a webhook that was signed with the key of the client, or of the call', () => {
    expect(client.webhooks.unwrap(BODY, { headers })).toEqual(JSON.parse(BODY));
    const bytes = new TextEncoder().encode(BODY).buffer as ArrayBuffer;
    const signed = new Headers({ 'x-retell-signature': sign(bytes, 'other') });
    expect(client.webhooks.unwrap(bytes, { headers: signed, key: [KEY, 'other'] })).toEqual(JSON.parse(BODY));
  });

  it.each([
    ['another key', { 'x-retell-signature': sign(BODY, 'other') }],
    ['an old signature', { 'x-retell-signature': sign(BODY, KEY, { timestamp: Date.now() - 300_100 }) }],
    ['no signature', {}],
  ])('refuses %s', (_, given) => {
    expect(() => client.webhooks.unwrap(BODY, { headers: given })).toThrow(InvalidWebhookSignatureError);
  });

  it('has events that are told apart by their name', () => {
    const event = client.webhooks.unsafeUnwrap(BODY);
    const told = event.event === 'call_ended' ? event.call.call_id : 'chat' in event ? event.chat.chat_id : '';
    expect(told).toBe('x');
  });
});
