import {
  NOISE_KINDS,
  type DiffLine,
  type FileDiff,
  type Hunk,
  type NoiseKind,
} from '../model/package-diff.ts';

/** What is printed of a file: hunks and lines, and in the place of noise what was folded. */
export type FoldedRow =
  | { readonly kind: 'hunk'; readonly hunk: Hunk }
  | { readonly kind: 'line'; readonly line: DiffLine }
  | { readonly kind: 'fold'; readonly noise: NoiseKind; readonly hunks: number; readonly lines: number };

/** The rows of a file, with noise folded unless it is asked for. */
export function foldedRows({ hunks }: FileDiff, showNoise: boolean): readonly FoldedRow[] {
  const rows: FoldedRow[] = [];
  for (const hunk of hunks) {
    if (!showNoise && hunk.noise !== undefined) {
      addFold(rows, { kind: 'fold', noise: hunk.noise, hunks: 1, lines: changedLines(hunk) });
      continue;
    }
    rows.push({ kind: 'hunk', hunk });
    for (const run of runsOf(hunk.lines)) addRun(rows, run, showNoise);
  }
  return rows;
}

/** `75 hunks, 450 lines: keys reordered` */
export function foldText({ noise, hunks, lines }: Extract<FoldedRow, { kind: 'fold' }>): string {
  const parts = [...(hunks > 0 ? [plural(hunks, 'hunk')] : []), plural(lines, 'line')];
  return `${parts.join(', ')}: ${NOISE_KINDS[noise]}`;
}

/** `1 line`, `2 lines`, `1,234 lines` */
export function plural(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A number with commas, whatever the language of the machine. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `75 of 81 hunks are noise: keys reordered`; empty when nothing in the file is noise. */
export function noiseText({ hunks, noise }: FileDiff): string {
  if (noise.length === 0) return '';
  const folded = hunks.filter((hunk) => hunk.noise !== undefined).length;
  const kinds = noise.map(({ kind }) => NOISE_KINDS[kind]).join(', ');
  if (folded === 0)
    return `${plural(
      noise.reduce((sum, { lines }) => sum + lines, 0),
      'line',
    )} ${kinds}`;
  if (folded === hunks.length) return hunks.length === 1 ? kinds : `all ${hunks.length} hunks: ${kinds}`;
  return `${folded} of ${hunks.length} hunks: ${kinds}; ${hunks.length - folded} changed`;
}

/** What really changed stands together; what was folded around it follows as a count. */
function addRun(rows: FoldedRow[], run: readonly DiffLine[], showNoise: boolean): void {
  const folds = new Map<NoiseKind, number>();
  for (const line of run) {
    if (showNoise || line.noise === undefined) rows.push({ kind: 'line', line });
    else folds.set(line.noise, (folds.get(line.noise) ?? 0) + 1);
  }
  for (const [noise, lines] of folds) rows.push({ kind: 'fold', noise, hunks: 0, lines });
}

/** Neighbours that all changed, or all did not. */
function runsOf(lines: readonly DiffLine[]): readonly (readonly DiffLine[])[] {
  const runs: DiffLine[][] = [];
  let wasContext: boolean | undefined;
  for (const line of lines) {
    const isContext = line.kind === 'context';
    if (isContext !== wasContext) runs.push([]);
    runs.at(-1)?.push(line);
    wasContext = isContext;
  }
  return runs;
}

function addFold(rows: FoldedRow[], fold: Extract<FoldedRow, { kind: 'fold' }>): void {
  const last = rows.at(-1);
  const sameForm = last?.kind === 'fold' && last.noise === fold.noise && last.hunks > 0 === fold.hunks > 0;
  if (last?.kind !== 'fold' || !sameForm) {
    rows.push(fold);
    return;
  }
  rows[rows.length - 1] = { ...last, hunks: last.hunks + fold.hunks, lines: last.lines + fold.lines };
}

function changedLines({ lines }: Hunk): number {
  return lines.filter(({ kind }) => kind !== 'context').length;
}
