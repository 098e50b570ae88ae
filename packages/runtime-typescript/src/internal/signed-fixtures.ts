import { bodyOf, type Fixture, type Overrides, type Route } from './fixtures';

/** A webhook as it arrives: the method that reads webhooks takes both. */
export interface SignedWebhook {
  readonly body: string;
  readonly headers: Record<string, string>;
}

export interface SigningOptions {
  /** What it is signed with. */
  key: string;
  /** When it is signed; by default now. */
  time?: Date | undefined;
}

/** Makes the headers of a signed body. */
export type Sign = (body: string, key: string, time: Date) => Record<string, string>;

/** Makes the events of webhooks, and webhooks that are signed as the API signs them. */
export interface WebhookFixture<T> extends Fixture<T> {
  signed(overrides: Overrides<T> | undefined, options: SigningOptions): SignedWebhook;
}

/** The events of webhooks with their signatures. */
export const webhook = <T>(
  event: Fixture<T>,
  sign: Sign,
  route: Pick<Route, 'sent'> = {},
): WebhookFixture<T> =>
  Object.assign((overrides?: Overrides<T>) => event(overrides), {
    signed(overrides: Overrides<T> | undefined, { key, time = new Date() }: SigningOptions): SignedWebhook {
      const body = String(bodyOf({ verb: 'POST', path: '', ...route }, event(overrides)));
      return { body, headers: { 'content-type': 'application/json', ...sign(body, key, time) } };
    },
  });
