import {
  PLAIN,
  presentCounts,
  presentJson,
  presentText,
  type Collector,
  type Diagnostic,
  type Paint,
} from '../diagnostics/index.ts';
import type { Run } from '../pipeline/run.ts';
import type { Terminal } from './terminal.ts';

/** What a run found, ready to be shown. */
type Found = Pick<Run<unknown>, 'collector' | 'positions'>;

/** Tells people what a run found, after the runs that it is based on. Notes about inputs are left to `lint`. */
export function sayDiagnostics({ earlier = [], ...run }: Run<unknown>, terminal: Terminal): void {
  for (const each of earlier) sayDiagnostics(each, terminal);
  const text = diagnosticsText(run, terminal.colors, run.texts.size === 0 ? 'all' : 'without notes');
  if (text !== '') terminal.say(text);
}

/** What a run found as text for people. */
export function diagnosticsText(
  { collector, positions }: Found,
  colors: Terminal['colors'],
  selection: 'all' | 'without notes',
): string {
  const wanted = (found: Diagnostic): boolean => selection === 'all' || found.severity !== 'note';
  return presentText(collector.list().filter(wanted), positions, paintWith(colors)).trimEnd();
}

/** `2 errors, 1 warning, 3 notes` */
export function countsText(collector: Collector): string {
  return presentCounts(collector.counts());
}

/** What a run found and how often, ready to be printed as JSON. */
export function diagnosticsJson({ collector, positions }: Found) {
  return { counts: collector.counts(), findings: presentJson(collector.list(), positions) };
}

function paintWith(colors: Terminal['colors']): Paint {
  if (!colors.isColorSupported) return PLAIN;
  const { red, yellow, blue, dim, bold } = colors;
  return { fatal: red, error: red, warning: yellow, note: blue, dim, bold, mark: red };
}
