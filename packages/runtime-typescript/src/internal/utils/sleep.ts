type Hub = { readonly callbacks: Set<() => void>; readonly listener: () => void };

const hubs = new WeakMap<AbortSignal, Hub>();

/** Calls that share a signal wait behind one listener: Node warns of more than ten. */
const hubOf = (signal: AbortSignal): Hub => {
  const callbacks = new Set<() => void>();
  const hub = hubs.get(signal) ?? {
    callbacks,
    listener: () => [...callbacks].forEach((callback) => callback()),
  };
  hubs.set(signal, hub);
  return hub;
};

/**
 * Calls back when the signal aborts, at once if it has.
 *
 * @returns stops listening; undefined if there is no signal.
 */
export const onAbort = (
  signal: AbortSignal | null | undefined,
  callback: () => void,
): (() => void) | undefined => {
  if (!signal) return undefined;
  const { callbacks, listener } = hubOf(signal);
  // Several may wait with the same function.
  const own = () => callback();
  callbacks.add(own);
  signal.addEventListener('abort', listener);
  if (signal.aborted) callback();
  return () => {
    callbacks.delete(own);
    if (!callbacks.size) signal.removeEventListener('abort', listener);
  };
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
