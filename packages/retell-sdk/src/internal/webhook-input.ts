import type { WebhookBody, WebhookHeaders } from '../core/webhooks';
import { isBytes, utf8 } from './utils/values';

/** The value of a header, in whatever form headers come; several values are one list, as HTTP has it. */
export const headerOf = (headers: WebhookHeaders, name: string): string | null =>
  typeof headers.get === 'function' ?
    headers.get(name)
  : Object.entries(headers)
      .flatMap(([key, value]) => (key.toLowerCase() === name ? value ?? [] : []))
      .join(', ');

/**
 * Text as UTF-8, and bytes of any kind.
 *
 * @throws TypeError for anything else: a signature is that of the body as it arrived, and JSON can be written in many ways.
 */
export const bytesOf = (data: WebhookBody): Uint8Array => {
  if (typeof data === 'string') return utf8(data);
  if (isBytes(data)) {
    const { buffer = data, byteOffset, byteLength } = data as Partial<Uint8Array<ArrayBuffer>>;
    return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
  }
  throw new TypeError('Pass the raw body of the webhook, not parsed JSON');
};

/** A body as text. */
export const textOf = (body: WebhookBody): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(bytesOf(body));

/** The event in a body, whoever sent it. */
export const parsedEvent = <Event>(body: WebhookBody): Event =>
  JSON.parse(textOf(body).replace(/^\ufeff/, '')) as Event;
