import { createCollector } from '../diagnostics/index.ts';
import { LinkFound, linkFinding } from '../output/index.ts';
import { exitCodes } from './exit-codes.ts';
import { findingsText } from './findings.ts';
import { NO_SOURCES } from './host.ts';
import { createTerminal } from './terminal.ts';

/** Tells about a link that a command came upon where it keeps files of its own; undefined for any other error. */
export function refuseLink(error: unknown): number | undefined {
  if (!(error instanceof LinkFound)) return undefined;
  const terminal = createTerminal({ quiet: false });
  const findings = createCollector();
  findings.report(linkFinding(error));
  terminal.say(findingsText(findings, NO_SOURCES, terminal.colors, 'all'));
  return exitCodes.refused;
}
