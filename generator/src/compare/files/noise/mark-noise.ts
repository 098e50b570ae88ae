import type { DiffLine, Hunk, NoiseCount, NoiseKind } from '../model/package-diff.ts';
import { NOISE_KINDS } from '../model/package-diff.ts';
import { findMoves, type Candidate } from './find-moves.ts';
import { isWhitespaceOnly, pairNoise, type Versions } from './line-noise.ts';
import { outlineOf, type Outline } from './outline.ts';

/** A file with its hunks and both texts as lines. */
export type NoiseInput = {
  readonly path: string;
  readonly hunks: readonly Hunk[];
  readonly before: () => readonly string[];
  readonly after: () => readonly string[];
  readonly versions: Versions;
};

/** The hunks with the noise in them marked, and how much there is. */
export type NoiseResult = {
  readonly hunks: readonly Hunk[];
  readonly noise: readonly NoiseCount[];
  readonly onlyNoise: boolean;
};

/** A changed line while it is being judged. */
type Mark = { readonly line: DiffLine; readonly hunk: number; readonly run: number; noise?: NoiseKind };

/** Judges every changed line of a file. What is noise only says how to read a change, never that it may be ignored. */
export function markNoise(input: NoiseInput): NoiseResult {
  const marks = marksOf(input.hunks);
  if (input.path.endsWith('.map')) for (const mark of marks) mark.noise = 'source-map';
  else {
    markRuns(marks, input);
    markMoves(marks, input);
    markLeftBrackets(marks);
    markPermutation(marks, input);
  }
  return resultOf(input.hunks, marks);
}

function marksOf(hunks: readonly Hunk[]): Mark[] {
  let run = 0;
  return hunks.flatMap(({ lines }, hunk) => {
    run++;
    return lines.flatMap((line) => {
      if (line.kind !== 'context') return [{ line, hunk, run }];
      run++;
      return [];
    });
  });
}

function markRuns(marks: readonly Mark[], { path, versions }: NoiseInput): void {
  for (const run of groupBy(marks, (mark) => mark.run)) {
    const removed = run.filter(({ line }) => line.kind === 'removed');
    const added = run.filter(({ line }) => line.kind === 'added');
    if (isWhitespaceOnly({ removed: removed.map(textOf), added: added.map(textOf) }, path)) {
      for (const mark of run) mark.noise = 'whitespace';
      continue;
    }
    if (removed.length !== added.length) continue;
    for (const [index, mark] of removed.entries()) {
      const twin = added[index];
      const kind = twin && pairNoise(mark.line.text, twin.line.text, versions);
      if (twin === undefined || kind === undefined) continue;
      mark.noise = kind;
      twin.noise = kind;
    }
  }
}

function markMoves(marks: readonly Mark[], input: NoiseInput): void {
  const left = marks.filter(({ noise }) => noise === undefined);
  const removed = left.filter(({ line }) => line.kind === 'removed');
  const added = left.filter(({ line }) => line.kind === 'added');
  const texts = new Set(added.map(({ line }) => line.text.replace(/,?\s*$/, '')));
  if (!removed.some(({ line }) => texts.has(line.text.replace(/,?\s*$/, '')))) return;
  const sides = [outlineOf(input.before()), outlineOf(input.after())] as const;
  const moves = findMoves(
    { outline: sides[0], changed: removed.map(candidateOf) },
    { outline: sides[1], changed: added.map(candidateOf) },
    lineMap(input.hunks),
  );
  for (const [index, kind] of moves.removed) (removed[index] as Mark).noise = kind;
  for (const [index, kind] of moves.added) (added[index] as Mark).noise = kind;
}

/** Blank lines and brackets that are left over around blocks that moved belong to these. */
function markLeftBrackets(marks: readonly Mark[]): void {
  for (const run of groupBy(marks, (mark) => mark.run)) {
    const left = run.filter(({ noise }) => noise === undefined);
    const kind = mostFrequent(run);
    if (kind !== undefined && left.every(({ line }) => line.text.trim() === ''))
      for (const mark of left) mark.noise = kind;
  }
  for (const hunk of groupBy(marks, (mark) => mark.hunk)) {
    const left = hunk.filter(({ noise }) => noise === undefined);
    const kind = mostFrequent(hunk);
    if (left.length === 0 || kind === undefined || left.some(({ line }) => /[\p{L}\p{N}]/u.test(line.text)))
      continue;
    if (isPermutation(left)) for (const mark of left) mark.noise = kind;
  }
}

function markPermutation(marks: readonly Mark[], input: NoiseInput): void {
  const left = marks.filter(({ noise }) => noise === undefined);
  if (left.length === 0 || !isPermutation(marks)) return;
  const [before, after] = [outlineOf(input.before()), outlineOf(input.after())];
  const owners = (mark: Mark): string => ownerOf(mark.line, mark.line.kind === 'removed' ? before : after);
  // Between round brackets the order of lines is that of arguments.
  if (left.some((mark) => owners(mark).endsWith('('))) return;
  // A property that went to another type is a line in another place, and still a change.
  if (!isPermutation(left, owners)) return;
  for (const mark of left) mark.noise = 'permuted';
}

/** The text of the line that a changed line is nested in. */
function ownerOf(line: DiffLine, { parent, lines }: Outline): string {
  const owner = parent[(line.oldNo ?? line.newNo ?? 0) - 1] ?? -1;
  return owner < 0 ? '' : (lines[owner] ?? '').trim();
}

function isPermutation(marks: readonly Mark[], place: (mark: Mark) => string = () => ''): boolean {
  const counts = new Map<string, number>();
  for (const mark of marks) {
    const key = `${place(mark)}\n${mark.line.text}`;
    counts.set(key, (counts.get(key) ?? 0) + (mark.line.kind === 'removed' ? 1 : -1));
  }
  return [...counts.values()].every((count) => count === 0);
}

function resultOf(hunks: readonly Hunk[], marks: readonly Mark[]): NoiseResult {
  const byLine = new Map(
    marks.flatMap(({ line, noise }) => (noise === undefined ? [] : [[line, noise] as const])),
  );
  if (byLine.size === 0) return { hunks, noise: [], onlyNoise: false };
  const ofHunk = groupBy(marks, (mark) => mark.hunk);
  const marked = hunks.map((hunk, index): Hunk => {
    const own = ofHunk[index] ?? [];
    const kind = own.every(({ noise }) => noise !== undefined) ? mostFrequent(own) : undefined;
    const lines = hunk.lines.map((line) => {
      const noise = byLine.get(line);
      return noise === undefined ? line : { ...line, noise };
    });
    return { ...hunk, lines, ...(kind !== undefined && { noise: kind }) };
  });
  const noise = (Object.keys(NOISE_KINDS) as NoiseKind[]).flatMap((kind) => {
    const lines = marks.filter((mark) => mark.noise === kind).length;
    return lines === 0 ? [] : [{ kind, hunks: marked.filter((hunk) => hunk.noise === kind).length, lines }];
  });
  return { hunks: marked, noise, onlyNoise: marked.every((hunk) => hunk.noise !== undefined) };
}

function mostFrequent(marks: readonly Mark[]): NoiseKind | undefined {
  const counts = new Map<NoiseKind, number>();
  for (const { noise } of marks) if (noise !== undefined) counts.set(noise, (counts.get(noise) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** From an unchanged old line to its new one, both from 0. */
function lineMap(hunks: readonly Hunk[]): (line: number) => number | undefined {
  const unchanged = new Map<number, number>();
  for (const { lines } of hunks) {
    for (const { kind, oldNo, newNo } of lines) {
      if (kind === 'context' && oldNo !== undefined && newNo !== undefined)
        unchanged.set(oldNo - 1, newNo - 1);
    }
  }
  const ends = hunks.map(({ oldStart, oldLines, newStart, newLines }) => ({
    start: oldStart - 1,
    end: oldStart - 1 + oldLines,
    offset: newStart + newLines - (oldStart + oldLines),
  }));
  return (line) => {
    const inside = unchanged.get(line);
    if (inside !== undefined) return inside;
    const before = lastEndingBy(ends, line);
    const following = ends[before + 1];
    if (following !== undefined && line >= following.start) return undefined;
    return line + (ends[before]?.offset ?? 0);
  };
}

function lastEndingBy(ends: readonly { readonly end: number }[], line: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.end ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function candidateOf({ line, run }: Mark): Candidate {
  return { line: (line.oldNo ?? line.newNo ?? 1) - 1, run, text: line.text };
}

function textOf({ line }: Mark): string {
  return line.text;
}

/** Neighbours with the same key; keys rise along the list, and each hunk has at least one change. */
function groupBy(marks: readonly Mark[], keyOf: (mark: Mark) => number): readonly (readonly Mark[])[] {
  const groups: Mark[][] = [];
  let last: number | undefined;
  for (const mark of marks) {
    if (keyOf(mark) !== last) groups.push([]);
    groups.at(-1)?.push(mark);
    last = keyOf(mark);
  }
  return groups;
}
