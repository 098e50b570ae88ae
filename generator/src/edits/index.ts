export { customCode, keepsCustomLimit, type CustomCode } from './custom-code.ts';
export {
  createEditKeeper,
  loadEditKeeper,
  writeConflicts,
  type EditKeeperInput,
  type MergingKeeper,
} from './edit-keeper.ts';
export { handWrittenFinder } from './find-hand-written.ts';
export { gitHistory, type FileHistory } from './git-history.ts';
export { handWrittenHashes, hashesIfExportsStay, type HandWrittenHashes } from './hand-written-state.ts';
export type { HandWrittenSources } from './hand-written.ts';
export { loadParser } from './load.ts';
export { hasOriginals, writeOriginals, type OriginalSources } from './originals.ts';
