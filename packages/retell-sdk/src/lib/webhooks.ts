import { isBytes } from '../internal/utils/values';
import { hmacSha256 } from './hmac-sha256';

/** A body as received: text or bytes. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

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

const FIVE_MINUTES = 5 * 60 * 1000;

const bytesOf = (data: ArrayBuffer | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(data) ?
    new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  : new Uint8Array(data);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const digest = (body: unknown, apiKey: unknown, timestamp: string): string => {
  if (typeof body !== 'string' && !isBytes(body)) {
    throw new TypeError('Pass the raw body of the webhook, text or bytes as received, not parsed JSON');
  }
  if (typeof apiKey !== 'string' || !apiKey) {
    throw new TypeError('The API key is missing');
  }
  return hmacSha256(bytes(apiKey), typeof body === 'string' ? bytes(body) : bytesOf(body), bytes(timestamp));
};

const sameText = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
};

/**
 * Signs a webhook body: `v=<milliseconds>,d=<hex HMAC-SHA256 of body and milliseconds>`.
 *
 * @throws TypeError if the body is not text or bytes, or the key is missing.
 */
export const sign: SecureWebhooks['sign'] = (body, apiKey, { timestamp = Date.now() } = {}) =>
  `v=${timestamp},d=${digest(body, apiKey, String(timestamp))}`;

/**
 * Tells whether a webhook came from the holder of the API key, unchanged and at most five minutes ago (or ahead).
 * The time of the comparison does not depend on the signature. A malformed signature is false, never an error.
 *
 * @param body the request body as received, before any JSON parsing
 * @param apiKey the key, or several of them while one is being replaced
 * @param signature value of the header `x-retell-signature`
 * @throws TypeError if the body is not text or bytes, or a key is missing.
 */
export const verify: SecureWebhooks['verify'] = (body, apiKey, signature, options = {}) => {
  const { timeout = FIVE_MINUTES, timestamp = Date.now() } = options;
  const text = typeof signature === 'string' ? signature : '';
  const [, time = '0', claimed = ''] = /^v=(\d{1,16}),d=([\da-f]{64})$/i.exec(text) ?? [];
  const keys = [apiKey].flat();
  // Also computed for a malformed signature, so that a parsed body is noticed in any case.
  const matches = (keys.length ? keys : [undefined]).map((key) =>
    sameText(digest(body, key, time), claimed.toLowerCase()),
  );
  return matches.includes(true) && Math.abs(timestamp - Number(time)) <= timeout;
};
