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
import { shownShellArg } from '../support/encode.ts';
import type { InputOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Which findings are shown; `beside lint`: not the notes that `specsmith lint` lists. */
export type Selection = 'all' | 'without notes' | 'beside lint';

const SELECTIONS: Readonly<Record<Selection, (found: Diagnostic) => boolean>> = {
  all: () => true,
  'without notes': ({ severity }) => severity !== 'note',
  'beside lint': (found) => !isListedByLint(found),
};

/** A note about a place of the inputs; others are about this run alone. */
function isListedByLint({ severity, place }: Diagnostic): boolean {
  return severity === 'note' && place !== undefined;
}

/** Findings as text for people. */
export function findingsText(
  findings: Collector,
  sources: Sources,
  colors: Terminal['colors'],
  selection: Selection,
): string {
  return presentText(findings.list().filter(SELECTIONS[selection]), sources, paintWith(colors)).trimEnd();
}

/** `2 errors, 1 warning, 3 notes` */
export function countsText(findings: Collector): string {
  return presentCounts(findings.counts());
}

/** Where the notes can be read that were only counted; undefined where there are none. */
export function notesText(findings: Collector, { spec, config, overlay }: InputOptions): string | undefined {
  const count = findings.list().filter(isListedByLint).length;
  if (count === 0) return undefined;
  const options = [
    ['--spec', spec],
    ...(config === undefined ? [] : [['--config', config]]),
    ...overlay.map((file) => ['--overlay', file]),
  ];
  const words = options.map(([name = '', file = '']) => `${name} ${shownShellArg(file)}`);
  return `${count === 1 ? 'The note is' : `The ${count} notes are`} listed by: specsmith lint ${words.join(
    ' ',
  )}`;
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
