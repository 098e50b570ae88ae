import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckAnswer, CheckOrder, CheckResult, CheckSetup } from './messages.ts';

/** Checks code in a thread of its own. */
export type Checker = {
  /**
   * What is wrong with the code, or nothing if it cannot be told: there are no declarations, or the check took more time
   * or memory than it may. Such code runs unchecked.
   */
  readonly check: (code: string) => Promise<CheckResult | undefined>;
  /** Starts the thread before it is needed. */
  readonly prepare: () => void;
  readonly close: () => Promise<void>;
};

/** How the thread is made, and what it may take. */
export type CheckerOptions = CheckSetup & {
  /** The compiled `check-worker`. */
  readonly workerUrl: URL;
  /** Milliseconds for one check. */
  readonly most?: number;
  /** Told once why code is not checked. */
  readonly onFailure?: (reason: string) => void;
};

const MOST_MILLISECONDS = 5000;
/** Reading the declarations of a large SDK on a slow machine. */
const MOST_START_MILLISECONDS = 120_000;
const MEMORY_MEGABYTES = 768;

type Thread = { readonly worker: Worker; readonly ready: Promise<boolean> };

/** Makes a checker; its thread starts with the first check, and again after one that had to be ended. */
export function createChecker({
  workerUrl,
  most = MOST_MILLISECONDS,
  onFailure,
  ...setup
}: CheckerOptions): Checker {
  let thread: Thread | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let ids = 0;
  let isMissing = setup.entry === undefined && !isInstalled(setup.sdkPackage, setup.from);
  let isClosed = false;

  const start = (): Thread => {
    const worker = new Worker(workerUrl, {
      workerData: setup,
      env: {},
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES, stackSizeMb: 8 },
    });
    worker.unref();
    // What goes wrong while nobody asks is found by who asks next.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (thread?.worker === worker) thread = undefined;
    });
    const ready = answerOf(worker, ({ kind }) => kind === 'ready', MOST_START_MILLISECONDS).then(
      (answer) => answer?.kind === 'ready' && answer.found,
    );
    return { worker, ready };
  };

  const end = async (): Promise<void> => {
    const { worker } = thread ?? {};
    thread = undefined;
    await worker?.terminate();
  };

  const one = async (code: string): Promise<CheckResult | undefined> => {
    if (isMissing && ids === 0) onFailure?.(`${setup.sdkPackage} is not installed`);
    if (isMissing || isClosed) {
      ids++;
      return undefined;
    }
    const { worker, ready } = (thread ??= start());
    worker.ref();
    const isThere = await ready;
    if (!isThere) {
      isMissing = true;
      onFailure?.(`the declarations of ${setup.sdkPackage} cannot be read`);
      await end();
      return undefined;
    }
    const order: CheckOrder = { id: ++ids, code };
    const answered = answerOf(worker, (answer) => answer.kind === 'result' && answer.id === order.id, most);
    worker.postMessage(order);
    const answer = await answered;
    worker.unref();
    if (answer?.kind === 'result') return answer.result;
    onFailure?.('a check was ended: it took too much time or memory');
    await end();
    return undefined;
  };

  return {
    check: (code) => {
      const result = turn.then(() => one(code));
      turn = result.catch(() => undefined);
      return result;
    },
    prepare: () => {
      if (!isMissing && !isClosed) thread ??= start();
    },
    close: async () => {
      isClosed = true;
      await end();
    },
  };
}

/** Looked for as Node does; without it no thread is started. */
function isInstalled(name: string, from: string): boolean {
  if (existsSync(join(from, 'node_modules', name, 'package.json'))) return true;
  return dirname(from) !== from && isInstalled(name, dirname(from));
}

/** The message that is waited for; nothing if the thread ends or the time does. */
function answerOf(
  worker: Worker,
  isIt: (answer: CheckAnswer) => boolean,
  most: number,
): Promise<CheckAnswer | undefined> {
  return new Promise((resolve) => {
    const finish = (answer: CheckAnswer | undefined): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onEnd);
      worker.off('exit', onEnd);
      resolve(answer);
    };
    const onMessage = (answer: CheckAnswer): void => {
      if (isIt(answer)) finish(answer);
    };
    const onEnd = (): void => finish(undefined);
    const timer = setTimeout(onEnd, most).unref();
    worker.on('message', onMessage);
    worker.on('error', onEnd);
    worker.on('exit', onEnd);
  });
}
