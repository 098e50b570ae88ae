import type { Position } from './diagnostic.ts';

/** The lines of a text. Where they start is found once, when the first question is asked. */
export type Lines = {
  /** Line and column of a span, given as offsets with the end exclusive; the length ends with the line. */
  readonly positionOf: (span: { readonly start: number; readonly end: number }) => Position;
  /** What a line says, counted from 1, without its end; undefined behind the last. */
  readonly textOf: (line: number) => string | undefined;
};

/** The lines of a text. */
export function linesOf(text: string): Lines {
  let found: readonly number[] | undefined;
  const starts = (): readonly number[] => (found ??= startsOf(text));
  const endOf = (line: number): number => (starts()[line] ?? text.length + 1) - 1;
  return {
    positionOf(span) {
      const start = Math.max(0, Math.min(span.start, text.length));
      const line = lineAt(starts(), start);
      const end = Math.min(span.end, endOf(line));
      return { line, column: start - (starts()[line - 1] ?? 0) + 1, length: Math.max(1, end - start) };
    },
    textOf(line) {
      const start = starts()[line - 1];
      return start === undefined ? undefined : text.slice(start, endOf(line));
    },
  };
}

/** The lines of files, each text gone through once; the texts may grow later. */
export function linesIn(texts: ReadonlyMap<string, string>): (file: string) => Lines | undefined {
  const known = new Map<string, Lines>();
  return (file) => {
    const text = texts.get(file);
    const found = known.get(file);
    if (found !== undefined || text === undefined) return found;
    const lines = linesOf(text);
    known.set(file, lines);
    return lines;
  };
}

/** The offset of each line. */
function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The number of the line that an offset is in: the last that starts at or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
