import { afterEach, expect, test, vi } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { endOnInterrupt } from '../../src/cli/interrupt.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));

afterEach(() => {
  vi.restoreAllMocks();
  for (const signal of signals)
    for (const listener of process.listeners(signal))
      if (before.get(signal)?.includes(listener) !== true) process.removeListener(signal, listener);
});

test.each(signals)(
  '%s ends the process through its handler, also where nobody reads what it says',
  (signal) => {
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
    vi.spyOn(process.stderr, 'write').mockImplementation(() => {
      throw new Error('EIO');
    });
    endOnInterrupt();
    const added = process.listeners(signal).filter((each) => before.get(signal)?.includes(each) !== true);
    expect(added).toHaveLength(1);
    added[0]?.(signal);
    expect(exit).toHaveBeenCalledExactlyOnceWith(exitCodes.stoppedByUser);
  },
);
