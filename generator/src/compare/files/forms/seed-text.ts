import { visible } from '../../../diagnostics/index.ts';
import { hunkHeader } from './hunk-header.ts';
import { logSafe } from './log-safe.ts';
import { titleOf, type DiffLine, type FileDiff, type Hunk, type PackageDiff } from '../model/package-diff.ts';

/**
 * The comparison as plain text in the layout of public package-diff pages: title, list of files with counts, then for
 * each file its state and its hunks as a table with a cell to a line.
 */
export function renderSeedText(diff: PackageDiff): string {
  const lines = [logSafe(titleOf(diff)), ...diff.files.map(listLine), ...diff.files.flatMap(fileLines)];
  return lines.map((line) => `${line}\n`).join('');
}

function listLine({ shown, additions, deletions }: FileDiff): string {
  return `- ${visible(shown)} +${additions} -${deletions}`;
}

function fileLines({ shown, shownOld, status, hunks }: FileDiff): readonly string[] {
  const from = shownOld === undefined ? [] : [`from ${visible(shownOld)}`];
  return [visible(shown), status.toUpperCase(), ...from, ...hunks.flatMap(hunkRows)];
}

function hunkRows(hunk: Hunk): readonly string[] {
  return ['|', visible(hunkHeader(hunk)), '|', '|', ...hunk.lines.flatMap(lineCells)];
}

function lineCells({ kind, oldNo, newNo, text }: DiffLine): readonly string[] {
  const numbers = [oldNo, newNo].flatMap((number) => (number === undefined ? [] : [String(number)]));
  const sign =
    kind === 'removed' ? ['-']
    : kind === 'added' ? ['+']
    : [];
  const shown = logSafe(text.replaceAll('\t', ' '));
  return ['|', ...numbers, '|', ...sign, ...(shown.trim() === '' ? [] : [shown]), '|'];
}
