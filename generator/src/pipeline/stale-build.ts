import type { PackageTree } from '../compare/files/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import { absolutePath } from './paths.ts';
import type { System } from './system.ts';
import { join } from 'node:path';

/** Settings that a build writes beside the sources it ships. */
const WRITTEN_BY_BUILDS = 'src/tsconfig.json';

/**
 * Says of a built package whose shipped sources are not those beside it that it is another one than its folder shows.
 * A build that ships no sources tells nothing.
 */
export function reportStaleBuild(
  built: { readonly tree: PackageTree; readonly path: string },
  sources: string,
  { system, report }: { readonly system: System; readonly report: Report },
): void {
  const decoder = new TextDecoder();
  const folder = absolutePath(sources, system);
  const differing = [...built.tree.files]
    .filter(([path]) => path.startsWith('src/') && path !== WRITTEN_BY_BUILDS)
    .filter(([path, { bytes }]) => {
      const written = system.fs.read(join(folder, path));
      return written === undefined || decoder.decode(written) !== decoder.decode(bytes);
    })
    .map(([path]) => path)
    .sort();
  const [file] = differing;
  if (file === undefined) return;
  const params = { built: built.path, side: sources, count: differing.length, file };
  report(diagnostic('Parity/StaleBuild', undefined, params));
}
