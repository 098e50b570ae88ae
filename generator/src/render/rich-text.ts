// The types of highlight.js bring those of browsers with them, which are only whole with these.
/// <reference lib="dom.iterable" />
import type { MarkdownIt } from 'markdown-it';
import type { HLJSApi } from 'highlight.js';
import { html, visibleText, type Encoded } from '../support/encode.ts';
import type { CodeText, MarkdownText } from '../plan/page-plan.ts';

type Html = Encoded<'html'>;

/** Turns Markdown and code into HTML that holds no markup of their own. */
export type RichText = {
  markdown(text: MarkdownText): Html;
  code(text: CodeText): Html;
};

/** Loads the libraries that read Markdown and colour code. */
export async function loadRichText(): Promise<RichText> {
  const [{ default: MarkdownParser }, colours] = await Promise.all([import('markdown-it'), loadColours()]);
  const code = ({ text, language }: CodeText): Html => coloured(colours, visibleText(text), language);
  const parser = markdownParser(new MarkdownParser({ html: false, linkify: false }), (text, language) =>
    code({ as: 'code', text, language }),
  );
  const known = new Map<string, Html>();
  return {
    code,
    markdown: ({ text, heading, anchors }) => {
      const key = `${heading}${anchors === true ? '#' : ' '}${text}`;
      const made = known.get(key) ?? (parser.render(visibleText(text), { heading, anchors }).trim() as Html);
      known.set(key, made);
      return made;
    },
  };
}

/** What a text may lead to: other places, and parts of its own page. Addresses without a scheme lead nowhere. */
function mayLink(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(address.trim());
}

/** What a text is rendered with: the `heading` and the `anchors` of `MarkdownText`. */
type Environment = { readonly [name: string]: unknown };

function markdownParser(parser: MarkdownIt, code: (text: string, language: string) => Html): MarkdownIt {
  // All are read as links; where one leads nowhere that readers may be sent to, its text remains.
  parser.validateLink = () => true;
  let isOpen = false;
  const { rules } = parser.renderer;
  const fence = (text: string, language: string): string =>
    `<pre tabindex="0"><code>${code(text.replace(/\n+$/, ''), language)}</code></pre>\n`;
  rules.fence = (tokens, at) => fence(tokens[at]?.content ?? '', firstWord(tokens[at]?.info ?? ''));
  rules.code_block = (tokens, at) => fence(tokens[at]?.content ?? '', '');
  // What shows a picture would ask another host for it.
  rules.image = (tokens, at) => {
    const token = tokens[at];
    const address = String(token?.attrGet('src') ?? '');
    return mayLink(address) ?
        `<a href="${html(address)}" rel="noopener nofollow">${html(token?.content || address)}</a>`
      : html(token?.content ?? '');
  };
  rules.link_open = (tokens, at) => {
    const address = String(tokens[at]?.attrGet('href') ?? '');
    isOpen = mayLink(address);
    return isOpen ? `<a href="${html(address)}" rel="noopener nofollow">` : '';
  };
  rules.link_close = () => (isOpen ? '</a>' : '');
  rules.heading_open = (tokens, at, _options, environment = {}) => {
    const title =
      environment.anchors === true ? ` id="${html(anchorOf(tokens[at + 1]?.content ?? ''))}"` : '';
    return `<h${levelOf(tokens[at]?.tag, environment)}${title}>`;
  };
  rules.heading_close = (tokens, at, _options, environment = {}) =>
    `</h${levelOf(tokens[at]?.tag, environment)}>\n`;
  // Alignment would be an inline style, which the policy of the page forbids.
  rules.th_open = () => '<th>';
  rules.td_open = () => '<td>';
  rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
  rules.table_close = () => '</table></div>\n';
  return parser;
}

function levelOf(tag = 'h1', { heading }: Environment): number {
  return Math.min(6, Number(heading ?? 1) + Number(tag.slice(1)) - 1);
}

function firstWord(info: string): string {
  return info.trim().split(/\s+/, 1)[0] ?? '';
}

/** As headings are usually linked to. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'typescript',
  typescript: 'typescript',
  js: 'typescript',
  javascript: 'typescript',
  python: 'python',
  py: 'python',
  sh: 'bash',
  bash: 'bash',
  shell: 'bash',
  json: 'json',
};

async function loadColours(): Promise<HLJSApi> {
  const [{ default: library }, typescript, python, bash, json] = await Promise.all([
    import('highlight.js/lib/core'),
    import('highlight.js/lib/languages/typescript'),
    import('highlight.js/lib/languages/python'),
    import('highlight.js/lib/languages/bash'),
    import('highlight.js/lib/languages/json'),
  ]);
  const engine = library.newInstance();
  engine.registerLanguage('typescript', typescript.default);
  engine.registerLanguage('python', python.default);
  engine.registerLanguage('bash', bash.default);
  engine.registerLanguage('json', json.default);
  return engine;
}

function coloured(engine: HLJSApi, text: string, language: string): Html {
  const known = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  if (known === undefined) return html(text);
  return engine.highlight(text, { language: known, ignoreIllegals: true }).value as Html;
}
