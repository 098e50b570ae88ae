import { Webhook } from 'standardwebhooks';
import { InvalidWebhookSignatureError } from '../core/webhooks';
import type { WebhookBody, WebhookHeaders, WebhookKey } from '../core/webhooks';
import { SdkError } from './sdk-error';
import { headerOf, textOf } from './webhook-input';

/** The headers of Standard Webhooks 1.0. */
const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

const webhookOf = (key: string): Webhook => {
  try {
    return new Webhook(key);
  } catch (cause) {
    throw new SdkError('The key of webhooks is no base64 text, with or without whsec_ before it', { cause });
  }
};

/**
 * The event in the body of a webhook whose signature is right (Standard Webhooks 1.0).
 *
 * @param key The secret that the API signs with, `whsec_…`, or several of them.
 * @throws SdkError without a key, with one that is none, and for a body that is no JSON; InvalidWebhookSignatureError if the body was not signed with it, or not lately;
 *   TypeError if the body was parsed.
 */
export const verifiedEvent = <Event>(
  body: WebhookBody,
  headers: WebhookHeaders,
  key: WebhookKey | null | undefined,
): Event => {
  const keys = [key ?? []].flat().filter(Boolean);
  if (!keys.length) throw new SdkError('Webhooks are signed: the client needs their key, or the call does');
  const text = textOf(body);
  const signed = Object.fromEntries(HEADERS.map((name) => [name, headerOf(headers, name) ?? '']));
  let cause: unknown;
  for (const each of keys) {
    const webhook = webhookOf(each);
    try {
      // It parses the body, too, once the signature is found right.
      webhook.verify(text, signed);
      return JSON.parse(text) as Event;
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new SdkError('The webhook is signed, but its body is no JSON', { cause: error });
      cause = error;
    }
  }
  throw new InvalidWebhookSignatureError(
    'The webhook is not signed with this key, or was not signed lately: see its header webhook-signature',
    { cause },
  );
};
