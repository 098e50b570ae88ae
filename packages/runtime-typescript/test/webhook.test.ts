import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { SdkError } from '../src/core/error';
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

it('gives the event of a signed body', () => {
  expect(verifiedEvent(body, signed(body), `whsec_${secret}`)).toEqual({ type: 'bed.dug' });
});

it.each([
  ['another body', signed('{}'), `whsec_${secret}`],
  ['another key', signed(body), `whsec_${Buffer.from('other').toString('base64')}`],
  ['an old signature', signed(body, 0), `whsec_${secret}`],
  ['no signature', {}, `whsec_${secret}`],
])('refuses %s', (_, headers, key) => {
  expect(() => verifiedEvent(body, headers as Record<string, string>, key)).toThrow();
});

it('needs a key', () => {
  expect(() => verifiedEvent(body, signed(body), null)).toThrow(SdkError);
});
