export { mappedEndpoints } from './check-config.ts';
export type { CheckedInput } from './checked-input.ts';
export { reasonOf, type LeftOut, type Selection } from './left-out.ts';
export { isLostWith } from './lost-paths.ts';
export { partText } from './select.ts';
export { loadAndCheck, type LoadAndCheckOptions } from './load-and-check.ts';
export { isWanted } from './subset.ts';
