import { readLastRun } from '../output/index.ts';
import type { PackageSnapshot } from './change-report.ts';
import type { Comparison } from './compare.ts';
import { absolutePath } from './paths.ts';
import type { System } from './system.ts';

/** Sees a package before a run changes it, and tells afterwards what changed. */
export type ChangeWatch = {
  /** To be called before anything is written. */
  readonly beforeWriting: () => Promise<void>;
  /** What changed for users; undefined when nothing did, or there was no package before. */
  readonly changes: () => Promise<Comparison | undefined>;
};

/** Watches the package in a folder. What compares is loaded only where there is something to compare with. */
export function watchChanges(folder: string, system: System): ChangeWatch {
  const manifestHash = (): string => readLastRun(absolutePath(folder, system), system.fs).hash;
  let hash = '';
  let before: PackageSnapshot | undefined;
  return {
    beforeWriting: async () => {
      hash = manifestHash();
      if (hash === '') return;
      before = await (await import('./change-report.ts')).takeSnapshot(folder, `${folder} before`, system);
    },
    // Other inputs may change what servers do although no file of the package differs.
    changes: async () =>
      before === undefined || manifestHash() === hash ?
        undefined
      : (await import('./change-report.ts')).reportChanges(before, folder, system),
  };
}
