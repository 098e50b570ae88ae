/** Resolves after `ms` milliseconds or as soon as `signal` aborts, and leaves no timer or listener behind. */
export const sleep = (ms: number, signal?: AbortSignal | null): Promise<void> =>
  new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    // A timer holds at most 2^31 - 1 ms; a longer one would fire at once.
    const timer = setTimeout(finish, Math.min(ms, 2 ** 31 - 1));
    signal?.addEventListener('abort', finish);
    if (signal?.aborted) finish();
  });
