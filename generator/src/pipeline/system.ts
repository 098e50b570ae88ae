import type { Host } from '../compare/files/index.ts';
import type { FileHistory } from '../edits/index.ts';
import type { FileReader } from '../load/index.ts';
import type { OutputSystem } from '../output/index.ts';
import type { Assets } from '../render/index.ts';

/** Everything outside the inputs that a run depends on. A caller provides it; nothing below asks the process. */
export type System = Host &
  OutputSystem & {
    /** The program that runs scripts. */
    readonly node: string;
    /** The flags that it knows. */
    readonly nodeFlags: ReadonlySet<string>;
    /** The script that loads a package of which nothing is trusted, and calls it. */
    readonly packageRunner: () => string;
    /** The home folder of the user, which nothing may replace. */
    readonly home: string;
    /** Reads input files. */
    readonly reader: FileReader;
    /** Earlier versions of the files of a package; asked only when an edit must be merged. */
    readonly history: FileHistory;
    /** What a kind of package is made from, besides its inputs. */
    readonly assets: (target: string) => Assets;
    /** Text of a part of the page that shows a comparison. */
    readonly pagePart: (name: string) => string;
    readonly build: Build;
    /** Replaces files, all of them or none; gives the reason when that failed. */
    readonly replaceFiles: (files: ReadonlyMap<string, string>) => string | undefined;
    /** `2026-12-31`, for headings and for exceptions that end. */
    readonly today: () => string;
    /** Told what the run is about to do. */
    readonly progress: (step: string) => void;
  };

/** Which generator this is. */
export type Build = {
  readonly version: string;
  /** Hash over the program, its templates and runtime; absent when it runs from its sources, which may change. */
  readonly hash?: string;
};
