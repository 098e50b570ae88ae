import { CATALOG, type Code } from './catalog.ts';
import { adviceText } from './codes/advice.ts';

/**
 * The page about a code: what `specsmith explain` prints and `docs/diagnostics` holds.
 *
 * @param hole How a place in the message is shown that a finding fills.
 */
export function explainMarkdown(code: Code, hole = (name: string): string => `*${name}*`): string {
  const { severity, message, cause, fix } = CATALOG[code];
  return (
    [
      `# ${code}`,
      `*${severity}*: ${message.replace(/\{(\w+)\}/g, (_, name: string) => hole(name))}`,
      `**Cause.** ${cause}`,
      `**Fix.** ${adviceText(fix)}`,
    ].join('\n\n') + '\n'
  );
}

/** File name of a code's page and of its test folder: `Area-Name`. */
export function slugOf(code: Code): string {
  return code.replace('/', '-');
}
