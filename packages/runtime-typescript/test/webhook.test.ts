import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { SdkError } from '../src/core/error';
import { InvalidWebhookSignatureError } from '../src/core/webhooks';
import { verifiedEvent } from '../src/internal/webhook';

const secret = Buffer.from('a secret of beds').toString('base64');
const body = '{"type":"bed.dug"}';

const signed = (text: string, time = Date.now()) => {
  const timestamp = String(Math.floor(time / 1000));
  const signature = createHmac('sha256', 'a secret of beds')
    .update(`msg_1.${timestamp}.${text}`)
    .digest('base64');
  return { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
};

it('gives the event of a signed body, as text or bytes, with headers in any form', () => {
  expect(verifiedEvent(body, signed(body), `whsec_${secret}`)).toEqual({ type: 'bed.dug' });
  const headers = new Headers(signed(body));
  expect(verifiedEvent(Buffer.from(body), headers, `whsec_${secret}`)).toEqual({ type: 'bed.dug' });
});

it('takes any of several keys', () => {
  const other = Buffer.from('other').toString('base64');
  expect(verifiedEvent(body, signed(body), [other, secret])).toEqual({ type: 'bed.dug' });
});

it('refuses a body that was parsed', () => {
  expect(() => verifiedEvent(JSON.parse(body) as string, signed(body), secret)).toThrow(/raw body/);
});

it.each([
  ['another body', signed('{}'), `whsec_${secret}`],
  ['another key', signed(body), `whsec_${Buffer.from('other').toString('base64')}`],
  ['an old signature', signed(body, 0), `whsec_${secret}`],
  ['no signature', {}, `whsec_${secret}`],
])('refuses %s', (_, headers, key) => {
  expect(() => verifiedEvent(body, headers as Record<string, string>, key)).toThrow(
    InvalidWebhookSignatureError,
  );
});

it('needs a key', () => {
  expect(() => verifiedEvent(body, signed(body), null)).toThrow(SdkError);
});

it.each([
  ['a body that is no JSON', 'type=bed.dug', secret, 'The webhook is signed, but its body is no JSON'],
  ['a body of nothing', '', secret, 'The webhook is signed, but its body is no JSON'],
  ['a key that is none', body, 'whsec_***', 'The key of webhooks is no base64 text, with or without whsec_'],
])('says what is wrong with %s', (_, text, key, message) => {
  const unwrap = (): unknown => verifiedEvent(text, signed(text), key);
  expect(unwrap).toThrow(message);
  expect(unwrap).not.toThrow(InvalidWebhookSignatureError);
  expect(unwrap).toThrow(SdkError);
});
