export { isReservedHeader } from './check-names.ts';
export { templateNames } from './check-paths.ts';
export { checkInput, type CheckOptions } from './check-input.ts';
export type { CheckedInput } from './checked-input.ts';
export { loadAndCheck, type LoadAndCheckOptions, type LoadAndCheckResult } from './load-and-check.ts';
