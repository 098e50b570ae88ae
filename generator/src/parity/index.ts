export { parseBaseline, review, writeBaseline, type Baseline, type Review } from './baseline.ts';
export { compareApiLists } from './api-list.ts';
export { explainGaps, type Origins } from './causes/index.ts';
export { renderJson } from './forms/json.ts';
export { renderMarkdown } from './forms/markdown.ts';
export { renderTerminal, type ParityPaint } from './forms/terminal.ts';
export { joinFindings, type Parity, type Skipped } from './model.ts';
export { compareTypes, loadTypes, methodEndpoints } from './types/index.ts';
export { NOT_RUN, verdictOf } from './verdict.ts';
