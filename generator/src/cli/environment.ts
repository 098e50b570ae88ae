import { homedir, hostname } from 'node:os';
import { resolve, sep } from 'node:path';
import { gitHistory, nodeFileSystem, type ProcessTable } from '../output/index.ts';
import type { Environment } from '../pipeline/environment.ts';
import { loadAssets, loadBuild } from './assets.ts';

/** What the pipeline may know about this process and machine. */
export function createEnvironment(target: string, progress: (step: string) => void): Environment {
  return {
    system: { fs: nodeFileSystem, processes, history: gitHistory(process.env) },
    around: { cwd: slashed(process.cwd()), home: slashed(homedir()) },
    assets: loadAssets(target),
    build: loadBuild(),
    progress,
  };
}

/** Absolute form of a path of the command line, forward slashes, no slash at the end. */
export function absolutePath(path: string): string {
  return slashed(resolve(path)).replace(/\/$/, '');
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
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
