import { posix } from 'node:path';

/**
 * The way from a folder to a path, forward slashes. Where both start from the same unnamed folder, that one is not asked
 * for its name.
 */
export function relativePath(folder: string, path: string): string {
  const isBelow = [folder, path].every(
    (each) => !posix.isAbsolute(each) && !/^\.\.(?:\/|$)/.test(posix.normalize(each)),
  );
  return isBelow ? posix.relative(`/${folder}`, `/${path}`) : posix.relative(folder, path);
}
