import { visible } from '../../../diagnostics/index.ts';
import { textWidth } from '../../../support/text.ts';
import { titleOf, type DiffLine, type FileDiff, type PackageDiff } from '../model/package-diff.ts';
import { foldedRows, foldText, grouped, noiseText, plural, type FoldedRow } from './fold.ts';
import { hunkHeader } from './hunk-header.ts';
import { logSafe } from './log-safe.ts';

/** How the parts of a comparison are coloured. */
export type DiffPaint = Readonly<
  Record<'added' | 'removed' | 'hunk' | 'bold' | 'dim', (text: string) => string>
>;

const plainly = (text: string): string => text;
/** No colours. */
const PLAIN_DIFF: DiffPaint = {
  added: plainly,
  removed: plainly,
  hunk: plainly,
  bold: plainly,
  dim: plainly,
};

/** How a comparison is shown in a terminal. */
export type TerminalOptions = {
  readonly paint?: DiffPaint;
  /** Columns of the terminal; longer lines are cut. Without it only very long lines are. */
  readonly width?: number;
  readonly showNoise?: boolean;
  /** The list of files alone. */
  readonly summaryOnly?: boolean;
};

type Look = { readonly paint: DiffPaint; readonly width: number; readonly showNoise: boolean };

/** A line in a terminal that is not asked for its width; what is longer was not written by people. */
const longestLine = 1_000;

/** The comparison for people: title, list of files, then hunks with both line numbers; noise is folded with a count. */
export function renderTerminal(diff: PackageDiff, options: TerminalOptions = {}): string {
  const { paint = PLAIN_DIFF, width = longestLine, showNoise = false, summaryOnly = false } = options;
  const look: Look = { paint, width, showNoise };
  const lines = [
    paint.bold(logSafe(titleOf(diff))),
    totalsLine(diff, look),
    '',
    ...fileList(diff.files, look),
  ];
  if (!summaryOnly) for (const file of diff.files) lines.push('', ...fileBlock(file, look));
  return `${lines.join('\n')}\n`;
}

/** `6 files changed, 12 insertions, 3 deletions` with what of it is noise. */
export function totalsText({ totals }: PackageDiff): string {
  if (totals.files === 0) return 'No differences.';
  const parts = [
    `${plural(totals.files, 'file')} changed`,
    ...(totals.added > 0 ? [`${grouped(totals.added)} added`] : []),
    ...(totals.removed > 0 ? [`${grouped(totals.removed)} removed`] : []),
    ...(totals.moved > 0 ? [`${grouped(totals.moved)} moved`] : []),
  ];
  return parts.join(', ');
}

function totalsLine(diff: PackageDiff, { paint }: Look): string {
  const { additions, deletions, noiseHunks, hunks } = diff.totals;
  if (diff.files.length === 0) return totalsText(diff);
  const noise =
    noiseHunks === 0 ? '' : paint.dim(`  (${grouped(noiseHunks)} of ${plural(hunks, 'hunk')} only noise)`);
  const counts = `${paint.added(`+${grouped(additions)}`)} ${paint.removed(`−${grouped(deletions)}`)}`;
  return `${totalsText(diff)}  ${counts}${noise}`;
}

const LETTERS: Readonly<Record<FileDiff['status'], string>> = {
  added: 'A',
  removed: 'R',
  changed: 'C',
  moved: 'M',
  binary: 'B',
};

function fileList(files: readonly FileDiff[], { paint, width }: Look): readonly string[] {
  const names = files.map((file) => fitStart(nameOf(file), Math.max(20, Math.min(80, width - 30))));
  const columns = Math.max(0, ...names.map(textWidth));
  const digits = Math.max(
    1,
    ...files.map(({ additions, deletions }) => grouped(Math.max(additions, deletions)).length),
  );
  return files.map((file, index) => {
    const name = names[index] ?? '';
    const letter = { A: paint.added, R: paint.removed }[LETTERS[file.status]] ?? paint.hunk;
    const plus = paint.added(`+${grouped(file.additions)}`.padStart(digits + 1));
    const minus = paint.removed(`−${grouped(file.deletions)}`.padStart(digits + 1));
    const pad = ' '.repeat(columns - textWidth(name));
    const start = `  ${letter(LETTERS[file.status])} ${name}${pad}  ${plus} ${minus}`;
    const room = width - (4 + columns + 2 + 2 * digits + 3) - 2;
    const note = fitEnd(noiseText(file), Math.max(0, room));
    return note === '' ? start : `${start}  ${paint.dim(note)}`;
  });
}

function nameOf({ shown: name, shownOld }: FileDiff): string {
  return shownOld === undefined ? visible(name) : `${visible(shownOld)} → ${visible(name)}`;
}

function fileBlock(file: FileDiff, look: Look): readonly string[] {
  const { paint, width } = look;
  const counts = `${paint.added(`+${grouped(file.additions)}`)} ${paint.removed(
    `−${grouped(file.deletions)}`,
  )}`;
  const name = fitStart(nameOf(file), Math.max(20, width - 40));
  const header = `${paint.dim('──')} ${paint.bold(name)} ${paint.dim(file.status.toUpperCase())} ${counts}`;
  return [header, ...modeNote(file), ...bodyOf(file, look)];
}

function bodyOf(file: FileDiff, look: Look): readonly string[] {
  if (file.hunks.length > 0) return rowsOf(file, look);
  if (file.binaryPatch !== undefined || file.status === 'binary')
    return [look.paint.dim('   binary content')];
  return file.status === 'moved' ? [look.paint.dim('   same content')] : [];
}

function modeNote({ oldMode, newMode }: FileDiff): readonly string[] {
  if (oldMode === undefined || newMode === undefined || oldMode === newMode) return [];
  return [`   mode ${oldMode.toString(8)} → ${newMode.toString(8)}`];
}

function rowsOf(file: FileDiff, look: Look): readonly string[] {
  const last = file.hunks.at(-1);
  const digits = String(
    last === undefined ? 0 : Math.max(last.oldStart + last.oldLines, last.newStart + last.newLines),
  ).length;
  const rows = foldedRows(file, look.showNoise);
  const starts = firstDifferences(rows);
  return rows.flatMap((row) => rowText(row, { digits, look, start: starts.get(row) ?? 0 }));
}

/** Where changed lines that took each other's place begin to differ: a cut must not hide just that. */
function firstDifferences(rows: readonly FoldedRow[]): ReadonlyMap<FoldedRow, number> {
  const starts = new Map<FoldedRow, number>();
  let removed: FoldedRow[] = [];
  let next = 0;
  for (const row of rows) {
    const kind = row.kind === 'line' ? row.line.kind : 'context';
    if (kind === 'removed' && next > 0) [removed, next] = [[], 0];
    if (kind === 'removed') removed.push(row);
    else if (kind === 'context') [removed, next] = [[], 0];
    else {
      const twin = removed[next++];
      if (row.kind !== 'line' || twin?.kind !== 'line') continue;
      const start = commonStart(row.line.text, twin.line.text);
      starts.set(row, start).set(twin, start);
    }
  }
  return starts;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

type RowPlace = { readonly digits: number; readonly look: Look; readonly start: number };

function rowText(row: FoldedRow, { digits, look, start }: RowPlace): readonly string[] {
  const { paint, width } = look;
  switch (row.kind) {
    case 'hunk':
      return [paint.hunk(fitEnd(shown(hunkHeader(row.hunk)), width))];
    case 'fold':
      return [paint.dim(`${' '.repeat(2 * digits + 1)}  ⋯ ${foldText(row)}`)];
    case 'line':
      return lineText(row.line, { digits, look, start });
  }
}

function lineText(line: DiffLine, { digits, look, start }: RowPlace): readonly string[] {
  const { paint, width } = look;
  const number = (value: number | undefined): string => String(value ?? '').padStart(digits);
  const gutter = `${number(line.oldNo)} ${number(line.newNo)}`;
  const room = Math.max(10, width - gutter.length - 3);
  const sign = { context: ' ', removed: '-', added: '+' }[line.kind];
  // Whole letters only: the start may stand within one.
  const from = start > room - 20 ? start - Math.floor(room / 4) : 0;
  const part =
    from > 0 ? `…${shown(line.text.slice(from).replace(/^[\udc00-\udfff]/, ''))}` : shown(line.text);
  const text = `${sign} ${fitEnd(part, room)}`;
  const painted = line.kind === 'context' ? text : paint[line.kind](text);
  const end = line.noNewline ? [paint.dim(`${' '.repeat(gutter.length)} \\ no line end`)] : [];
  return [`${paint.dim(gutter)} ${painted}`, ...end];
}

/** Text of a package: tabs as blanks, everything that a terminal would act on as an escape. */
function shown(text: string): string {
  return visible(text.replace(/\r$/, '').replaceAll('\t', '  '));
}

function fitEnd(text: string, width: number): string {
  if (text.length <= width / 2 || textWidth(text) <= width) return text;
  return width < 2 ? '' : `${take([...text.slice(0, width + 1)], width - 1)}…`;
}

function fitStart(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `…${[...take([...text].reverse(), width - 1)].reverse().join('')}`;
}

/** As many characters as fit into the columns. */
function take(characters: readonly string[], columns: number): string {
  let [out, used] = ['', 0];
  for (const character of characters) {
    used += textWidth(character);
    if (used > columns) break;
    out += character;
  }
  return out;
}
