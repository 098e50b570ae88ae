import type { Selection } from '../../check/index.ts';
import { endpointText, type WireFact } from '../model/index.ts';
import { rootOf, type Event } from '../rules/index.ts';
import type { KnownOperations, Reason } from './method-changes.ts';

/** Why operations of a side were left out, by `GET /pets`. */
export function reasonsIn({ leftOut }: Selection): KnownOperations['leftOut'] {
  const ofEndpoints = new Map<string, Reason>();
  const ofPaths = new Map<string, Reason>();
  for (const { kind, endpoint, path, reason: says } of leftOut) {
    const reason: Reason = { says, ...((kind === 'operation' || kind === 'path') && { by: 'document' }) };
    const [verb, ...rest] = endpoint?.split(' ') ?? [];
    if (verb !== undefined) ofEndpoints.set(endpointText({ verb, path: rest.join(' ') }), reason);
    else if (path !== undefined) ofPaths.set(path, reason);
  }
  return (endpoint) => ofEndpoints.get(endpoint) ?? ofPaths.get(endpoint.slice(endpoint.indexOf(' ') + 1));
}

/** Whether an event says that an operation has another verb or path. */
export const isMove = (event: Event): boolean => rootOf(event) === 'method-endpoint-changed';

/** Endpoint before → endpoint after, for operations that moved. */
export function movesIn(wire: readonly WireFact[]): ReadonlyMap<string, string> {
  return new Map(
    wire.flatMap(({ event, oldValue, newValue }) =>
      isMove(event) && typeof oldValue === 'string' && typeof newValue === 'string' ?
        [[oldValue, newValue] as const]
      : [],
    ),
  );
}
