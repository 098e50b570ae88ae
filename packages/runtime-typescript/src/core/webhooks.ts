import { SdkError } from '../internal/sdk-error';

/** The body of a webhook as it arrived: text or bytes, not parsed. */
export type WebhookBody = string | ArrayBuffer | Uint8Array;

/** The headers of a request: those of `fetch`, or an object of any spelling. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the signature of a webhook is checked with: a key, or several of them while one is being replaced. */
export type WebhookKey = string | readonly string[];

/** The signature of a webhook is missing, too old, or not made with the key: somebody else may have sent it. */
export class InvalidWebhookSignatureError extends SdkError {
  /** @internal */
  static override errorName = 'InvalidWebhookSignatureError';
}
