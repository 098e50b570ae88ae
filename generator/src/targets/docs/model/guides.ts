import type { createAddresses } from './addresses.ts';
import type { SiteGuide } from './site-model.ts';

/** Guides: the sections of the README, each a page; what stands before the first of them is the first page. */
export function guidesOf(
  readme: string,
  addresses: ReturnType<typeof createAddresses>,
): readonly SiteGuide[] {
  return sectionsOf(readme).map(({ title, text }) => ({
    title,
    text,
    page: addresses.claim(
      'guides',
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, ''),
    ),
  }));
}

type Section = { readonly title: string; readonly text: string };

/** The parts of a Markdown text below its headings of the second level; fences are not read. */
function sectionsOf(text: string): readonly Section[] {
  const sections: Array<{ title: string; lines: string[] }> = [];
  let fence = '';
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    const title = fence === '' ? /^## +(.+?) *#*$/.exec(line)?.[1] : undefined;
    if (title !== undefined) sections.push({ title: plainTitle(title), lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ title, lines }) => ({ title, text: withoutFiles(lines.join('\n').trim()) }));
}

/** Files of the package are not on the site: links to them are text. */
function withoutFiles(text: string): string {
  return text.replace(/\[([^\]]+)\]\(\.{1,2}\/[^)\s]*\)/g, '$1');
}

/** A heading without its marks. */
function plainTitle(title: string): string {
  return title.replace(/[`*]|\\(?=[^\w\s])/g, '').trim();
}
