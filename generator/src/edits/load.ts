import type { describeEdits } from './describe-edits.ts';
import type { mergeTexts } from './merge-texts.ts';
import type { ParseModule } from './parse-module.ts';

/** Loads the merge. The diff library behind it is not worth loading when nobody edited anything. */
export async function loadMerge(): Promise<typeof mergeTexts> {
  return (await import('./merge-texts.ts')).mergeTexts;
}

/** Loads what describes edits, see {@link loadMerge}. */
export async function loadEdits(): Promise<typeof describeEdits> {
  return (await import('./describe-edits.ts')).describeEdits;
}

/** Loads what reads modules: a run that has nothing to do must not load a compiler. */
export async function loadParser(): Promise<ParseModule> {
  return (await import('./parse-module.ts')).parseModule;
}
