import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';

/**
 * How long the properties are tried. `npm run fuzz` sets a time for all of them; without one, as many cases are tried as
 * a change can wait for. A failure prints its seed and its path: `FUZZ_SEED` tries the same cases again, with `FUZZ_PATH`
 * that one alone.
 */
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0);
const seed = process.env['FUZZ_SEED'];
const path = process.env['FUZZ_PATH'];

/** Whether a long run was asked for. */
export const isLong = minutes > 0;

/** How much a property is tried: cases of a short run, and which part of a long run's minutes is its own. */
export type Effort = { readonly cases: number; readonly share: number; readonly shrinks?: boolean };

/**
 * Tries a property.
 *
 * @throws Error With the smallest case that was found, its seed, and what went wrong as its cause.
 */
export async function holds<Ts extends [unknown, ...unknown[]]>(
  property: fc.IAsyncPropertyWithHooks<Ts>,
  { cases, share, shrinks = true }: Effort,
): Promise<void> {
  const details = await fc.check(property, {
    ...(isLong ?
      {
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: minutes * share * 60_000,
        // What was tried before the time was over counts.
        markInterruptAsFailure: false,
      }
    : { numRuns: cases }),
    // Every short run tries the same cases: a change is judged by what it does, and not by luck.
    ...(seed !== undefined ? { seed: Number(seed) } : !isLong && { seed: 1 }),
    ...(path !== undefined && { path }),
    endOnFailure: !shrinks,
  });
  if (isLong) console.log(`${details.numRuns} cases, seed ${details.seed}`);
  if (details.counterexample === null) return;
  const message =
    isLong ?
      `seed ${details.seed}, path ${details.counterexamplePath}: ${kept(
        `seed${details.seed}.json`,
        details.counterexample,
      )}`
    : await fc.asyncDefaultReportMessage(details);
  throw new Error(message, { cause: details.errorInstance });
}

let folder: string | undefined;

/** Writes what a property failed for, and says where: the documents of a long run are too long for a terminal. */
export function kept(name: string, value: unknown): string {
  if (!isLong) return JSON.stringify(value);
  folder ??= mkdtempSync(join(tmpdir(), 'specsmith-fuzz-'));
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value, null, 1));
  return file;
}
