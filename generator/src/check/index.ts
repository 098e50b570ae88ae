export type { CheckedInput } from './checked-input.ts';
export { loadAndCheck } from './load-and-check.ts';
