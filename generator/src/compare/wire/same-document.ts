import type { DocumentSide } from './compare-documents.ts';
import { sameValue } from './same-value.ts';

/** Whether two sides were made from the same document: what transforms make of it is the work of the config. */
export function isSameDocument(one: DocumentSide, other: DocumentSide): boolean {
  const [own, there] = [one, other].map(({ input }) => input.source ?? input.document.value);
  return sameValue(own, there);
}
