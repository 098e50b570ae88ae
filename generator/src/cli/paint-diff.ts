import type { Terminal } from './terminal.ts';

/** A line of a difference in colours. */
export function paintDiffLine(line: string, colors: Terminal['colors']): string {
  if (line.startsWith('+')) return colors.green(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('@@') ? colors.cyan(line) : line;
}

/** A line of a patch, which names its files. */
export function paintPatchLine(line: string, colors: Terminal['colors']): string {
  return /^(?:\+\+\+|---)/.test(line) ? colors.bold(line) : paintDiffLine(line, colors);
}
