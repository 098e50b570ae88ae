import { Webhook } from 'standardwebhooks';
import { SdkError } from './sdk-error';

/**
 * The event in the body of a webhook whose signature is right (Standard Webhooks 1.0).
 *
 * @param key The secret that the API signs with, `whsec_…`.
 * @throws SdkError without a key; WebhookVerificationError if the body was not signed with it, or not lately.
 */
export const verifiedEvent = <Event>(
  body: string,
  headers: Record<string, string>,
  key: string | null | undefined,
): Event => {
  if (!key) throw new SdkError('Webhooks are signed: the client needs their key, or the call does');
  return new Webhook(key).verify(body, headers) as Event;
};
