/** What the process says to its caller when it ends. */
export const exitCodes = {
  fine: 0,
  /** A bug of the generator. */
  bug: 1,
  /** The inputs, the options or the output folder were refused; nothing was written. */
  refused: 2,
  stoppedByUser: 3,
  /** `--check` found that the package is not what the inputs produce. */
  drift: 4,
  /** Files that were edited by hand stand in the way. */
  editConflict: 5,
  /** `diff --fail-on` found a change of that weight, or a version is smaller than its changes deserve. */
  breaking: 6,
  /** `parity` could not run the packages to the end, though it was asked to: nothing is proven. */
  unproven: 7,
} as const;

/** How the process will end; the command that runs says so. */
export type Ending = { code: number };
