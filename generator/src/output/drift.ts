import { isStatePath } from './check-paths.ts';
import type { FileChange } from './file-change.ts';
import type { StagedTree } from './stage.ts';

/** A file on disk that is not what the inputs produce, with a unified diff from the disk to the expected state. */
export type DriftedFile = {
  readonly path: string;
  readonly kind: 'missing' | 'different' | 'stale';
  readonly added: number;
  readonly removed: number;
  /** Cut after `diffLines`; absent for files that are missing or stale as a whole. */
  readonly diff?: string;
};

/** How much of a difference is shown. */
export type DriftLimits = { readonly diffLines: number; readonly diffedFiles: number };

/** Describes what a run would change. The diff library is loaded only if there is something to compare. */
export async function describeDrift(
  { changes }: Pick<StagedTree, 'changes'>,
  { diffLines, diffedFiles }: DriftLimits,
): Promise<readonly DriftedFile[]> {
  const drifted: DriftedFile[] = [];
  const onlyState = changes.every(({ path }) => isStatePath(path));
  for (const change of changes) {
    // The generator's own files only repeat what the others show, unless they are all that differs.
    if (isStatePath(change.path) && !onlyState) continue;
    drifted.push(await describeChange(change, drifted.length < diffedFiles ? diffLines : 0));
  }
  return drifted;
}

async function describeChange(change: FileChange, diffLines: number): Promise<DriftedFile> {
  const { path, before } = change;
  if (change.kind === 'remove')
    return { path, kind: 'stale', added: 0, removed: lineCount(textOf(change.before.content)) };
  if (before === undefined) return { path, kind: 'missing', added: lineCount(change.text), removed: 0 };
  const { diff, added, removed } = await compareTexts(textOf(before.content), change.text, path, diffLines);
  return { path, kind: 'different', added, removed, ...(diffLines > 0 && { diff }) };
}

/** Differences beyond this many edits are not worth the time they take to find. */
const maximumEdits = 2_000;

async function compareTexts(before: string, after: string, path: string, diffLines: number) {
  const { structuredPatch } = await import('diff');
  const patch = structuredPatch(path, path, before, after, '', '', {
    context: 2,
    maxEditLength: maximumEdits,
  });
  if (patch === undefined)
    return { diff: '  (too different to show)\n', added: lineCount(after), removed: lineCount(before) };
  const lines = patch.hunks.flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]);
  const count = (sign: string): number =>
    patch.hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.startsWith(sign)).length, 0);
  const shown = lines.slice(0, diffLines);
  const rest = lines.length - shown.length;
  const diff = [...shown, ...(rest > 0 ? [`… ${rest} more lines`] : []), ''].join('\n');
  return { diff, added: count('+'), removed: count('-') };
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function lineCount(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
