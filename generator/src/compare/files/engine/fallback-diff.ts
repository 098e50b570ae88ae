import type { StructuredPatchHunk } from 'diff';
import type { DiffLine, Hunk } from '../model/package-diff.ts';
import type { PackageFile } from '../model/package-tree.ts';
import { sameBytes, type ChangedPath } from './changed-files.ts';
import { isBytewise } from './git-diff.ts';
import type { RawFile } from './raw-file.ts';

/** Beyond this many edits the time grows with their square; the file is then shown as rewritten. */
const maximumEdits = 2_000;

/** The comparison without git: slower, other cuts in places, and only files that moved unchanged are recognised. */
export async function fallbackDiff(changed: readonly ChangedPath[]): Promise<readonly RawFile[]> {
  const { structuredPatch } = await import('diff');
  const moves = findMoves(changed);
  const targets = new Set(moves.values());
  return changed.flatMap((each, index): readonly RawFile[] => {
    if (targets.has(index)) return [];
    const target = moves.get(index);
    if (target !== undefined) return [{ from: index, to: target, similarity: 100, hunks: [] }];
    const sides = { ...(each.from && { from: index }), ...(each.to && { to: index }) };
    if (each.from?.binary === true || each.to?.binary === true) return [{ ...sides, hunks: [] }];
    const [before, after] = [textOf(each.from, each), textOf(each.to, each)];
    const patch = structuredPatch('', '', before, after, '', '', { context: 3, maxEditLength: maximumEdits });
    const hunks = patch === undefined ? [rewritten(before, after)] : patch.hunks.map(hunkOf);
    return [{ ...sides, hunks: withSections(hunks, before.split('\n')) }];
  });
}

/** From the index of a path that is gone to the index of a new one with the same content. */
function findMoves(changed: readonly ChangedPath[]): ReadonlyMap<number, number> {
  const moves = new Map<number, number>();
  const taken = new Set<number>();
  for (const [index, { from, to }] of changed.entries()) {
    if (from === undefined || to !== undefined || from.size === 0) continue;
    const target = changed.findIndex(
      (other, at) =>
        other.from === undefined && other.to && !taken.has(at) && sameBytes(other.to.bytes, from.bytes),
    );
    if (target < 0) continue;
    taken.add(target);
    moves.set(index, target);
  }
  return moves;
}

function textOf(file: PackageFile | undefined, changed: ChangedPath): string {
  return Buffer.from(file?.bytes ?? []).toString(isBytewise(changed) ? 'latin1' : 'utf8');
}

function rewritten(before: string, after: string): Hunk {
  const side = (text: string, sign: string): string[] => {
    const lines = text.split('\n');
    const ends = lines.at(-1) === '';
    if (ends) lines.pop();
    return [
      ...lines.map((line) => sign + line),
      ...(ends || text === '' ? [] : ['\\ No newline at end of file']),
    ];
  };
  const lines = [...side(before, '-'), ...side(after, '+')];
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
  return hunkOf({ oldStart: 1, oldLines: count('-'), newStart: 1, newLines: count('+'), lines });
}

function hunkOf({ oldStart, oldLines, newStart, newLines, lines: signed }: StructuredPatchHunk): Hunk {
  // A side without lines begins, as git counts, after the line before it.
  const place = {
    oldStart: oldLines === 0 ? 0 : oldStart,
    oldLines,
    newStart: newLines === 0 ? 0 : newStart,
    newLines,
  };
  let [oldNo, newNo] = [oldStart, newStart];
  const lines: DiffLine[] = [];
  for (const line of signed) {
    const text = line.slice(1);
    if (line.startsWith(' ')) lines.push({ kind: 'context', oldNo: oldNo++, newNo: newNo++, text });
    else if (line.startsWith('-')) lines.push({ kind: 'removed', oldNo: oldNo++, text });
    else if (line.startsWith('+')) lines.push({ kind: 'added', newNo: newNo++, text });
    else if (lines.length > 0) lines.push({ ...(lines.pop() as DiffLine), noNewline: true });
  }
  return { ...place, section: '', lines };
}

/** Adds the declaration above each hunk: git's default is the last line that starts with a letter, `_` or `$`. */
function withSections(hunks: readonly Hunk[], before: readonly string[]): readonly Hunk[] {
  return hunks.map((hunk) => {
    for (let line = hunk.oldStart - 2; line >= 0; line--) {
      const text = before[line] ?? '';
      if (/^[A-Za-z_$]/.test(text)) return { ...hunk, section: text.slice(0, 80).trimEnd() };
    }
    return hunk;
  });
}
