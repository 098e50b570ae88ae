import type { DiffFinding } from '../compare/files/index.ts';
import { visible } from '../diagnostics/index.ts';
import type { Terminal } from './terminal.ts';

/** Columns of a severity and the blank behind it. */
const INDENT = 9;

/** A line per root cause, worst first, with what it means below. */
export function changeLines(findings: readonly DiffFinding[], colors: Terminal['colors']): readonly string[] {
  const paint = { breaking: colors.red, risky: colors.yellow, safe: colors.green, docs: colors.dim };
  return findings.flatMap(({ severity, code, message, details = [] }) => [
    `${paint[severity](severity.padEnd(INDENT - 1))} ${visible(message)} ${colors.dim(code)}`,
    ...details.map((detail) => `${' '.repeat(INDENT)}${colors.dim(visible(detail))}`),
  ]);
}
