import { detailsOf, summaryOf, type Change, type ChangeSummary } from '../compare/changes/index.ts';
import type { ApiFinding } from '../compare/types/index.ts';
import type { DiffFinding } from '../compare/files/index.ts';
import { visible } from '../diagnostics/index.ts';
import type { Terminal } from './terminal.ts';

/** Columns of a severity and the blank behind it. */
const INDENT = 9;

/** The changes as reports of every form show them. */
export function shownChanges(changes: readonly Change[]): readonly DiffFinding[] {
  return changes.map((change) => {
    const { code, severity, symbol, message, cause } = change;
    const mark = cause === 'unexplained' ? ['Nothing in the document or the config asks for this.'] : [];
    return { code, severity, symbol, message, details: [...mark, ...detailsOf(change)] };
  });
}

/** The changes as the JSON report lists them beside the findings. */
export function listedChanges(
  changes: readonly Change[],
  api: readonly ApiFinding[],
): readonly ChangeSummary[] {
  return changes.map((change) => summaryOf(change, api));
}

/** A line per root cause, worst first, with what it means below. */
export function changeLines(findings: readonly DiffFinding[], colors: Terminal['colors']): readonly string[] {
  const paint = { breaking: colors.red, risky: colors.yellow, safe: colors.green, docs: colors.dim };
  return findings.flatMap(({ severity, code, message, details = [] }) => [
    `${paint[severity](severity.padEnd(INDENT - 1))} ${visible(message)} ${colors.dim(code)}`,
    ...details.map((detail) => `${' '.repeat(INDENT)}${colors.dim(visible(detail))}`),
  ]);
}
