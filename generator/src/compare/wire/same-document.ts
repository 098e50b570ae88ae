import type { DocumentSide } from './compare-documents.ts';

/** Whether two sides were made from the same document: what transforms make of it is the work of the config. */
export function isSameDocument(one: DocumentSide, other: DocumentSide): boolean {
  const [own, there] = [one, other].map(({ input }) => JSON.stringify(input.source ?? input.document.value));
  return own === there;
}
