import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InvalidWebhookSignatureError, type WebhookHeaders } from '../src/core/webhooks';
import { base64, hex } from '../src/internal/hmac-sha256';
import { isSigned, signatureOf, signedEvent, type SignatureScheme } from '../src/internal/webhook-signature';

const BODY = '{"type":"bed.dug","name":"Zoë"}';
const KEY = 'a secret of beds';
const NOW = 1_780_000_000_000;

const hmac = (text: string, encoding: 'hex' | 'base64' = 'hex', key = KEY) =>
  createHmac('sha256', key).update(text).digest(encoding);

const inHeader: SignatureScheme = {
  header: 'x-shelf-signature',
  write: (signature, time) => `t=${time},v1=${signature}`,
  content: (body, time) => [time, '.', body],
  encode: hex,
  time: 2,
  unit: 1000,
  tolerance: 300_000,
};
const besides: SignatureScheme = {
  header: 'x-shelf-signature',
  write: (signature) => `v0=${signature}`,
  content: (body, time) => ['v0:', time, ':', body],
  encode: base64,
  time: 'x-shelf-time',
  unit: 1000,
  tolerance: 300_000,
};
const timeless: SignatureScheme = {
  header: 'x-hub-signature',
  write: (signature) => `sha256=${signature}`,
  content: (body) => [body],
  encode: hex,
};

afterEach(() => void vi.unstubAllGlobals());

describe('a signature', () => {
  it('needs no encoder of the platform for text', () => {
    vi.stubGlobal('TextEncoder', undefined);
    vi.stubGlobal('TextDecoder', undefined);
    expect(signatureOf(timeless, BODY, KEY, '')).toBe(`sha256=${hmac(BODY)}`);
    const headers = { 'x-hub-signature': `sha256=${hmac(BODY)}` };
    expect(signedEvent(timeless, BODY, headers, KEY)).toEqual({ type: 'bed.dug', name: 'Zoë' });
    expect(() => signedEvent(timeless, `${BODY} `, headers, KEY)).toThrow(InvalidWebhookSignatureError);
  });

  it('may be that of text behind a byte order mark', () => {
    const headers = { 'x-hub-signature': `sha256=${hmac(`\ufeff${BODY}`)}` };
    expect(signedEvent(timeless, `\ufeff${BODY}`, headers, KEY)).toEqual({ type: 'bed.dug', name: 'Zoë' });
  });

  it('is what other programs make', () => {
    expect(signatureOf(inHeader, BODY, KEY, '17')).toBe(`t=17,v1=${hmac(`17.${BODY}`)}`);
    expect(signatureOf(besides, BODY, KEY, '17')).toBe(`v0=${hmac(`v0:17:${BODY}`, 'base64')}`);
    expect(signatureOf(timeless, BODY, KEY, '')).toBe(`sha256=${hmac(BODY)}`);
  });

  it('holds for text and bytes', () => {
    const bytes = new TextEncoder().encode(BODY);
    const signature = `sha256=${hmac(BODY)}`;
    for (const body of [BODY, bytes, bytes.buffer as ArrayBuffer, Buffer.from(BODY)])
      expect(isSigned(timeless, body, KEY, { signature })).toBe(true);
  });

  it.each([
    ['in time', 299, true],
    ['at the limit', 300, true],
    ['too late', 301, false],
    ['too early', -301, false],
  ])('%s', (_, age, holds) => {
    const time = String(NOW / 1000 - age);
    const signature = `t=${time},v1=${hmac(`${time}.${BODY}`)}`;
    expect(isSigned(inHeader, BODY, KEY, { signature, now: NOW })).toBe(holds);
    const beside = `v0=${hmac(`v0:${time}:${BODY}`, 'base64')}`;
    expect(isSigned(besides, BODY, KEY, { signature: beside, time, now: NOW })).toBe(holds);
  });

  it.each(['', 'x', '1e3', '-5', ` ${NOW / 1000}`])('needs its timestamp, not %j', (time) => {
    const signature = `v0=${hmac(`v0:${time}:${BODY}`, 'base64')}`;
    expect(isSigned(besides, BODY, KEY, { signature, time, now: NOW })).toBe(false);
  });

  it('of base64 is told apart by case, one of hex is not', () => {
    const time = String(NOW / 1000);
    const hexed = `t=${time},v1=${hmac(`${time}.${BODY}`).toUpperCase()}`;
    expect(isSigned(inHeader, BODY, KEY, { signature: hexed, now: NOW })).toBe(true);
    const text = hmac(`v0:${time}:${BODY}`, 'base64');
    const turned = text.replace(/[a-z]/i, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    );
    const received = { time, now: NOW };
    expect(isSigned(besides, BODY, KEY, { signature: `v0=${text}`, ...received })).toBe(true);
    expect(isSigned(besides, BODY, KEY, { signature: `v0=${turned}`, ...received })).toBe(false);
  });
});

describe('an event', () => {
  const signed = `sha256=${hmac(BODY)}`;
  it.each<[string, WebhookHeaders]>([
    ['Headers', new Headers({ 'X-Hub-Signature': signed })],
    ['a record in lower case', { 'x-hub-signature': signed }],
    ['a record in another spelling', { 'X-HUB-Signature': signed, 'X-Other': undefined }],
    ['a list of one value', { 'x-hub-signature': [signed] }],
  ])('comes with %s', (_, headers) => {
    expect(signedEvent(timeless, BODY, headers, KEY)).toEqual({ type: 'bed.dug', name: 'Zoë' });
    expect(signedEvent(timeless, Buffer.from(BODY), headers, KEY)).toEqual({ type: 'bed.dug', name: 'Zoë' });
  });

  it('has its time in another header', () => {
    const time = String(Math.floor(Date.now() / 1000));
    const signature = `v0=${hmac(`v0:${time}:${BODY}`, 'base64')}`;
    const headers = { 'X-Shelf-Signature': signature, 'X-Shelf-Time': time };
    expect(signedEvent(besides, BODY, headers, KEY)).toBeTruthy();
    expect(() => signedEvent(besides, BODY, { 'x-shelf-signature': signature }, KEY)).toThrow(
      InvalidWebhookSignatureError,
    );
  });

  it('may be signed with any of several keys', () => {
    expect(signedEvent(timeless, BODY, { 'x-hub-signature': signed }, ['new', KEY])).toBeTruthy();
  });

  it.each<[string, WebhookHeaders, RegExp]>([
    ['no signature', {}, /x-hub-signature is missing/],
    ['another key', { 'x-hub-signature': `sha256=${hmac(BODY, 'hex', 'other')}` }, /no recent signature/],
    ['two signatures', { 'x-hub-signature': [signed, signed] }, /no recent signature/],
  ])('is refused with %s', (_, headers, message) => {
    const call = () => signedEvent(timeless, BODY, headers, KEY);
    expect(call).toThrow(InvalidWebhookSignatureError);
    expect(call).toThrow(message);
    expect(call).toThrow(expect.objectContaining({ name: 'InvalidWebhookSignatureError' }));
  });

  it('needs the raw body and a key', () => {
    const headers = { 'x-hub-signature': signed };
    expect(() => signedEvent(timeless, JSON.parse(BODY) as string, headers, KEY)).toThrow(/raw body/);
    for (const key of [undefined, null, '', [], [KEY, '']])
      expect(() => signedEvent(timeless, BODY, headers, key)).toThrow(TypeError);
  });
});
