import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WaitError, waitFor, WaitTimeoutError, type Waiter } from '../src/core/waiting';
import type { RequestOptions } from '../src/internal/request-options';

type Bed = { status: string };
const waiter: Waiter<Bed> = {
  path: 'status',
  state: (bed) => bed.status,
  done: ['ready'],
  failed: ['dry'],
  interval: 1000,
  timeout: 60_000,
};

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** Answers with these states one after the other, and notes when it was asked and with which options. */
const answering = (...states: string[]) => {
  const asked: number[] = [];
  const given: RequestOptions[] = [];
  const ask = async (options: RequestOptions) => {
    asked.push(Date.now());
    given.push(options);
    return { status: (states.length > 1 ? states.shift() : states[0]) ?? '' };
  };
  return { ask, asked, given };
};

/** How a promise ends, when nothing but its timers are waited for. */
const settled = async <T>(promise: Promise<T>): Promise<T | Error> => {
  const outcome = promise.catch((error: Error) => error);
  await vi.runAllTimersAsync();
  return outcome;
};

describe('waiting', () => {
  it('asks at growing distances until the state is there', async () => {
    const { ask, asked } = answering('dug', 'dug', 'dug', 'dug', 'ready');
    const seen: string[] = [];
    const onUpdate = ({ status }: Bed) => void seen.push(status);
    expect(await settled(waitFor(ask, waiter, { onUpdate }))).toEqual({ status: 'ready' });
    expect(asked).toEqual([0, 1000, 2500, 4750, 8125]);
    expect(seen).toEqual(['dug', 'dug', 'dug', 'dug', 'ready']);
  });

  it('pauses eight times as long as at first at most', async () => {
    const { ask, asked } = answering('dug');
    await settled(waitFor(ask, waiter));
    const pauses = asked.map((time, i) => time - (asked[i - 1] ?? 0));
    expect(Math.max(...pauses)).toBe(8000);
  });

  it('ends with an error for a state that leads nowhere', async () => {
    const error = await settled(waitFor(answering('dug', 'dry').ask, waiter));
    expect(error).toBeInstanceOf(WaitError);
    expect(error).not.toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({
      name: 'WaitError',
      message: 'status is dry',
      state: 'dry',
      latest: { status: 'dry' },
    });
  });

  it('ends in time with an error that has the last state, and requests have no more time either', async () => {
    const { ask, asked, given } = answering('dug');
    const error = await settled(waitFor(ask, waiter, { timeout: 3000, request: { maxRetries: 0 } }));
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({
      name: 'WaitTimeoutError',
      message: 'status is dug after 3000 ms',
      state: 'dug',
      latest: { status: 'dug' },
    });
    expect(asked).toEqual([0, 1000, 2500]);
    expect(given.map(({ totalTimeout }) => totalTimeout)).toEqual([3000, 2000, 500]);
    expect(given[0]).toMatchObject({ maxRetries: 0 });
  });

  it('throws what a request throws', async () => {
    const failure = new Error('no such bed');
    expect(await settled(waitFor(() => Promise.reject(failure), waiter))).toBe(failure);
  });

  it('asks once more with a signal that was aborted, and leaves no timer behind', async () => {
    const controller = new AbortController();
    const { given } = answering('dug');
    const ask = async (options: RequestOptions) => {
      given.push(options);
      options.signal?.throwIfAborted();
      return { status: 'dug' };
    };
    const wait = waitFor(ask, waiter, { signal: controller.signal }).catch((error: Error) => error);
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    expect(await wait).toMatchObject({ name: 'AbortError' });
    expect(given).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });
});
