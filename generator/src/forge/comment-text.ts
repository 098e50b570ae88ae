/** Most characters that a comment or a description on GitHub may have. */
export const MOST_CHARACTERS = 65_536;

/**
 * The text of a comment, with the marker by which it is found again as its first line. What is longer than a comment may
 * be ends at a line, outside any block of code, with a note that says so.
 *
 * @param marker Comment of HTML; see {@link isMarker}.
 * @param rest Says where the whole text is.
 */
export function commentText(marker: string, text: string, rest: string): string {
  const whole = `${marker}\n${text.trimEnd()}\n`;
  if (whole.length <= MOST_CHARACTERS) return whole;
  const note = `\n_${rest}_\n`;
  const room = MOST_CHARACTERS - note.length - FENCE.length;
  const cut = whole.slice(0, whole.lastIndexOf('\n', room) + 1);
  return `${cut}${isOpen(cut) ? FENCE : ''}${note}`;
}

const FENCE = '```\n';

/** Whether a block of code has begun and not ended. */
function isOpen(text: string): boolean {
  return (text.match(/^```/gm) ?? []).length % 2 === 1;
}

/** A comment of HTML that nothing follows: anything else would be shown, or carry on. */
export const isMarker = (text: string): boolean => /^<!--(?:(?!--)[^<>\r\n])*-->$/.test(text);
