import type { Hunk } from '../model/package-diff.ts';

/** The first line of a hunk as git writes it. */
export function hunkHeader({ oldStart, oldLines, newStart, newLines, section }: Hunk): string {
  const range = (start: number, count: number): string => (count === 1 ? `${start}` : `${start},${count}`);
  return `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@${
    section === '' ? '' : ` ${section}`
  }`;
}
