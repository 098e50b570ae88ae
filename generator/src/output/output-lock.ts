import { isObject } from '../support/json.ts';
import { cachePath } from './cache-folder.ts';
import type { FileSystem, ProcessTable } from './file-system.ts';

/** Taken: call `release` when done. Held: by another run that is still alive. */
export type OutputLock = { readonly release: () => void } | { readonly heldBy: Holder };

/** Takes the lock of a package. A lock whose process is gone is taken over. */
export function takeOutputLock(root: string, fs: FileSystem, processes: ProcessTable): OutputLock {
  const path = `${root}/${cachePath('lock')}`;
  const content = `${JSON.stringify({ pid: processes.pid, host: processes.host })}\n`;
  // Two attempts: the second one after a stale lock was removed. Losing that race means another run is alive.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (fs.create(path, content)) return { release: () => fs.remove(path) };
    const holder = readLock(path, fs);
    if (holder !== undefined && isHeld(holder, processes)) return { heldBy: holder };
    fs.remove(path);
  }
  return { heldBy: readLock(path, fs) ?? { pid: 0, host: processes.host } };
}

/** The run that a lock names. */
type Holder = { readonly pid: number; readonly host: string };

/** A process of another machine cannot be asked, so its lock counts. */
function isHeld(holder: Holder, processes: ProcessTable): boolean {
  if (holder.host !== processes.host) return true;
  return holder.pid !== processes.pid && processes.isAlive(holder.pid);
}

function readLock(path: string, fs: FileSystem): Holder | undefined {
  const content = fs.read(path);
  if (content === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(content));
    if (!isObject(value) || typeof value['pid'] !== 'number' || typeof value['host'] !== 'string')
      return undefined;
    return { pid: value['pid'], host: value['host'] };
  } catch {
    return undefined;
  }
}
