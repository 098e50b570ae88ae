import type { Host } from './host.ts';
import { npmFault } from './npm-fault.ts';
import { readPath } from './read-folder.ts';
import { runProgram } from './run-program.ts';
import type { ScratchFolder } from './scratch-folder.ts';
import type { TreeLimits } from '../model/package-tree.ts';

/** The archive of a published package, or why there is none. */
export type FetchedArchive = { readonly bytes: Uint8Array } | { readonly reason: string };

/**
 * Fetches a published package with the user's own npm, so that its registry, access and proxy settings hold. No
 * script of the package runs.
 */
export async function fetchArchive(
  spec: string,
  host: Host,
  scratch: ScratchFolder,
  limits: TreeLimits,
): Promise<FetchedArchive> {
  const [command = 'npm', ...before] = host.npm ?? [];
  const options = ['--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', scratch.path];
  const ran = await runProgram({
    command,
    args: [...before, 'pack', ...options, '--', spec],
    folder: host.folder,
    environment: host.environment,
    maximumOutput: 16 * 1024 * 1024,
  });
  const reason = npmFault(ran);
  if (reason !== undefined) return { reason };
  const packed = await readPath(scratch.path, limits);
  if (packed.kind !== 'folder') return { reason: packed.kind };
  const archive = [...packed.files].find(([path]) => path.endsWith('.tgz'));
  return archive === undefined ? { reason: 'npm wrote no archive' } : { bytes: archive[1].bytes };
}
