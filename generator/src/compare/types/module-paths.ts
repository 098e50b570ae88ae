/** How the name of a script or of declarations ends: `.d.ts`, `.mjs`; empty for any other file. */
export function endingOf(path: string): string {
  return /(?:\.d)?\.[cm]?[jt]sx?$/.exec(path)?.[0] ?? '';
}

/** A module without the ending of its file: `core.d.ts` and `core.js` are `core`. */
export function withoutEnding(path: string): string {
  return path.slice(0, path.length - endingOf(path).length);
}

/** A module by the folder that it is the index of: `resources/index` is `resources`, `index` the package itself. */
export function withoutIndex(stem: string): string {
  if (stem === 'index') return '';
  return stem.endsWith('/index') ? stem.slice(0, -'/index'.length) : stem;
}

/** Whether a file only declares types. */
export const isDeclaration = (path: string): boolean => endingOf(path).startsWith('.d.');
/** Whether a file is TypeScript, declarations included. */
export const isTypeScript = (path: string): boolean => endingOf(path).includes('ts');
/** Whether a file is JavaScript. */
export const isJavaScript = (path: string): boolean => endingOf(path).includes('js');

/** A path without the end that it has in common with others. */
export function withoutSuffix(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, text.length - end.length) : text;
}

/** A path without the start that it has in common with others. */
export function withoutPrefix(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}
