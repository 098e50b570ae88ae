import type { Api, Method } from '../../ir/model/api.ts';

/**
 * The content type that a call without a body names all the same: packages from before the rewrite of the hosted generator
 * do so with every verb but GET and HEAD, and there are services that ask for it.
 */
export function statedType({ verb, body, otherBodies }: Method, { facts }: Api): string | undefined {
  const isSilent = body !== undefined || otherBodies !== undefined || verb === 'get' || verb === 'head';
  return facts.calls !== 'earlier' || isSilent ? undefined : `'Content-Type': 'application/json'`;
}
