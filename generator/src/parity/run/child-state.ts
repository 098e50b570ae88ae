import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Asked, Told } from './protocol.ts';

/** What the child said; `late` when it said nothing in time, nothing when it has ended. */
type Answered = Told | 'late' | undefined;

/** A process that runs a package, as far as it is known. */
export type ChildState = {
  readonly next: () => number;
  /** Several may wait for their answers at the same time. */
  readonly ask: (message: Asked, limit: number) => Promise<Answered>;
  /** Waits until the package is loaded, or is not. */
  readonly ready: (limit: number) => Promise<void>;
  /** Why it has ended; nothing while it runs. */
  readonly ended: () => string | undefined;
  /** Ends it; without a reason, as another one takes its place. */
  readonly stop: (reason: string) => void;
};

/** Watches a process: what it says, what it uses, and why it ends. */
export function watchChild(
  child: ChildProcess,
  notes: Set<string>,
  { total, megabytes }: { readonly total: number; readonly megabytes: number },
): ChildState {
  let reason: string | undefined;
  let id = 0;
  const waiting = new Map<string, (told: Answered) => void>();
  const release = (what: string, told: Answered): void => {
    const resolve = waiting.get(what);
    waiting.delete(what);
    resolve?.(told);
  };
  const end = (why: string): void => {
    reason ??= why;
    clearTimeout(limit);
    clearInterval(watch);
    child.kill('SIGKILL');
    for (const what of waiting.keys()) release(what, undefined);
  };
  const tooMuch = `the package used more than ${megabytes} MB`;
  const measure = async (): Promise<void> => {
    if ((await residentMegabytes(child.pid)) > megabytes) end(tooMuch);
  };
  const limit = setTimeout(() => end('the calls took too long'), Math.max(0, total));
  const watch = setInterval(() => {
    void measure();
  }, 200);
  let isOutOfMemory = false;
  child.stderr?.on('data', (text: Buffer) => (isOutOfMemory ||= text.includes('heap out of memory')));
  child.on('message', (message: Told) => {
    if (message.kind === 'blocked') notes.add(`tried ${String(message.what).slice(0, 200)}`);
    else if (message.kind === 'failed')
      end(`the package cannot be loaded: ${String(message.reason).slice(0, 500)}`);
    else release(nameOf(message), message);
  });
  child.on('error', (error) => end(`Node could not be started: ${error.message}`));
  child.on('close', (code, signal) =>
    end(
      isOutOfMemory ? tooMuch : (
        `the package ended the process with ${code === null ? `signal ${signal}` : `code ${code}`}`
      ),
    ),
  );
  const answered = async (what: string, most: number): Promise<Answered> => {
    if (reason !== undefined) return undefined;
    let late: NodeJS.Timeout | undefined;
    const told = await new Promise<Answered>((resolve) => {
      waiting.set(what, resolve);
      late = setTimeout(() => release(what, 'late'), most);
    });
    clearTimeout(late);
    return told;
  };
  return {
    next: () => (id += 1),
    ask: (message, most) => {
      if (reason === undefined)
        child.send(message, (error) => error && end('the package closed the channel'));
      return answered(nameOf(message), most);
    },
    ready: async (most) => {
      const told = await answered('ready', most);
      if (told === 'late') end(`the package was not loaded within ${most / 1000} s`);
    },
    ended: () => reason,
    stop: end,
  };
}

/** What is asked for and what answers it have one name. */
function nameOf(message: Asked | Told): string {
  return 'id' in message ? `call ${message.id}` : message.kind;
}

/** Memory that a process holds outside of the heap counts as well. Only Linux tells; elsewhere the heap is limited. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  try {
    const [, pages = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
    return (Number(pages) * 4096) / 1024 ** 2;
  } catch {
    return 0;
  }
}
