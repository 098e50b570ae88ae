import type { Method } from '../model/api.ts';

/** Verbs whose repetition is harmless (RFC 9110 §9.2.1 and §9.2.2; QUERY by its draft). */
const BY_VERB: Readonly<Record<string, Method['retry']>> = {
  get: 'safe',
  head: 'safe',
  options: 'safe',
  query: 'safe',
  put: 'idempotent',
  delete: 'idempotent',
};

/** Method names that say that nothing is changed, whatever the verb: long queries travel in the body of a POST. */
const READS = /^(?:list|search|retrieve|get)(?:$|[-_A-Z])/;

/**
 * Whether a call may be sent again when nobody knows if it was carried out. What is `unsafe`, as most POSTs are, is
 * repeated by the runtime only if it certainly was not (`internal/retry.ts` there).
 *
 * @param verb Lower case.
 * @param key Name of the method in the config.
 */
export function retryClassOf(verb: string, key: string): Method['retry'] {
  return BY_VERB[verb] ?? (READS.test(key) ? 'safe' : 'unsafe');
}
