import type { Facts } from '../ir/model/facts.ts';

type Client = Pick<Facts, 'client'>;

/** Milliseconds that one attempt of a call may take unless somebody says otherwise. */
export function attemptLimit({ client }: Client): number {
  return client.defaultTimeout;
}

/** How often a call is repeated unless somebody says otherwise. */
export function repetitions({ client }: Client): number {
  return client.defaultRetries.maxRetries;
}
