export type { Change, ChangeSummary } from './change.ts';
export { changesOf, isSuccessor, type Findings } from './changes-of.ts';
export { detailsOf, summaryOf } from './present-change.ts';
