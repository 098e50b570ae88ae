import { jsdocText } from './encode.ts';
import { parseBlocks, type Block, type ListBlock } from './markdown-blocks.ts';

const hardBreak = '\\';

/**
 * The Markdown text with its prose re-wrapped at `width` columns: one paragraph, one greedy fill. Bullets become `-`,
 * tight lists stay tight, fences, tables and headings keep their lines, links and inline code stay whole.
 * Wrapping twice changes nothing.
 */
export function wrapMarkdown(text: string, width = 80): string[] {
  return layoutBlocks(parseBlocks(text.split('\n')), width, false);
}

/** What a doc comment says beside its description. */
export type JsdocOptions = {
  /** `true`: the description is the reason. A string: the reason, after the description (`''`: none is known). */
  readonly deprecated?: boolean | string;
  /** Tag blocks of our own making, printed as they are after a blank line each; they must be encoded already. */
  readonly tags?: readonly string[];
  readonly width?: number;
};

/** The lines between the marks of a doc comment, without the leading asterisks; empty if there is nothing to say. */
export function jsdocLines(description: string | undefined, options: JsdocOptions = {}): string[] {
  const { deprecated = false, tags = [], width = 80 } = options;
  const text = jsdocText(description ?? '').trim();
  const blocks: string[][] = [];
  if (deprecated === true) blocks.push(wrapMarkdown(`@deprecated ${text}`.trimEnd(), width));
  else if (text !== '') blocks.push(wrapMarkdown(text, width));
  if (typeof deprecated === 'string') {
    blocks.push(wrapMarkdown(`@deprecated ${jsdocText(deprecated).trim()}`.trimEnd(), width));
  }
  for (const tag of tags) blocks.push(tag.split('\n'));
  return joinWith(blocks, ['']);
}

/** The columns that the text takes in a terminal: East Asian wide characters and emoji take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += wide.test(char) ? 2 : 1;
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

function layoutBlocks(blocks: readonly Block[], width: number, tight: boolean): string[] {
  let sameLists = 0;
  const laidOut = blocks.map((block, index) => {
    const before = blocks[index - 1];
    const follows = block.kind === 'list' && before?.kind === 'list' && before.ordered === block.ordered;
    sameLists = follows ? sameLists + 1 : 0;
    return layoutBlock(block, width, sameLists % 2 === 1);
  });
  return joinWith(laidOut, tight ? [] : ['']);
}

function layoutBlock(block: Block, width: number, alternate: boolean): string[] {
  switch (block.kind) {
    case 'raw':
      return [...block.lines];
    case 'paragraph':
      return fill(block.lines, width);
    case 'quote':
      return layoutBlocks(block.blocks, width - 2, false).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'list':
      return layoutList(block, width, alternate);
  }
}

function layoutList(list: ListBlock, width: number, alternate: boolean): string[] {
  const lines: string[] = [];
  const allSame = list.items.length > 1 && list.items[1]?.number === 1 && list.start <= 1;
  list.items.forEach((item, index) => {
    const number =
      index === 0 ? list.start
      : allSame ? 1
      : list.start + index;
    const marker =
      list.ordered ? `${number}${alternate ? ')' : '.'} `
      : alternate ? '* '
      : '- ';
    const body = layoutBlocks(item.blocks, width - marker.length, !item.loose);
    const pad = ' '.repeat(marker.length);
    lines.push((marker + (body[0] ?? '')).trimEnd());
    for (const line of body.slice(1)) lines.push(line === '' ? '' : pad + line);
    if (item.loose && index < list.items.length - 1) lines.push('');
  });
  return lines;
}

/** Greedy fill of one paragraph; a hard break ends a line. */
function fill(paragraph: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(paragraph)) {
    const fits = line === '' || textWidth(line) + 1 + textWidth(word) <= width;
    if (fits) line += (line === '' ? '' : ' ') + word;
    else {
      lines.push(line);
      line = word;
    }
    if (word.endsWith(` ${hardBreak}`)) {
      lines.push(line.slice(0, -2) + hardBreak);
      line = '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Words that would mean something else at the start of a line. */
const gluedWord = /^>|^(?:[*+-]|#{1,6}|\d+[).]|=+|-+|_{3,}|\*{3,}|[|:-]+|\\)$|^~{3}|^`{3}[^`]*$/;

/** What cannot be broken: an escaped character, inline code, a link, a link target, an HTML tag, or plain characters. */
const piece =
  /(?:\\[^\s]|(?<!`)(`+)(?!`)[^`](?:[\s\S]*?[^`])?\1(?!`)|!?\[(?:[^[\]\\]|\\.)*\]\([^()]*(?:\([^()]*\)[^()]*)*\)|<[/!a-zA-Z][^<>]*>|\S)+/g;

/** The unbreakable pieces of a paragraph; a word that must not start a line is glued to the one before it. */
function words(paragraph: readonly string[]): string[] {
  const text = paragraph
    .map((line, index) => {
      if (index === paragraph.length - 1) return line.trim();
      return / {2,}$/.test(line) ?
          `${line.trim()} ${hardBreak}`
        : line.trim().replace(/(?<!\\)\\$/, ` ${hardBreak}`);
    })
    .join('\n');
  const out: string[] = [];
  for (const [found] of text.matchAll(piece)) {
    const word = found.replace(/\s+/g, ' ');
    const before = out.at(-1);
    if (before !== undefined && gluedWord.test(word)) out[out.length - 1] = `${before} ${word}`;
    else out.push(word);
  }
  return out;
}

function joinWith(parts: readonly string[][], separator: readonly string[]): string[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [...separator, ...part]));
}

/** The first of some names, and how many more there are: `a, b and 3 more`. */
export function listed(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
