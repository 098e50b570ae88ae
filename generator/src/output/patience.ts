/** What Windows says while a scanner or an editor has the file open; that takes some milliseconds. */
export const REFUSED_FOR_NOW = ['EBUSY', 'EPERM', 'EACCES'] as const;

/** Milliseconds between attempts: half a second for a file that somebody holds. */
const PAUSES = [10, 20, 40, 80, 150, 200] as const;
/** Milliseconds that a run waits in all: where nothing may be written, that is known soon. */
let patience = 2_000;

/**
 * Makes a change to a file that somebody else may hold for a moment; what is refused again and again is refused.
 *
 * @throws Error What the system said last.
 */
export function patiently(change: () => void): void {
  for (const pause of PAUSES) {
    try {
      return change();
    } catch (error) {
      if (!hasCode(error, ...REFUSED_FOR_NOW) || patience < pause) throw error;
      patience -= pause;
      // Calls are synchronous, and so is the wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  change();
}

/** Whether an error of the system has one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
