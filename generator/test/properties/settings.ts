import fc from 'fast-check';

/**
 * How long the properties are tried. `npm run fuzz` sets a time for each property; without one, as many cases are tried
 * as a change can wait for. A failure prints its seed: `FUZZ_SEED` repeats the run.
 */
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0);
const seed = process.env['FUZZ_SEED'];

/** Whether a long run was asked for. */
export const isLong = minutes > 0;

/** The parameters of a property whose short run takes `count` cases; `share` of the long run's minutes are its own. */
export function runs<T>(count: number, share: number): fc.Parameters<T> {
  return {
    ...(isLong ?
      {
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: minutes * share * 60_000,
        // What was tried before the time was over counts.
        markInterruptAsFailure: false,
      }
    : { numRuns: count }),
    // Every short run tries the same cases: a change is judged by what it does, and not by luck.
    ...(seed !== undefined ? { seed: Number(seed) } : !isLong && { seed: 1 }),
    endOnFailure: false,
  };
}
