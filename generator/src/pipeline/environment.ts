import type { OutputSystem, Surroundings } from '../output/index.ts';
import type { Assets } from '../render/index.ts';

/** Everything outside the inputs that a run depends on. The command line provides it; nothing below asks the system. */
export type Environment = {
  readonly system: OutputSystem;
  readonly around: Surroundings;
  readonly assets: Assets;
  readonly build: Build;
  /** Called before anything of a package is written; not called when it is what it should be already. */
  readonly beforeWriting?: (() => Promise<void>) | undefined;
  /** Told what the run is about to do. */
  readonly progress: (step: string) => void;
};

/** Which generator this is. */
export type Build = {
  readonly version: string;
  /** Hash over the program, its templates and runtime; absent when it runs from its sources, which may change. */
  readonly hash?: string;
};
