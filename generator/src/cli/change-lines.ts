import { tickedText } from '../compare/model/index.ts';
import type { ShownChange } from '../compare/report/index.ts';
import { visible } from '../diagnostics/index.ts';
import type { Terminal } from './terminal.ts';

/** Columns of a severity and the blank behind it. */
const INDENT = 9;

/** A line per root cause, worst first, with what it means below. */
export function changeLines(changes: readonly ShownChange[], colors: Terminal['colors']): readonly string[] {
  const paint = { breaking: colors.red, risky: colors.yellow, safe: colors.green, docs: colors.dim };
  return changes.flatMap(({ severity, code, message, details }) => [
    `${paint[severity](severity.padEnd(INDENT - 1))} ${visible(tickedText(message))} ${colors.dim(code)}`,
    ...details.map((detail) => `${' '.repeat(INDENT)}${colors.dim(visible(tickedText(detail)))}`),
  ]);
}
