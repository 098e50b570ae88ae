export { compareDocuments, type DocumentSide } from './compare-documents.ts';
export { isSameDocument } from './same-document.ts';
export { similarity } from './match-operations.ts';
