/** What the program is called where nobody knows how it is started. */
export const PROGRAM = 'specsmith';

const COMMANDS =
  'autoconfig|build|custom|diff|docs|explain|generate|github|init|inspect|lint|migrate|parity|release|schema|show|status';

/** A command of the program in a text, not after what starts it already or is part of a path. */
const NAMED = new RegExp(`(?<![\\w./@:-]|npx )${PROGRAM} (?=(?:${COMMANDS})\\b)`, 'g');

/** The text with its commands as they can be typed here: `npx specsmith lint` for `specsmith lint`, say. */
export function withCommand(text: string, command: string): string {
  return command === PROGRAM ? text : text.replace(NAMED, () => `${command} `);
}
