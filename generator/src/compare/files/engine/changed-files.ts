import { byCodeUnit } from '../../../support/collate.ts';
import type { PackageFile, PackageTree } from '../model/package-tree.ts';

/** A path whose content or mode is not the same on both sides. */
export type ChangedPath = { readonly path: string; readonly from?: PackageFile; readonly to?: PackageFile };

/** All paths that differ, sorted. */
export function changedPaths(from: PackageTree, to: PackageTree): readonly ChangedPath[] {
  const paths = [...new Set([...from.files.keys(), ...to.files.keys()])].sort(byCodeUnit);
  return paths.flatMap((path) => {
    const [before, after] = [from.files.get(path), to.files.get(path)];
    if (before && after && before.mode === after.mode && sameBytes(before.bytes, after.bytes)) return [];
    return [{ path, ...(before && { from: before }), ...(after && { to: after }) }];
  });
}

/** Whether two files hold the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
