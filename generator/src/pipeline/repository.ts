import { posix } from 'node:path';
import { slashed } from './paths.ts';
import type { System } from './system.ts';

/** What looking around needs of the system. */
export type Surroundings = Pick<System, 'fs' | 'reader'>;

/** The folder of the repository that a folder belongs to; undefined outside of one. Absolute, forward slashes. */
export function repositoryOf(folder: string, { fs }: Surroundings): string | undefined {
  // In a linked worktree `.git` is a file.
  return foldersUp(folder).find((each) => fs.kindOf(posix.join(each, '.git')) !== undefined);
}

/** A folder and those above it, up to `top` or the root of the disk. */
export function foldersUp(folder: string, top = '/'): readonly string[] {
  const above = posix.dirname(folder);
  return folder === top || above === folder ? [folder] : [folder, ...foldersUp(above, top)];
}

/** Whether a path lies below a folder, by its name and behind its links; what is not there yet counts by the folders above it. */
export function liesIn(root: string, path: string, { reader }: Surroundings): boolean {
  const isBelow = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);
  const realRoot = reader.real(root);
  const [real] = foldersUp(path).flatMap((each) => reader.real(each) ?? []);
  if (!isBelow(path, root) || realRoot === undefined || real === undefined) return false;
  return isBelow(slashed(real), slashed(realRoot).replace(/\/$/, ''));
}
