import { MADE_HERE } from '../../repository/index.ts';

/** Says what the commit was made from; previews may throw away commits that have the footer. */
export function withFooter(message: string, source: string | undefined): string {
  const footer = `${MADE_HERE}: ${source ?? 'unknown'}`;
  const lines = message.trimEnd().split('\n');
  // Footers stand in one block, else release tools read it into the one before.
  const hasFooters = lines.length > 1 && /^[A-Z][\w -]*: /.test(lines.at(-1) ?? '');
  return `${lines.join('\n')}${hasFooters ? '\n' : '\n\n'}${footer}\n`;
}
