import { InternalError } from '../support/internal-error.ts';
import type { VendoredPlan } from '../plan/file-plan.ts';
import type { Assets } from './assets.ts';

/** A word of the runtime, in code, texts and comments alike. */
const WORD = /[\w$]+/g;

/**
 * Copies a runtime file with the listed names replaced wherever they are whole words: a comment that says what is thrown
 * names the class that callers see.
 */
export function copyVendored(plan: VendoredPlan, assets: Assets): string {
  const text = assets.runtime(plan.source);
  if (text === undefined) throw new InternalError(`there is no runtime file ${plan.source}`);
  return text.replace(WORD, (word) => plan.rename.get(word) ?? word);
}
