import { CATALOG } from './catalog.ts';
import { adviceText, PROGRAM } from './codes/advice.ts';
import { textWidth } from '../support/text.ts';
import type { Place } from '../support/place.ts';
import type { CatalogEntry, Severity } from './codes/entry.ts';
import type { Counts } from './collector.ts';
import type { Diagnostic, Position } from './diagnostic.ts';
import { visible } from './visible.ts';

/** Finds the lines that findings are about; undefined where there are none. */
export type Sources = {
  readonly find: (place: Place, mark: 'key' | 'value') => Position | undefined;
  /** What a line of a file says, counted from 1. */
  readonly line: (file: string, line: number) => string | undefined;
};

/** How words are coloured; each function gets text that is already safe. */
export type Paint = Readonly<Record<Severity | 'dim' | 'bold' | 'mark', (text: string) => string>> & {
  /** How the program is started here. */
  readonly command: string;
};

const plainly = (text: string): string => text;
/** No colours. */
export const PLAIN: Paint = {
  fatal: plainly,
  error: plainly,
  warning: plainly,
  note: plainly,
  dim: plainly,
  bold: plainly,
  mark: plainly,
  command: PROGRAM,
};

const SIGNS: Readonly<Record<Severity, string>> = { fatal: '✖', error: '✖', warning: '▲', note: '•' };
const MAX_COLUMNS = 100;

/** The findings as text for people: what, where with the lines around it, and what to do. */
export function presentText(list: readonly Diagnostic[], sources: Sources, paint: Paint = PLAIN): string {
  return folded(sortByPosition(list, sources))
    .map((found) => `${blockOf(found, sources, paint).join('\n')}\n`)
    .join('\n');
}

/** Notes alike that are shown one by one; of more, the first stands for all. */
const FEW_NOTES = 2;

/** Names beside the first one that a note for many tells. */
const MORE_NAMES = 2;

/** Notes that say the same of many places of a file become one that says how many there are. */
function folded(list: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const found of list) groups.set(likenessOf(found), [...(groups.get(likenessOf(found)) ?? []), found]);
  return list.flatMap((found) => {
    const alike = groups.get(likenessOf(found)) ?? [];
    if (found.severity !== 'note' || alike.length <= FEW_NOTES) return [found];
    if (alike[0] !== found) return [];
    return [{ ...found, message: `${found.message} (${manyText(alike.map(({ message }) => message))})` }];
  });
}

function likenessOf({ code, message, place }: Diagnostic): string {
  const { isCounted }: CatalogEntry = CATALOG[code];
  return [code, isCounted === true ? '' : message, place?.file ?? ''].join('\0');
}

/** `9 times, this is the first`, or with some of the names that messages begin with. */
function manyText([first = '', ...others]: readonly string[]): string {
  const names = others.filter((each) => each !== first).map((each) => nameIn(each, first));
  const count = `${others.length + 1} times`;
  if (names.length === 0) return `${count}, this is the first`;
  const rest = others.length - MORE_NAMES;
  const shown = [...names.slice(0, MORE_NAMES), ...(rest > 0 ? [`${rest} more`] : [])];
  return `${count}: also ${shown.slice(0, -1).join(', ')}${shown.length > 1 ? ' and ' : ''}${
    shown.at(-1) ?? ''
  }`;
}

/** What a message has in front of the words that it ends with like another one. */
function nameIn(message: string, other: string): string {
  const [words, others] = [message.split(' ').reverse(), other.split(' ').reverse()];
  const ending = words.findIndex((word, index) => word !== others[index]);
  return words.slice(Math.max(ending, 0)).reverse().join(' ');
}

/** `2 errors, 1 warning, 3 notes` */
export function presentCounts(counts: Counts): string {
  const errors = counts.fatal + counts.error;
  const parts = [
    plural(errors, 'error'),
    plural(counts.warning, 'warning'),
    ...(counts.note > 0 ? [plural(counts.note, 'note')] : []),
  ];
  return parts.join(', ');
}

/** A finding as data, with line and column. */
export type PresentedDiagnostic = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'> & {
  readonly file?: string;
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
  readonly related?: ReadonlyArray<{
    readonly message: string;
    readonly file: string;
    readonly pointer: string;
    readonly line?: number;
    readonly column?: number;
  }>;
};

/** The findings as plain data for `--json`; print it with `visibleJson`. */
export function presentJson(list: readonly Diagnostic[], sources: Sources): readonly PresentedDiagnostic[] {
  return sortByPosition(list, sources).map((found) => {
    const { code, severity, message, hint, place, related } = found;
    const position = positionIn(found, sources);
    return {
      code,
      severity,
      message,
      hint,
      ...(place && { file: place.file, pointer: place.pointer }),
      ...(position && { line: position.line, column: position.column }),
      ...(related && {
        related: related.map((each) => ({
          message: each.message,
          ...each.place,
          ...lineOf(each.place, sources),
        })),
      }),
    };
  });
}

function lineOf(place: Place, sources: Sources): { line?: number; column?: number } {
  const position = sources.find(place, 'key');
  return position ? { line: position.line, column: position.column } : {};
}

function sortByPosition(list: readonly Diagnostic[], sources: Sources): readonly Diagnostic[] {
  const lines = new Map(list.map((found) => [found, positionIn(found, sources)] as const));
  const order = (a: Diagnostic, b: Diagnostic): number => {
    const [one, other] = [lines.get(a), lines.get(b)];
    const [left, right] = [a.place?.file ?? '', b.place?.file ?? ''];
    if (left !== right) return left < right ? -1 : 1;
    return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
  };
  return [...list].sort(order);
}

function positionIn(found: Diagnostic, sources: Sources): Position | undefined {
  return found.position ?? (found.place && sources.find(found.place, found.mark));
}

/** A finding as people read it. Only advice of the catalogue has commands; what a call site says may quote a document. */
function blockOf(found: Diagnostic, sources: Sources, paint: Paint): readonly string[] {
  const { code, severity, message, place, related = [] } = found;
  const position = positionIn(found, sources);
  return [
    `${paint[severity](SIGNS[severity])} ${paint.bold(code)}   ${visible(message)}`,
    ...(place ? [`    ${paint.dim(whereText(place, position))}`] : []),
    ...(place && position ? frame((line) => sources.line(place.file, line), position, paint) : []),
    ...related.map(
      (each) =>
        `    also  ${visible(each.message)}: ${paint.dim(
          whereText(each.place, sources.find(each.place, 'key')),
        )}`,
    ),
    `    fix   ${visible(shownHint(found, paint))}`,
    `    more  ${paint.command} explain ${code}`,
  ];
}

function shownHint({ code, hint }: Diagnostic, { command }: Paint): string {
  const { fix } = CATALOG[code];
  return hint === adviceText(fix) ? adviceText(fix, command) : hint;
}

function whereText({ file, pointer }: Place, position: Position | undefined): string {
  // A log reader of a CI system takes a line that starts with two colons as a command.
  const name = visible(file).replace(/^\s*:/, './:');
  const line = position ? `:${position.line}:${position.column}` : '';
  return `${name}${line}${pointer === '' ? '' : ` ${visible(`#${pointer}`)}`}`;
}

/** The marked line and the one before it. */
function frame(
  lineAt: (line: number) => string | undefined,
  position: Position,
  paint: Paint,
): readonly string[] {
  const line = lineAt(position.line) ?? '';
  const previous = lineAt(position.line - 1) ?? '';
  if (line.trim() === '' && previous.trim() === '') return [];
  const digits = String(position.line).length;
  const gutter = (label: string): string => paint.dim(`  ${label.padStart(digits)} │`);
  const marked = cut(line, position);
  const before = shorten(previous);
  return [
    ...(before.trim() === '' ? [] : [`${gutter(String(position.line - 1))} ${before}`]),
    `${gutter(String(position.line))} ${marked.text}`.trimEnd(),
    `${gutter('')} ${' '.repeat(marked.indent)}${paint.mark('~'.repeat(marked.length))}`,
  ];
}

function shorten(line: string): string {
  const shown = visible(line.replaceAll('\t', ' ').trimEnd());
  return shown.length > MAX_COLUMNS ? `${shown.slice(0, MAX_COLUMNS - 1)}…` : shown;
}

/** A window of a long line around the mark, and where the mark is in it. */
function cut(line: string, { column, length }: Position): { text: string; indent: number; length: number } {
  const plain = line.replaceAll('\t', ' ').trimEnd();
  const start = column - 1 + Math.min(length, 60) > MAX_COLUMNS ? Math.max(0, column - 1 - 40) : 0;
  const lead = (start > 0 ? '…' : '') + visible(plain.slice(start, column - 1));
  const marked = visible(plain.slice(column - 1, column - 1 + length)).slice(0, MAX_COLUMNS);
  const rest = visible(plain.slice(column - 1 + length, start + MAX_COLUMNS));
  const tail =
    plain.length > Math.max(start + MAX_COLUMNS, column - 1 + length) || length > MAX_COLUMNS ? '…' : '';
  return {
    text: lead + marked + rest + tail,
    indent: textWidth(lead),
    length: Math.max(1, textWidth(marked)),
  };
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
