export { CATALOG, CODES, isCode, type Code } from './catalog.ts';
export { PROGRAM } from './codes/advice.ts';
export { createCollector, type Collector } from './collector.ts';
export { diagnostic, stops, type Diagnostic, type Extra, type Position, type Report } from './diagnostic.ts';
export { explainMarkdown, slugOf } from './explain.ts';
export { linesIn, linesOf, type Lines } from './lines.ts';
export { nearest } from './nearest.ts';
export { PLAIN, presentCounts, presentJson, presentText, type Paint, type Sources } from './present.ts';
export { visible, visibleJson } from './visible.ts';
