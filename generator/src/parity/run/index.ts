export { runBoth, type RanBoth } from './run-both.ts';
export type { Limits } from './sandbox.ts';
