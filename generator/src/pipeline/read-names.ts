import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { NameLock } from '../ir/index.ts';
import { namesPath, type FileSystem } from '../output/index.ts';

/**
 * The names that the last package gave to its types; undefined when there was none, or it cannot be read (reported).
 * With `prune`, the names of types that are gone may be given to others.
 */
export async function readNames(
  root: string,
  prune: boolean,
  fs: FileSystem,
  report: Report,
): Promise<NameLock | undefined> {
  const path = `${root}/${namesPath}`;
  const content = fs.kindOf(path) === 'file' ? fs.read(path) : undefined;
  if (content === undefined) return undefined;
  const { parseNameLock } = await import('../ir/index.ts');
  const lock = parseNameLock(new TextDecoder().decode(content));
  if (typeof lock === 'string') {
    report(diagnostic('Output/NamesInvalid', undefined, { path: namesPath, reason: lock }));
    return undefined;
  }
  return prune ? { ...lock, retired: {} } : lock;
}
