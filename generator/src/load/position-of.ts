import type { Position } from '../diagnostics/index.ts';
import type { Span } from './outline.ts';

/** Line and column of a span; the length ends with the line. */
export function positionOf(text: string, span: Span): Position {
  const start = Math.max(0, Math.min(span.start, text.length));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < lineStart; at = text.indexOf('\n', at + 1)) line += 1;
  const lineEnd = text.indexOf('\n', start);
  const end = Math.min(span.end, lineEnd === -1 ? text.length : lineEnd);
  return { line, column: start - lineStart + 1, length: Math.max(1, end - start) };
}
