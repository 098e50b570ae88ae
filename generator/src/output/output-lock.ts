import { isObject } from '../support/json.ts';
import { cachePath } from './cache-folder.ts';
import type { FileSystem, ProcessTable } from './file-system.ts';

/** Taken: call `release` when done. Held: by another run that is still alive. */
export type OutputLock = { readonly release: () => void } | { readonly heldBy: Holder };

/** Milliseconds after which a lock is left over, whoever it names: no run writes for so long. */
const LONGEST_RUN = 60 * 60_000;

/** Takes the lock of a package. A lock whose process is gone, or that is older than any run, is taken over. */
export function takeOutputLock(root: string, fs: FileSystem, processes: ProcessTable): OutputLock {
  const path = `${root}/${cachePath('lock')}`;
  const { pid, host } = processes;
  const content = `${JSON.stringify({ pid, host, at: new Date(processes.now()).toISOString() })}\n`;
  // Two attempts: the second one after a stale lock was removed. Losing that race means another run is alive.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (fs.create(path, content)) return { release: () => fs.remove(path) };
    const holder = readLock(path, fs);
    if (holder !== undefined && isHeld(holder, processes)) return { heldBy: holderOf(holder) };
    fs.remove(path);
  }
  return { heldBy: holderOf(readLock(path, fs) ?? { pid: 0, host }) };
}

/** The run that a lock names. */
type Holder = { readonly pid: number; readonly host: string };

/** A lock as it is written; `at` is when it was taken. Locks of earlier versions have no time. */
type Lock = Holder & { readonly at?: number };

/**
 * A process of another machine cannot be asked, so its lock counts. A machine may have another name than it had when a run
 * was killed, and the number of its process may be that of another one: then the age decides.
 */
function isHeld(holder: Lock, processes: ProcessTable): boolean {
  if (holder.at !== undefined && processes.now() - holder.at > LONGEST_RUN) return false;
  if (holder.host !== processes.host) return true;
  return holder.pid !== processes.pid && processes.isAlive(holder.pid);
}

const holderOf = ({ pid, host }: Lock): Holder => ({ pid, host });

function readLock(path: string, fs: FileSystem): Lock | undefined {
  const content = fs.read(path);
  if (content === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(content));
    if (!isObject(value) || typeof value['pid'] !== 'number' || typeof value['host'] !== 'string')
      return undefined;
    const at = typeof value['at'] === 'string' ? Date.parse(value['at']) : Number.NaN;
    return { pid: value['pid'], host: value['host'], ...(!Number.isNaN(at) && { at }) };
  } catch {
    return undefined;
  }
}
