export { cachePath, makeCacheFolder, readCache, writeCache } from './cache-folder.ts';
export { checkFolder } from './check-folder.ts';
export type { Surroundings } from './check-folder.ts';
export { checkPaths, isPathForPeople } from './check-paths.ts';
export type { DiskFile } from './disk-file.ts';
export { describeDrift, type DriftedFile } from './drift.ts';
export type { FileChange, OutputFile } from './file-change.ts';
export type { EntryKind, FileSystem, ProcessTable } from './file-system.ts';
export { gunzipJson, gzipJson } from './gzip-json.ts';
export type { EditedFile, EditKeeper, FindHandWritten, KeptEdit, StagedFiles } from './hand-work.ts';
export { hashOf } from './hash.ts';
export { checkState, LinkFound, linkFinding, refuseStateLink } from './links.ts';
export { readInputCopy, writeInputCopy, type InputCopy } from './input-copy.ts';
export { readLastRun, reportFault, type LastRun } from './last-run.ts';
export {
  parseManifest,
  partOf,
  type HandWritten,
  type Manifest,
  type Part,
  type SourcePaths,
  type SymbolKind,
  type Symbols,
} from './manifest.ts';
export { unfinishedChanges } from './journal.ts';
export { nodeFileSystem } from './node-file-system.ts';
export { replaceFiles } from './replace-files.ts';
export type { WriteInput } from './stage.ts';
export { isIntact, readStamp, writeStamp, type Stamp } from './stamp.ts';
export { customLimitPath, manifestPath, namesPath, originalPath, stateFolder } from './state-folder.ts';
export { comparePackage, writePackage, type OutputSystem, type WriteReport } from './write.ts';
