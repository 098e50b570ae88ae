/**
 * Calls back when the signal aborts, at once if it has.
 *
 * @returns stops listening; undefined if there is no signal.
 */
export const onAbort = (
  signal: AbortSignal | null | undefined,
  callback: () => void,
): (() => void) | undefined => {
  signal?.addEventListener('abort', callback);
  if (signal?.aborted) callback();
  return (signal && (() => signal.removeEventListener('abort', callback))) || undefined;
};

/** Resolves after `ms` milliseconds or as soon as `signal` aborts, and leaves no timer or listener behind. */
export const sleep = async (ms: number, signal?: AbortSignal | null): Promise<void> => {
  let release: (() => void) | undefined;
  await new Promise<void>((resolve) => {
    // A timer holds at most 2^31 - 1 ms; a longer one would fire at once.
    const timer = setTimeout(resolve, Math.min(ms, 2 ** 31 - 1));
    const stop = onAbort(signal, resolve);
    release = () => {
      clearTimeout(timer);
      stop?.();
    };
  });
  release?.();
};
