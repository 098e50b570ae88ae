import { mdCode, mdInline } from '../../support/encode.ts';
import type { JsonValue } from '../../support/json.ts';

/**
 * A piece of a sentence. `slot` marks the one that may stand for several in a line that joins those of several facts:
 * the name of what changed, or of the method that takes it.
 */
export type Span = {
  readonly kind: 'prose' | 'code';
  readonly text: string;
  readonly slot?: 'name' | 'method';
};

/** A sentence or a part of one, before anybody decided how code looks. */
export type Text = readonly Span[];

/** Words of ours. */
export const prose = (text: string): Text => (text === '' ? [] : [{ kind: 'prose', text }]);
/** Names, types and values. */
export const code = (text: string, slot?: Span['slot']): Text => [
  { kind: 'code', text: text.trim(), ...(slot && { slot }) },
];

/** `a, b and c` */
export function listed(items: readonly Text[], conjunction = 'and'): Text {
  const last = items.length - 1;
  return items.flatMap((item, i) => [
    ...(i === 0 ? []
    : i === last ? prose(` ${conjunction} `)
    : prose(', ')),
    ...item,
  ]);
}

/** Several names as code. */
export const codes = (names: readonly string[], conjunction = 'and'): Text =>
  listed(
    names.map((name) => code(name)),
    conjunction,
  );

/** A literal as TypeScript writes it. */
export function literalWords(value: JsonValue): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : JSON.stringify(value);
}

/** Without any mark. */
export function plainText(text: Text): string {
  return text.map((span) => span.text).join('');
}

/** Code between back-ticks, everything else as it is. */
export function tickedText(text: Text): string {
  return text.map((span) => (span.kind === 'code' ? mdCode(span.text) : span.text)).join('');
}

/** Markdown: whatever is not code could be markup, and is made harmless. */
export function markdownText(text: Text): string {
  return mergedSpans(text)
    .map((span) => (span.kind === 'code' ? mdCode(span.text) : inline(span.text)))
    .join('');
}

/** The text of a fact as terminals and pages show it: words with the code in them, no marks. */
export function capital(text: Text): Text {
  const [first, ...rest] = text;
  return first === undefined || first.kind === 'code' ?
      text
    : [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** The text with neighbouring prose in one piece. */
export function mergedSpans(text: Text): Text {
  return text.reduce<Span[]>((done, span) => {
    const last = done.at(-1);
    if (last?.kind === 'prose' && span.kind === 'prose')
      done.splice(-1, 1, { kind: 'prose', text: last.text + span.text });
    else done.push(span);
    return done;
  }, []);
}

/** Plain text between code: its outer blanks stay. */
function inline(text: string): string {
  const inside = text.trim();
  const start = text.length - text.trimStart().length;
  return inside === '' ? text : text.slice(0, start) + mdInline(inside) + text.slice(start + inside.length);
}
