import { byCodeUnit } from '../../../support/collate.ts';

/** One file of a package, as published: nothing of it is decoded before it has to be. */
export type PackageFile = {
  readonly bytes: Uint8Array;
  /** Whether git would call it binary: a zero byte among the first 8,000. */
  readonly binary: boolean;
  readonly size: number;
  /** Only what git keeps: whether the file can be run. */
  readonly mode: 0o644 | 0o755;
};

/** All files of one side of a comparison, by path without the leading `package/`. */
export type PackageTree = {
  /** How the user named the side, or what to call it. */
  readonly label: string;
  /** From its `package.json`, where there is one. */
  readonly name?: string;
  readonly version?: string;
  /** Folder that reports show the files in; `package` unless these are files of another kind. */
  readonly top?: string;
  readonly files: ReadonlyMap<string, PackageFile>;
};

/** What a side may hold at most; more is a mistake or an attack. */
export type TreeLimits = { readonly files: number; readonly bytes: number };

/** Far above what real SDK packages hold. */
export const DEFAULT_TREE_LIMITS: TreeLimits = { files: 50_000, bytes: 512 * 1024 * 1024 };

/** A file from its bytes. */
export function packageFile(bytes: Uint8Array, executable = false): PackageFile {
  return {
    bytes,
    binary: bytes.subarray(0, 8_000).includes(0),
    size: bytes.length,
    mode: executable ? 0o755 : 0o644,
  };
}

/** A tree from its files in any order; name and version are read from `package.json`. */
export function packageTree(
  label: string,
  entries: Iterable<readonly [path: string, file: PackageFile]>,
): PackageTree {
  const files = new Map([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
  return { label, ...identityOf(files.get('package.json')), files };
}

/** The path as package pages show it: what `npm pack` puts into the archive, or below another folder. */
export function shownPath(path: string, { top = 'package' }: Pick<PackageTree, 'top'> = {}): string {
  return top === '' ? path : `${top}/${path}`;
}

/** Why a path cannot be one of a package, or undefined: the files may be written to a disk by whoever reads the report. */
export function pathFault(path: string): string | undefined {
  if (path === '' || path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is not relative';
  if (path.includes('\0')) return 'holds a zero byte';
  return path.split(/[/\\]/).includes('..') ? 'leads out of the package' : undefined;
}

function identityOf(file: PackageFile | undefined): { readonly name?: string; readonly version?: string } {
  if (file === undefined || file.size > 1024 * 1024) return {};
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
    const { name, version } = manifest as { readonly name?: unknown; readonly version?: unknown };
    return { ...(typeof name === 'string' && { name }), ...(typeof version === 'string' && { version }) };
  } catch {
    return {};
  }
}
