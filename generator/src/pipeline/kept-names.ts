import type { ShippedNames } from '../config/index.ts';
import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import type { FileSystem } from '../output/index.ts';
import { readNames } from './read-names.ts';

/**
 * The names that the package in a folder gave to what was inferred; undefined where there is none.
 *
 * @param newNames What gives way to the names of a new package: `all`, or names as they are shown.
 */
export async function keptNames(
  root: string,
  newNames: readonly string[],
  fs: FileSystem,
): Promise<ShippedNames | undefined> {
  if (newNames.includes('all')) return undefined;
  // What is wrong with the file is said when its types are read.
  const lock = await readNames(root, false, fs, () => undefined);
  if (lock === undefined) return undefined;
  const { shippedNames } = await import('../ir/index.ts');
  const given = new Set(newNames.map(fold));
  return shippedNames(lock, (shown) => !given.has(fold(shown)));
}

/** Reports names that are to give way and are none of the package. @returns whether there are no such names */
export async function checkNewNames(
  root: string,
  newNames: readonly string[],
  fs: FileSystem,
  report: Report,
): Promise<boolean> {
  const wanted = newNames.filter((name) => name !== 'all');
  if (wanted.length === 0) return true;
  const lock = await readNames(root, false, fs, () => undefined);
  const known: string[] = [];
  if (lock !== undefined) {
    const { shippedNames } = await import('../ir/index.ts');
    shippedNames(lock, (shown) => known.push(shown) > 0);
  }
  const names = new Set(known.map(fold));
  const unknown = wanted.filter((name) => !names.has(fold(name)));
  for (const name of unknown) {
    const near = nearest(name, known);
    const extra = near === undefined ? {} : { hint: `Did you mean ${near}?` };
    report(diagnostic('Name/NotShipped', undefined, { name }, extra));
  }
  return unknown.length === 0;
}

/** Names as people may write them. */
const fold = (name: string): string =>
  name
    .replace(/^client\./, '')
    .replaceAll('_', '')
    .toLowerCase();
