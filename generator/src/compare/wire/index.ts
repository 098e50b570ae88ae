export { compareDocuments, type CompareDocumentsOptions, type DocumentSide } from './compare-documents.ts';
export { similarity } from './match-operations.ts';
export { WIRE_RULES } from './rules/index.ts';
export { fingerprint } from './fingerprint.ts';
export { code, listWords, literalWords } from './type-words.ts';
export type { WireOperation } from './model.ts';
export {
  BUMPS,
  bySeverity,
  coversBump,
  SEVERITIES,
  type Bump,
  type FindingPlace,
  type Severity,
  type WireArea,
  type WireFinding,
} from './finding.ts';
