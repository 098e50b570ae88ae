import { exitCodes } from './exit-codes.ts';

/** Ctrl+C, what a supervisor sends, and a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends the process when the user asks for it. Output is written in one step that no handler interrupts, so none is
 * half-written; a signal without a handler would end the process in the middle of it.
 */
export function endOnInterrupt(): void {
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      sayStopped();
      process.exit(exitCodes.stoppedByUser);
    });
  }
}

function sayStopped(): void {
  try {
    process.stderr.write('\nStopped. The output folder is complete, either as it was or as it should be.\n');
  } catch {
    // The terminal that was closed cannot be written to.
  }
}
