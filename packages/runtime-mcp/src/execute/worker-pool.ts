import { Worker } from 'node:worker_threads';
import type { CallOrder, CallResult, FromWorker, Outcome, RunOrder, ToWorker } from './messages.ts';

/** Carries out a call of the API for a run. */
export type Caller = (order: CallOrder) => Promise<Omit<CallResult, 'kind' | 'id'>>;

/** Runs code in worker threads, each run in a virtual machine of its own. */
export type WorkerPool = {
  readonly run: (order: RunOrder, call: Caller, signal?: AbortSignal) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

/** How many workers there may be and where their code is. */
export type PoolOptions = { readonly workerUrl: URL; readonly most: number };

/** Milliseconds beyond its limits after which a worker that does not answer is ended. */
const GRACE = 1500;
/** Runs after which a worker is replaced. */
const MOST_RUNS = 50;
const IDLE_WORKERS = 2;

type Seat = { readonly worker: Worker; runs: number };

/** Makes an empty pool; workers start when they are needed. */
export function createWorkerPool({ workerUrl, most }: PoolOptions): WorkerPool {
  const idle: Seat[] = [];
  const busy = new Set<Seat>();
  const queue: Array<() => void> = [];
  let closed = false;

  const take = async (): Promise<Seat> => {
    if (busy.size >= most) await new Promise<void>((resolve) => queue.push(resolve));
    if (closed) throw new Error('The server is shutting down');
    const seat = idle.pop() ?? { worker: startWorker(workerUrl), runs: 0 };
    seat.worker.ref();
    busy.add(seat);
    return seat;
  };

  const give = (seat: Seat, reusable: boolean): void => {
    busy.delete(seat);
    for (const event of ['message', 'error', 'exit']) seat.worker.removeAllListeners(event);
    if (reusable && !closed && ++seat.runs < MOST_RUNS && idle.length < IDLE_WORKERS) {
      seat.worker.unref();
      seat.worker.on('error', () => void idle.splice(idle.indexOf(seat) >>> 0, 1));
      idle.push(seat);
    } else {
      void seat.worker.terminate();
    }
    queue.shift()?.();
  };

  return {
    run: async (order, call, signal) => {
      const seat = await take();
      const { outcome, reusable } = await superviseRun(seat.worker, order, call, signal);
      give(seat, reusable);
      return outcome;
    },
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0)) waiting();
      await Promise.all([...idle, ...busy].map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread without environment, arguments and terminal. */
function startWorker(url: URL): Worker {
  return new Worker(url, {
    env: {},
    argv: [],
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 192, stackSizeMb: 8 },
  });
}

type Ended = { readonly outcome: Outcome; readonly reusable: boolean };

/** Starts the code, passes its calls on, and ends the worker if it overruns its limits. */
function superviseRun(worker: Worker, order: RunOrder, call: Caller, signal?: AbortSignal): Promise<Ended> {
  const { timeout, cpu } = order.limits;
  return new Promise((resolve) => {
    let calls = 0;
    let watch: NodeJS.Timeout | undefined;
    const finish = (ended: Ended): void => {
      clearTimeout(watch);
      clearTimeout(whole);
      signal?.removeEventListener('abort', onAbort);
      resolve(ended);
    };
    const stop = (name: string, message: string): void =>
      finish({ outcome: { error: { name, message }, logs: [], logsLost: 0, calls }, reusable: false });
    const overrun = (): void =>
      stop('TimeoutError', `The code was stopped after ${timeout / 1000} s or ${cpu / 1000} s of computing`);
    const onAbort = (): void => stop('AbortError', 'The request was cancelled');
    const whole = setTimeout(overrun, timeout + GRACE);
    const post = (message: ToWorker): void => {
      clearTimeout(watch);
      watch = setTimeout(overrun, cpu + GRACE);
      worker.postMessage(message);
    };
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'call':
          calls++;
          void call(message).then((result) => post({ kind: 'settle', id: message.id, ...result }));
          break;
        case 'idle':
          clearTimeout(watch);
          break;
        case 'done':
          finish(message);
          break;
      }
    });
    worker.on('error', (error: Error & { code?: string }) => stop('Error', crashText(error)));
    worker.on('exit', () => stop('Error', 'The sandbox ended unexpectedly'));
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    else post(order);
  });
}

function crashText({ code }: { code?: string }): string {
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ?
      'The code ran out of memory'
    : 'The sandbox failed and was closed';
}
