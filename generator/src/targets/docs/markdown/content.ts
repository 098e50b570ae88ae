import type { TextPlan } from '../../../plan/file-plan.ts';
import { json } from '../../../support/encode.ts';
import type { Twin } from './pages.ts';

/**
 * A page for programs that make sites of Markdown: front matter, then the text. Some of them run what stands in braces or
 * tags, so that outside of code neither is left as it is.
 */
export function contentPlan({ page, title, text }: Twin): TextPlan {
  const [, ...lines] = text.split('\n');
  const body = withoutMarkup(
    lines
      .join('\n')
      .trim()
      .replace(/^> Part of a reference: .*\n\n/, ''),
  );
  const front = ['---', `title: ${json(title)}`, `slug: ${json(page.replace(/(?:^|\/)index$/, ''))}`, '---'];
  return { kind: 'text', path: `${page}.md`, text: `${[...front, '', body].join('\n')}\n` };
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '{': '&#123;', '}': '&#125;' };

/** Braces and tags as entities; in fences and inline code they are text already, for those who read Markdown alone. */
function withoutMarkup(text: string): string {
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      const mark = /^ *(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      const wasOpen = fence !== '';
      if (!wasOpen) fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      return wasOpen || fence !== '' ? line : outsideCode(line);
    })
    .join('\n');
}

function outsideCode(line: string): string {
  return line
    .split(/((?<!`)(?:`[^`]+`|``.+?``)(?!`))/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\\(?=[<{}])|[<{}]/g, (mark) => ENTITIES[mark] ?? ''),
    )
    .join('');
}
