import { mdBlock, trusted, type Encoded } from '../../../support/encode.ts';

type Markdown = Encoded<'markdown'>;

/**
 * A text of the document inside of a page. Its headings become bold lines: what stands below a heading of ours is ours,
 * and a reader, human or not, must be able to tell.
 */
export function documentText(text: string): Markdown {
  let fence = '';
  const lines = mdBlock(text)
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      if (fence !== '') return line;
      const title = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line)?.[1];
      if (title !== undefined) return title === '' ? '' : `**${title.replaceAll('*', '')}**`;
      if (/\]\(/.test(line)) return withoutPlaces(line);
      // A line of these below another one would make that a heading.
      return /^ {0,3}(?:=+|-+)[ \t]*$/.test(line) ? `\\${line.trimStart()}` : line;
    });
  return trusted(lines.join('\n').trim());
}

/** Links to places that are relative to the document, wherever that was, are text. */
function withoutPlaces(line: string): string {
  return line.replace(/\[([^\]]*)\]\((?!https?:|mailto:|#)[^)]*\)/gi, '$1');
}

/** Lines moved to the right, so that they belong to the item of a list. */
export function indented(text: string, blanks: number): readonly string[] {
  return text.split('\n').map((line) => (line.trim() === '' ? '' : `${' '.repeat(blanks)}${line}`));
}
