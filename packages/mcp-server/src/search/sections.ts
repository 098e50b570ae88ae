/** A piece of a longer text under its headings. */
export type Section = { readonly title: string; readonly text: string };

const CHUNK_WORDS = 220;

/** Splits a Markdown text at its headings, and long sections at paragraphs. Code blocks stay whole. */
export function sectionsOf(markdown: string): readonly Section[] {
  const headings: string[] = [];
  const sections: Array<{ title: string; lines: string[] }> = [];
  let fence: string | undefined;
  for (const line of withoutFrontMatter(markdown).split('\n')) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
    const heading = fence === undefined && mark === undefined ? /^(#{1,6})\s+(.+?)\s*#*$/.exec(line) : null;
    if (heading?.[1] && heading[2]) {
      headings.length = heading[1].length - 1;
      headings[heading[1].length - 1] = heading[2];
      sections.push({ title: headings.slice(1).filter(Boolean).join(' > ') || heading[2], lines: [] });
    } else {
      const current = sections.at(-1) ?? { title: '', lines: [] };
      if (sections.length === 0) sections.push(current);
      current.lines.push(line);
    }
  }
  return sections.flatMap(({ title, lines }) =>
    chunks(lines.join('\n').trim()).map((text) => ({ title, text })),
  );
}

/** The prose of a section. */
export function withoutCode(text: string): string {
  return text.replace(/^\s{0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\s{0,3}\1\s*$/gm, '');
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function chunks(text: string): readonly string[] {
  const whole: string[] = [];
  for (const block of blocksOf(text)) {
    const last = whole.at(-1);
    if (last !== undefined && wordCount(last) + wordCount(block) <= CHUNK_WORDS) {
      whole[whole.length - 1] = `${last}\n\n${block}`;
    } else {
      whole.push(block);
    }
  }
  return whole;
}

/** Paragraphs and code blocks. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  let code = false;
  for (const part of text.split(/\n{2,}/)) {
    const last = blocks.at(-1);
    if (code && last !== undefined) blocks[blocks.length - 1] = `${last}\n\n${part}`;
    else if (part.trim() !== '') blocks.push(part);
    if ((part.match(/^\s{0,3}(`{3,}|~{3,})/gm)?.length ?? 0) % 2 === 1) code = !code;
  }
  return blocks;
}

const wordCount = (text: string): number => text.split(/\s+/).length;
