import { diagnostic, type Report } from '../diagnostics/index.ts';
import { isSafePath } from './check-paths.ts';
import type { FileSystem } from './file-system.ts';
import { hashOf } from './hash.ts';
import { parseManifest, type Manifest } from './manifest.ts';
import { manifestPath } from './state-folder.ts';

/** What the last run left in a package: its manifest, or why that cannot be read. Neither where there was none. */
export type LastRun = {
  readonly manifest?: Manifest;
  readonly fault?: string;
  /** Of the manifest's bytes; tells whether another run has written since. */
  readonly hash: string;
};

/** The manifest that was taken apart last: all parts of a run ask for the same one. */
const known = new WeakMap<FileSystem, LastRun>();

/**
 * Reads what the last run left. Entries of the manifest that could not be ours are left out. Its bytes are read each
 * time, as another run may have written since; they are taken apart once.
 */
export function readLastRun(root: string, fs: FileSystem): LastRun {
  const content = fs.read(`${root}/${manifestPath}`);
  if (content === undefined) return { hash: '' };
  const hash = hashOf(content);
  const before = known.get(fs);
  if (before?.hash === hash) return before;
  const found = lastRunOf(content, hash);
  known.set(fs, found);
  return found;
}

function lastRunOf(content: Uint8Array, hash: string): LastRun {
  const manifest = parseManifest(new TextDecoder().decode(content));
  if (typeof manifest === 'string') return { fault: manifest, hash };
  const { files, edited } = manifest;
  return { manifest: { ...manifest, files: safe(files), edited: safe(edited ?? new Map()) }, hash };
}

/** Reports a manifest that cannot be read. */
export function reportFault({ fault }: LastRun, report: Report): void {
  if (fault !== undefined)
    report(diagnostic('Output/ManifestInvalid', undefined, { path: manifestPath, reason: fault }));
}

function safe(hashes: Manifest['files']): Manifest['files'] {
  return new Map([...hashes].filter(([path]) => isSafePath(path)));
}
