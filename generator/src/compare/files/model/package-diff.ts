import type { PackageTree } from './package-tree.ts';

/** What a change amounts to, when it is less than it looks. */
export type NoiseKind = 'key-order' | 'moved' | 'permuted' | 'whitespace' | 'version' | 'hash' | 'source-map';

/** Every kind of noise with the words people read, in the order they are listed. */
export const NOISE_KINDS: Readonly<Record<NoiseKind, string>> = {
  'key-order': 'keys reordered',
  moved: 'moved',
  permuted: 'same lines in another order',
  whitespace: 'whitespace only',
  version: 'version only',
  hash: 'hash only',
  'source-map': 'source map',
};

/** One line of a hunk. A context line has both numbers, the others the one of their side. */
export type DiffLine = {
  readonly kind: 'context' | 'removed' | 'added';
  readonly oldNo?: number;
  readonly newNo?: number;
  readonly text: string;
  /** The file ends after this line without a line end. */
  readonly noNewline?: true;
  readonly noise?: NoiseKind;
};

/** A run of changes with three lines around it. */
export type Hunk = {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  /** The declaration that the hunk stands in, as git finds it; may be empty. */
  readonly section: string;
  readonly lines: readonly DiffLine[];
  /** Set when every changed line of the hunk is noise: the kind of most of them. */
  readonly noise?: NoiseKind;
};

/** What happened to a file. A moved file may have changed as well. */
export type FileStatus = 'added' | 'removed' | 'changed' | 'moved' | 'binary';

/** How much of a file is noise of one kind. */
export type NoiseCount = { readonly kind: NoiseKind; readonly hunks: number; readonly lines: number };

/** What a file is to the users of the package. */
export type FileGroup = 'source' | 'types' | 'built' | 'map' | 'docs' | 'meta';

/** One file that is not the same on both sides. */
export type FileDiff = {
  readonly path: string;
  /** The path as reports show it, `package/index.js`. */
  readonly shown: string;
  /** Where a moved file was. */
  readonly oldPath?: string;
  readonly shownOld?: string;
  readonly status: FileStatus;
  readonly group: FileGroup;
  readonly additions: number;
  readonly deletions: number;
  readonly hunks: readonly Hunk[];
  readonly noise: readonly NoiseCount[];
  /** Whether the whole change is noise. */
  readonly onlyNoise: boolean;
  /** Modes, when the file has one on that side: git's `100644` or `100755`. */
  readonly oldMode?: number;
  readonly newMode?: number;
  /** How much of a moved file stayed the same, in percent. */
  readonly similarity?: number;
  /** Git's text form of a binary change, with the ids it needs to be applied. */
  readonly binaryPatch?: string;
  /** Neither side is UTF-8: each character of a text stands for one byte. */
  readonly bytewise?: true;
};

/** Which side of the comparison this is. */
export type SideName = { readonly label: string; readonly name?: string; readonly version?: string };

/** Sums over all files. */
export type DiffTotals = {
  readonly files: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
  readonly binary: number;
  readonly additions: number;
  readonly deletions: number;
  readonly hunks: number;
  readonly noiseHunks: number;
  readonly noiseFiles: number;
};

/** Everything that differs between two packages. */
export type PackageDiff = {
  readonly from: SideName;
  readonly to: SideName;
  /** `fallback` when git could not be used: then large files are shown as rewritten. */
  readonly engine: 'git' | 'fallback';
  readonly files: readonly FileDiff[];
  readonly totals: DiffTotals;
};

/** The title of a comparison: `name A → B` where both sides are versions of one package. */
export function titleOf({ from, to }: Pick<PackageDiff, 'from' | 'to'>): string {
  const { name } = to;
  const sameName = name !== undefined && from.name === name;
  if (sameName && from.version !== undefined && to.version !== undefined && from.version !== to.version) {
    return `${name} ${from.version} → ${to.version}`;
  }
  return `${from.label} → ${to.label}`;
}

/** What a diff keeps of a side. */
export function sideName({ label, name, version }: PackageTree): SideName {
  return { label, ...(name !== undefined && { name }), ...(version !== undefined && { version }) };
}

/** Sums up a list of files. */
export function totalsOf(files: readonly FileDiff[]): DiffTotals {
  const having = (status: FileStatus): number => files.filter((file) => file.status === status).length;
  const sum = (count: (file: FileDiff) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    files: files.length,
    added: having('added'),
    removed: having('removed'),
    changed: having('changed'),
    moved: having('moved'),
    binary: having('binary'),
    additions: sum(({ additions }) => additions),
    deletions: sum(({ deletions }) => deletions),
    hunks: sum(({ hunks }) => hunks.length),
    noiseHunks: sum(({ hunks }) => hunks.filter(({ noise }) => noise !== undefined).length),
    noiseFiles: files.filter(({ onlyNoise }) => onlyNoise).length,
  };
}

/** What a path is to the users of the package. */
export function groupOf(path: string): FileGroup {
  if (path.endsWith('.map')) return 'map';
  if (/\.d\.[cm]?ts$/.test(path)) return 'types';
  if (/\.(?:md|mdx|txt)$|^LICENSE/i.test(path)) return 'docs';
  if (/\.(?:ts|tsx|mts|cts)$/.test(path) || path.startsWith('src/')) return 'source';
  return /\.(?:js|mjs|cjs)$/.test(path) ? 'built' : 'meta';
}
