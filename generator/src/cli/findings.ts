import {
  PLAIN,
  presentCounts,
  presentJson,
  presentText,
  type Collector,
  type Diagnostic,
  type Paint,
  type Sources,
} from '../diagnostics/index.ts';
import type { Terminal } from './terminal.ts';

/** Which findings are shown. */
export type Selection = 'all' | 'without notes';

/** Findings as text for people. */
export function findingsText(
  findings: Collector,
  sources: Sources,
  colors: Terminal['colors'],
  selection: Selection,
): string {
  const wanted = (found: Diagnostic): boolean => selection === 'all' || found.severity !== 'note';
  return presentText(findings.list().filter(wanted), sources, paintWith(colors)).trimEnd();
}

/** `2 errors, 1 warning, 3 notes` */
export function countsText(findings: Collector): string {
  return presentCounts(findings.counts());
}

/** Findings and their counts, ready to be printed as JSON. */
export function findingsJson(findings: Collector, sources: Sources) {
  return { counts: findings.counts(), findings: presentJson(findings.list(), sources) };
}

function paintWith(colors: Terminal['colors']): Paint {
  if (!colors.isColorSupported) return PLAIN;
  const { red, yellow, blue, dim, bold } = colors;
  return { fatal: red, error: red, warning: yellow, note: blue, dim, bold, mark: red };
}
