import {
  PLAIN,
  presentCounts,
  presentJson,
  presentText,
  type Collector,
  type Diagnostic,
  type Paint,
} from '../diagnostics/index.ts';
import type { InputFiles } from '../load/index.ts';
import type { Run } from '../pipeline/run.ts';
import { shownShellArg } from '../support/encode.ts';
import type { Terminal } from './terminal.ts';

/** What a run found, ready to be shown. */
type Found = Pick<Run<unknown>, 'collector' | 'positions'>;

/** Tells people what a run found, after the runs that it is based on, but for the notes that `specsmith lint` lists. */
export function sayDiagnostics({ earlier = [], ...run }: Run<unknown>, terminal: Terminal): void {
  for (const each of earlier) sayDiagnostics(each, terminal);
  const text = diagnosticsText(run, terminal.colors, (found) => !isListedByLint(found));
  if (text !== '') terminal.say(text);
}

/** A note about a place of the inputs; others are about this run alone. */
function isListedByLint({ severity, place }: Diagnostic): boolean {
  return severity === 'note' && place !== undefined;
}

/** What a run found as text for people. */
export function diagnosticsText(
  { collector, positions }: Found,
  colors: Terminal['colors'],
  isWanted: (found: Diagnostic) => boolean = () => true,
): string {
  return presentText(collector.list().filter(isWanted), positions, paintWith(colors)).trimEnd();
}

/** `2 errors, 1 warning, 3 notes` */
export function countsText(collector: Collector): string {
  return presentCounts(collector.counts());
}

/** Where the notes can be read that were only counted; undefined where there are none. */
export function notesText(
  collector: Collector,
  { spec, config, overlays = [], rules }: InputFiles,
): string | undefined {
  const count = collector.list().filter(isListedByLint).length;
  if (count === 0) return undefined;
  const options = [
    ['--spec', spec],
    ...(config === undefined ? [] : [['--config', config]]),
    ...overlays.map((file) => ['--overlay', file]),
    ...(rules === undefined ? [] : [['--rules', rules]]),
  ];
  const words = options.map(([name = '', file = '']) => `${name} ${shownShellArg(file)}`).join(' ');
  return `${count === 1 ? 'The note is' : `The ${count} notes are`} listed by: specsmith lint ${words}`;
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
