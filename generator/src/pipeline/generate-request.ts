import type { Selection } from '../check/index.ts';
import type { ProjectConfig } from '../config/index.ts';
import type { InputFiles } from '../load/index.ts';
import type { SiteFormat } from '../plan/targets.ts';
import type { PackageChoices, PackageResult } from './make-package.ts';

/** What to generate, and where. */
export type GenerateRequest = InputFiles &
  PackageChoices & {
    readonly target: string;
    /** Folder of the package. */
    readonly out: string;
    /** Folder whose places the package may know: that of the run if not given. Absolute. */
    readonly top?: string | undefined;
    /** Hand-written symbols that may vanish from the package. */
    readonly allowRemoval?: readonly string[];
    /** Leave out what has shipped, too, where the inputs are at fault. */
    readonly keepGoing?: boolean;
    /** A published package whose methods may not be left out, as a side of a comparison. */
    readonly since?: string | undefined;
    /** The version that the package gets, whatever config and document say. */
    readonly releaseVersion?: string | undefined;
    /** Published names that give way to those of a new package: `all`, or as `Name/Kept` shows them. */
    readonly newNames?: readonly string[];
    /** The package whose names are kept, if it is another one than that which is made. */
    readonly sdk?: string | undefined;
    /** Packages whose names are kept where they have any. */
    readonly besides?: readonly string[];
    /** What the pages of a reference site are; finished HTML if not given. */
    readonly siteFormat?: SiteFormat | undefined;
    /** Whether the lines of notes will be asked for, besides those of warnings. */
    readonly showsNotes?: boolean;
  };

/** What happened to the package, by which rules it was made, and what was left out of it. */
export type GenerateResult = PackageResult & {
  readonly rules: ProjectConfig['rules'];
  readonly selection: Selection;
};
