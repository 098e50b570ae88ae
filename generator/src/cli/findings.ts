import type { Collector, Diagnostic } from '../diagnostics/index.ts';
import type { Positions } from '../load/index.ts';

/** `2 errors, 1 warning` */
export function countsText(findings: Collector): string {
  const { fatal, error, warning, note } = findings.counts();
  const parts = [
    [fatal + error, 'error'],
    [warning, 'warning'],
    [note, 'note'],
  ] as const;
  const shown = parts.filter(([count], index) => count > 0 || index === 0);
  return shown.map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(', ');
}

/** Findings and their counts, ready to be printed as JSON. */
export function findingsJson(findings: Collector, positions: Positions | undefined) {
  return { counts: findings.counts(), findings: findings.list().map((found) => findingJson(found, positions)) };
}

function findingJson({ code, severity, message, hint, place, position, mark }: Diagnostic, positions: Positions | undefined) {
  const at = position ?? (place && positions?.find(place, mark));
  return { code, severity, message, hint, ...place, ...(at && { line: at.line, column: at.column }) };
}

/** Findings as text for people. */
export async function findingsText(findings: Collector, positions: Positions, color: boolean): Promise<string> {
  void color;
  return findings.list().map((found) => { const j = findingJson(found, positions); return `${j.severity} ${j.code} ${j.message} ${j.file ?? ''}:${j.line ?? ''} ${j.hint}`; }).join('\n');
}
