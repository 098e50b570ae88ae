import type { Report } from '../diagnostics/index.ts';
import type { OutputFile } from './file-change.ts';
import type { FileSystem } from './file-system.ts';
import type { HandWritten, Manifest } from './manifest.ts';

/** A generated file that a person edited. */
export type EditedFile = {
  readonly path: string;
  /** The text on disk. */
  readonly mine: string;
  /** Hash of what the last run generated. */
  readonly known: string;
  /** What this run generates, and its hash. */
  readonly pure: string;
  readonly hash: string;
};

/** A generated file with an edit, in both forms. */
export type KeptEdit = { readonly path: string; readonly pure: string; readonly text: string };

/** Carries edits over to new versions of generated files. Writing a package asks; a layer above knows how. */
export interface EditKeeper {
  /** The text to write over an edited file; undefined when the edit stands in the way (reported). */
  keep(file: EditedFile, report: Report): string | undefined;
  /** Tells about edits that will be kept, unless the last run knew of them. */
  tell(kept: readonly KeptEdit[], known: Manifest['edited'], report: Report): void;
}

/** A package as it will be: its files, and those of them that stay as people edited them. */
export type StagedFiles = {
  readonly root: string;
  readonly files: readonly OutputFile[];
  readonly edits: readonly KeptEdit[];
  readonly old: Manifest | undefined;
};

/** Finds what people add to the public package; reports what would vanish. */
export type FindHandWritten = (staged: StagedFiles, fs: FileSystem, report: Report) => HandWritten;
