/**
 * Characters that must not stand raw in any output: controls (except tab and line feed), characters without a width,
 * those that reorder text, line separators that only some readers treat as such, and halves of surrogate pairs.
 */
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first unsafe character of a text, with its line; undefined for clean text. */
export function findUnsafeCharacter(
  text: string,
): { readonly code: string; readonly line: number } | undefined {
  const at = text.search(unsafe);
  if (at < 0) return undefined;
  return { code: codePoint(text.charCodeAt(at)), line: text.slice(0, at).split('\n').length };
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
