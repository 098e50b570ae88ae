import { InvalidWebhookSignatureError } from '../core/webhooks';
import type { WebhookBody, WebhookHeaders, WebhookKey } from '../core/webhooks';
import { hex, hmacSha256 } from './hmac-sha256';
import { bytesOf, headerOf, parsedEvent } from './webhook-input';

/** How an API signs its webhooks with HMAC-SHA256. */
export type SignatureScheme = {
  /** The header with the signature, in lower case. */
  readonly header: string;
  /** What that header holds. */
  readonly write: (signature: string, time: string) => string;
  /** What is signed: these parts in a row. */
  readonly content: (body: WebhookBody, time: string) => readonly WebhookBody[];
  /** Bytes as the signature has them. */
  readonly encode: (bytes: Uint8Array) => string;
  /** Where the time begins in the header, or the header in lower case that has it. */
  readonly time?: number | string;
  /** Milliseconds of one unit of the time; absent if there is none. */
  readonly unit?: number;
  /** Greatest distance between the time and now, in milliseconds. */
  readonly tolerance?: number;
};

/** Whether two texts are the same, in a time that does not tell where they differ. */
const sameText = (a: string, b: string): boolean =>
  [...a].reduce((sum, _, i) => sum | (a.charCodeAt(i) ^ b.charCodeAt(i)), a.length ^ b.length) === 0;

/**
 * The value of the header of a signed body.
 *
 * @param time When it is signed, in the unit of the scheme.
 * @throws TypeError if the body is not text or bytes, or the key is missing.
 */
export const signatureOf = (
  { write, content, encode }: SignatureScheme,
  body: WebhookBody,
  key: unknown,
  time: string,
): string => {
  const parts = content(body, time).map(bytesOf);
  if (typeof key !== 'string' || !key) {
    throw new TypeError('The key of the webhooks is missing');
  }
  return write(encode(hmacSha256(bytesOf(key), ...parts)), time);
};

/** What a webhook came with, and what its time is compared with. */
type Received = {
  /** The value of the header with the signature. */
  readonly signature: unknown;
  /** That of the header with the time, if there is one. */
  readonly time?: string | null | undefined;
  readonly now?: number | undefined;
  readonly tolerance?: number | undefined;
};

/**
 * Whether a body was signed with one of the keys, and lately. How long that takes does not depend on the signature. A
 * malformed signature is false, never an error.
 *
 * @throws TypeError if the body is not text or bytes, or a key is missing.
 */
export const isSigned = (
  scheme: SignatureScheme,
  body: WebhookBody,
  key: WebhookKey | null | undefined,
  { signature, time, now = Date.now(), tolerance = scheme.tolerance ?? 0 }: Received,
): boolean => {
  // Without times no distance is too great.
  const { time: at, unit = NaN, encode } = scheme;
  const claimed = typeof signature === 'string' ? signature : '';
  const [stated = ''] = /^\d{1,16}/.exec(time ?? claimed.slice(Number(at))) ?? [];
  const folded = (text: string) => (encode === hex ? text.toLowerCase() : text);
  const keys = [key].flat();
  // Also made for a malformed signature, so that a parsed body is noticed in any case.
  const matches = (keys.length ? keys : [undefined]).map((each) =>
    sameText(folded(signatureOf(scheme, body, each, stated)), folded(claimed)),
  );
  return matches.includes(true) && !(Math.abs(now - Number(stated) * unit) > tolerance);
};

/**
 * The event in the body of a webhook whose signature is right.
 *
 * @throws InvalidWebhookSignatureError if the body was not signed with a key, or not lately; TypeError if it was parsed
 *   or a key is missing.
 */
export const signedEvent = <Event>(
  scheme: SignatureScheme,
  body: WebhookBody,
  headers: WebhookHeaders,
  key: WebhookKey | null | undefined,
): Event => {
  const { header, time: at } = scheme;
  const signature = headerOf(headers, header);
  const time = typeof at === 'string' ? headerOf(headers, at) ?? '' : undefined;
  if (!isSigned(scheme, body, key, { signature, time })) {
    throw new InvalidWebhookSignatureError(
      `${header} is ${signature ? 'no recent signature of this body' : 'missing'}`,
    );
  }
  return parsedEvent(body);
};
