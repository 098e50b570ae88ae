import { homedir, hostname, tmpdir } from 'node:os';
import { gitHistory } from '../edits/index.ts';
import { diskReader, withGiven } from '../load/index.ts';
import { nodeFileSystem, replaceFiles, type ProcessTable } from '../output/index.ts';
import { slashed } from '../pipeline/paths.ts';
import type { System } from '../pipeline/system.ts';
import { loadAssets, loadBuild, readPackageRunner, readPagePart } from './assets.ts';
import { givenInputs } from './given-inputs.ts';

/** This process and machine, as far as the pipeline may know them. */
export function createSystem(progress: System['progress'] = () => undefined): System {
  return {
    folder: slashed(process.cwd()),
    home: slashed(homedir()),
    temporary: tmpdir(),
    environment: process.env,
    node: process.execPath,
    nodeFlags: process.allowedNodeEnvironmentFlags,
    packageRunner: readPackageRunner,
    fs: nodeFileSystem,
    processes,
    reader: withGiven(diskReader, givenInputs),
    history: gitHistory(process.env),
    assets: loadAssets,
    pagePart: readPagePart,
    build: loadBuild(),
    replaceFiles: (files) => replaceFiles(files, process.pid),
    today: () => new Date().toISOString().slice(0, 10),
    progress,
  };
}

const processes: ProcessTable = {
  pid: process.pid,
  host: hostname(),
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
