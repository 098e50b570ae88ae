import { resolve, sep } from 'node:path';
import type { System } from './system.ts';

/** A path with forward slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Absolute form of a path, forward slashes, no slash at the end; relative ones start from the folder of the run. */
export function absolutePath(path: string, { folder }: Pick<System, 'folder'>): string {
  return slashed(resolve(folder, path)).replace(/\/$/, '');
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
