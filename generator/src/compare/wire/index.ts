export { compareDocuments, type CompareDocumentsOptions, type DocumentSide } from './compare-documents.ts';
export { similarity } from './match-operations.ts';
export type { WireOperation } from './model.ts';
