import type { View } from '../../document/index.ts';
import type { Method } from '../model/api.ts';
import type { Member } from '../model/type-node.ts';

/** Answers of 3xx that are results: 304, and redirects where the document declares nothing else (RFC 9110 §15.4). */
export function keptAnswers(operation: View<'operation'>): Method['kept'] {
  const statuses = [...(operation.get('responses')?.get('*')?.keys() ?? [])];
  if (statuses.includes('304')) return 'unchanged';
  const hasSuccess = statuses.some((status) => /^2|^default$/i.test(status));
  return !hasSuccess && statuses.some((status) => /^3/.test(status)) ? 'redirect' : undefined;
}

/** Whether callers are offered the headers that make a server answer with 304 (RFC 9110 §13.1). */
export function isConditional(headers: readonly Member[]): boolean {
  return headers.some(({ name }) => /^if-(?:none-match|modified-since)$/i.test(name));
}
