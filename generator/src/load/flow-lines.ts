import { createRequire } from 'node:module';

type Yaml = typeof import('yaml');

/** Signs of the lexer that mark a place and stand for no text: the start of a document, of a plain scalar, an error. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);

/** What separates the parts of a text. */
const SEPARATORS: ReadonlySet<unknown> = new Set(['space', 'newline', 'comment']);

/**
 * The text with each list and map in braces on one line, at the same offsets: blanks take the place of line ends and
 * comments between its parts. YAML 1.2 wants such lines indented; people and most tools put the closing brace at the
 * indentation of the line that opened it.
 */
export function joinFlowLines(text: string): string {
  const parts: string[] = [];
  let [offset, depth, end] = [0, 0, 0];
  for (const { lexeme, type } of lexemesOf(text)) {
    const start = offset;
    offset += lexeme.length;
    if (SEPARATORS.has(type)) continue;
    const between = text.slice(end, start);
    parts.push(depth > 0 ? ' '.repeat(between.length) : between, lexeme);
    end = offset;
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') depth = Math.max(0, depth - 1);
  }
  return parts.join('') + text.slice(end);
}

function* lexemesOf(text: string): Generator<{ readonly lexeme: string; readonly type: unknown }> {
  // A second YAML library is slow to load and rarely needed.
  const { CST, Lexer } = createRequire(import.meta.url)('yaml') as Yaml;
  for (const lexeme of new Lexer().lex(text)) {
    if (!MARKS.has(lexeme)) yield { lexeme, type: CST.tokenType(lexeme) };
  }
}
