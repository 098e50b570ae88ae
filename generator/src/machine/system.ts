import { homedir, hostname, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { gitHistory } from '../edits/index.ts';
import { diskReader, isApart, withGiven, type FileReader, type Given } from '../load/index.ts';
import { nodeFileSystem, replaceFiles, type ProcessTable } from '../output/index.ts';
import { slashed } from '../pipeline/paths.ts';
import type { System } from '../pipeline/system.ts';
import { loadAssets, loadBuild, readPackageRunner, readPagePart } from './assets.ts';

/** What a caller decides about the machine. */
export type MachineOptions = {
  /** Folder that relative paths start from. Absolute. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Inputs that are no files, by name. */
  readonly given?: ReadonlyMap<string, Given>;
  readonly progress?: System['progress'] | undefined;
};

/** This machine, as far as the pipeline may know it. */
export function machineSystem({ folder, environment, given, progress }: MachineOptions): System {
  return {
    folder: slashed(folder),
    home: slashed(homedir()),
    temporary: tmpdir(),
    environment,
    node: process.execPath,
    nodeFlags: process.allowedNodeEnvironmentFlags,
    packageRunner: readPackageRunner,
    fs: nodeFileSystem,
    processes,
    reader: withGiven(readerIn(folder), given ?? new Map()),
    history: gitHistory(environment),
    assets: loadAssets,
    pagePart: readPagePart,
    build: loadBuild(),
    replaceFiles: (files) => replaceFiles(files, process.pid),
    today: () => new Date().toISOString().slice(0, 10),
    progress: progress ?? (() => undefined),
  };
}

/** Reads from the disk; relative paths start from a folder. */
function readerIn(folder: string): FileReader {
  const placed = (path: string): string => (isAbsolute(path) || isApart(path) ? path : join(folder, path));
  return {
    read: (path, limit) => diskReader.read(placed(path), limit),
    real: (path) => diskReader.real(placed(path)),
  };
}

const processes: ProcessTable = {
  pid: process.pid,
  host: hostname(),
  now: Date.now,
  isAlive(pid) {
    try {
      // Signal 0 asks whether the process exists and does nothing to it.
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
};
