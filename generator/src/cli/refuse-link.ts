import { LinkFound, linkFinding } from '../output/index.ts';
import { refusedRun } from '../pipeline/run.ts';
import { sayDiagnostics } from './diagnostics-text.ts';
import { exitCodes } from './exit-codes.ts';
import { createTerminal } from './terminal.ts';

/** Tells about a link that a command came upon where it keeps files of its own; undefined for any other error. */
export function refuseLink(error: unknown): number | undefined {
  if (!(error instanceof LinkFound)) return undefined;
  sayDiagnostics(refusedRun(linkFinding(error)), createTerminal({ quiet: false }));
  return exitCodes.refused;
}
