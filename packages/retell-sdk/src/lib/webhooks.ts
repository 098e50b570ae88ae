import type { WebhookBody } from '../core/webhooks';
import { xRetellSignature } from '../internal/webhook-schemes';
import { isSigned, signatureOf } from '../internal/webhook-signature';

/** Options of {@link verify}. */
export interface SecureWebhookVerifyOptions {
  /**
   * Greatest distance between the signature's time and now, in both directions.
   *
   * @unit milliseconds
   * @default 300000
   */
  timeout?: number | undefined;

  /**
   * What counts as now, in milliseconds since 1970.
   *
   * @default Date.now()
   */
  timestamp?: number | undefined;
}

/** Options of {@link sign}. */
export interface SecureWebhookSignOptions {
  /**
   * Time to sign with, in milliseconds since 1970.
   *
   * @default Date.now()
   */
  timestamp?: number | undefined;
}

/** Makes and checks the signatures of webhooks. */
export interface SecureWebhooks {
  sign(body: WebhookBody, apiKey: string, options?: SecureWebhookSignOptions): string;
  verify(
    body: WebhookBody,
    apiKey: string | readonly string[],
    signature: string | null | undefined,
    options?: SecureWebhookVerifyOptions,
  ): boolean;
}

/**
 * Signs a webhook body: `v=<milliseconds>,d=<hex HMAC-SHA256 of body and milliseconds>`.
 *
 * @throws TypeError if the body is not text or bytes, or the key is missing.
 */
export const sign: SecureWebhooks['sign'] = (body, apiKey, { timestamp = Date.now() } = {}) =>
  signatureOf(xRetellSignature, body, apiKey, String(timestamp));

/**
 * Tells whether a webhook came from the holder of the API key, unchanged and at most five minutes ago (or ahead).
 * The time of the comparison does not depend on the signature. A malformed signature is false, never an error.
 *
 * @param body the request body as received, before any JSON parsing
 * @param apiKey the key, or several of them while one is being replaced
 * @param signature value of the header `x-retell-signature`
 * @throws TypeError if the body is not text or bytes, or a key is missing.
 */
export const verify: SecureWebhooks['verify'] = (body, apiKey, signature, { timeout, timestamp } = {}) =>
  isSigned(xRetellSignature, body, apiKey, { signature, tolerance: timeout, now: timestamp });
