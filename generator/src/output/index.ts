export { checkFolder, type Surroundings } from './check-folder.ts';
export { checkPaths, fold, handWrittenZones } from './check-paths.ts';
export { describeDrift, type DriftedFile } from './drift.ts';
export type { EntryKind, FileSystem, ProcessTable } from './file-system.ts';
export { hashOf } from './hash.ts';
export { manifestPath, printManifest, stateFolder, type Manifest } from './manifest.ts';
export { nodeFileSystem } from './node-file-system.ts';
export { isIntact, readStamp, writeStamp, type Stamp } from './stamp.ts';
export type { Change, OutputFile, Snapshot, StagedTree } from './stage.ts';
export {
  comparePackage,
  readManifest,
  writePackage,
  type OutputSystem,
  type WriteInput,
  type WriteReport,
} from './write.ts';
