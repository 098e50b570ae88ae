import type { describeEdits } from './custom-patch.ts';
import type { mergeTexts } from './merge-texts.ts';

/** Loads the merge. The diff library behind it is not worth loading when nobody edited anything. */
export async function loadMerge(): Promise<typeof mergeTexts> {
  return (await import('./merge-texts.ts')).mergeTexts;
}

/** Loads what describes edits, see {@link loadMerge}. */
export async function loadEdits(): Promise<typeof describeEdits> {
  return (await import('./custom-patch.ts')).describeEdits;
}
