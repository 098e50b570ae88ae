export { checkFolder, type Surroundings } from './check-folder.ts';
export { checkPaths, fold, handWrittenZones } from './check-paths.ts';
export { describeDrift, type DriftedFile } from './drift.ts';
export type { EntryKind, FileSystem, ProcessTable } from './file-system.ts';
export { customLimitPath, readCustomLimit } from './custom/custom-limit.ts';
export type { CustomPatch } from './custom/custom-patch.ts';
export { createEditKeeper, writeConflicts, type EditKeeper } from './custom/edit-keeper.ts';
export { gitHistory, type FileHistory } from './custom/git-history.ts';
export { fileHash, readHandWritten, type HandWrittenSources } from './custom/hand-written.ts';
export { checkState, LinkFound, linkFinding, refuseStateLink } from './links.ts';
export { loadEdits, loadMerge, loadParser } from './custom/load.ts';
export { hasPack, writePack } from './custom/originals.ts';
export { hashOf } from './hash.ts';
export {
  manifestPath,
  namesPath,
  parseManifest,
  printManifest,
  stateFolder,
  type Manifest,
  type SourcePaths,
} from './manifest.ts';
export { inputPackPath, readInputPack, writeInputPack, type InputPack } from './input-pack.ts';
export { nodeFileSystem } from './node-file-system.ts';
export { isIntact, readStamp, writeStamp, type Stamp } from './stamp.ts';
export type { Change, HandWrittenInput, OutputFile, Snapshot, StagedTree } from './stage.ts';
export {
  comparePackage,
  readManifest,
  writePackage,
  type OutputSystem,
  type WriteInput,
  type WriteReport,
} from './write.ts';
