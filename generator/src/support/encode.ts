import { UNREAD_LETTERS } from './letters.ts';

declare const sink: unique symbol;

/** Text that is safe in one kind of place only: made by an encoder below, or vouched for with `trusted`. */
export type Encoded<Sink extends string> = string & { readonly [sink]: Sink };

/** Vouches for text of our own: a literal of the generator or a template, never text of a document or config. */
export function trusted<Sink extends string>(text: string): Encoded<Sink> {
  return text as Encoded<Sink>;
}

/**
 * Characters that a reader cannot see or that change how the rest is read: C0 and C1 controls, soft hyphen,
 * zero-width and bidirectional marks, line and paragraph separators, interlinear marks, variation selectors of
 * the supplement, tags, lone surrogates. An explicit list, so that no Unicode version changes the output.
 */
const INVISIBLE =
  '\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\uffff\\ud800-\\udfff\\u{e0000}-\\u{e0fff}';

const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');
const invisibleButNewline = new RegExp(`(?!\\n)[${INVISIBLE}]`, 'gu');
const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A TypeScript string literal, with the quotes that prettier (`singleQuote`) would choose. */
export function tsString(text: string): Encoded<'ts'> {
  const quote = count(text, "'") > count(text, '"') ? '"' : "'";
  const body = escapeInvisible(text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`));
  return trusted(quote + body + quote);
}

/** A piece of a template literal between its values. */
export function tsTemplatePiece(text: string): Encoded<'ts'> {
  return trusted(escapeInvisible(text.replace(/[\\`$]/g, '\\$&')));
}

/**
 * A member name as it may stand before `:` in a type or an object literal: bare if it is an identifier. Where a
 * formatter that removes quotes would bring out invisible letters, the quotes are in brackets.
 */
export function tsKey(name: string): Encoded<'ts'> {
  if (isSimpleIdentifier(name)) return trusted(name);
  return isIdentifier(name) ? trusted(`[${tsString(name)}]`) : tsString(name);
}

/** A key of an object literal: like `tsKey`, but never the one name that would set the prototype. */
export function tsLiteralKey(name: string): Encoded<'ts'> {
  return name === '__proto__' ? trusted("['__proto__']") : tsKey(name);
}

/**
 * A member of an object literal that takes any names. TypeScript reads the value as what every object has by the name
 * (`constructor`), if there is such a thing, and not as the literal that is wanted: it has to say so itself.
 *
 * @param value an expression
 */
export function tsLiteralEntry(name: string, value: string): string {
  const isLiteral = /^['"[{]/.test(value);
  return `${tsLiteralKey(name)}: ${value}${isLiteral && name in Object.prototype ? ' as const' : ''}`;
}

const PLAIN_IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Whether the name can be written without quotes, and seen. Names outside the basic plane are not: old tools fail. */
export function isSimpleIdentifier(name: string): boolean {
  return PLAIN_IDENTIFIER.test(name) || (isIdentifier(name) && name.search(invisible) < 0);
}

const unread = new RegExp(`[${UNREAD_LETTERS}]`, 'u');

function isIdentifier(name: string): boolean {
  return /^[$_\p{ID_Start}](?:(?![\u200c\u200d])[$_\p{ID_Continue}])*$/u.test(name) && !unread.test(name);
}

/**
 * Text for a doc comment. It cannot end the comment, hold invisible characters or start a tag or tool pragma at
 * whatever word a later line break falls; everything else stays as it is.
 */
export function jsdocText(text: string): Encoded<'jsdoc'> {
  return trusted(
    visibleText(text)
      .replaceAll('*/', '*\\/')
      .replace(/@(?=internal)/gi, '&#64;')
      .replace(/source(?=mappingurl)/gi, 'source ')
      .replace(/(^|\s)(?=\/\/\/)/gm, '$1\\')
      // TypeScript reads a tag wherever an at sign follows a blank, an asterisk or an inline tag.
      .replace(/(^|[\s*{}])@/gm, String.raw`$1\@`),
  );
}

/** TypeScript for a fence in a doc comment: what would disturb the comment is written as an escape of its literal. */
export function jsdocCode(code: string): Encoded<'jsdoc'> {
  return trusted(
    code
      .replace(invisibleButNewline, unicodeEscapes)
      .replaceAll('*/', '*\\/')
      .replace(/@(?=internal)|(?<=[\s*{}])@/gi, String.raw`\u0040`)
      .replace(/(?<=source)m(?=appingurl)/gi, (letter) =>
        letter === 'm' ? String.raw`\u006d` : String.raw`\u004d`,
      ),
  );
}

/** One run of plain text inside Markdown: nothing in it is markup. */
export function mdInline(text: string): Encoded<'markdown'> {
  const line = visibleText(text).replace(/\s+/g, ' ').trim();
  return trusted(
    line
      .replace(/[\\`*[\]<>|]|~(?=~)|&(?=#?\w+;)/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/^(\d+)(?=[.)](\s|$))/, '$1\\')
      .replace(/^(?:[-+](?=\s|$)|#|=|~|-{2,})/, '\\$&'),
  );
}

/** Markdown of the document in block position: its formatting stays; raw HTML, open fences and script links do not. */
export function mdBlock(text: string): Encoded<'markdown'> {
  let fence = '';
  const lines = visibleText(text)
    .trim()
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (fence === '' && mark !== '') fence = mark;
      else if (fence !== '' && mark.startsWith(fence) && line.trim() === mark) fence = '';
      else if (fence === '') return outsideCode(line, neutralMarkup);
      return line;
    });
  if (fence !== '') lines.push(fence);
  return trusted(lines.join('\n'));
}

/** Inline code: the delimiters are longer than any run of back-ticks inside. */
export function mdCode(text: string): Encoded<'markdown'> {
  const line = visibleText(text).replace(/\s+/g, ' ');
  const ticks = '`'.repeat(longestRun(line, 1));
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return trusted(ticks + pad + line + pad + ticks);
}

/** A fenced block: the fence is longer than any run of back-ticks inside. */
export function mdCodeFence(code: string, language = ''): Encoded<'markdown'> {
  const body = visibleText(code).replace(/\n+$/, '');
  const fence = '`'.repeat(longestRun(body, 3));
  return trusted(`${fence}${language.replace(/[^\w+#-]/g, '')}\n${body}\n${fence}`);
}

/** Text in HTML content or in a quoted attribute. */
export function html(text: string): Encoded<'html'> {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return trusted(
    visibleText(text)
      .replace(/[&<>"]/g, (c) => entities[c] ?? c)
      .replaceAll("'", '&#39;'),
  );
}

/** Text between HTML tags in the middle of Markdown, where both are read. */
export function mdHtml(text: string): Encoded<'markdown'> {
  return trusted(
    html(text)
      .replace(/[\\`*[\]|]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'),
  );
}

/** One word of a POSIX shell command: bare if it is harmless, else in single quotes. */
export function shellArg(text: string): Encoded<'shell'> {
  const clean = text.replaceAll('\0', '');
  if (/^[\w./:@%+=,-]+$/.test(clean) && !clean.startsWith('-')) return trusted(clean);
  return trusted(`'${clean.replaceAll("'", String.raw`'\''`)}'`);
}

/**
 * One word of a shell command that is shown to be pasted: characters that cannot be seen, and the signs of commands in
 * the logs of CI systems, are escapes (`$'…'`, POSIX.1-2024 §2.2.4).
 */
export function shownShellArg(text: string): Encoded<'shell'> {
  const plain = shellArg(text);
  if (plain.search(invisible) < 0 && !/##(?:\[|vso\[)/i.test(plain)) return plain;
  const body = text
    .replaceAll('\0', '')
    .replace(/[\\']/g, '\\$&')
    .replace(/##(?=\[|vso\[)/gi, String.raw`#\043`)
    .replace(invisible, octalBytes);
  return trusted(`$'${body}'`);
}

function octalBytes(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

/** A JSON text without raw invisible characters, indented by `indent` blanks. */
export function json(value: unknown, indent = 0): Encoded<'json'> {
  const text = JSON.stringify(value, null, indent) ?? 'null';
  return trusted(text.replace(invisibleButNewline, unicodeEscapes));
}

/** A YAML double-quoted scalar. */
export function yamlString(text: string): Encoded<'yaml'> {
  return trusted(json(text));
}

/** The text without invisible characters; line ends are `\n`, tabs are kept. */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, (c) => (c === '\n' || c === '\t' ? c : ''));
}

/** Applies `change` to the parts of a Markdown text that are not inline code between single back-ticks. */
function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(/((?<!`)`[^`]+`(?!`))/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function neutralMarkup(text: string): string {
  return text.replaceAll('<', '\\<').replace(/\]\(\s*(?!https?:|mailto:|#|\.?\/)[^)]*\)/gi, '](#)');
}

function escapeInvisible(text: string): string {
  return text.replace(invisible, (c) => shortEscapes[c] ?? unicodeEscapes(c));
}

function unicodeEscapes(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return out;
}

function longestRun(text: string, atLeast: number): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length + 1), atLeast);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
