import {
  PLAIN,
  presentCounts,
  presentJson,
  presentText,
  type Collector,
  type Diagnostic,
  type Paint,
} from '../diagnostics/index.ts';
import { STANDARD_INPUT, type InputFiles } from '../load/index.ts';
import type { Run } from '../pipeline/run.ts';
import { shownShellArg } from '../support/encode.ts';
import { runningCommand, type Terminal } from './terminal.ts';

/** What a run found, ready to be shown. */
type Found = Pick<Run<unknown>, 'collector' | 'positions'>;

/** Tells people what a run found, after the runs that it is based on, but for the notes that `specsmith lint` lists. */
export function sayDiagnostics(
  { earlier = [], ...run }: Run<unknown>,
  terminal: Terminal,
  { grouped = false }: { readonly grouped?: boolean } = {},
): void {
  for (const each of earlier) sayDiagnostics(each, terminal, { grouped });
  const { colors } = terminal;
  const folded = grouped ? foldedWarnings(run.collector.list()) : new Map<string, readonly Diagnostic[]>();
  const hidden = new Set([...folded.values()].flat());
  const text = diagnosticsText(run, colors, (found) => !isListedByLint(found) && !hidden.has(found));
  if (text !== '') terminal.say(text);
  for (const [code, rest] of folded)
    terminal.say(`${colors.yellow('▲')} ${colors.bold(code)}   and ${rest.length} more like it`);
  if (folded.size > 0) terminal.say(`    ${colors.dim(`${terminal.command} lint shows all of them`)}`);
}

/** Warnings alike that are shown before the others are only counted, and how many alike are shown in full. */
const [FEW, SHOWN] = [5, 3];

/** By code, the warnings that are only counted, as more than a few are alike. */
function foldedWarnings(list: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byCode = new Map<string, Diagnostic[]>();
  for (const found of list.filter(({ severity }) => severity === 'warning'))
    byCode.set(found.code, [...(byCode.get(found.code) ?? []), found]);
  return new Map(
    [...byCode]
      .filter(([, alike]) => alike.length > FEW)
      .map(([code, alike]) => [code, alike.slice(SHOWN)] as const),
  );
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

/** The notes that were only counted, by kind, and where they can be read; undefined where there are none. */
export function notesText(
  collector: Collector,
  { spec, config, overlays = [], rules, names, include = [], exclude = [] }: InputFiles,
): string | undefined {
  const notes = collector.list().filter(isListedByLint);
  if (notes.length === 0) return undefined;
  const options = [
    ['--spec', spec === STANDARD_INPUT ? '-' : spec],
    ...(config === undefined ? [] : [['--config', config]]),
    ...overlays.map((file) => ['--overlay', file]),
    ...include.map((pattern) => ['--include', pattern]),
    ...exclude.map((pattern) => ['--exclude', pattern]),
    ...(rules === undefined ? [] : [['--rules', rules]]),
    ...(names?.package === undefined ? [] : [['--package-name', names.package]]),
    ...(names?.client === undefined ? [] : [['--client-name', names.client]]),
  ];
  const words = options.map(([name = '', file = '']) => `${name} ${shownShellArg(file)}`).join(' ');
  return `${kindsText(notes)}; specsmith lint shows them: ${runningCommand()} lint ${words}`;
}

/** `Document/NotSupported ×3, Schema/IsAmbiguous` */
function kindsText(notes: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { code } of notes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const texts = kinds.map(([code, count]) => (count === 1 ? code : `${code} ×${count}`));
  return `${notes.length} ${notes.length === 1 ? 'note' : 'notes'}: ${texts.join(', ')}`;
}

/** What a run found and how often, ready to be printed as JSON. */
export function diagnosticsJson({ collector, positions }: Found) {
  return { counts: collector.counts(), findings: presentJson(collector.list(), positions) };
}

function paintWith(colors: Terminal['colors']): Paint {
  const command = runningCommand();
  if (!colors.isColorSupported) return { ...PLAIN, command };
  const { red, yellow, blue, dim, bold } = colors;
  return { fatal: red, error: red, warning: yellow, note: blue, dim, bold, mark: red, command };
}
