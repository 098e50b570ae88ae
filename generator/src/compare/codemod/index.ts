export { applyCodemod, type CodemodResult } from './apply-codemod.ts';
export type { CodemodNote } from './notes.ts';
