import { diagnostic, type Report } from '../diagnostics/index.ts';
import { unfinishedChanges } from '../output/index.ts';
import { absolutePath } from './paths.ts';
import type { System } from './system.ts';

/**
 * Says that a folder is partly an older package and partly a newer one, since the run that wrote it was cut off. Whoever
 * does not finish what was left says so.
 */
export function reportCutOff(folder: string, system: Pick<System, 'fs' | 'folder'>, report: Report): void {
  const count = unfinishedChanges(absolutePath(folder, system), system.fs);
  if (count > 0) report(diagnostic('Output/CutOff', undefined, { path: folder, count }));
}
