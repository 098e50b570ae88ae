import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { NameLock } from '../ir/index.ts';
import { namesPath } from '../output/index.ts';
import type { Environment } from './environment.ts';

/** Where the package is, and whether names of types that are gone may be given to others. */
export type NamesRequest = { readonly out: string; readonly pruneNames?: boolean };

/** The names that the last package gave to its types; undefined when there was none, or it cannot be read (reported). */
export async function readNames(
  { out, pruneNames }: NamesRequest,
  { system: { fs } }: Pick<Environment, 'system'>,
  report: Report,
): Promise<NameLock | undefined> {
  const path = `${out}/${namesPath}`;
  const content = fs.kindOf(path) === 'file' ? fs.read(path) : undefined;
  if (content === undefined) return undefined;
  const { parseNameLock } = await import('../ir/index.ts');
  const lock = parseNameLock(new TextDecoder().decode(content));
  if (typeof lock === 'string') {
    report(diagnostic('Output/NamesInvalid', undefined, { path: namesPath, reason: lock }));
    return undefined;
  }
  return pruneNames === true ? { ...lock, retired: {} } : lock;
}
