export { customCode, keepsCustomLimit, type CustomCode } from './custom-code.ts';
export { createEditKeeper, loadEditKeeper, writeConflicts, type MergingKeeper } from './edit-keeper.ts';
export { handWrittenFinder } from './find-hand-written.ts';
export { gitHistory, type FileHistory } from './git-history.ts';
export { handWrittenHashes, hashesIfExportsStay, staysHandWritten } from './hand-written-state.ts';
export type { HandWrittenSources } from './hand-written.ts';
export { loadParser } from './load.ts';
export { mergeTexts } from './merge-texts.ts';
export { hasOriginals, writeOriginals } from './originals.ts';
