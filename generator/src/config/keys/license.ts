import correct from 'spdx-correct';
import parse from 'spdx-expression-parse';

/** What npm takes in the place of an expression: no licence at all, or a file that says which. */
const NPM_WORDS = /^(?:UNLICENSED|SEE LICENSE IN .+)$/;

/** Whether a text is an SPDX expression of identifiers that are on the list, or what npm takes in its place. */
export function isLicense(text: string): boolean {
  if (NPM_WORDS.test(text)) return true;
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The expression that a text most likely means: `Apache2` → `Apache-2.0`. */
export function meantLicense(text: string): string | undefined {
  // Whole sentences are no misspellings, and looking at them takes its time.
  return text.length > 100 ? undefined : correct(text) ?? undefined;
}
