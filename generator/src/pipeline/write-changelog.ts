import type { FileSystem } from '../output/index.ts';

/** The newest entry stands on top, below the title; an entry for the same version is replaced. Line ends stay. */
export function addEntry(path: string, entry: string, fs: FileSystem): void {
  const content = fs.read(path);
  const text = content === undefined ? '# Changelog\n' : new TextDecoder().decode(content);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const [head = '', ...entries] = partsOf(text);
  const heading = versionIn(entry);
  const others = entries.filter((each) => versionIn(each) !== heading);
  const parts = [head, entry, ...others].map((part) => part.trimEnd());
  fs.write(path, `${parts.join('\n\n')}\n`.replaceAll('\n', lineEnd));
}

/** What a changelog says about a version, with its heading; undefined if it has no entry for it. */
export function entryFor(version: string, changelog: string): string | undefined {
  return partsOf(changelog)
    .slice(1)
    .find((entry) => versionIn(entry) === version)
    ?.trim();
}

/** What stands above the first entry, then the entries. */
const partsOf = (text: string): readonly string[] => text.replaceAll('\r\n', '\n').split(/^(?=## )/m);

/** `5.34.0` from `## [5.34.0](…) (2026-12-31)` */
const versionIn = (entry: string): string => /^## \[?([^\s\]]+)/.exec(entry)?.[1] ?? '';
