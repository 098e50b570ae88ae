import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import type { Surroundings } from '../output/index.ts';
import type { System } from './system.ts';

/** A path with forward slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Absolute form of a path, forward slashes, no slash at the end; relative ones start from the folder of the run. */
export function absolutePath(path: string, { folder }: Pick<System, 'folder'>): string {
  return slashed(resolve(folder, path)).replace(/\/$/, '');
}

/**
 * The one spelling of an absolute path: behind links, and in the letter case of the disk. What is not there yet is spelled
 * as it is, below the folders that are.
 */
export function oneSpelling(path: string, { reader }: Pick<System, 'reader'>): string {
  const real = reader.real(path);
  if (real !== undefined) return slashed(real).replace(/\/$/, '');
  const above = posix.dirname(path);
  return above === path ? path : `${oneSpelling(above, { reader })}/${posix.basename(path)}`;
}

/** The folders of the user, for checks of the folder that a package is written to. */
export function surroundingsOf(system: System): Surroundings {
  const { folder, home } = system;
  return { folder, home, spelled: (path) => oneSpelling(path, system) };
}

/** Whether a path leads to a file or a folder, through links too. */
export function leadsTo(
  kind: 'file' | 'folder',
  path: string,
  { fs, reader }: Pick<System, 'fs' | 'reader'>,
): boolean {
  const real = reader.real(path);
  return real !== undefined && fs.kindOf(real) === kind;
}

/**
 * A folder of the user as files are named that a document refers to: absolute if the document is, else from the folder of
 * the run. For a document in a revision of a repository it is a folder of that revision, named from where the document is.
 */
export function folderSeenFrom(document: string, folder: string): string {
  const [, revision, inside = ''] = /^git:([^:]+):(.*)$/s.exec(document) ?? [];
  if (revision === undefined)
    return slashed(isAbsolute(document) ? resolve(folder) : relative('.', folder) || '.');
  const start = /^\.{1,2}(?:\/|$)/.test(inside) ? './' : '/';
  return `git:${revision}:${start}${posix.normalize(slashed(folder))}`;
}
