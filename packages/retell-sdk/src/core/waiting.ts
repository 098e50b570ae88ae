import type { RequestOptions } from '../internal/request-options';
import { RetellError } from '../internal/sdk-error';
import { sleep } from '../internal/utils/sleep';

/** How a wait goes on. */
export interface WaitOptions<T> {
  /** Ends the wait, with an `APIUserAbortError`. */
  signal?: AbortSignal | undefined;

  /**
   * How long to wait, requests included.
   *
   * @unit milliseconds
   */
  timeout?: number | undefined;

  /**
   * The first pause between two requests; the following ones are longer and longer, up to eight times as long.
   *
   * @unit milliseconds
   */
  interval?: number | undefined;

  /** Called with every answer. */
  onUpdate?: ((latest: T) => void) | undefined;

  /** Options of the requests. */
  request?: RequestOptions | undefined;
}

/** What was waited for will not happen any more. */
export class WaitError<T = unknown> extends RetellError {
  /** @internal */
  static override errorName = 'WaitError';

  /** The last state that was seen; undefined if there was no answer. */
  declare readonly state: unknown;
  /** The last answer. */
  declare readonly latest: T | undefined;

  constructor(message: string, state: unknown, latest: T | undefined) {
    super(message);
    this.state = state;
    this.latest = latest;
  }
}

/** What was waited for did not happen in time. It may still. */
export class WaitTimeoutError<T = unknown> extends WaitError<T> {
  /** @internal */
  static override errorName = 'WaitTimeoutError';
}

/** What is waited for. */
export type Waiter<T> = {
  /** What the state is called. */
  readonly path: string;
  readonly state: (latest: T) => unknown;
  readonly done: readonly unknown[];
  readonly failed: readonly unknown[];
  /** Milliseconds of the first pause, and of the whole wait, unless the caller says otherwise. */
  readonly interval: number;
  readonly timeout: number;
};

/**
 * Asks again and again, at growing distances, until a state is reached.
 *
 * @throws WaitError, WaitTimeoutError, and what a request throws: with a signal that was aborted, it does so at once.
 */
export const waitFor = async <T>(
  ask: (options: RequestOptions) => PromiseLike<T>,
  { path, state: stateOf, done, failed, ...usual }: Waiter<T>,
  options: WaitOptions<T> = {},
): Promise<T> => {
  const { signal, timeout = usual.timeout, interval = usual.interval, onUpdate, request } = options;
  const end = Date.now() + timeout;
  let latest: T | undefined;
  let state: unknown;
  for (let pause = interval; ; pause = Math.min(pause * 1.5, interval * 8)) {
    const totalTimeout = end - Date.now();
    if (totalTimeout <= 0) {
      throw new WaitTimeoutError(`${path} is ${state} after ${timeout} ms`, state, latest);
    }
    latest = await ask({ signal, ...request, totalTimeout });
    state = stateOf(latest);
    onUpdate?.(latest);
    if (done.includes(state)) return latest;
    if (failed.includes(state)) throw new WaitError(`${path} is ${state}`, state, latest);
    await sleep(Math.min(pause, end - Date.now()), signal);
  }
};
