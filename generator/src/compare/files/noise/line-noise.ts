import type { NoiseKind } from '../model/package-diff.ts';

/** What of a package's identity may stand in its files. */
export type Versions = { readonly from?: string; readonly to?: string };

/** A run of removed lines and the added lines that took their place. */
export type Replaced = { readonly removed: readonly string[]; readonly added: readonly string[] };

/** Files in which a blank at the start of a line means something. */
const indentedFiles = /\.(?:ya?ml|py|md|mdx|pug|haml|coffee)$|(?:^|\/)Makefile$/;

/** Whether the two runs are the same but for blanks outside of string literals. */
export function isWhitespaceOnly({ removed, added }: Replaced, path: string): boolean {
  if (indentedFiles.test(path)) return joined(removed, trimmedEnd) === joined(added, trimmedEnd);
  return joined(removed, squeezed) === joined(added, squeezed);
}

/** What makes two lines that took each other's place differ, when it is less than their content. */
export function pairNoise(before: string, after: string, versions: Versions): NoiseKind | undefined {
  if (before === after) return undefined;
  if (withoutVersion(before, versions.from) === withoutVersion(after, versions.to)) return 'version';
  if (withoutHashes(before) === withoutHashes(after)) return 'hash';
  if (isSourceMapUrl(before) && isSourceMapUrl(after)) return 'source-map';
  return sameMembers(before, after) ? 'key-order' : undefined;
}

function joined(lines: readonly string[], clean: (line: string) => string): string {
  return lines
    .map(clean)
    .filter((line) => line !== '')
    .join(clean === squeezed ? '' : '\n');
}

function trimmedEnd(line: string): string {
  return line.trimEnd();
}

const literal = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** Without blanks, except those in literals and the one that keeps two words apart. */
function squeezed(line: string): string {
  const literals: string[] = [];
  const code = line.replace(literal, (found) => `\u0000${literals.push(found) - 1}\u0000`);
  return code
    .trim()
    .replace(/(?<=[\w$\u0000])\s+(?=[\w$\u0000])/g, ' ')
    .replace(/(?<![\w$\u0000])\s+|\s+(?![\w$\u0000])/g, '')
    .replace(/\u0000(\d+)\u0000/g, (_, index: string) => literals[Number(index)] ?? '');
}

/** Marks the version where it stands alone: in quotes, after a letter v, or behind a range sign. */
function withoutVersion(line: string, version: string | undefined): string {
  if (version === undefined || !line.includes(version)) return line;
  const escaped = version.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return line.replace(new RegExp(`(?<![\\w.+-])v?${escaped}(?![\\w+-]|\\.\\d)`, 'g'), '\u0000version');
}

function withoutHashes(line: string): string {
  return line.replace(
    /\bsha(?:1|256|384|512)-[A-Za-z0-9+/]{27,}={0,2}|(?<![\w])[0-9a-f]{32,128}(?![\w])/g,
    '\u0000hash',
  );
}

function isSourceMapUrl(line: string): boolean {
  return /^\s*(?:\/\/|\/\*)# sourceMappingURL=/.test(line);
}

/** Whether the lines differ only in the order of names in braces: import and export lists, flat object literals. */
function sameMembers(before: string, after: string): boolean {
  if (before.length !== after.length || !before.includes('{')) return false;
  return sortedMembers(before) === sortedMembers(after);
}

function sortedMembers(line: string): string {
  return line.replace(/\{([^{}()[\]'"`]*)\}/g, (_, members: string) => {
    const names = members.split(',').map((name) => name.trim());
    return `{${names.sort().join(',')}}`;
  });
}
