export { CATALOG, CODES, isCode, type Code, type ParamsOf } from './catalog.ts';
export type { CatalogEntry, Severity } from './codes/entry.ts';
export { countBySeverity, createCollector, type Collector, type Counts } from './collector.ts';
export {
  diagnostic,
  stops,
  type Diagnostic,
  type Extra,
  type Position,
  type Related,
  type Report,
} from './diagnostic.ts';
export { explainMarkdown, slugOf } from './explain.ts';
export { nearest } from './nearest.ts';
export {
  PLAIN,
  presentCounts,
  presentJson,
  presentText,
  type Paint,
  type PresentedDiagnostic,
  type Sources,
} from './present.ts';
export { visible, visibleJson } from './visible.ts';
