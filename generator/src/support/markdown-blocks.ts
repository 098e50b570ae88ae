/** A block of a Markdown text, as far as wrapping needs to know it. */
export type Block =
  | { readonly kind: 'raw'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | ListBlock;

export type ListBlock = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
};

export type ListItem = {
  readonly number: number;
  readonly blocks: readonly Block[];
  readonly loose: boolean;
};

type Parsed = { readonly block: Block; readonly next: number };
type Marker = {
  readonly indent: number;
  readonly content: number;
  readonly type: string;
  readonly number: number;
  readonly rest: string;
};

const maxDepth = 12;
const fenceStart = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const heading = /^ {0,3}#{1,6}(?:\s|$)/;
const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const quote = /^ {0,3}> ?/;
const htmlBlock =
  /^ {0,3}<(?:!--|\/?(?:address|article|aside|blockquote|center|details|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b)/i;
const tableRule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const definition = /^ {0,3}\[[^\]]+\]:[ \t]*\S+/;

/** The blocks of a Markdown text. Beyond a depth that no reader follows, text is kept as it is. */
export function parseBlocks(source: readonly string[], depth = 0): Block[] {
  const lines = source.map(expandIndent);
  if (depth > maxDepth) return [{ kind: 'raw', lines }];
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at])) at++;
    else {
      const { block, next } = parseBlock(lines, at, depth);
      blocks.push(block);
      at = next;
    }
  }
  return blocks;
}

function parseBlock(lines: readonly string[], at: number, depth: number): Parsed {
  const line = lines[at] ?? '';
  if (fenceStart.test(line)) return parseFence(lines, at);
  if (heading.test(line)) return raw([line.trim()], at + 1);
  if (rule.test(line)) return raw(['---'], at + 1);
  if (/^ {4}/.test(line)) return parseIndented(lines, at);
  if (quote.test(line)) return parseQuote(lines, at, depth);
  const marker = listMarker(line);
  if (marker !== undefined) return parseList(lines, at, marker, depth);
  if (htmlBlock.test(line) || isTable(lines, at)) return parseUntilBlank(lines, at);
  if (definition.test(line)) return raw([line.trim()], at + 1);
  return parseParagraph(lines, at);
}

function parseFence(lines: readonly string[], at: number): Parsed {
  const [, indent = '', fence = ''] = fenceStart.exec(lines[at] ?? '') ?? [];
  const out = [(lines[at] ?? '').slice(indent.length).trimEnd()];
  let next = at + 1;
  while (next < lines.length) {
    const line = dedent(lines[next] ?? '', indent.length);
    next++;
    if (line.trim().startsWith(fence) && /^(?:`+|~+)$/.test(line.trim())) break;
    out.push(line.trimEnd());
  }
  return raw([...out, fence], next);
}

function parseIndented(lines: readonly string[], at: number): Parsed {
  let next = at;
  while (next < lines.length && (isBlank(lines[next]) || /^ {4}/.test(lines[next] ?? ''))) next++;
  const out = lines.slice(at, next).map((line) => line.trimEnd());
  while (out.at(-1) === '') out.pop();
  return raw(out, next);
}

function parseQuote(lines: readonly string[], at: number, depth: number): Parsed {
  let next = at;
  const inner: string[] = [];
  while (next < lines.length) {
    const line = lines[next] ?? '';
    const lazy = !isBlank(line) && !isBlank(inner.at(-1)) && !startsBlock(lines, next);
    if (!quote.test(line) && !lazy) break;
    inner.push(line.replace(quote, ''));
    next++;
  }
  return { block: { kind: 'quote', blocks: parseBlocks(inner, depth + 1) }, next };
}

function parseUntilBlank(lines: readonly string[], at: number): Parsed {
  let next = at;
  while (next < lines.length && !isBlank(lines[next])) next++;
  return raw(
    lines.slice(at, next).map((line) => line.trimEnd()),
    next,
  );
}

function parseParagraph(lines: readonly string[], at: number): Parsed {
  let next = at + 1;
  while (next < lines.length && !isBlank(lines[next]) && !startsBlock(lines, next)) {
    const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(lines[next] ?? '')?.[1];
    if (underline !== undefined) {
      const title = lines
        .slice(at, next)
        .map((line) => line.trim())
        .join(' ');
      return raw([`${underline.startsWith('=') ? '#' : '##'} ${title}`], next + 1);
    }
    next++;
  }
  return { block: { kind: 'paragraph', lines: lines.slice(at, next) }, next };
}

/** Whether the line ends the paragraph before it. */
function startsBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (fenceStart.test(line) || heading.test(line) || quote.test(line) || htmlBlock.test(line)) return true;
  if (rule.test(line) && !/^ {0,3}-+[ \t]*$/.test(line)) return true;
  const marker = listMarker(line);
  return marker !== undefined && marker.rest !== '' && (marker.number === 1 || '-*+'.includes(marker.type));
}

function parseList(lines: readonly string[], at: number, first: Marker, depth: number): Parsed {
  const items: ListItem[] = [];
  let next = at;
  for (;;) {
    const marker = listMarker(lines[next] ?? '');
    if (marker === undefined || marker.type !== first.type || marker.indent >= first.content) break;
    const { inner, end } = itemLines(lines, next, marker);
    const blankEnd = isBlank(inner.at(-1)) && inner.length > 1;
    const follower = listMarker(lines[end] ?? '');
    const last = follower === undefined || follower.type !== first.type || follower.indent >= first.content;
    while (isBlank(inner.at(-1)) && inner.length > 0) inner.pop();
    const blocks = parseBlocks(inner, depth + 1);
    items.push({ number: marker.number, blocks, loose: (blankEnd && !last) || hasOuterBlank(inner) });
    next = end;
  }
  const ordered = !'-*+'.includes(first.type);
  return { block: { kind: 'list', ordered, start: first.number, items }, next };
}

function itemLines(lines: readonly string[], at: number, marker: Marker): { inner: string[]; end: number } {
  const inner = [marker.rest];
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const indent = indentOf(line);
    const nested = listMarker(line);
    if (isBlank(line)) inner.push('');
    else if (indent >= marker.content) inner.push(dedent(line, marker.content));
    else if (nested !== undefined && indent >= marker.indent + 2) inner.push(line.trimStart());
    else if (!isBlank(inner.at(-1)) && nested === undefined && !startsBlock(lines, end))
      inner.push(line.trimStart());
    else break;
  }
  return { inner, end };
}

/** A blank line between two blocks of the item itself, not inside a fence or a nested list. */
function hasOuterBlank(inner: readonly string[]): boolean {
  let fenced = false;
  return inner.some((line, index) => {
    if (fenceStart.test(line)) fenced = !fenced;
    const after = inner[index + 1];
    return (
      !fenced && isBlank(line) && index > 0 && after !== undefined && !isBlank(after) && indentOf(after) === 0
    );
  });
}

function listMarker(line: string): Marker | undefined {
  const match = /^( {0,3})(?:([-*+])|(\d{1,9})([.)]))(?:( +)(.*))?$/.exec(line);
  if (match === null || rule.test(line)) return undefined;
  const [, indent = '', bullet, digits = '', delimiter = '', blanks = ' ', rest = ''] = match;
  const blankCount = blanks.length > 4 || rest === '' ? 1 : blanks.length;
  const content = indent.length + (bullet ?? digits + delimiter).length + blankCount;
  const text = ' '.repeat(blanks.length - blankCount) + rest;
  return {
    indent: indent.length,
    content,
    type: bullet ?? delimiter,
    number: Number(digits || 0),
    rest: text.trimEnd() === '' ? '' : text,
  };
}

function isTable(lines: readonly string[], at: number): boolean {
  const after = lines[at + 1] ?? '';
  return (lines[at] ?? '').includes('|') && after.includes('|') && tableRule.test(after);
}

function raw(lines: readonly string[], next: number): Parsed {
  return { block: { kind: 'raw', lines }, next };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function dedent(line: string, columns: number): string {
  return line.slice(Math.min(columns, indentOf(line)));
}

/** Tabs at the start of a line count to the next multiple of four. */
function expandIndent(line: string): string {
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (!blanks.includes('\t')) return line;
  let width = 0;
  for (const blank of blanks) width += blank === '\t' ? 4 - (width % 4) : 1;
  return ' '.repeat(width) + line.slice(blanks.length);
}
