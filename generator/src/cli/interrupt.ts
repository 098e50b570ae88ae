import { exitCodes } from './exit-codes.ts';

/** Ends the process when the user asks for it. Output is written in one uninterruptible step, so none is half-written. */
export function endOnInterrupt(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.stderr.write(
        '\nStopped. The output folder is complete, either as it was or as it should be.\n',
      );
      process.exit(exitCodes.stoppedByUser);
    });
  }
}
