export { compareDocuments, type DocumentSide } from './compare-documents.ts';
export { similarity } from './match-operations.ts';
