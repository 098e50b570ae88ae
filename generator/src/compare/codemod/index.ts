export { applyCodemod, type CodemodOptions, type CodemodResult } from './apply-codemod.ts';
export type { CodemodNote } from './notes.ts';
